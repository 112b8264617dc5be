//! A live story: a page of its entries, and what mattered so far.

use crate::{
    model::{
        id::ArticleId,
        live::{EntriesFrom, KeyEvent, LiveEntry, LiveStory},
        moment::UtcMillis,
        paging::Cursor,
    },
    server::{
        clock::Clock,
        state::AppState,
        store::{StoreError, live::StoredEntry, purge::Tag},
    },
};

/// Entries of one page.
const PAGE: usize = 30;

/// One more, to know whether there is more.
const PAGE_AND_ONE: u32 = 31;

/// Events that the list on top names.
const MOST_KEY_EVENTS: u32 = 12;

/// What a live story has beyond its summary, with the entries that were asked for.
pub async fn live(
    state: &AppState,
    story: ArticleId,
    ended_at: Option<UtcMillis>,
    from: EntriesFrom,
) -> Result<LiveStory, StoreError> {
    state.trail.note(Tag::Live(story));
    let (entries, key_events, (count, newest)) = tokio::try_join!(
        entries(state, story, from),
        state.store.key_events(story, MOST_KEY_EVENTS),
        state.store.count_entries(story)
    )?;
    let (entries, older) = entries;
    let first = entries.first().map(StoredEntry::cursor);
    Ok(LiveStory {
        ended: ended_at.map(|at| state.clock.moment(at)),
        newer: first.filter(|first| newest != Some(*first)),
        older,
        entries: entries.into_iter().map(|entry| printed(&state.clock, entry)).collect(),
        key_events: key_events
            .into_iter()
            .map(|entry| KeyEvent {
                id: entry.id,
                posted: state.clock.moment(entry.posted_at),
                headline: entry.headline,
            })
            .collect(),
        count,
        newest: newest.map(|newest| newest.at),
    })
}

/// A page of entries, and where the one with older entries begins. A place that the story does not have stands for the newest.
async fn entries(
    state: &AppState,
    story: ArticleId,
    from: EntriesFrom,
) -> Result<(Vec<StoredEntry>, Option<Cursor>), StoreError> {
    let before = match from {
        EntriesFrom::Newest => None,
        EntriesFrom::Before(cursor) => Some(cursor),
        EntriesFrom::Entry(entry) => state.store.entry_place(story, entry).await?.and_then(just_above),
        EntriesFrom::After(cursor) => {
            let mut entries = state.store.entries_after(story, cursor, PAGE_AND_ONE).await?;
            // Less than a page is left: the newest page, so that nobody reads half of one.
            if entries.len() > PAGE {
                entries.remove(0);
                let older = entries.last().map(StoredEntry::cursor);
                return Ok((entries, older));
            }
            None
        }
    };
    let mut entries = state.store.entries_before(story, before, PAGE_AND_ONE).await?;
    if entries.is_empty() && before.is_some() {
        entries = state.store.entries_before(story, None, PAGE_AND_ONE).await?;
    }
    let more = entries.len() > PAGE;
    entries.truncate(PAGE);
    let older = if more { entries.last().map(StoredEntry::cursor) } else { None };
    Ok((entries, older))
}

/// The place before which an entry is the first.
fn just_above(entry: Cursor) -> Option<Cursor> {
    let id = entry.id.as_u128().checked_add(1);
    Some(match id {
        Some(id) => Cursor { at: entry.at, id: uuid::Uuid::from_u128(id) },
        None => Cursor { at: UtcMillis(entry.at.0.saturating_add(1)), id: uuid::Uuid::nil() },
    })
}

fn printed(clock: &Clock, entry: StoredEntry) -> LiveEntry {
    LiveEntry {
        id: entry.id,
        posted: clock.moment(entry.posted_at),
        updated: entry.updated_at.map(|at| clock.moment(at)),
        key_event: entry.key_event,
        headline: entry.headline,
        body_html: entry.body_html,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn just_above_an_entry_is_nothing_but_it() {
        let at = UtcMillis(5);
        let above = |id| just_above(Cursor { at, id }).unwrap();
        assert_eq!(above(Uuid::from_u128(7)), Cursor { at, id: Uuid::from_u128(8) });
        assert_eq!(above(Uuid::max()), Cursor { at: UtcMillis(6), id: Uuid::nil() });
    }
}
