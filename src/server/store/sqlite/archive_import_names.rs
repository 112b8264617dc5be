//! Taking in what articles refer to: sections, pictures, authors, tags, series.

use super::media;
use crate::{
    model::slug::Slug,
    server::store::{StoreResult, archive::ArchiveRecords},
};
use sqlx::{Sqlite, Transaction};

/// Takes them in; what is there under the same slug or file is brought up to date.
pub(super) async fn put_names(transaction: &mut Transaction<'_, Sqlite>, records: &ArchiveRecords) -> StoreResult<()> {
    for picture in &records.media {
        sqlx::query(
            "insert into media (file, media_type, width, height, widths, tone, alt, credit, caption, focus_x, focus_y, decorative)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?7 = '')
             on conflict (file) do update set
               width = excluded.width, height = excluded.height, widths = excluded.widths, tone = excluded.tone,
               alt = excluded.alt, credit = excluded.credit, caption = excluded.caption, focus_x = excluded.focus_x,
               focus_y = excluded.focus_y, decorative = excluded.decorative",
        )
        .bind(&picture.file)
        .bind(&picture.media_type)
        .bind(picture.width)
        .bind(picture.height)
        .bind(media::widths_text(&picture.widths))
        .bind(picture.tone)
        .bind(&picture.alt)
        .bind(&picture.credit)
        .bind(&picture.caption)
        .bind(picture.focus.x)
        .bind(picture.focus.y)
        .execute(&mut **transaction)
        .await?;
    }
    for section in &records.sections {
        sqlx::query(
            "insert into section (slug, name, description, parent_id, position)
             values (?, ?, ?, (select id from section where slug = ?),
                     (select coalesce(max(position) + 1, 0) from section))
             on conflict (slug) do update set
               name = excluded.name, description = excluded.description, parent_id = excluded.parent_id",
        )
        .bind(section.slug.as_str())
        .bind(&section.name)
        .bind(&section.description)
        .bind(section.parent.as_ref().map(Slug::as_str))
        .execute(&mut **transaction)
        .await?;
    }
    for author in &records.authors {
        sqlx::query(
            "insert into author (slug, name, about, role, portrait_media_id, sort_key)
             values (?, ?, ?, ?, (select id from media where file = ?), ?)
             on conflict (slug) do update set
               name = excluded.name, about = excluded.about, role = excluded.role,
               portrait_media_id = excluded.portrait_media_id, sort_key = excluded.sort_key",
        )
        .bind(author.slug.as_str())
        .bind(&author.name)
        .bind(&author.about)
        .bind(&author.role)
        .bind(&author.portrait)
        .bind(bangla::collate::key(&author.name))
        .execute(&mut **transaction)
        .await?;
    }
    for tag in &records.tags {
        sqlx::query(
            "insert into tag (slug, name, about, picture_media_id, sort_key)
             values (?, ?, ?, (select id from media where file = ?), ?)
             on conflict (slug) do update set
               name = excluded.name, about = excluded.about, picture_media_id = excluded.picture_media_id,
               sort_key = excluded.sort_key",
        )
        .bind(tag.slug.as_str())
        .bind(&tag.name)
        .bind(&tag.about)
        .bind(&tag.picture)
        .bind(bangla::collate::key(&tag.name))
        .execute(&mut **transaction)
        .await?;
    }
    for series in &records.series {
        sqlx::query(
            "insert into series (slug, name, about) values (?, ?, ?)
             on conflict (slug) do update set name = excluded.name, about = excluded.about",
        )
        .bind(series.slug.as_str())
        .bind(&series.name)
        .bind(&series.about)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}
