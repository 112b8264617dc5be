//! A draft is saved: by hand, or by itself every few seconds.

use super::{
    Hand,
    open::{known, made_slug, opened, with_names_of_today, written},
    rights::{may_write, require},
};
use crate::{
    model::{
        error::{AppError, Field},
        id::ArticleId,
        newsroom::{
            draft::{Draft, most},
            story::Saved,
        },
        slug::Slug,
    },
    server::{
        error::Failure,
        state::AppState,
        store::story::{DraftFacts, Former, Writing, Written},
    },
};
use serde_json::json;

/// Of a text that is written for long, a version is kept for ever at least so often.
const KEPT_EVERY_MILLIS: i64 = 10 * 60 * 1000;

/// Keeps a draft that was made of version `base`. When this returns [`Saved::Kept`], it is on disk.
pub async fn save(state: &AppState, hand: &Hand, id: ArticleId, base: u32, draft: &Draft) -> Result<Saved, Failure> {
    let story = known(state, id).await?;
    let member = hand.member()?;
    require(may_write(member, &story.card) && story.card.trashed_at.is_none())?;
    let draft = with_names_of_today(state, draft.clone()).await?;
    let facts = facts(&draft)?;
    let content = written(&draft)?;
    let now = state.clock.now();
    if story.version == base && story.draft.as_ref() == Some(&content) {
        let at = state.clock.moment(story.card.changed_at);
        return Ok(Saved::Kept { version: base, at, made_slug: made_slug(&draft) });
    }
    let by_another = story.card.changed_by.as_ref().is_none_or(|named| named.id != member.id);
    let last_kept = state.store.revisions(id, None, 1).await?;
    let long_ago = last_kept.first().is_none_or(|last| now.0 - last.at.0 >= KEPT_EVERY_MILLIS);
    // What readers have has no draft; nor has it a revision, if it came by an import.
    let imported = match (&story.draft, last_kept.is_empty()) {
        (None, true) => Some(written(&opened(state, story.clone()).await?.draft)?),
        _ => None,
    };
    let former = match &imported {
        Some(content) => Former::Imported(content),
        None if by_another || long_ago => Former::Kept,
        None => Former::Forgotten,
    };
    let writing = Writing { story: id, base, content: &content, facts: &facts, former };
    let act = hand.act(state, "story.written", id, json!({ "version": base.saturating_add(1) }));
    match state.store.write_draft(&writing, &act).await? {
        Written::Kept(version) => {
            Ok(Saved::Kept { version, at: state.clock.moment(now), made_slug: made_slug(&draft) })
        }
        Written::Overtaken => {
            let story = opened(state, known(state, id).await?).await?;
            Ok(Saved::Overtaken { story: Box::new(story) })
        }
    }
}

/// What the card tells of a draft; refused where it is too long to be one.
pub(super) fn facts(draft: &Draft) -> Result<DraftFacts, AppError> {
    if draft.body.len() > most::BODY_BYTES {
        return Err(AppError::too_long(Field::Body));
    }
    let headline: String = bangla::normalize::clean(&draft.headline.page);
    let headlines = [&headline, &draft.headline.card, &draft.headline.search, &draft.headline.share];
    if headlines.iter().any(|text| bangla::segment::graphemes(text) > most::HEADLINE) {
        return Err(AppError::too_long(Field::Headline));
    }
    if bangla::segment::graphemes(&draft.standfirst) > most::STANDFIRST {
        return Err(AppError::too_long(Field::Standfirst));
    }
    let slug = Slug::parse(&bangla::normalize::clean(draft.slug.trim())).ok();
    Ok(DraftFacts { kind: draft.kind, headline: headline.trim().to_owned(), section: draft.section.clone(), slug })
}
