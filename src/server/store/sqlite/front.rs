//! The front page in SQLite.

use super::{
    SqliteStore,
    listing::{ListedRow, MediaRow, select_listed},
};
use crate::{
    model::{front::FrontSlot, id::ArticleId},
    server::store::{
        FrontStore, StoreError, StoreResult,
        front::{Candidates, FrontCandidate, PlacedArticle, StoredVoice},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;
use uuid::Uuid;

/// More than editors can place.
const MOST_PLACED: u32 = 100;

#[derive(FromRow)]
struct PlacedRow {
    slot: String,
    #[sqlx(flatten)]
    listed: ListedRow,
}

#[derive(FromRow)]
struct CandidateRow {
    #[sqlx(flatten)]
    listed: ListedRow,
    is_running: bool,
    recent_reads: u32,
}

#[derive(FromRow)]
struct VoiceRow {
    article_id: Uuid,
    name: String,
    #[sqlx(flatten)]
    portrait: MediaRow,
}

#[async_trait]
impl FrontStore for SqliteStore {
    async fn placed_articles(&self) -> StoreResult<Vec<PlacedArticle>> {
        let rows: Vec<PlacedRow> = sqlx::query_as(select_listed!(
            ", f.slot
             from front_slot f join article a on a.id = f.article_id cross join section s on s.id = a.section_id
             left join media m on m.id = a.picture_media_id
             where a.status = 'published' order by f.slot, f.position limit +?"
        ))
        .bind(MOST_PLACED)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| Ok(PlacedArticle { slot: slot(&row.slot)?, article: row.listed.into_listed()? }))
            .collect()
    }

    async fn front_candidates(&self, wanted: Candidates) -> StoreResult<Vec<FrontCandidate>> {
        let mut rows: Vec<CandidateRow> = sqlx::query_as(select_listed!(
            ", a.kind = 'live' and a.live_ended_at is null as is_running,
             (select coalesce(sum(r.reads), 0) from read_count r where r.article_id = a.id and r.hour >= ?2) as recent_reads
             from section s
             join article a on a.id in (select id from article where section_id = s.id and status = 'published'
                                        order by published_at desc, id desc limit +?1)
             left join media m on m.id = a.picture_media_id
             where s.parent_id is null
             order by s.position, a.published_at desc, a.id desc"
        ))
        .bind(wanted.per_section)
        .bind(wanted.since_hour)
        .fetch_all(&self.readers)
        .await?;
        let by_kind: Vec<CandidateRow> = sqlx::query_as(select_listed!(
            ", 0 as is_running, 0 as recent_reads
             from (select 'opinion' as kind union all select 'photo' union all select 'video') k
             join article a on a.id in (select id from article where kind = k.kind and status = 'published'
                                        order by published_at desc, id desc limit +?)
             cross join section s on s.id = a.section_id left join media m on m.id = a.picture_media_id
             order by a.published_at desc, a.id desc"
        ))
        .bind(wanted.per_kind)
        .fetch_all(&self.readers)
        .await?;
        rows.extend(by_kind);
        rows.into_iter()
            .map(|row| {
                let CandidateRow { listed, is_running, recent_reads } = row;
                Ok(FrontCandidate { article: listed.into_listed()?, is_running, recent_reads })
            })
            .collect()
    }

    async fn voices(&self, articles: &[ArticleId]) -> StoreResult<Vec<StoredVoice>> {
        let asked: Vec<String> = articles.iter().map(|article| article.0.simple().to_string()).collect();
        let asked = serde_json::to_string(&asked).map_err(|cause| StoreError::Other(cause.to_string()))?;
        let rows: Vec<VoiceRow> = sqlx::query_as(
            "select aa.article_id, u.name, m.file, m.width, m.height, m.widths, m.tone, m.avif, m.focus_x, m.focus_y, m.alt, m.credit
             from article_author aa join author u on u.id = aa.author_id left join media m on m.id = u.portrait_media_id
             where aa.position = 0 and aa.article_id in (select unhex(value) from json_each(?)) limit +?",
        )
        .bind(asked)
        .bind(MOST_PLACED)
        .fetch_all(&self.readers)
        .await?;
        let voice = |row: VoiceRow| StoredVoice {
            article: ArticleId(row.article_id),
            name: row.name,
            portrait: row.portrait.into_picture(String::new()),
        };
        Ok(rows.into_iter().map(voice).collect())
    }
}

/// A slot from the store, which knows no others.
pub(super) fn slot(text: &str) -> StoreResult<FrontSlot> {
    let known = FrontSlot::ALL.into_iter().find(|slot| slot.as_str() == text);
    known.ok_or_else(|| StoreError::Other(format!("{text:?} is no slot of the front page")))
}
