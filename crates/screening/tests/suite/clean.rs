//! Clean text: no word of an ordinary list is found in it but where somebody wrote it.
//!
//! The corpus lies beside the project, as for the other tests that need much text; `CORPUS` names another place.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::{env, fs};

use screening::bayes::Label;
use screening::words::WordList;

use crate::labelled::comments;
use crate::words::list;

/// The words of a moderator.
pub fn banned() -> Vec<&'static str> {
    include_str!("../banned.txt").lines().filter(|line| !line.starts_with('#')).collect()
}

/// Every sentence of the corpus and of its comments, once.
fn sentences() -> BTreeSet<String> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/content/corpus.json"));
    let file = env::var_os("CORPUS").map_or_else(beside, PathBuf::from);
    let bytes = fs::read(&file).unwrap_or_else(|cause| {
        panic!("the corpus {} cannot be read ({cause}); name it by the variable CORPUS", file.display())
    });
    let corpus: serde_json::Value = serde_json::from_slice(&bytes).expect("the corpus is JSON");
    let mut found = BTreeSet::new();
    let mut take = |text: &serde_json::Value| {
        let text = text.as_str().unwrap_or_default();
        found.extend(bangla::segment::sentences(text).map(str::to_owned));
    };
    for article in corpus["articles"].as_array().expect("a list") {
        take(&article["title"]);
        take(&article["dek"]);
        article["paragraphs"].as_array().into_iter().flatten().for_each(&mut take);
        article["comments"].as_array().into_iter().flatten().for_each(|comment| take(&comment["body"]));
    }
    found
}

/// What is found in `text`.
fn found(list: &WordList, text: &str) -> Vec<String> {
    list.hits(text).into_iter().map(|hit| format!("{} as {}: {text}", &text[hit.range], banned()[hit.entry])).collect()
}

#[test]
fn nothing_is_found_in_clean_text() {
    let list = list(&banned());
    let sentences = sentences();
    assert!(sentences.len() >= 10_000, "{} sentences", sentences.len());
    let hits: Vec<String> = sentences.iter().flat_map(|sentence| found(&list, sentence)).collect();
    assert_eq!(hits, Vec::<String>::new());
    println!("{} sentences, {} words on the list, no hit", sentences.len(), banned().len());
}

#[test]
fn in_comments_only_what_they_say_is_found() {
    let list = list(&banned());
    let comments = comments();
    let ham = comments.iter().filter(|comment| comment.label == Label::Ham);
    let said: BTreeSet<String> = ham
        .flat_map(|comment| list.hits(comment.text).into_iter().map(|hit| comment.text[hit.range].to_owned()))
        .collect();
    // shit is শীত, winter, in Latin letters: nothing tells it from the English word.
    assert_eq!(
        said.iter().map(String::as_str).collect::<Vec<_>>(),
        ["casino", "shit", "ক্যাসিনো", "চোর", "চোরের", "বাটপার"]
    );
}
