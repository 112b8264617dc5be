//! Whether readers find what they look for: the probes of the README beside this file, asked of the corpus.
//!
//! `CORPUS` names the corpus; without it, it lies where `make bench` looks for it. `-- --nocapture` shows the table.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod asking;
mod corpus;
mod hostile;
mod paper;
mod probes;
mod report;
mod score;
mod truth;

use corpus::Corpus;
use hocchetaki::{model::search::Reading, server::state::AppState};
use hostile::{Expected, Hostile};
use paper::publish;
use probes::{Lemma, Probe};
use report::report;
use score::{Outcome, by_kind};
use std::{collections::BTreeSet, sync::Arc};
use truth::Truth;

/// Of what is right, so much has to be found, kind by kind.
const RECALL: f64 = 0.95;

/// Of what is found, so much has to be right.
const PRECISION: f64 = 0.90;

/// Lanes in which probes are asked at once.
const LANES: usize = 4;

#[test]
fn the_truth_is_the_one_that_was_counted_by_hand() {
    let truth = Truth::of(&Corpus::read(), Lemma::all());
    let mut wrong = Vec::new();
    for lemma in Lemma::all() {
        let counted = truth.articles_with(&lemma.name).len();
        if counted != lemma.articles {
            wrong.push(format!("{}: {counted} articles, {} by hand", lemma.name, lemma.articles));
        }
    }
    for probe in Probe::all() {
        if truth.relevant(&probe).is_empty() {
            wrong.push(format!("{}: no article is right", probe.query));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_query_finds_what_is_right_and_little_else() {
    let corpus = Corpus::read();
    let folder = tempfile::tempdir().unwrap();
    let paper = publish(&corpus, folder.path()).await;
    let truth = Truth::of(&corpus, Lemma::all());
    let outcomes: Vec<Outcome> = answers(&paper, Probe::all())
        .await
        .into_iter()
        .map(|(probe, found)| Outcome::new(truth.relevant(&probe), &found, probe))
        .collect();
    let kinds = by_kind(&outcomes);
    let table = report(&kinds);
    println!("{table}");
    let poor: Vec<&str> = kinds
        .iter()
        .filter(|kind| kind.recall() < RECALL || kind.precision().unwrap_or(0.0) < PRECISION)
        .map(|kind| kind.name)
        .collect();
    assert!(poor.is_empty(), "recall below {RECALL} or precision below {PRECISION}: {}\n{table}", poor.join(", "));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_hostile_or_nowhere_finds_nothing_and_never_fails() {
    let folder = tempfile::tempdir().unwrap();
    let paper = publish(&Corpus::read(), folder.path()).await;
    let mut wrong = Vec::new();
    for Hostile { expected, query, why } in Hostile::all() {
        // Not erring is what `found` asks of every query.
        let (found, reading) = asking::found(&paper, &query).await;
        // A page that says that no story holds all the words, and shows those that hold some, has found nothing.
        if expected == Expected::Nothing && !found.is_empty() && reading != Reading::Some {
            let shown: String = query.chars().take(60).collect();
            wrong.push(format!("{shown:?} ({why}) finds {} articles", found.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What each probe finds.
async fn answers(paper: &AppState, probes: Vec<Probe>) -> Vec<(Probe, BTreeSet<String>)> {
    let probes = Arc::new(probes);
    let lanes: Vec<_> = (0..LANES)
        .map(|lane| {
            let (state, probes) = (paper.clone(), probes.clone());
            tokio::spawn(async move {
                let mut found = Vec::new();
                for probe in probes.iter().skip(lane).step_by(LANES) {
                    found.push((probe.clone(), asking::found(&state, &probe.query).await.0));
                }
                found
            })
        })
        .collect();
    let mut all = Vec::new();
    for lane in lanes {
        all.extend(lane.await.unwrap());
    }
    all
}
