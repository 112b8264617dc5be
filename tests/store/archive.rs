//! The whole paper: imports and exports.

use crate::{
    engines::Opened,
    paper::{article, article_id, body, comment, comment_id, import, minute, paper, posted, publish, slug},
};
use hocchetaki::server::store::{
    StoreError,
    archive::{ArchiveRecords, ImportReport, LeadRecord},
};

/// A paper in which everything occurs.
fn whole() -> ArchiveRecords {
    let mut first = article(1, "world", 1);
    first.authors = vec![slug("mitu"), slug("kabir")];
    first.tags = vec![slug("সেতু"), slug("nodi")];
    first.updated_at = Some(minute(90));
    first.picture = Some(LeadRecord { file: "0a.svg".to_owned(), caption: "পদ্মা".to_owned() });
    let mut second = article(2, "sports", 2);
    second.comments = vec![comment(1, None, 3), comment(2, None, 4), comment(3, Some(1), 5), comment(4, Some(3), 6)];
    paper(vec![first, second])
}

fn report(articles_added: u32, articles_changed: u32, articles_unchanged: u32, comments_added: u32) -> ImportReport {
    ImportReport { articles_added, articles_changed, articles_unchanged, comments_added }
}

pub async fn an_empty_paper_is_empty(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    assert!(store.is_empty().await.unwrap());
    assert_eq!(store.export().await.unwrap(), ArchiveRecords::default());
    publish(&*store, vec![]).await;
    assert!(store.is_empty().await.unwrap());
    publish(&*store, vec![article(1, "world", 1)]).await;
    assert!(!store.is_empty().await.unwrap());
}

pub async fn an_import_is_exported_as_it_came(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    assert_eq!(import(&*store, &whole()).await.unwrap(), report(2, 0, 0, 4));
    assert_eq!(store.export().await.unwrap(), whole());
}

pub async fn an_export_imported_elsewhere_exports_the_same(open: impl AsyncFn() -> Opened) {
    let (one, other) = (open().await, open().await);
    import(&*one, &whole()).await.unwrap();
    // Comments that readers posted are part of the paper.
    one.add_comment(posted(50, 1, None, 30)).await.unwrap();
    one.add_comment(posted(51, 1, Some(50), 30)).await.unwrap();
    let exported = one.export().await.unwrap();
    import(&*other, &exported).await.unwrap();
    assert_eq!(other.export().await.unwrap(), exported);
    let comments: usize = exported.articles.iter().map(|article| article.comments.len()).sum();
    assert_eq!(comments, 6);
}

pub async fn the_same_import_again_changes_nothing(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    import(&*store, &whole()).await.unwrap();
    assert_eq!(import(&*store, &whole()).await.unwrap(), report(0, 0, 2, 0));
    assert_eq!(store.export().await.unwrap(), whole());
}

pub async fn what_is_different_is_changed(open: impl AsyncFn() -> Opened) {
    let changes: [fn(&mut ArchiveRecords); 9] = [
        |paper| paper.articles[0].headline = "নতুন শিরোনাম".to_owned(),
        |paper| paper.articles[0].standfirst.clear(),
        |paper| paper.articles[0].slug = slug("new-slug"),
        |paper| paper.articles[0].section = slug("bangladesh"),
        |paper| paper.articles[0].body = body("নতুন লেখা"),
        |paper| paper.articles[0].authors.reverse(),
        |paper| paper.articles[0].tags.clear(),
        |paper| paper.articles[0].updated_at = Some(minute(91)),
        |paper| paper.articles[0].picture = None,
    ];
    let store = open().await;
    let mut now = whole();
    import(&*store, &now).await.unwrap();
    for (index, change) in changes.into_iter().enumerate() {
        change(&mut now);
        assert_eq!(import(&*store, &now).await.unwrap(), report(0, 1, 1, 0), "change {index}");
        assert_eq!(store.export().await.unwrap(), now, "change {index}");
    }
    let found = store.article_by_slug(&slug("new-slug")).await.unwrap().unwrap();
    assert_eq!(found.body_html, "<p>নতুন লেখা</p>");
    assert!(store.article_by_slug(&slug("article-1")).await.unwrap().is_none());
}

