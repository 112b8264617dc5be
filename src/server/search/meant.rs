//! From the words that were typed to words of the paper.
//!
//! A word that articles hold is meant as it stands. Else it may be in Latin letters, in Bijoy's encoding, or a slip.

use super::{
    asked::{Asked, Wish, Word, asked},
    latin,
    slip::{RARER, slip},
};
use crate::{
    model::search::Reading,
    server::store::{
        Store, StoreResult,
        search::{KnownWord, Query, Term},
    },
};
use bangla::{analyze::tokens, bijoy};
use std::collections::BTreeMap;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Meant {
    /// In the index's terms; nothing to look for if it has no groups.
    pub query: Query,
    /// How that came out of what was typed.
    pub reading: Reading,
}

/// What a reader means.
pub(super) async fn meant(store: &dyn Store, typed: &str) -> StoreResult<Meant> {
    if bijoy::is_bijoy(typed) {
        return instead(store, &bijoy::to_unicode(typed)).await;
    }
    let asked = asked(typed);
    let known = known(store, &asked).await?;
    let nothing_known = known.values().all(|articles| *articles == 0);
    if nothing_known && let Some(decoded) = hidden_bijoy(store, typed).await? {
        return instead(store, &decoded).await;
    }
    resolved(store, asked, &known).await
}

/// What is meant by a text in another encoding, written in ours.
async fn instead(store: &dyn Store, decoded: &str) -> StoreResult<Meant> {
    let asked = asked(decoded);
    let known = known(store, &asked).await?;
    let meant = resolved(store, asked, &known).await?;
    let reading = match meant.reading {
        Reading::Instead(words) => Reading::Instead(words),
        _ => Reading::Instead(decoded.trim().to_owned()),
    };
    Ok(Meant { reading, ..meant })
}

/// A few letters of Bijoy look like any others; words that articles hold give them away.
async fn hidden_bijoy(store: &dyn Store, typed: &str) -> StoreResult<Option<String>> {
    let decoded = bijoy::to_unicode(typed);
    let stems: Vec<String> = tokens(&decoded).map(|token| token.keys.stem).collect();
    let is_bengali = !stems.is_empty() && stems.iter().all(|stem| !stem.contains(|c: char| c.is_ascii_alphabetic()));
    let holds = is_bengali && store.articles_with(&stems).await?.into_iter().all(|articles| articles > 0);
    Ok(holds.then_some(decoded))
}

/// The stems of all words with the number of articles that hold them.
async fn known(store: &dyn Store, asked: &Asked) -> StoreResult<BTreeMap<String, u32>> {
    let wishes = asked.all.iter().flatten().chain(&asked.none);
    let stems: Vec<String> = wishes
        .flat_map(|wish| match wish {
            Wish::Word(word) => std::slice::from_ref(word),
            Wish::Phrase(words) => words,
        })
        .map(|word| word.stem.clone())
        .collect();
    let counts = store.articles_with(&stems).await?;
    Ok(stems.into_iter().zip(counts).collect())
}

async fn resolved(store: &dyn Store, asked: Asked, known: &BTreeMap<String, u32>) -> StoreResult<Meant> {
    let mut all = Vec::new();
    let mut shown = Vec::new();
    let mut kind = Kind::Typed;
    for any in asked.all {
        let mut terms = Vec::new();
        for wish in any {
            let (mut meanings, said) = match wish {
                Wish::Phrase(words) => {
                    let said = words.iter().map(|word| word.exact.as_str()).collect::<Vec<_>>().join(" ");
                    (vec![phrase(words)], Said { words: format!("“{said}”"), kind: Kind::Typed })
                }
                Wish::Word(word) => {
                    let articles = known.get(&word.stem).copied().unwrap_or_default();
                    meanings(store, word, articles).await?
                }
            };
            terms.append(&mut meanings);
            shown.push(said.words);
            kind = kind.max(said.kind);
        }
        all.push(terms);
    }
    let none = asked.none.into_iter().map(|wish| match wish {
        Wish::Word(word) => as_typed(word),
        Wish::Phrase(words) => phrase(words),
    });
    let words = shown.join(" ");
    let reading = match kind {
        Kind::Typed => Reading::Typed,
        Kind::Perhaps => Reading::Perhaps(words),
        Kind::Instead => Reading::Instead(words),
    };
    Ok(Meant { query: Query { all, none: none.collect() }, reading })
}

/// How a word was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Typed,
    Perhaps,
    Instead,
}

/// A word as a reader is told that it was taken.
struct Said {
    words: String,
    kind: Kind,
}

fn as_typed(word: Word) -> Term {
    Term::Word { stem: word.stem, folded: word.folded }
}

fn phrase(words: Vec<Word>) -> Term {
    Term::Phrase(words.into_iter().map(|word| word.folded).collect())
}

/// What one word may stand for.
async fn meanings(store: &dyn Store, word: Word, articles: u32) -> StoreResult<(Vec<Term>, Said)> {
    if word.exact.bytes().all(|byte| byte.is_ascii_digit()) {
        let words = word.exact.clone();
        return Ok((vec![as_typed(word)], Said { words, kind: Kind::Typed }));
    }
    if word.exact.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return latin(store, word, articles).await;
    }
    let suggestion = if articles < RARER { slip(store, &word, articles).await? } else { None };
    Ok(match suggestion {
        Some(better) if articles == 0 => {
            let words = better.word.clone();
            (vec![known_word(better)], Said { words, kind: Kind::Instead })
        }
        Some(better) => (vec![as_typed(word)], Said { words: better.word, kind: Kind::Perhaps }),
        None => {
            let words = word.exact.clone();
            (vec![as_typed(word)], Said { words, kind: Kind::Typed })
        }
    })
}

/// What a word in Latin letters may stand for: itself, and Bengali words that sound or are called so.
async fn latin(store: &dyn Store, word: Word, articles: u32) -> StoreResult<(Vec<Term>, Said)> {
    let meanings = latin::meanings(store, &word.exact).await?;
    let said = match (articles, meanings.first()) {
        (0, Some(likeliest)) => Said { words: likeliest.word.clone(), kind: Kind::Instead },
        _ => Said { words: word.exact.clone(), kind: Kind::Typed },
    };
    let mut terms: Vec<Term> = meanings.into_iter().map(known_word).collect();
    if articles > 0 || terms.is_empty() {
        terms.push(as_typed(word));
    }
    Ok((terms, said))
}

fn known_word(known: KnownWord) -> Term {
    Term::Word { folded: bangla::normalize::fold(&known.word), stem: known.stem }
}
