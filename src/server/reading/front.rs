//! The front page: what editors placed, filled up by itself (`filling`), and what is read.

mod filling;
mod weight;

use self::filling::{Layout, OPINION, PICTURES, SECONDARY, STRIP, layout};
use super::{card, link, rail::rail};
use crate::{
    model::page::{FrontPage, Opinion, SectionStrip},
    server::{
        error::Failure,
        read_counter::hour,
        state::AppState,
        store::{
            article::ListedArticle,
            front::{Candidates, StoredVoice},
            purge::Tag,
        },
    },
};
use std::cmp::Reverse;

/// Reads of these hours make a story weigh more.
const RECENT_HOURS: i64 = 3;

/// The newest of the site, beside the top: as many as stand beside it on a desktop.
const NEWEST: usize = 9;

/// A strip stays full even if its section has taken every place above it.
const PER_SECTION: usize = 1 + SECONDARY + OPINION + STRIP;

/// The bands of opinions and pictures stay full whatever editors placed.
const PER_KIND: usize = 2 * if OPINION > PICTURES { OPINION } else { PICTURES };

/// All that the front page shows.
pub async fn front(state: &AppState) -> Result<FrontPage, Failure> {
    state.trail.note(Tag::Front);
    state.trail.note(Tag::Paper);
    let now = state.clock.now();
    let wanted =
        Candidates { per_section: PER_SECTION as u32, per_kind: PER_KIND as u32, since_hour: hour(now) - RECENT_HOURS };
    let (placed, candidates, rail) =
        tokio::try_join!(state.store.placed_articles(), state.store.front_candidates(wanted), rail(state))?;
    let mut newest: Vec<_> = candidates.iter().map(|candidate| candidate.article.clone()).collect();
    newest.sort_by_key(|article| Reverse((article.published_at, article.id)));
    newest.dedup_by_key(|article| article.id);
    newest.truncate(NEWEST);
    let Layout { lead, secondary, opinion, pictures, strips } = layout(placed, candidates, now);
    let speaking: Vec<_> = opinion.iter().map(|article| article.id).collect();
    let voices = state.store.voices(&speaking).await?;
    let cards = |articles: Vec<ListedArticle>| articles.into_iter().map(|it| card(state, it)).collect();
    Ok(FrontPage {
        lead: lead.map(|lead| card(state, lead)),
        secondary: cards(secondary),
        opinion: opinion.into_iter().map(|article| self::opinion(state, article, &voices)).collect(),
        pictures: cards(pictures),
        strips: strips
            .into_iter()
            .map(|(section, articles)| SectionStrip { section, articles: cards(articles) })
            .collect(),
        newest_at: newest.first().map(|article| article.published_at),
        newest: newest.into_iter().map(|it| link(state, it)).collect(),
        most_read: rail.popular,
    })
}

fn opinion(state: &AppState, article: ListedArticle, voices: &[StoredVoice]) -> Opinion {
    let voice = voices.iter().find(|voice| voice.article == article.id);
    Opinion {
        by: voice.map(|voice| voice.name.clone()).unwrap_or_default(),
        portrait: voice.and_then(|voice| voice.portrait.clone()),
        article: card(state, article),
    }
}
