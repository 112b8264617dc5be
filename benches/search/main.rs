//! How well and how fast is searched, beside what others do: `make bench-search`. What is measured and how: benches/README.md.
//!
//! Arguments: `--articles N` (100,000 without it), and `--in FOLDER`, where the generated paper is kept and used again.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a measurement that fails is none"
)]

// The probes, their truth and the corpus are those of the test.
#[path = "../../tests/search/asking.rs"]
mod asking;
#[path = "../../tests/search/corpus.rs"]
mod corpus;
#[path = "../../tests/search/paper.rs"]
mod paper;
#[path = "../../tests/search/probes.rs"]
mod probes;
#[path = "../../tests/search/score.rs"]
mod score;
#[path = "../../tests/search/truth.rs"]
mod truth;

mod archive;
mod chance;
mod quality;
mod rivals;
mod speed;
mod times;

use std::{env, path::PathBuf};

/// Ten years of a large newsroom.
const ARTICLES: u32 = 100_000;

/// What was asked for.
struct Arguments {
    articles: u32,
    folder: Option<PathBuf>,
}

impl Arguments {
    fn read() -> Self {
        let mut read = Self { articles: ARTICLES, folder: None };
        let mut given = env::args().skip(1);
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--articles" => {
                    let number = given.next().and_then(|number| number.parse().ok());
                    read.articles = number.expect("--articles takes a number");
                }
                "--in" => read.folder = Some(given.next().expect("--in takes a folder").into()),
                "--bench" => {} // cargo says so to every benchmark
                other => panic!("{other} is no argument; there are --articles N and --in FOLDER"),
            }
        }
        read
    }
}

#[tokio::main]
async fn main() {
    let Arguments { articles, folder } = Arguments::read();
    let corpus = corpus::Corpus::read();
    quality::compare(&corpus).await;
    speed::of_corpus(&corpus).await;
    let passing = tempfile::tempdir().unwrap();
    let folder = folder.unwrap_or_else(|| passing.path().to_owned());
    speed::of_archive(&corpus, articles, &folder).await;
}
