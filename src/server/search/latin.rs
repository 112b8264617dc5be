//! Bengali words in Latin letters, and English names of Bengali words.

use super::MOST_SOUNDING;
use crate::server::store::{Store, StoreResult, search::KnownWord};
use bangla::{
    analyze::{Keys, tokens},
    phonetic, typing,
};
use std::collections::BTreeMap;

/// Words that one word in Latin letters may stand for.
const MOST_MEANINGS: usize = 8;

/// A reading in Latin letters that is so much farther off than the nearest is not meant.
const FARTHER: f32 = 0.02;

/// Beyond this distance two words only share their consonants.
const FARTHEST: f32 = 0.34;

/// And beyond this one if they do not even share all of these.
const FARTHEST_NEARLY: f32 = 0.3;

/// The words of the paper that a word in Latin letters may stand for, the likeliest first.
pub(super) async fn meanings(store: &dyn Store, latin: &str) -> StoreResult<Vec<KnownWord>> {
    let mut meanings: BTreeMap<String, (f32, KnownWord)> = BTreeMap::new();
    let mut take = |distance: f32, known: KnownWord| {
        let best = meanings.entry(known.stem.clone()).or_insert_with(|| (distance, known.clone()));
        if distance < best.0 {
            *best = (distance, known);
        }
    };
    let named = named(latin);
    let stems: Vec<String> = named.iter().map(|(_, keys)| keys.stem.clone()).collect();
    for ((distance, Keys { exact, stem, .. }), articles) in named.into_iter().zip(store.articles_with(&stems).await?) {
        if articles > 0 {
            take(distance, KnownWord { word: exact, stem, articles });
        }
    }
    for (distance, known) in sounding(store, latin).await? {
        take(distance, known);
    }
    let mut meanings: Vec<(f32, KnownWord)> = meanings.into_values().collect();
    meanings.sort_by(|one, other| one.0.total_cmp(&other.0).then(other.1.articles.cmp(&one.1.articles)));
    let nearest = meanings.first().map_or(0.0, |best| best.0);
    meanings.retain(|(distance, _)| *distance <= nearest + FARTHER);
    meanings.truncate(MOST_MEANINGS);
    Ok(meanings.into_iter().map(|(_, known)| known).collect())
}

/// Bengali words that have this English name, or that these keys write in Avro.
fn named(latin: &str) -> Vec<(f32, Keys)> {
    let names = phonetic::aliases(latin).iter().map(|bengali| (0.0, (*bengali).to_owned()));
    let texts: Vec<(f32, String)> = names.chain([(0.02, typing::avro(latin))]).collect();
    let words = texts.iter().flat_map(|(distance, text)| tokens(text).map(|token| (*distance, token.keys)));
    words.collect()
}

/// The words that sound as it does; if there are none, those that sound nearly so.
async fn sounding(store: &dyn Store, latin: &str) -> StoreResult<Vec<(f32, KnownWord)>> {
    let key = phonetic::key(latin);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let same = store.words_sounding(std::slice::from_ref(&key), MOST_SOUNDING).await?;
    let same = within(FARTHEST, latin, same);
    if !same.is_empty() {
        return Ok(same);
    }
    Ok(within(FARTHEST_NEARLY, latin, store.words_sounding(&phonetic::near(&key), MOST_SOUNDING).await?))
}

fn within(farthest: f32, latin: &str, words: Vec<KnownWord>) -> Vec<(f32, KnownWord)> {
    let measured = words.into_iter().map(|known| (phonetic::distance(latin, &known.word), known));
    measured.filter(|(distance, _)| *distance <= farthest).collect()
}
