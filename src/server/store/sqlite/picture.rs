//! The library of pictures in SQLite.

use super::{SqliteStore, audit::note, job, media};
use crate::{
    model::{
        newsroom::{
            member::MemberId,
            picture::{Alt, Description, LibraryPage, LibraryPicture},
        },
        paging::{Paged, Stretch},
        picture::Focus,
    },
    server::store::{PictureStore, StoreError, StoreResult, audit::Act, job::NewJob, picture::NewPicture},
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, SqliteConnection, Transaction};

/// More pictures than a story has.
const MOST_NAMED: u32 = 10_000;

#[derive(FromRow)]
struct PictureRow {
    id: i64,
    file: String,
    name: String,
    width: u32,
    height: u32,
    widths: String,
    tone: u8,
    focus_x: u16,
    focus_y: u16,
    alt: String,
    decorative: bool,
    credit: String,
    caption: String,
}

/// `select` with the columns of [`PictureRow`]; the caller says from where.
macro_rules! select_picture {
    ($from:literal) => {
        concat!(
            "select m.id, m.file, m.name, m.width, m.height, m.widths, m.tone, m.focus_x, m.focus_y, m.alt, m.decorative,
                    m.credit, m.caption ",
            $from
        )
    };
}

impl From<PictureRow> for LibraryPicture {
    fn from(row: PictureRow) -> Self {
        let alt = match (row.decorative, row.alt.is_empty()) {
            (true, _) => Some(Alt::Decorative),
            (false, true) => None,
            (false, false) => Some(Alt::Described(row.alt)),
        };
        let description =
            Description { alt, credit: row.credit, caption: row.caption, focus: Focus::at(row.focus_x, row.focus_y) };
        Self {
            file: row.file,
            name: row.name,
            width: row.width,
            height: row.height,
            widths: media::widths(&row.widths),
            tone: row.tone,
            description,
        }
    }
}

#[async_trait]
impl PictureStore for SqliteStore {
    async fn library_picture(&self, file: &str) -> StoreResult<Option<LibraryPicture>> {
        let row: Option<PictureRow> = sqlx::query_as(select_picture!("from media m where m.file = ?"))
            .bind(file)
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(LibraryPicture::from))
    }

    async fn library_pictures(&self, files: &[String]) -> StoreResult<Vec<LibraryPicture>> {
        let files = serde_json::to_string(files).map_err(|cause| StoreError::Other(cause.to_string()))?;
        let rows: Vec<PictureRow> =
            sqlx::query_as(select_picture!("from media m where m.file in (select value from json_each(?)) limit +?"))
                .bind(files)
                .bind(MOST_NAMED)
                .fetch_all(&self.readers)
                .await?;
        Ok(rows.into_iter().map(LibraryPicture::from).collect())
    }

    async fn is_sent_by(&self, file: &str, member: MemberId) -> StoreResult<bool> {
        let sent = sqlx::query_scalar("select exists (select 1 from media where file = ? and member_id = ?)")
            .bind(file)
            .bind(member.0)
            .fetch_one(&self.readers)
            .await?;
        Ok(sent)
    }

    async fn list_pictures(&self, words: &[String], before: Option<i64>, limit: u32) -> StoreResult<LibraryPage> {
        let before = before.unwrap_or(i64::MAX);
        let asked = limit.saturating_add(1);
        let rows: Vec<PictureRow> = if words.is_empty() {
            sqlx::query_as(select_picture!("from media m where m.id < ? order by m.id desc limit +?"))
                .bind(before)
                .bind(asked)
                .fetch_all(&self.readers)
                .await?
        } else {
            sqlx::query_as(select_picture!(
                "from picture_word w cross join media m on m.id = w.rowid
                 where w.picture_word match ? and w.rowid < ? order by w.rowid desc limit +?"
            ))
            .bind(all_of(words))
            .bind(before)
            .bind(asked)
            .fetch_all(&self.readers)
            .await?
        };
        let Paged { entries, next, .. } = Paged::cut(rows, &Stretch::Top, limit, |row| row.id);
        Ok(LibraryPage { pictures: entries.into_iter().map(LibraryPicture::from).collect(), next })
    }

    async fn add_picture(&self, new: &NewPicture, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        let LibraryPicture { file, name, width, height, widths, tone, description } = &new.picture;
        let id: Option<i64> = sqlx::query_scalar(
            "insert into media (file, media_type, name, width, height, widths, tone, alt, decorative, credit, caption, added_at,
                                member_id)
             values (?, ?, ?, ?, ?, ?, ?, '', 0, ?, ?, ?, ?) on conflict (file) do nothing returning id",
        )
        .bind(file)
        .bind(&new.media_type)
        .bind(name)
        .bind(width)
        .bind(height)
        .bind(media::widths_text(widths))
        .bind(tone)
        .bind(&description.credit)
        .bind(&description.caption)
        .bind(new.added_at.0)
        .bind(act.member.as_ref().map(|(id, _)| id.0))
        .fetch_optional(&mut *transaction)
        .await?;
        if let Some(id) = id {
            put_words(&mut transaction, id, &new.words).await?;
            note(&mut transaction, act).await?;
        }
        want(&mut transaction, &new.jobs).await?;
        transaction.commit().await?;
        Ok(())
    }

    async fn describe_picture(
        &self,
        file: &str,
        description: &Description,
        words: &str,
        jobs: &[NewJob],
        act: &Act,
    ) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let Description { alt, credit, caption, focus } = description;
        let id: Option<i64> = sqlx::query_scalar(
            "update media set alt = ?, decorative = ?, credit = ?, caption = ?, focus_x = ?, focus_y = ?
             where file = ? returning id",
        )
        .bind(alt.as_ref().map_or("", Alt::text))
        .bind(*alt == Some(Alt::Decorative))
        .bind(credit)
        .bind(caption)
        .bind(focus.x)
        .bind(focus.y)
        .bind(file)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(id) = id else { return Ok(false) };
        put_words(&mut transaction, id, words).await?;
        note(&mut transaction, act).await?;
        want(&mut transaction, jobs).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn set_widths(&self, file: &str, widths: &[u32], jobs: &[NewJob]) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("update media set widths = ? where file = ?")
            .bind(media::widths_text(widths))
            .bind(file)
            .execute(&mut *transaction)
            .await?;
        want(&mut transaction, jobs).await?;
        transaction.commit().await?;
        Ok(())
    }

    async fn set_avif(&self, file: &str, jobs: &[NewJob]) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("update media set avif = 1 where file = ?").bind(file).execute(&mut *transaction).await?;
        want(&mut transaction, jobs).await?;
        transaction.commit().await?;
        Ok(())
    }
}

/// Each of them may go on: what is typed is often not at its end. Tokens hold no quotation mark.
fn all_of(words: &[String]) -> String {
    words.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" ")
}

async fn want(transaction: &mut Transaction<'_, Sqlite>, jobs: &[NewJob]) -> StoreResult<()> {
    for new in jobs {
        job::add(transaction, new).await?;
    }
    Ok(())
}

async fn put_words(connection: &mut SqliteConnection, id: i64, words: &str) -> StoreResult<()> {
    sqlx::query("insert or replace into picture_word (rowid, words) values (?, ?)")
        .bind(id)
        .bind(words)
        .execute(connection)
        .await?;
    Ok(())
}
