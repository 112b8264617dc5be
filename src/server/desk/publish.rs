//! Readers get a story, or lose it.

use super::{
    Hand,
    open::{known, opened},
    proof::{Proof, proof},
    rights::{may, require},
};
use crate::{
    i18n::Texts,
    model::{
        body::{Block, Text},
        error::{AppError, Field},
        id::ArticleId,
        newsroom::{lacking::Lacking, permission::Permission, publication::Change, revision::Why, stage::Step},
    },
    server::{
        error::Failure,
        publishing, search,
        state::AppState,
        store::{StoreError, archive::ArticleRecord, story::Publication},
    },
};
use serde_json::json;

/// What became of a story that was to be published.
#[derive(Clone, Debug, PartialEq)]
pub enum Published {
    /// Readers have it.
    Done(Box<ArticleRecord>),
    /// It lacks something, and nothing has changed.
    NotReady(Vec<Lacking>),
    /// Somebody has changed it meanwhile, and nothing has been published.
    Overtaken,
}

/// Gives a story to readers: the draft as it was at `version`. When this returns, no reader gets an older page.
pub async fn publish(
    state: &AppState,
    hand: &Hand,
    id: ArticleId,
    version: u32,
    change: &Change,
) -> Result<Published, Failure> {
    let record = known(state, id).await?;
    // Nobody's hand is the clock's: what it publishes was scheduled by somebody who might.
    if let Some(member) = &hand.member {
        require(may(member, Permission::PublishStory, &record.card) && record.card.trashed_at.is_none())?;
    }
    let from = record.card.stage;
    from.after(Step::Publish).ok_or(AppError::Conflict)?;
    if record.version != version {
        return Ok(Published::Overtaken);
    }
    let card = record.card.clone();
    let draft = opened(state, record).await?.draft;
    let before = state.store.article_record(id).await?;
    let is_first = before.is_none();
    let Proof { mut article, media } = match proof(state, &card, &draft, before).await? {
        Ok(proof) => proof,
        Err(lacking) => return Ok(Published::NotReady(lacking)),
    };
    let why = if is_first { Why::Published } else { told(state, &mut article, change)? };
    let edition = publishing::Edition { texts: Texts(state.config.site.language), clock: &state.clock };
    let rendering = publishing::rendering(&article, &media, edition);
    let publication = Publication { version, from, article: &article, rendering: &rendering, why };
    let detail = json!({ "version": version, "slug": article.slug.as_str(), "first": is_first });
    let act = hand.act(state, if is_first { "story.published" } else { "story.updated" }, id, detail);
    match state.store.publish_story(&publication, &act).await {
        Ok(true) => {}
        Ok(false) => return Ok(Published::Overtaken),
        // Between the look and the leap another story has taken the address.
        Err(StoreError::Conflict(_)) => {
            return Ok(Published::NotReady(vec![Lacking::SlugTaken { suggestion: String::new() }]));
        }
        Err(other) => return Err(other.into()),
    }
    state.tell_changes().await;
    brought_to_index(state).await;
    Ok(Published::Done(Box::new(article)))
}

/// Takes a story from readers. Its address says that it is gone.
pub async fn withdraw(state: &AppState, hand: &Hand, id: ArticleId, reason: &str) -> Result<(), Failure> {
    let story = known(state, id).await?;
    let member = hand.member()?;
    require(may(member, Permission::WithdrawStory, &story.card))?;
    if reason.trim().is_empty() {
        return Err(AppError::empty(Field::Reason).into());
    }
    let act = hand.act(state, "story.withdrawn", id, json!({ "reason": reason.trim() }));
    if !state.store.withdraw_story(id, &act).await? {
        return Err(AppError::Conflict.into());
    }
    state.tell_changes().await;
    brought_to_index(state).await;
    Ok(())
}

/// What readers are told of a change: nothing of a small one, the time of a large one, and what was wrong.
fn told(state: &AppState, article: &mut ArticleRecord, change: &Change) -> Result<Why, AppError> {
    let now = state.clock.now();
    match change {
        Change::Minor => Ok(Why::Published),
        Change::Major => {
            article.updated_at = Some(now);
            Ok(Why::Published)
        }
        Change::Correction(text) => {
            let text = bangla::normalize::clean(text).trim().to_owned();
            if text.is_empty() {
                return Err(AppError::empty(Field::Correction));
            }
            article.updated_at = Some(now);
            let at = state.clock.moment(now).machine();
            article.body.blocks.push(Block::Correction { at, text: Text::Plain(text) });
            Ok(Why::Corrected)
        }
    }
}

/// The index is brought up to date after readers have the story; were that broken off, the next start of the server would go on with it.
pub(super) async fn brought_to_index(state: &AppState) {
    match search::bring_up_to_date(state.store.as_ref()).await {
        Ok(_) => {
            state.tell_changes().await;
        }
        Err(cause) => tracing::error!(error = %cause, "a story could not be indexed; the next one brings it along"),
    }
}
