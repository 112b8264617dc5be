//! Words of Bengali news, with made-up numbers of articles: material for the order of words and for suggestions.

use unicode_normalization::is_nfc;

use crate::table::{each, nfc};

/// Each word with the number of articles that hold it.
pub fn words() -> Vec<(String, u64)> {
    let mut words = Vec::new();
    each(include_str!("../vectors/vocabulary.tsv"), |[articles, listed]| {
        let articles = articles.parse().expect("a number of articles");
        words.extend(listed.split(' ').map(|word| (nfc(word), articles)));
    });
    words
}

#[test]
fn it_is_large_and_each_word_stands_in_it_once() {
    let mut words: Vec<String> = words().into_iter().map(|(word, _)| word).collect();
    assert!(words.len() >= 2_000, "{}", words.len());
    assert!(words.iter().all(|word| is_nfc(word) && bangla::normalize::clean(word) == *word));
    words.sort();
    assert!(words.is_sorted_by(|a, b| a < b));
}