pub async fn names_are_brought_up_to_date_and_keep_their_place(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    import(&*store, &whole()).await.unwrap();
    let mut renamed = paper(vec![]);
    renamed.sections.remove(0);
    renamed.sections[1].name = "ক্রীড়া".to_owned();
    renamed.authors[0].name = "কবির".to_owned();
    renamed.tags[0].name = "নদী".to_owned();
    renamed.media[0].alt = "মেঘনা".to_owned();
    import(&*store, &renamed).await.unwrap();
    let names: Vec<_> = store.sections().await.unwrap().into_iter().map(|section| section.name).collect();
    assert_eq!(names, ["নাম world", "নাম bangladesh", "ক্রীড়া"]);
    let exported = store.export().await.unwrap();
    assert_eq!(exported.authors[0].name, "কবির");
    assert_eq!(exported.tags[0].name, "নদী");
    assert_eq!(exported.media[0].alt, "মেঘনা");
    assert_eq!(exported.articles, whole().articles);
}

pub async fn a_slug_that_is_taken_is_named_and_nothing_is_changed(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    import(&*store, &whole()).await.unwrap();
    let before = store.export().await.unwrap();
    let mut conflicting = whole();
    // What comes before the conflict must not stay either.
    conflicting.sections[0].name = "অন্য নাম".to_owned();
    conflicting.articles[0].headline = "অন্য শিরোনাম".to_owned();
    let mut usurper = article(77, "world", 3);
    usurper.slug = slug("article-2");
    conflicting.articles.push(usurper);
    let refused = import(&*store, &conflicting).await.unwrap_err();
    assert!(matches!(refused, StoreError::Conflict(_)), "{refused}");
    assert!(refused.to_string().contains("article-2"), "{refused}");
    assert_eq!(store.export().await.unwrap(), before);
    assert!(store.article_by_slug(&slug("article-2")).await.unwrap().is_some_and(|it| it.listed.id == article_id(2)));
}

pub async fn comments_are_added_by_imports_and_never_removed(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    import(&*store, &whole()).await.unwrap();
    store.add_comment(posted(60, 2, None, 40)).await.unwrap();
    let mut more = whole();
    more.articles[1].comments = vec![comment(1, None, 3), comment(70, Some(1), 8)];
    assert_eq!(import(&*store, &more).await.unwrap(), report(0, 0, 2, 1));
    let exported = store.export().await.unwrap();
    let ids: Vec<_> = exported.articles[1].comments.iter().map(|comment| comment.id).collect();
    assert_eq!(ids, [1, 2, 3, 4, 70, 60].map(comment_id));
    let count = store.article_by_slug(&slug("article-2")).await.unwrap().unwrap().listed.comment_count;
    assert_eq!(count, 6);
}

pub async fn known_names_are_all_that_can_be_referred_to(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    import(&*store, &whole()).await.unwrap();
    let mut known = store.known_names().await.unwrap();
    known.sections.sort_unstable();
    known.authors.sort_unstable();
    known.tags.sort_unstable();
    let sections: Vec<_> = known.sections.iter().map(|(slug, name)| (slug.as_str(), name.as_str())).collect();
    assert_eq!(sections, [("bangladesh", "নাম bangladesh"), ("sports", "নাম sports"), ("world", "নাম world")]);
    assert_eq!(known.authors.iter().map(|(slug, _)| slug.as_str()).collect::<Vec<_>>(), ["kabir", "mitu"]);
    assert_eq!(known.tags, [slug("nodi"), slug("সেতু")]);
}

/// Clocks go back, and ids of imported comments have no order.
pub async fn answers_are_exported_after_what_they_answer(open: impl AsyncFn() -> Opened) {
    let (one, other) = (open().await, open().await);
    let mut talked = article(1, "world", 1);
    talked.comments = vec![
        comment(9, None, 50),
        comment(5, Some(9), 50),
        comment(3, Some(5), 50),
        comment(2, Some(3), 10),
        comment(1, Some(9), 5),
    ];
    publish(&*one, vec![talked]).await;
    let exported = one.export().await.unwrap();
    let comments = &exported.articles[0].comments;
    assert_eq!(comments.len(), 5);
    for (place, comment) in comments.iter().enumerate() {
        let stands_before = |parent| comments.iter().take(place).any(|earlier| earlier.id == parent);
        assert!(comment.parent.is_none_or(stands_before), "{:?} in {comments:?}", comment.id);
    }
    import(&*other, &exported).await.unwrap();
    assert_eq!(other.export().await.unwrap(), exported);
}
