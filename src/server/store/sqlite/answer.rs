//! What members of the newsroom say under stories, in SQLite. It is a comment like others, so places and counts are kept by the same triggers.

use super::{
    SqliteStore,
    audit::note,
    comment::{Below, Said, count, same_form, thread_of},
    comment_status::set_status,
    section::slug,
};
use crate::{
    model::{
        comment::CommentStatus,
        id::{ArticleId, CommentId},
        newsroom::member::MemberId,
    },
    server::store::{
        AnswerStore, StoreError, StoreResult,
        answer::{Answered, NewAnswer, TalkedStory},
        audit::Act,
    },
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};

#[derive(FromRow)]
struct StoryRow {
    headline: String,
    section_slug: String,
    outer_slug: Option<String>,
    created_by: Option<i64>,
    assigned_to: Option<i64>,
}

#[async_trait]
impl AnswerStore for SqliteStore {
    async fn talked_story(&self, article: ArticleId) -> StoreResult<Option<TalkedStory>> {
        let row: Option<StoryRow> = sqlx::query_as(
            "select a.headline, s.slug as section_slug, o.slug as outer_slug, t.created_by, t.assigned_to
             from article a join section s on s.id = a.section_id left join section o on o.id = s.parent_id
               left join story t on t.id = a.id
             where a.id = ? and a.status = 'published'",
        )
        .bind(article.0)
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(TalkedStory {
            headline: row.headline,
            section: slug(&row.section_slug)?,
            outer: row.outer_slug.as_deref().map(slug).transpose()?,
            story_of: [row.created_by, row.assigned_to].map(|member| member.map(MemberId)),
        }))
    }

    async fn add_answer(&self, new: &NewAnswer, act: &Act) -> StoreResult<Answered> {
        let mut transaction = self.write().await?;
        let said = Said { form_key: new.form_key, fingerprint: new.fingerprint, since: new.same_since };
        if let Some(comment) = same_form(&mut transaction, said).await? {
            return Ok(Answered::Kept(comment.id));
        }
        if count(&mut transaction, new.article).await?.is_none() {
            return Ok(Answered::NoArticle);
        }
        let thread = match new.parent {
            None => new.id,
            Some(parent) => match thread_of(&mut transaction, new.article, parent).await? {
                Below::Thread(thread) => thread,
                Below::Closed => return Ok(Answered::Closed),
                Below::Nothing => return Ok(Answered::NoParent),
            },
        };
        insert(&mut transaction, new, thread, act).await?;
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(Answered::Kept(new.id))
    }

    async fn take_back_answer(&self, comment: CommentId, member: MemberId, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let theirs: Option<i64> =
            sqlx::query_scalar("select member_id from comment where id = ? and member_id = ? and status = 'approved'")
                .bind(comment.0)
                .bind(member.0)
                .fetch_optional(&mut *transaction)
                .await?;
        if theirs.is_none() {
            return Ok(false);
        }
        set_status(&mut transaction, comment, CommentStatus::Removed, act.at).await?;
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

async fn insert(
    transaction: &mut Transaction<'_, Sqlite>,
    new: &NewAnswer,
    thread: CommentId,
    act: &Act,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into comment (id, article_id, thread_id, parent_id, name, text, posted_at, status, shown, member_id,
                              form_key, fingerprint)
         values (?, ?, ?, ?, ?, ?, ?, 'approved', 1, ?, ?, ?)",
    )
    .bind(new.id.0)
    .bind(new.article.0)
    .bind(thread.0)
    .bind(new.parent.map(|parent| parent.0))
    .bind(&new.name)
    .bind(&new.text)
    .bind(act.at.0)
    .bind(new.member.0)
    .bind(new.form_key.as_ref().map(<[u8; 32]>::as_slice))
    .bind(new.fingerprint.as_slice())
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
