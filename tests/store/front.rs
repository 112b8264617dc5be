//! What the front page is made of.

use crate::{
    engines::Opened,
    paper::{article, article_id, import, paper, publish, slug},
};
use hocchetaki::{
    model::{article::ArticleKind, front::FrontSlot},
    server::store::{
        archive::{ArticleRecord, PlacementRecord},
        front::{Candidates, FrontCandidate},
        reading::HourlyReads,
    },
};

const WANTED: Candidates = Candidates { per_section: 2, per_kind: 2, since_hour: 100 };

fn of_kind(kind: ArticleKind, article: ArticleRecord) -> ArticleRecord {
    ArticleRecord { kind, ..article }
}

fn numbers(candidates: &[FrontCandidate]) -> Vec<u128> {
    candidates.iter().map(|it| it.article.id.0.as_u128()).collect()
}

pub async fn placements_come_slot_by_slot_in_their_order(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    assert!(store.placed_articles().await.unwrap().is_empty());
    let placed = |slot, number| PlacementRecord { slot, article: slug(&format!("article-{number}")) };
    let mut records = paper((1..=4).map(|number| article(number, "world", number as i64)).collect());
    records.front = vec![
        placed(FrontSlot::Secondary, 3),
        placed(FrontSlot::Lead, 2),
        placed(FrontSlot::Secondary, 1),
        placed(FrontSlot::Pictures, 2),
    ];
    import(&*store, &records).await.unwrap();
    let found = store.placed_articles().await.unwrap();
    let of = |slot| {
        let of_slot = found.iter().filter(|it| it.slot == slot);
        of_slot.map(|it| it.article.id.0.as_u128()).collect::<Vec<_>>()
    };
    assert_eq!(of(FrontSlot::Lead), [2]);
    assert_eq!(of(FrontSlot::Secondary), [3, 1]);
    assert_eq!(of(FrontSlot::Pictures), [2]);
    assert_eq!(found.len(), 4);
}

pub async fn candidates_come_by_section_and_then_by_kind(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let mut articles: Vec<_> = (1..=4).map(|number| article(number, "sports", number as i64)).collect();
    articles.push(article(5, "world", 1));
    articles.push(of_kind(ArticleKind::Opinion, article(6, "sports", -10)));
    articles.push(of_kind(ArticleKind::Photo, article(7, "sports", -20)));
    articles.push(of_kind(ArticleKind::Photo, article(8, "sports", -30)));
    articles.push(of_kind(ArticleKind::Photo, article(9, "sports", -40)));
    publish(&*store, articles).await;
    let found = store.front_candidates(WANTED).await.unwrap();
    // The sections in the order of the navigation; then opinions and photo stories.
    assert_eq!(numbers(&found), [5, 4, 3, 6, 7, 8]);
}

pub async fn candidates_know_whether_they_run_and_how_often_they_are_read(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let running = of_kind(ArticleKind::Live, article(1, "world", 1));
    let mut ended = of_kind(ArticleKind::Live, article(2, "sports", 1));
    ended.live_ended_at = Some(ended.published_at);
    publish(&*store, vec![running, ended, article(3, "bangladesh", 1)]).await;
    let reads = |article, hour, reads| HourlyReads { article: article_id(article), hour, reads };
    store.add_reads(&[reads(1, 99, 50), reads(1, 100, 2), reads(1, 102, 3), reads(3, 99, 1)]).await.unwrap();
    let found = store.front_candidates(WANTED).await.unwrap();
    let told: Vec<_> = found.iter().map(|it| (it.article.id.0.as_u128(), it.is_running, it.recent_reads)).collect();
    assert_eq!(told, [(1, true, 5), (3, false, 0), (2, false, 0)]);
}

pub async fn the_first_in_the_byline_speaks(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let two = ArticleRecord { authors: vec![slug("kabir"), slug("mitu")], ..article(1, "world", 1) };
    let nobody = ArticleRecord { authors: Vec::new(), ..article(3, "world", 3) };
    let mut records = paper(vec![two, article(2, "world", 2), nobody]);
    records.authors[0].portrait = Some("0a.svg".to_owned());
    import(&*store, &records).await.unwrap();
    let mut voices = store.voices(&[1, 2, 3].map(article_id)).await.unwrap();
    voices.sort_by_key(|voice| voice.article);
    let told: Vec<_> = voices.iter().map(|it| (it.article.0.as_u128(), it.name.as_str())).collect();
    assert_eq!(told, [(1, "নাম kabir"), (2, "নাম mitu")]);
    assert_eq!(voices[0].portrait.as_ref().map(|it| (it.file.as_str(), it.width)), Some(("0a.svg", 1200)));
    assert_eq!(voices[1].portrait, None);
    assert!(store.voices(&[]).await.unwrap().is_empty());
}
