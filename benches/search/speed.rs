//! How fast the index is built and questions are answered.

use crate::{
    archive::{Generator, beside, fill},
    corpus::Corpus,
    paper::{NOW, publish},
    probes::Probe,
    rivals::{Rival, Rivals},
    times::Times,
};
use hocchetaki::{
    model::search::SearchRequest,
    server::{
        archive::import::{import, read},
        clock::Clock,
        config::Config,
        search::{bring_up_to_date, find, suggest},
        state::AppState,
        store::sqlite::SqliteStore,
    },
};
use sqlx::SqlitePool;
use std::{fs, path::Path, sync::Arc, time::Instant};

/// `LIKE` reads every text: one probe of so many is enough.
const LIKE_EVERY: usize = 30;

/// Stories of one transaction of the other searches.
const BATCH: usize = 2000;

/// Times over the corpus itself.
pub async fn of_corpus(corpus: &Corpus) {
    let folder = tempfile::tempdir().unwrap();
    let paper = publish(corpus, folder.path()).await;
    println!("\nOver {} articles, in ms\n", corpus.stories.len());
    ours(&paper).await;
}

/// Times over a generated archive, and what its index costs.
pub async fn of_archive(corpus: &Corpus, articles: u32, folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let mut config = Config::default();
    config.database.file = folder.join(format!("paper-{articles}.sqlite"));
    config.media.folder = folder.join("media");
    let rivals_file = folder.join(format!("rivals-{articles}.sqlite"));
    let is_there = config.database.file.exists() && rivals_file.exists();
    let store = SqliteStore::open(&config.database.file).await.unwrap();
    let database = beside(&config.database.file).await;
    let (clock, _) = Clock::set(config.site.zone().unwrap(), NOW);
    let state = AppState::new(Arc::new(store), clock, config);
    let rivals = Rivals::open(&rivals_file).await;
    println!("\nOver the corpus and {articles} generated articles\n");
    if !is_there {
        import(&state, read(&corpus.bytes, None).unwrap()).await.unwrap();
        let words = fill(&mut Generator::new(corpus, &database).await, &database, articles).await;
        index(&state, words).await;
        let start = Instant::now();
        fill_rivals(corpus, &database, &rivals, articles).await;
        println!("The texts for the others and their index: {:.0} s.", start.elapsed().as_secs_f64());
    }
    sizes(&database).await;
    println!("\nIn ms\n");
    ours(&state).await;
    let mut like = Times::default();
    for probe in Probe::all().iter().step_by(LIKE_EVERY) {
        like.take(rivals.first_page(Rival::Like, &probe.query)).await;
    }
    println!("| `LIKE` | {} |", like.cells());
    let mut words = Times::default();
    for probe in Probe::all() {
        words.take(rivals.first_page(Rival::Words, &probe.query)).await;
    }
    println!("| FTS5 | {} |", words.cells());
}

async fn index(state: &AppState, words: u64) {
    let start = Instant::now();
    let articles = bring_up_to_date(state.store.as_ref()).await.unwrap();
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "Analysed and indexed {articles} articles of {words} words in {seconds:.0} s: {:.0} articles/s, {:.0} words/s.",
        articles as f64 / seconds,
        words as f64 / seconds
    );
}

/// The same stories once more: chance is the same in every run.
async fn fill_rivals(corpus: &Corpus, database: &SqlitePool, rivals: &Rivals, articles: u32) {
    let mut generator = Generator::new(corpus, database).await;
    let mut left = articles as usize;
    while left > 0 {
        let batch: Vec<_> = (0..left.min(BATCH)).map(|_| generator.story().story).collect();
        rivals.put(batch.iter(), false).await;
        left -= batch.len();
    }
    rivals.index(false).await;
}

/// What lies in the file.
async fn sizes(database: &SqlitePool) {
    let parts: Vec<(String, i64)> = sqlx::query_as(
        "select case when name like 'search_index%' then 'search_index'
                     when name like 'search_word%' then 'search_word'
                     when name like 'search_document%' or name like '%autoindex_search_document%' then 'search_document'
                     else 'article' end as part, sum(pgsize)
         from dbstat where name like '%search_%' or name = 'article' group by part order by part",
    )
    .fetch_all(database)
    .await
    .unwrap();
    let words: i64 = sqlx::query_scalar("select count(*) from search_word").fetch_one(database).await.unwrap();
    let megabytes = parts.iter().map(|(part, bytes)| format!("{part} {:.0} MB", *bytes as f64 / 1e6));
    println!("In the file: {}; {words} different words.", megabytes.collect::<Vec<_>>().join(", "));
}

/// Our search kind by kind, and our suggestions for what is half typed and wholly typed.
async fn ours(state: &AppState) {
    println!("| | questions | p50 | p99 | longest |\n|---|---|---|---|---|");
    let probes = Probe::all();
    let ask = |typed: &str| find(state, SearchRequest { typed: typed.to_owned(), ..SearchRequest::default() });
    // The first questions of all open the file and its pages.
    for probe in probes.iter().step_by(20) {
        ask(&probe.query).await.unwrap();
    }
    let mut all = Times::default();
    let mut kinds: Vec<&str> = probes.iter().map(|probe| probe.kind).collect();
    kinds.dedup();
    for kind in kinds {
        let mut times = Times::default();
        for probe in probes.iter().filter(|probe| probe.kind == kind) {
            times.take(ask(&probe.query)).await.unwrap();
        }
        println!("| {kind} | {} |", times.cells());
        all.add(&times);
    }
    println!("| **all** | {} |", all.cells());
    let (mut half, mut whole) = (Times::default(), Times::default());
    for probe in &probes {
        let letters: Vec<char> = probe.query.chars().collect();
        let begun: String = letters.iter().take(letters.len().div_ceil(2)).collect();
        half.take(suggest(state, &begun)).await.unwrap();
        whole.take(suggest(state, &probe.query)).await.unwrap();
    }
    println!("| suggestions, half typed | {} |", half.cells());
    println!("| suggestions, typed | {} |", whole.cells());
}
