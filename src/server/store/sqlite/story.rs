//! What the newsroom works on, in SQLite.

use super::{
    SqliteStore, archive_export,
    audit::{note, noted},
    story_list, story_publish,
    story_row::{StoryRow, select_story},
};
use crate::{
    model::{
        id::ArticleId,
        moment::UtcMillis,
        newsroom::{member::MemberId, revision::Why, stage::Stage, story::Wanted},
        slug::Slug,
    },
    server::store::{
        StoreError, StoreResult, StoryStore,
        archive::{ArticleRecord, MediaRecord},
        audit::Act,
        story::{CardRecord, Former, Publication, RevisionRecord, Stepping, StoryRecord, Writing, Written},
    },
};
use async_trait::async_trait;
use sqlx::{Sqlite, Transaction};

/// Headlines that make the same slug are told apart by numbers, up to this.
const MOST_ALIKE: u32 = 1000;

#[async_trait]
impl StoryStore for SqliteStore {
    async fn story(&self, id: ArticleId) -> StoreResult<Option<StoryRecord>> {
        let row: Option<StoryRow> = sqlx::query_as(select_story!(
            ", t.version, d.content from story t ",
            "left join story_draft d on d.story_id = t.id where t.id = ?"
        ))
        .bind(id.0)
        .fetch_optional(&self.readers)
        .await?;
        row.map(StoryRow::into_story).transpose()
    }

    async fn stories(&self, wanted: &Wanted, limit: u32) -> StoreResult<Vec<CardRecord>> {
        story_list::stories(self, wanted, limit).await
    }

    async fn stories_between(
        &self,
        from: UtcMillis,
        to: UtcMillis,
        whose: Option<MemberId>,
        limit: u32,
    ) -> StoreResult<Vec<CardRecord>> {
        story_list::between(self, from, to, whose, limit).await
    }

    async fn article_record(&self, id: ArticleId) -> StoreResult<Option<ArticleRecord>> {
        archive_export::article_record(self, id).await
    }

    async fn media_records(&self, files: &[String]) -> StoreResult<Vec<MediaRecord>> {
        archive_export::media_records(self, files).await
    }

    async fn free_slug(&self, wished: &str, of: ArticleId) -> StoreResult<Option<Slug>> {
        for number in 1..=MOST_ALIKE {
            let text = if number == 1 { wished.to_owned() } else { format!("{wished}-{number}") };
            let Ok(slug) = Slug::parse(&text) else { return Ok(None) };
            let taken: bool = sqlx::query_scalar(
                "select exists (select 1 from article where slug = ?1 and id <> ?2)
                     or exists (select 1 from former_slug where slug = ?1 and article_id <> ?2)",
            )
            .bind(slug.as_str())
            .bind(of.0)
            .fetch_one(&self.readers)
            .await?;
            if !taken {
                return Ok(Some(slug));
            }
        }
        Ok(None)
    }

