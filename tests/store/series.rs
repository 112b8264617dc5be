//! Series and their parts.

use crate::{
    engines::Opened,
    paper::{article, import, paper, slug},
};
use hocchetaki::server::store::archive::{ArticleRecord, SeriesRecord};

pub async fn a_series_gives_its_parts_in_their_own_order(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let part = |number: u128, part: u32| ArticleRecord {
        series: Some((slug("nodi-kotha"), part)),
        ..article(number, "world", number as i64)
    };
    let mut records = paper(vec![part(1, 3), part(2, 1), part(3, 2), article(4, "world", 4)]);
    let named = |text: &str| SeriesRecord {
        slug: slug(text), name: format!("নাম {text}"), about: "সারকথা".to_owned()
    };
    records.series = vec![named("khali"), named("nodi-kotha")];
    import(&*store, &records).await.unwrap();

    let parts = store.series_articles(&slug("nodi-kotha")).await.unwrap();
    let parts: Vec<_> = parts.iter().map(|(part, article)| (*part, article.slug.as_str())).collect();
    assert_eq!(parts, [(1, "article-2"), (2, "article-3"), (3, "article-1")]);
    let (series, about) = store.series_by_slug(&slug("nodi-kotha")).await.unwrap().unwrap();
    assert_eq!((series.name.as_str(), about.as_str()), ("নাম nodi-kotha", "সারকথা"));
    assert!(store.series_articles(&slug("khali")).await.unwrap().is_empty());
    assert_eq!(store.series_by_slug(&slug("nei")).await.unwrap(), None);
    let full = store.article_by_slug(&slug("article-2")).await.unwrap().unwrap();
    assert_eq!(full.series.map(|series| series.slug), Some(slug("nodi-kotha")));
}
