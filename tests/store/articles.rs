//! Lists of articles, and articles.

use crate::{
    engines::Opened,
    paper::{article, article_id, comment, minute, publish, slug},
};
use hocchetaki::{
    model::paging::Stretch,
    server::store::{archive::LeadRecord, article::ListedArticle, list::ListOf},
};

fn headlines(articles: &[ListedArticle]) -> Vec<&str> {
    articles.iter().map(|article| article.headline.as_str()).collect()
}

pub async fn the_latest_are_newest_first(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, vec![article(1, "world", 5), article(2, "sports", 9), article(3, "world", 1)]).await;
    let latest = store.latest_articles(10).await.unwrap();
    assert_eq!(headlines(&latest), ["শিরোনাম 2", "শিরোনাম 1", "শিরোনাম 3"]);
    assert_eq!(headlines(&store.latest_articles(2).await.unwrap()), ["শিরোনাম 2", "শিরোনাম 1"]);
    assert_eq!((latest[0].section.name.as_str(), latest[0].published_at), ("নাম sports", minute(9)));
    assert!(store.latest_articles(0).await.unwrap().is_empty());
}

pub async fn articles_of_one_millisecond_have_an_order(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, (1..=9).map(|number| article(number, "world", 5)).collect()).await;
    let first = store.latest_articles(9).await.unwrap();
    let again = store.latest_articles(9).await.unwrap();
    assert_eq!(headlines(&first), headlines(&again));
    assert_eq!(headlines(&store.latest_articles(4).await.unwrap()), headlines(&first)[..4]);
}

pub async fn the_pages_of_a_section_hold_every_article_once_while_news_arrives(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    // Three of each minute, so that pages end between articles of one time.
    let articles = (0..30).map(|number| article(number, "world", number as i64 / 3)).collect();
    publish(&*store, articles).await;
    publish(&*store, vec![article(500, "sports", 3)]).await;
    let all = store.list_articles(ListOf::Section(&slug("world")), Stretch::Top, 100).await.unwrap().entries;
    let mut seen = Vec::new();
    let mut at = Stretch::Top;
    for round in 0_u8.. {
        let page = store.list_articles(ListOf::Section(&slug("world")), at, 7).await.unwrap();
        seen.extend(page.entries);
        publish(&*store, vec![article(1000 + u128::from(round), "world", 600)]).await;
        let Some(next) = page.next else { break };
        at = Stretch::Below(next);
    }
    assert_eq!(headlines(&seen), headlines(&all));
    assert_eq!(seen.len(), 30);
}

pub async fn a_page_that_is_just_full_has_no_next_one(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, (1..=4).map(|number| article(number, "world", number as i64)).collect()).await;
    let full = store.list_articles(ListOf::Section(&slug("world")), Stretch::Top, 4).await.unwrap();
    assert_eq!((full.entries.len(), full.next), (4, None));
    let short = store.list_articles(ListOf::Section(&slug("world")), Stretch::Top, 3).await.unwrap();
    let last = short.entries.last().unwrap();
    let next = short.next.unwrap();
    assert_eq!((next.at, next.id), (last.published_at, last.id.0));
}

pub async fn an_article_is_found_by_its_slug_with_all_that_belongs_to_it(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let mut whole = article(1, "bangladesh", 5);
    whole.slug = slug("ঢাকা-আজ");
    whole.authors = vec![slug("mitu"), slug("kabir")];
    whole.updated_at = Some(minute(50));
    whole.comments = vec![comment(1, None, 6), comment(2, Some(1), 7)];
    whole.picture = Some(LeadRecord { file: "0a.svg".to_owned(), caption: "পদ্মা".to_owned() });
    publish(&*store, vec![whole]).await;
    let found = store.article_by_slug(&slug("ঢাকা-আজ")).await.unwrap().unwrap();
    let names: Vec<_> = found.bylines.iter().map(|byline| byline.name.as_str()).collect();
    assert_eq!(names, ["নাম mitu", "নাম kabir"]);
    assert_eq!(found.body_html, "<p>লেখা 1</p>");
    assert_eq!((found.updated_at, found.reading_minutes), (Some(minute(50)), 1));
    assert_eq!((found.listed.id, found.listed.comment_count), (article_id(1), 2));
    assert_eq!(found.listed.section.slug, slug("bangladesh"));
    let picture = found.listed.picture.unwrap();
    assert_eq!((picture.file.as_str(), picture.width, picture.height), ("0a.svg", 1200, 675));
    assert_eq!((picture.alt.as_str(), picture.caption.as_str(), picture.credit.as_str()), ("নদী", "পদ্মা", "কেউ"));
}

pub async fn what_is_unknown_is_none_or_empty(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, vec![article(1, "world", 5)]).await;
    assert!(store.article_by_slug(&slug("nothing")).await.unwrap().is_none());
    assert!(store.section_by_slug(&slug("nothing")).await.unwrap().is_none());
    let page = store.list_articles(ListOf::Section(&slug("nothing")), Stretch::Top, 5).await.unwrap();
    assert!(page.entries.is_empty() && page.next.is_none());
    assert!(store.related_articles(article_id(99)).await.unwrap().is_empty());
    assert!(store.popular_articles(0, &[1], 5).await.unwrap().is_empty());
    let full = store.section_by_slug(&slug("sports")).await.unwrap().unwrap();
    assert_eq!((full.section.name.as_str(), full.description.as_str()), ("নাম sports", "sports নিয়ে"));
    store.ping().await.unwrap();
}
