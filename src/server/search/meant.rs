//! From the words that were typed to words of the paper.
//!
//! A word that articles hold is meant as it stands. Else it may be in Latin letters, in Bijoy's encoding, or a slip.

use super::asked::{Asked, Wish, Word, asked};
use crate::{
    model::search::Reading,
    server::store::{
        Store, StoreResult,
        search::{KnownWord, Query, Term},
    },
};
use bangla::{
    analyze::{Keys, tokens},
    bijoy, phonetic, spell, typing,
};
use std::collections::BTreeMap;

/// Words with a sound that are compared with what was typed; a sound has some dozens at most in a year's news.
const MOST_SOUNDING: u32 = 400;

/// Words that one word in Latin letters may stand for.
const MOST_MEANINGS: usize = 8;

/// A reading in Latin letters that is so much farther off than the nearest is not meant.
const FARTHER: f32 = 0.02;

/// Beyond this distance two words only share their consonants.
const FARTHEST: f32 = 0.34;

/// And beyond this one if they do not even share all of these.
const FARTHEST_NEARLY: f32 = 0.3;

/// A word may be a slip for one that is in so many times more articles.
const RARER: u32 = 20;

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
            let term = Term::Word { folded: bangla::normalize::fold(&better.word), stem: better.stem };
            (vec![term], Said { words: better.word, kind: Kind::Instead })
        }
        Some(better) => (vec![as_typed(word)], Said { words: better.word, kind: Kind::Perhaps }),
        None => {
            let words = word.exact.clone();
            (vec![as_typed(word)], Said { words, kind: Kind::Typed })
        }
    })
}

/// The word of the paper for which this one may be a slip.
async fn slip(store: &dyn Store, word: &Word, articles: u32) -> StoreResult<Option<KnownWord>> {
    let key = phonetic::key(&word.folded);
    let mut sounds = phonetic::near(&key);
    sounds.push(key);
    let heard = store.words_sounding(&sounds, MOST_SOUNDING).await?;
    let other =
        heard.iter().filter(|heard| heard.stem != word.stem && heard.articles >= articles.saturating_mul(RARER));
    // The paper may hold the word in other forms only: the stem is a form that can be meant too.
    let choices =
        other.flat_map(|heard| [&heard.word, &heard.stem].map(|form| (form.as_str(), u64::from(heard.articles))));
    let nearest = spell::nearest(&word.exact, choices).map(ToOwned::to_owned);
    Ok(nearest.and_then(|nearest| {
        // Of a stem's forms, the one that is the stem is shown if the paper has it.
        let shown = |heard: &KnownWord| heard.word == nearest || bangla::normalize::fold(&heard.word) == nearest;
        let place = heard.iter().position(shown).or_else(|| heard.iter().position(|heard| heard.stem == nearest));
        place.and_then(|place| heard.into_iter().nth(place))
    }))
}

/// What a word in Latin letters may stand for: itself, and Bengali words that sound or are called so.
async fn latin(store: &dyn Store, word: Word, articles: u32) -> StoreResult<(Vec<Term>, Said)> {
    let mut meanings: BTreeMap<String, (f32, KnownWord)> = BTreeMap::new();
    let mut take = |distance: f32, known: KnownWord| {
        let best = meanings.entry(known.stem.clone()).or_insert_with(|| (distance, known.clone()));
        if distance < best.0 {
            *best = (distance, known);
        }
    };
    for (distance, bengali) in named(&word.exact) {
        for Keys { exact, stem, .. } in tokens(&bengali).map(|token| token.keys) {
            let articles = store.articles_with(std::slice::from_ref(&stem)).await?.into_iter().next();
            if let Some(articles) = articles.filter(|articles| *articles > 0) {
                take(distance, KnownWord { word: exact, stem, articles });
            }
        }
    }
    for (distance, known) in sounding(store, &word.exact).await? {
        take(distance, known);
    }
    let mut meanings: Vec<(f32, KnownWord)> = meanings.into_values().collect();
    meanings.sort_by(|one, other| one.0.total_cmp(&other.0).then(other.1.articles.cmp(&one.1.articles)));
    let nearest = meanings.first().map_or(0.0, |best| best.0);
    meanings.retain(|(distance, _)| *distance <= nearest + FARTHER);
    meanings.truncate(MOST_MEANINGS);
    let said = match (articles, meanings.first()) {
        (0, Some((_, best))) => Said { words: best.word.clone(), kind: Kind::Instead },
        _ => Said { words: word.exact.clone(), kind: Kind::Typed },
    };
    let mut terms: Vec<Term> = meanings
        .into_iter()
        .map(|(_, known)| Term::Word { folded: bangla::normalize::fold(&known.word), stem: known.stem })
        .collect();
    if articles > 0 || terms.is_empty() {
        terms.push(as_typed(word));
    }
    Ok((terms, said))
}

/// Bengali words that have this English name, or that these keys write in Avro.
fn named(latin: &str) -> Vec<(f32, String)> {
    let names = phonetic::aliases(latin).iter().map(|bengali| (0.0, (*bengali).to_owned()));
    names.chain([(0.02, typing::avro(latin))]).collect()
}

/// The words that sound as it does; if there are none, those that sound nearly so.
async fn sounding(store: &dyn Store, latin: &str) -> StoreResult<Vec<(f32, KnownWord)>> {
    let key = phonetic::key(latin);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let near = phonetic::near(&key);
    let same = within(FARTHEST, latin, store.words_sounding(&[key], MOST_SOUNDING).await?);
    if !same.is_empty() {
        return Ok(same);
    }
    Ok(within(FARTHEST_NEARLY, latin, store.words_sounding(&near, MOST_SOUNDING).await?))
}

fn within(farthest: f32, latin: &str, words: Vec<KnownWord>) -> Vec<(f32, KnownWord)> {
    let measured = words.into_iter().map(|known| (phonetic::distance(latin, &known.word), known));
    measured.filter(|(distance, _)| *distance <= farthest).collect()
}
