//! Spelling hints from the site's own word list: a word that the paper has never printed may be a slip of the pen.

use crate::server::{error::Failure, state::AppState};
use bangla::analyze::tokens;
use std::collections::{BTreeSet, HashSet};

/// More words than one text has that are new to an editor's page; what is beyond counts as known.
const MOST: usize = 5000;

/// Which of these words no article has, in this form or in that of the dictionary.
pub async fn unknown(state: &AppState, words: &[String]) -> Result<Vec<String>, Failure> {
    let asked: Vec<(&String, Vec<String>)> = words.iter().take(MOST).map(|word| (word, forms(word))).collect();
    let forms: BTreeSet<&String> = asked.iter().flat_map(|(_, forms)| forms).collect();
    let forms: Vec<String> = forms.into_iter().cloned().collect();
    let unknown: HashSet<String> = state.store.unknown_words(&forms).await?.into_iter().collect();
    let is_unknown = |forms: &[String]| !forms.is_empty() && forms.iter().all(|form| unknown.contains(form));
    Ok(asked.into_iter().filter(|(_, forms)| is_unknown(forms)).map(|(word, _)| word.clone()).collect())
}

fn forms(word: &str) -> Vec<String> {
    tokens(word).flat_map(|token| [token.keys.folded, token.keys.stem]).collect()
}
