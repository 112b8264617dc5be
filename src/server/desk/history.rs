//! How a story became what it is.

use super::{
    difference::difference,
    open::{known, opened, read},
    rights::{may_see, require},
};
use crate::{
    model::{
        error::AppError,
        id::ArticleId,
        newsroom::{
            draft::Draft,
            member::Member,
            revision::{Compared, Line, Revision, Revisions},
        },
        paging::{Paged, Stretch},
    },
    server::{error::Failure, state::AppState, store::story::RevisionRecord},
};

/// Revisions of one part of the list.
const PART: u32 = 30;

/// Revisions before a version, newest first.
pub async fn revisions(
    state: &AppState,
    member: &Member,
    id: ArticleId,
    before: Option<u32>,
) -> Result<Revisions, Failure> {
    require(may_see(member, &known(state, id).await?.card))?;
    let records = state.store.revisions(id, before, PART + 1).await?;
    let Paged { entries, next, .. } = Paged::cut(records, &Stretch::Top, PART, |record| record.version);
    let revision = |record: RevisionRecord| Revision {
        version: record.version,
        at: state.clock.moment(record.at),
        name: record.member,
        why: record.why,
    };
    Ok(Revisions { revisions: entries.into_iter().map(revision).collect(), next })
}

/// A draft as it was, compared with what the story says today.
pub async fn compare(state: &AppState, member: &Member, id: ArticleId, version: u32) -> Result<Compared, Failure> {
    let story = known(state, id).await?;
    require(may_see(member, &story.card))?;
    let draft = read(&state.store.revision(id, version).await?.ok_or(AppError::NotFound)?)?;
    let today = opened(state, story).await?.draft;
    Ok(Compared { lines: difference(&draft, &today), draft })
}

/// What is kept of a story, compared with a draft of it.
pub async fn compare_draft(
    state: &AppState,
    member: &Member,
    id: ArticleId,
    draft: &Draft,
) -> Result<Vec<Line>, Failure> {
    let story = known(state, id).await?;
    require(may_see(member, &story.card))?;
    Ok(difference(&opened(state, story).await?.draft, draft))
}
