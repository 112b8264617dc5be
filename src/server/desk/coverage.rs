//! A live story is told, entry by entry. What is posted, readers have at once: no page is older when the answer goes out.

use super::{
    Hand,
    open::known,
    proof::checked_body,
    publish::brought_to_index,
    rights::{may, require},
};
use crate::{
    i18n::Texts,
    model::{
        body::Body,
        error::{AppError, Field},
        id::{ArticleId, LiveEntryId},
        newsroom::{
            coverage::{Coverage, EntryForm, MAX_BODY_BYTES, Posted, WrittenEntry},
            draft::most,
            lacking::Lacking,
            permission::Permission,
            picture::{Lack, Unready},
        },
    },
    server::{
        error::Failure,
        pictures, publishing,
        state::AppState,
        store::coverage::{EntryText, NewText, WrittenRecord},
    },
};
use serde_json::json;
use uuid::Uuid;

/// Entries of one part of the list.
const PART: u32 = 30;

/// How a live story stands, with its entries before one, or the newest; nothing as long as readers do not have it as one.
pub async fn coverage(
    state: &AppState,
    hand: &Hand,
    id: ArticleId,
    before: Option<LiveEntryId>,
) -> Result<Option<Coverage>, Failure> {
    allowed(state, hand, id).await?;
    let Some(ended) = state.store.coverage(id).await? else { return Ok(None) };
    let before = match before {
        Some(entry) => state.store.entry_place(id, entry).await?,
        None => None,
    };
    let mut entries = state.store.written_entries(id, before, PART.saturating_add(1)).await?;
    let more = entries.len() > PART as usize;
    entries.truncate(PART as usize);
    Ok(Some(Coverage {
        ended: ended.map(|at| state.clock.moment(at)),
        entries: entries.into_iter().map(|record| written(state, record)).collect(),
        more,
        next: LiveEntryId(Uuid::now_v7()),
    }))
}

/// Readers get a new entry. Sent twice, it is there once.
pub async fn post_entry(
    state: &AppState,
    hand: &Hand,
    id: ArticleId,
    entry: LiveEntryId,
    form: &EntryForm,
) -> Result<Posted, Failure> {
    allowed(state, hand, id).await?;
    let (text, html) = match set(state, entry, form).await? {
        Ok(set) => set,
        Err(lacking) => return Ok(Posted::NotReady(lacking)),
    };
    let act = hand.act(state, "live.posted", id, json!({ "entry": entry, "headline": text.headline }));
    if state.store.add_entry(id, entry, NewText { text: &text, html: &html }, &act).await? {
        return out(state, hand, id).await;
    }
    let is_there = state.store.written_entry(id, entry).await?.is_some_and(|record| record.text == text);
    stands(state, hand, id, is_there).await
}

/// Readers get another text in an entry's place; `told`: and when it was changed.
pub async fn change_entry(
    state: &AppState,
    hand: &Hand,
    id: ArticleId,
    entry: LiveEntryId,
    was: &EntryForm,
    form: &EntryForm,
    told: bool,
) -> Result<Posted, Failure> {
    allowed(state, hand, id).await?;
    let (text, html) = match set(state, entry, form).await? {
        Ok(set) => set,
        Err(lacking) => return Ok(Posted::NotReady(lacking)),
    };
    let detail = json!({ "entry": entry, "was": was, "now": form });
    let act = hand.act(state, "live.changed", id, detail);
    let (was, new) = (text_of(was), NewText { text: &text, html: &html });
    if was != text && state.store.change_entry(id, entry, &was, new, told, &act).await? {
        return out(state, hand, id).await;
    }
    let is_so = state.store.written_entry(id, entry).await?.is_some_and(|record| record.text == text);
    stands(state, hand, id, is_so).await
}

/// Takes an entry from readers. What it said is written down.
pub async fn remove_entry(state: &AppState, hand: &Hand, id: ArticleId, entry: LiveEntryId) -> Result<Posted, Failure> {
    allowed(state, hand, id).await?;
    let Some(record) = state.store.written_entry(id, entry).await? else { return stands(state, hand, id, true).await };
    let detail = json!({ "entry": entry, "was": form_of(record.text) });
    if state.store.remove_entry(id, entry, &hand.act(state, "live.removed", id, detail)).await? {
        return out(state, hand, id).await;
    }
    stands(state, hand, id, true).await
}