    async fn begin_story(&self, writing: &Writing<'_>, stage: Stage, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "insert into story (id, stage, kind, headline, section_id, slug, version, differs, created_at, created_by,
                                changed_at, changed_by)
             values (?1, ?2, ?3, ?4, (select coalesce(parent_id, id) from section where slug = ?5), ?6, 1, 1, ?7, ?8, ?7, ?8)",
        )
        .bind(writing.story.0)
        .bind(stage.as_str())
        .bind(writing.facts.kind.as_str())
        .bind(&writing.facts.headline)
        .bind(writing.facts.section.as_ref().map(|slug| slug.as_str()))
        .bind(writing.facts.slug.as_ref().map(|slug| slug.as_str()))
        .bind(act.at.0)
        .bind(act.member_id())
        .execute(&mut *transaction)
        .await?;
        put_draft(&mut transaction, writing).await?;
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn write_draft(&self, writing: &Writing<'_>, act: &Act) -> StoreResult<Written> {
        let mut transaction = self.write().await?;
        keep_former(&mut transaction, writing).await?;
        let written = sqlx::query(
            "update story set version = version + 1, differs = 1, kind = ?3, headline = ?4,
               section_id = (select coalesce(parent_id, id) from section where slug = ?5), slug = ?6,
               changed_at = ?7, changed_by = ?8
             where id = ?1 and version = ?2 and trashed_at is null",
        )
        .bind(writing.story.0)
        .bind(writing.base)
        .bind(writing.facts.kind.as_str())
        .bind(&writing.facts.headline)
        .bind(writing.facts.section.as_ref().map(|slug| slug.as_str()))
        .bind(writing.facts.slug.as_ref().map(|slug| slug.as_str()))
        .bind(act.at.0)
        .bind(act.member_id())
        .execute(&mut *transaction)
        .await?;
        if written.rows_affected() == 0 {
            return Ok(Written::Overtaken);
        }
        let version = writing.base.saturating_add(1);
        put_draft(&mut transaction, writing).await?;
        if writing.former != Former::Forgotten {
            note(&mut transaction, act).await?;
        }
        transaction.commit().await?;
        Ok(Written::Kept(version))
    }

    async fn step(&self, stepping: &Stepping, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let gone = sqlx::query(
            "update story set stage = ?3, publish_at = ?4, changed_at = ?5, changed_by = ?6
             where id = ?1 and stage = ?2 and trashed_at is null",
        )
        .bind(stepping.story.0)
        .bind(stepping.from.as_str())
        .bind(stepping.to.as_str())
        .bind(stepping.publish_at.map(|at| at.0))
        .bind(act.at.0)
        .bind(act.member_id())
        .execute(&mut *transaction)
        .await?;
        if gone.rows_affected() == 0 {
            return Ok(false);
        }
        put_revision(&mut transaction, stepping.story, Why::Sent, act).await?;
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn publish_story(&self, publication: &Publication<'_>, act: &Act) -> StoreResult<bool> {
        story_publish::publish(self, publication, act).await
    }

    async fn withdraw_story(&self, id: ArticleId, act: &Act) -> StoreResult<bool> {
        story_publish::withdraw(self, id, act).await
    }

    async fn due_stories(&self, now: UtcMillis, limit: u32) -> StoreResult<Vec<ArticleId>> {
        let due: Vec<uuid::Uuid> = sqlx::query_scalar(
            "select id from story where stage = 'scheduled' and publish_at <= ? and trashed_at is null
             order by publish_at limit +?",
        )
        .bind(now.0)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(due.into_iter().map(ArticleId).collect())
    }

    async fn revisions(&self, id: ArticleId, before: Option<u32>, limit: u32) -> StoreResult<Vec<RevisionRecord>> {
        let rows: Vec<(u32, i64, String, String)> = sqlx::query_as(
            "select version, at, member_name, why from story_revision where story_id = ? and version < ?
             order by version desc limit +?",
        )
        .bind(id.0)
        .bind(before.unwrap_or(u32::MAX))
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        let revision = |(version, at, member, why): (u32, i64, String, String)| {
            Ok(RevisionRecord { version, at: UtcMillis(at), member, why: why_of(&why)? })
        };
        rows.into_iter().map(revision).collect()
    }

    async fn revision(&self, id: ArticleId, version: u32) -> StoreResult<Option<String>> {
        let content = sqlx::query_scalar("select content from story_revision where story_id = ? and version = ?");
        Ok(content.bind(id.0).bind(version).fetch_optional(&self.readers).await?)
    }

    async fn trash_story(&self, id: ArticleId, trashed: bool, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        // What readers know is withdrawn, not thrown away.
        let changed = sqlx::query(
            "update story set trashed_at = case when ?2 then ?3 end
             where id = ?1 and (trashed_at is null) = ?2 and stage not in ('published', 'scheduled')",
        )
        .bind(id.0)
        .bind(trashed)
        .bind(act.at.0)
        .execute(&mut *transaction)
        .await?;
        noted(transaction, changed.rows_affected(), act).await
    }

    async fn empty_trash(&self, before: UtcMillis, limit: u32) -> StoreResult<u64> {
        let gone = sqlx::query(
            "delete from story where id in (
               select t.id from story t where t.trashed_at < ? and not exists (select 1 from article a where a.id = t.id)
               order by t.trashed_at limit +?)",
        );
        Ok(gone.bind(before.0).bind(limit).execute(&self.writer).await?.rows_affected())
    }
}

async fn put_draft(transaction: &mut Transaction<'_, Sqlite>, writing: &Writing<'_>) -> StoreResult<()> {
    sqlx::query(
        "insert into story_draft (story_id, content) values (?, ?)
         on conflict (story_id) do update set content = excluded.content",
    )
    .bind(writing.story.0)
    .bind(writing.content)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Keeps for ever what is about to be replaced, in the name of whoever wrote it.
async fn keep_former(transaction: &mut Transaction<'_, Sqlite>, writing: &Writing<'_>) -> StoreResult<()> {
    let (why, content) = match writing.former {
        Former::Forgotten => return Ok(()),
        Former::Kept => (Why::Written, None),
        Former::Imported(content) => (Why::Imported, Some(content)),
    };
    sqlx::query(
        "insert into story_revision (story_id, version, at, member_id, member_name, why, content)
         select t.id, t.version, t.changed_at, t.changed_by, coalesce((select name from member where id = t.changed_by), ''),
                ?2, coalesce(?3, d.content)
         from story t left join story_draft d on d.story_id = t.id
         where t.id = ?1 and t.version = ?4 and coalesce(?3, d.content) is not null
         on conflict (story_id, version) do nothing",
    )
    .bind(writing.story.0)
    .bind(why.as_str())
    .bind(content)
    .bind(writing.base)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Keeps the draft as it is now for ever; a version that is kept already gets the newer reason.
pub(super) async fn put_revision(
    transaction: &mut Transaction<'_, Sqlite>,
    story: ArticleId,
    why: Why,
    act: &Act,
) -> StoreResult<()> {
    sqlx::query(
        "insert into story_revision (story_id, version, at, member_id, member_name, why, content)
         select t.id, t.version, ?, ?, ?, ?, d.content from story t join story_draft d on d.story_id = t.id where t.id = ?
         on conflict (story_id, version) do update set
           at = excluded.at, member_id = excluded.member_id, member_name = excluded.member_name, why = excluded.why",
    )
    .bind(act.at.0)
    .bind(act.member_id())
    .bind(act.member_name())
    .bind(why.as_str())
    .bind(story.0)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

fn why_of(text: &str) -> StoreResult<Why> {
    let known = Why::ALL.into_iter().find(|why| why.as_str() == text);
    known.ok_or_else(|| StoreError::Other(format!("{text:?} is no reason of a revision")))
}
