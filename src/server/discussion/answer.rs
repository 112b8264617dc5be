//! A member of the newsroom speaks under a story: where they look after the comments, and where the story is their own.

use super::{
    post::{SAME_FORM_MILLIS, checked},
    queue::{is_own, queued},
};
use crate::{
    model::{
        comment::MAX_TEXT_GRAPHEMES,
        error::{AppError, Field, Problem},
        id::{ArticleId, CommentId},
        moment::UtcMillis,
        newsroom::{
            member::{Member, MemberId},
            moderation::{Answer, QueuedComment, may_moderate},
        },
    },
    server::{
        accounts::Doer,
        error::Failure,
        state::AppState,
        store::{
            answer::{Answered, NewAnswer},
            member::Hash,
        },
    },
};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Says something under a story. When this returns, readers see it.
pub async fn answer(
    state: &AppState,
    member: &Member,
    doer: &Doer,
    story: ArticleId,
    answer: Answer,
) -> Result<QueuedComment, Failure> {
    let talked = state.store.talked_story(story).await?.ok_or(AppError::NotFound)?;
    if !may_moderate(member, &talked.section, talked.outer.as_ref()) && !is_own(member, &talked.story_of) {
        return Err(AppError::Forbidden.into());
    }
    let text = checked(&answer.text, Field::Text, MAX_TEXT_GRAPHEMES)?;
    let id = CommentId(Uuid::now_v7());
    let detail = json!({ "comment": id, "story": talked.headline, "to": answer.to });
    let act = doer.act(state, "comment.answered", format!("comment:{id}"), detail);
    let new = NewAnswer {
        id,
        article: story,
        parent: answer.to,
        member: member.id,
        name: member.name.clone(),
        form_key: (!answer.key.is_empty()).then(|| hash(member.id, &[answer.key.as_bytes()])),
        fingerprint: hash(
            member.id,
            &[story.0.as_bytes(), answer.to.map_or(Uuid::nil(), |to| to.0).as_bytes(), text.as_bytes()],
        ),
        text,
        same_since: UtcMillis(act.at.0.saturating_sub(SAME_FORM_MILLIS)),
    };
    let answered = state.store.add_answer(&new, &act).await?;
    state.tell_changes().await;
    match answered {
        Answered::Kept(id) => one(state, member, id).await,
        Answered::NoArticle => Err(AppError::NotFound.into()),
        Answered::Closed => Err(AppError::Invalid { field: Field::Parent, problem: Problem::Past }.into()),
        Answered::NoParent => Err(AppError::Invalid { field: Field::Parent, problem: Problem::Unknown }.into()),
    }
}

/// Takes away what the member has said. What answers it stays.
pub async fn take_back(
    state: &AppState,
    member: &Member,
    doer: &Doer,
    comment: CommentId,
) -> Result<QueuedComment, Failure> {
    state.store.comment(comment).await?.ok_or(AppError::NotFound)?;
    let act = doer.act(state, "comment.taken_back", format!("comment:{comment}"), json!({ "comment": comment }));
    if !state.store.take_back_answer(comment, member.id, &act).await? {
        return Err(AppError::Forbidden.into());
    }
    state.tell_changes().await;
    one(state, member, comment).await
}

async fn one(state: &AppState, member: &Member, comment: CommentId) -> Result<QueuedComment, Failure> {
    Ok(queued(state, member, &[comment]).await?.pop().ok_or(AppError::NotFound)?)
}

/// A member's words are theirs alone: nobody else's form is taken for them.
fn hash(member: MemberId, parts: &[&[u8]]) -> Hash {
    let mut hash = Sha256::new();
    hash.update("member");
    hash.update(member.0.to_be_bytes());
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}