/// The story is told no longer, or goes on.
pub async fn end_coverage(state: &AppState, hand: &Hand, id: ArticleId, ended: bool) -> Result<Posted, Failure> {
    allowed(state, hand, id).await?;
    let act = hand.act(state, if ended { "live.ended" } else { "live.resumed" }, id, json!({}));
    if state.store.end_coverage(id, ended, &act).await? {
        return out(state, hand, id).await;
    }
    stands(state, hand, id, true).await
}

/// Who may publish the story may tell it.
async fn allowed(state: &AppState, hand: &Hand, id: ArticleId) -> Result<(), Failure> {
    let story = known(state, id).await?;
    Ok(require(may(hand.member()?, Permission::PublishStory, &story.card))?)
}

/// An entry in canonical form, with its HTML; or what it lacks.
async fn set(
    state: &AppState,
    entry: LiveEntryId,
    form: &EntryForm,
) -> Result<Result<(EntryText, String), Vec<Lacking>>, Failure> {
    if form.body.len() > MAX_BODY_BYTES {
        return Err(AppError::too_long(Field::Body).into());
    }
    let headline = bangla::normalize::clean(&form.headline).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lacking = Vec::new();
    if bangla::segment::graphemes(&headline) > most::HEADLINE {
        lacking.push(Lacking::ShorterHeadline { max: most::HEADLINE as u32 });
    }
    let body = checked_body(&form.body).map_err(|problem| lacking.push(problem)).ok();
    let (Some(body), true) = (body, lacking.is_empty()) else { return Ok(Err(lacking)) };
    let files: Vec<String> = body.media().into_iter().map(str::to_owned).collect();
    let unready = pictures::ready_to_publish(state.store.as_ref(), &files).await?;
    if !unready.is_empty() {
        let lacking = |Unready { file, lack }| match lack {
            Lack::Picture => Lacking::Picture,
            Lack::Alt => Lacking::Alt { file },
        };
        return Ok(Err(unready.into_iter().map(lacking).collect()));
    }
    let media = state.store.media_records(&files).await?;
    let edition = publishing::Edition { texts: Texts(state.config.site.language), clock: &state.clock };
    let html = publishing::render_entry(entry, &body, &media, edition).html;
    let body = serde_json::to_string(&body).map_err(|_| AppError::Malformed)?;
    Ok(Ok((EntryText { headline, key_event: form.key_event, body }, html)))
}

/// It is written: no reader gets an older page from now on.
async fn out(state: &AppState, hand: &Hand, id: ArticleId) -> Result<Posted, Failure> {
    state.tell_changes().await;
    brought_to_index(state).await;
    stands(state, hand, id, true).await
}

/// How the story stands: as it was wanted, or as somebody else has made it.
async fn stands(state: &AppState, hand: &Hand, id: ArticleId, as_wanted: bool) -> Result<Posted, Failure> {
    let now = coverage(state, hand, id, None).await?.ok_or(AppError::Conflict)?;
    Ok(if as_wanted { Posted::Done(now) } else { Posted::Overtaken(now) })
}

fn written(state: &AppState, record: WrittenRecord) -> WrittenEntry {
    let body: Option<Body> = serde_json::from_str(&record.text.body).ok();
    WrittenEntry {
        id: record.id,
        posted: state.clock.moment(record.posted_at),
        updated: record.updated_at.map(|at| state.clock.moment(at)),
        text: body.map(|body| body.lines().join("\n")).unwrap_or_default(),
        form: form_of(record.text),
    }
}

fn form_of(EntryText { headline, key_event, body }: EntryText) -> EntryForm {
    EntryForm { headline, key_event, body }
}

fn text_of(form: &EntryForm) -> EntryText {
    let EntryForm { headline, key_event, body } = form.clone();
    EntryText { headline, key_event, body }
}
