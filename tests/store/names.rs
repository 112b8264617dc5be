//! Topics and authors.

use crate::{
    engines::Opened,
    paper::{article, import, paper, slug},
};
use hocchetaki::{
    model::paging::Stretch,
    server::store::archive::{ArchiveRecords, AuthorRecord, TagRecord},
};

fn author(text: &str, name: &str) -> AuthorRecord {
    AuthorRecord {
        slug: slug(text),
        name: name.to_owned(),
        about: format!("{name} লেখেন।"),
        role: "প্রতিবেদক".to_owned(),
        portrait: Some("0a.svg".to_owned()),
    }
}

/// Four authors, of whom two write; four topics, of which one is written on.
fn named() -> ArchiveRecords {
    let mut article = article(1, "world", 1);
    article.tags = vec![slug("nodi")];
    let mut records = paper(vec![article]);
    records.authors =
        vec![author("kabir", "কবির"), author("mitu", "মিতু"), author("anika", "অনিকা"), author("sen", "ঋত্বিকা")];
    records.tags[0] = TagRecord {
        slug: slug("nodi"),
        name: "নদী".to_owned(),
        about: "নদী নিয়ে".to_owned(),
        picture: Some("0a.svg".to_owned()),
    };
    records
}

pub async fn authors_and_topics_are_introduced(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    import(&*store, &named()).await.unwrap();
    let author = store.author_by_slug(&slug("sen")).await.unwrap().unwrap();
    assert_eq!((author.name.as_str(), author.role.as_str()), ("ঋত্বিকা", "প্রতিবেদক"));
    assert_eq!((author.about.as_str(), author.portrait.unwrap().file.as_str()), ("ঋত্বিকা লেখেন।", "0a.svg"));
    let topic = store.topic_by_slug(&slug("nodi")).await.unwrap().unwrap();
    assert_eq!((topic.name.as_str(), topic.about.as_str()), ("নদী", "নদী নিয়ে"));
    assert_eq!(topic.picture.unwrap().alt, "নদী");
    assert!(store.author_by_slug(&slug("nodi")).await.unwrap().is_none());
    assert!(store.topic_by_slug(&slug("sen")).await.unwrap().is_none());
    let article = store.article_by_slug(&slug("article-1")).await.unwrap().unwrap();
    assert_eq!(article.topics.iter().map(|topic| topic.name.as_str()).collect::<Vec<_>>(), ["নদী"]);
    assert_eq!(article.bylines[0].role, "প্রতিবেদক");
}

pub async fn names_stand_in_the_order_of_the_alphabet(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    import(&*store, &named()).await.unwrap();
    let page = async |at| store.list_authors(at, 2).await.unwrap();
    let names = |page: &hocchetaki::model::paging::Paged<hocchetaki::model::names::ListedName, _>| {
        page.entries.iter().map(|name| name.name.clone()).collect::<Vec<_>>()
    };
    let first = page(Stretch::Top).await;
    assert_eq!((names(&first), first.previous.clone()), (vec!["অনিকা".to_owned(), "ঋত্বিকা".to_owned()], None));
    let second = page(Stretch::Below(first.next.clone().unwrap())).await;
    assert_eq!((names(&second), second.next.clone()), (vec!["কবির".to_owned(), "মিতু".to_owned()], None));
    assert_eq!(second.entries[1].articles, 1);
    assert_eq!(page(Stretch::Above(second.previous.unwrap())).await, first);
    assert!(page(Stretch::Below(slug("nobody"))).await.entries.is_empty());
    assert!(page(Stretch::Above(slug("nobody"))).await.entries.is_empty());
    // A topic that nothing was written on is not listed.
    let topics = store.list_topics(Stretch::Top, 9).await.unwrap();
    assert_eq!(
        topics.entries.iter().map(|topic| (topic.name.as_str(), topic.articles)).collect::<Vec<_>>(),
        [("নদী", 1)]
    );
}
