//! Which articles are near to each other.

use crate::{
    engines::Opened,
    paper::{article, article_id, body, publish, slug},
};
use hocchetaki::server::store::archive::ArticleRecord;

/// Articles that share everyday words, and two of them a matter.
fn articles() -> Vec<ArticleRecord> {
    let mut articles: Vec<_> = (1..=12)
        .map(|number| {
            let mut article = article(number, "world", number as i64);
            article.body = body("আজ সরকার ঢাকায় এক বৈঠকে সিদ্ধান্ত জানিয়েছে বলে কর্মকর্তারা বলেছেন।");
            article
        })
        .collect();
    for (index, text) in [
        (3, "সুন্দরবনে বাঘ গণনা শেষ হয়েছে, বনবিভাগ ক্যামেরা ফাঁদ বসিয়েছিল। সরকার বৈঠকে জানিয়েছে।"),
        (8, "ক্যামেরা ফাঁদে ধরা পড়ল সুন্দরবনের নতুন বাঘ, গণনা করছে বনবিভাগ। সরকার বৈঠকে জানিয়েছে।"),
    ] {
        articles[index].body = body(text);
        articles[index].headline = "সুন্দরবনের বাঘ".to_owned();
    }
    articles
}

pub async fn the_pair_on_one_matter_is_nearest(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, articles()).await;
    assert_eq!(store.related_articles(article_id(4)).await.unwrap()[0].id, article_id(9));
    assert_eq!(store.related_articles(article_id(9)).await.unwrap()[0].id, article_id(4));
}

pub async fn an_article_is_never_related_to_itself(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, articles()).await;
    for number in 1..=12 {
        let related = store.related_articles(article_id(number)).await.unwrap();
        assert!(!related.is_empty() && related.iter().all(|it| it.id != article_id(number)), "{number}");
        let mut ids: Vec<_> = related.iter().map(|it| it.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), related.len(), "{number} has a relative twice");
    }
}

pub async fn a_changed_article_has_other_relatives(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, articles()).await;
    let mut changed = articles().swap_remove(0);
    changed.headline = "সুন্দরবনের বাঘ গণনা".to_owned();
    changed.body = body("বনবিভাগ ক্যামেরা ফাঁদ বসিয়ে সুন্দরবনে বাঘ গণনা করছে।");
    changed.tags = vec![slug("nodi")];
    publish(&*store, vec![changed]).await;
    let nearest: Vec<_> =
        store.related_articles(article_id(1)).await.unwrap().into_iter().take(2).map(|it| it.id).collect();
    assert!(nearest.contains(&article_id(4)) && nearest.contains(&article_id(9)), "{nearest:?}");
}

pub async fn a_new_article_finds_its_place_in_the_lists_of_others(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, articles()).await;
    let mut new = article(50, "sports", 60);
    new.headline = "সুন্দরবনের বাঘ গণনা".to_owned();
    new.body = body("বনবিভাগ ক্যামেরা ফাঁদ বসিয়ে সুন্দরবনে বাঘ গণনা করছে।");
    publish(&*store, vec![new.clone()]).await;
    for number in [4, 9] {
        let related = store.related_articles(article_id(number)).await.unwrap();
        assert!(related.iter().take(2).any(|it| it.id == article_id(50)), "{number} does not know of the new one");
        assert!(related.iter().any(|it| it.id == article_id(13 - number)), "{number} has forgotten its old relative");
    }
    // It goes on to another matter and gives its place up.
    new.headline = "পাহাড়ে পিঠা উৎসব".to_owned();
    new.body = body("রাঙামাটির পিঠা উৎসবে বিন্নি চালের পিঠা।");
    publish(&*store, vec![new]).await;
    let related = store.related_articles(article_id(4)).await.unwrap();
    assert_eq!(related[0].id, article_id(9));
    let place = related.iter().position(|it| it.id == article_id(50));
    assert!(place.is_none_or(|place| place > 1), "what it was about is still believed: {place:?}");
}

pub async fn a_list_of_related_articles_stays_short(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    for number in 1..=30 {
        let mut article = article(number, "world", number as i64);
        article.body = body("সুন্দরবনে বাঘ গণনা");
        publish(&*store, vec![article]).await;
    }
    for number in 1..=30 {
        let related = store.related_articles(article_id(number)).await.unwrap();
        assert!((4..=12).contains(&related.len()), "{number} has {}", related.len());
    }
}
