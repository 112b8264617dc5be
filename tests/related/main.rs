//! Whether related stories are related: the test corpus, and pairs of stories on one matter planted in it.
//!
//! The corpus is made by chance, sentence by sentence: what its articles have in common are section and tags. The pairs of
//! `pairs.tsv` are written by hand; the two of a pair stand in different sections, carry four tags of the corpus each, none of them
//! in common, and have their words in other forms: nothing but what they tell brings them together, and tags draw them apart. `CORPUS` names the corpus; without it, it lies where
//! `make bench` looks for it. `-- --nocapture` shows the figures.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use hocchetaki::{
    model::{moment::UtcMillis, slug::Slug},
    server::{
        archive::import::{import, read},
        clock::Clock,
        config::Config,
        state::AppState,
        store::sqlite::SqliteStore,
    },
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::PathBuf,
    sync::Arc,
    time::Instant,
};

/// Related stories that a reader is shown.
const SHOWN: usize = 4;

/// Of an article's first three, so many share its section or a tag at least.
const FITTING: f64 = 0.9;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_related_shares_a_topic_and_pairs_meet() {
    let mut corpus = corpus();
    plant(&mut corpus);
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config::default();
    config.database.file = folder.path().join("paper.sqlite");
    config.media.folder = folder.path().join("media");
    let store = SqliteStore::open(&config.database.file).await.unwrap();
    let (clock, _) = Clock::set(config.site.zone().unwrap(), UtcMillis(1_793_491_200_000));
    let state = AppState::new(Arc::new(store), clock, config);
    let began = Instant::now();
    import(&state, read(corpus.to_string().as_bytes(), None).unwrap()).await.unwrap();
    println!("import of {} articles: {:.1} s", articles(&corpus).len(), began.elapsed().as_secs_f64());

    let related = related(&state, &corpus).await;
    let (fitting, shown) = fitting(&corpus, &related);
    println!("by chance: {:.1} %", by_chance(&corpus) * 100.0);
    let share = f64::from(fitting) / f64::from(shown);
    println!("share a section or a tag: {fitting} of {shown} in the first three ({:.1} %)", share * 100.0);
    let ranks = ranks(&corpus, &related);
    let found = ranks.iter().filter(|(_, rank)| rank.is_some_and(|rank| rank < SHOWN)).count();
    let first = ranks.iter().filter(|(_, rank)| *rank == Some(0)).count();
    println!("planted: {found} of {} at rank 4 or better, {first} at rank 1", ranks.len());
    let lost: Vec<_> = ranks.iter().filter(|(_, rank)| rank.is_none_or(|rank| rank >= SHOWN)).collect();
    assert!(lost.is_empty(), "planted pairs that are not shown: {lost:?}");
    assert!(share >= FITTING, "{share:.3} of what is shown first fits");
}

fn corpus() -> Value {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/content/corpus.json"));
    let file = env::var_os("CORPUS").map_or_else(beside, PathBuf::from);
    let bytes = fs::read(&file).unwrap_or_else(|cause| {
        panic!("the corpus {} cannot be read ({cause}); name it by the variable CORPUS", file.display())
    });
    serde_json::from_slice(&bytes).expect("the corpus is JSON")
}

fn articles(corpus: &Value) -> &Vec<Value> {
    corpus["articles"].as_array().expect("a list")
}

/// Adds the pairs, among the corpus' own stories in time.
fn plant(corpus: &mut Value) {
    let author = corpus["authors"][0]["login"].clone();
    let times: Vec<Value> = articles(corpus).iter().map(|article| article["published_at"].clone()).collect();
    let tags: Vec<Value> = corpus["tags"].as_array().expect("a list").iter().map(|tag| tag["slug"].clone()).collect();
    let rows = include_str!("pairs.tsv").lines().filter(|line| !line.starts_with('#')).enumerate();
    let planted: Vec<Value> = rows
        .map(|(number, row)| {
            let cells: Vec<&str> = row.split('\t').collect();
            json!({
                "id": 10_000 + number,
                "slug": format!("pair-{}-{}", cells[0], number % 2),
                "title": cells[2],
                "dek": "",
                "category": cells[1],
                "tags": (0..4).map(|tag| &tags[(number * 4 + tag) % tags.len()]).collect::<Vec<_>>(),
                "author": author,
                "published_at": times[(number * 37) % times.len()],
                "paragraphs": [cells[3]],
                "comments": [],
            })
        })
        .collect();
    corpus["articles"].as_array_mut().expect("a list").extend(planted);
}

/// Each article's related ones by their slugs, best first.
async fn related(state: &AppState, corpus: &Value) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for article in articles(corpus) {
        let slug = text(&article["slug"]);
        let full = state.store.article_by_slug(&Slug::parse(&slug).unwrap()).await.unwrap().expect("an article");
        let near = state.store.related_articles(full.listed.id).await.unwrap();
        let near: Vec<String> = near.into_iter().map(|near| near.slug.to_string()).collect();
        assert!(!near.contains(&slug), "{slug} is related to itself");
        all.insert(slug, near);
    }
    all
}

/// Section and tags of each article.
fn names(corpus: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let names = articles(corpus).iter().map(|article| {
        let tags = article["tags"].as_array().expect("a list").iter().map(text);
        (text(&article["slug"]), tags.chain([text(&article["category"])]).collect())
    });
    names.collect()
}

/// How often two articles that are drawn by lot share section or tag.
fn by_chance(corpus: &Value) -> f64 {
    let names: Vec<_> = names(corpus).into_values().collect();
    let pairs = || names.iter().enumerate().flat_map(|(at, one)| names[..at].iter().map(move |other| (one, other)));
    let sharing = pairs().filter(|(one, other)| !one.is_disjoint(other)).count();
    sharing as f64 / pairs().count() as f64
}

/// How many of the first three of the corpus' own articles share section or tag with it, and how many there are.
fn fitting(corpus: &Value, related: &BTreeMap<String, Vec<String>>) -> (u32, u32) {
    let names = names(corpus);
    let (mut fitting, mut shown) = (0, 0);
    for (slug, near) in related.iter().filter(|(slug, _)| !slug.starts_with("pair-")) {
        for near in near.iter().take(3) {
            shown += 1;
            fitting += u32::from(!names[slug].is_disjoint(&names[near]));
        }
    }
    (fitting, shown)
}

/// At which rank each planted article has its other half.
fn ranks(corpus: &Value, related: &BTreeMap<String, Vec<String>>) -> Vec<(String, Option<usize>)> {
    let planted =
        articles(corpus).iter().map(|article| text(&article["slug"])).filter(|slug| slug.starts_with("pair-"));
    let rank = |slug: String| {
        let (pair, half) = slug.rsplit_once('-').expect("a half");
        let other = format!("{pair}-{}", if half == "0" { "1" } else { "0" });
        let rank = related[&slug].iter().position(|near| *near == other);
        (slug, rank)
    };
    planted.map(rank).collect()
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}
