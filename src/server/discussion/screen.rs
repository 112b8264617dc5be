//! What is noticed of a comment before anybody reads it, and what that leads to.

mod weigh;

use self::weigh::{Known, Weighed, weigh};
use super::rules::Rules;
use crate::{
    i18n::Texts,
    model::{comment::CommentStatus, error::AppError, id::CommentId, moment::UtcMillis, newsroom::signal::Signal},
    server::{
        error::Failure,
        state::AppState,
        store::{reader::StoredReader, screening::Print},
    },
};
use screening::{
    bayes::{self, Counts, Tally},
    similar::Fingerprint,
};

/// Comments of so long are looked through for copies …
pub(super) const REMEMBERED: i64 = 3 * 24 * 60 * 60 * 1000;

/// … the last so many.
const MOST_PRINTS: u32 = 1000;

/// A comment that was looked at.
#[derive(Clone, Debug)]
pub(super) struct Screened {
    /// How far it is.
    pub status: CommentStatus,
    /// What was noticed.
    pub signals: Vec<Signal>,
    /// What it is like.
    pub print: Print,
}

/// Looks at a text that `reader` has written, and says what becomes of it by these rules. `changes`: the comment that says it from now on.
pub(super) async fn screen(
    state: &AppState,
    rules: &Rules,
    reader: Option<&StoredReader>,
    text: &str,
    is_trapped: bool,
    changes: Option<CommentId>,
) -> Result<Screened, Failure> {
    let lists = state.word_lists.get(state.store.as_ref()).await?;
    let features = bayes::features(text);
    let since = UtcMillis(state.clock.now().0.saturating_sub(REMEMBERED));
    // The empty feature is that of all comments.
    let asked: Vec<&str> = std::iter::once("").chain(features.iter().map(String::as_str)).collect();
    let (counted, prints) =
        tokio::try_join!(state.store.feature_counts(&asked), state.store.recent_prints(since, changes, MOST_PRINTS))?;
    let mut counts = Counts::default();
    for count in counted {
        let tally = Tally { ham: count.ham, spam: count.spam };
        match count.feature.as_str() {
            "" => counts.totals = tally,
            _ => drop(counts.features.insert(count.feature, tally)),
        }
    }
    let own = Fingerprint::of(text);
    let prints = prints.into_iter().map(|(print, is_spam)| (fingerprint(print), is_spam)).collect();
    let known = Known { lists: &lists, features, counts, own, prints };
    match weigh(rules, reader, text, is_trapped, known) {
        Weighed::Refused(why) => {
            let (field, sentence) = why.told(Texts(state.config.site.language));
            Err(AppError::Refused { field: Some(field), sentence }.into())
        }
        Weighed::Taken(status, signals) => {
            let print = Print { exact: own.exact, near: own.near, letters: own.letters };
            Ok(Screened { status, signals, print })
        }
    }
}

fn fingerprint(print: Print) -> Fingerprint {
    Fingerprint { exact: print.exact, near: print.near, letters: print.letters }
}
