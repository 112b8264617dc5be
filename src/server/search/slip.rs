//! Mistyped words.

use super::MOST_SOUNDING;
use crate::server::store::{Store, StoreResult, search::KnownWord};
use bangla::{analyze::Keys, phonetic, spell};

/// A word may be a slip for one that is in so many times more articles.
pub(super) const RARER: u32 = 20;

/// The word of the paper for which this one may be a slip.
pub(super) async fn slip(store: &dyn Store, word: &Keys, articles: u32) -> StoreResult<Option<KnownWord>> {
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
