//! The columns that every list of articles reads, and the row they make.

use super::section::slug;
use crate::{
    model::{
        article::{ArticleKind, Picture},
        id::ArticleId,
        moment::UtcMillis,
        section::SectionLink,
    },
    server::store::{StoreError, StoreResult, article::ListedArticle},
};
use serde::Deserialize;
use sqlx::FromRow;
use uuid::Uuid;

/// `select` with the columns of [`ListedRow`]; the caller says from where. `a` is the article, `s` its section, `m` its
/// lead picture.
macro_rules! select_listed {
    ($($from:expr),+) => {
        concat!(
            "select a.id, a.slug, a.kind, s.slug as section_slug, s.name as section_name,
                    coalesce(nullif(a.card_headline, ''), a.headline) as headline, a.standfirst,
                    a.published_at, a.comment_count, a.picture_caption,
                    m.file, m.width, m.height, m.widths, m.tone, m.avif, m.focus_x, m.focus_y, m.alt, m.credit ",
            $($from),+
        )
    };
}
pub(super) use select_listed;

#[derive(FromRow)]
pub(super) struct ListedRow {
    id: Uuid,
    slug: String,
    kind: String,
    section_slug: String,
    section_name: String,
    headline: String,
    standfirst: String,
    published_at: i64,
    comment_count: u32,
    picture_caption: String,
    #[sqlx(flatten)]
    picture: MediaRow,
}

/// A row of `media` that may not be there.
#[derive(FromRow, Deserialize)]
pub(super) struct MediaRow {
    file: Option<String>,
    width: Option<u32>,
    height: Option<u32>,
    widths: Option<String>,
    tone: Option<u8>,
    avif: Option<u8>,
    focus_x: Option<u16>,
    focus_y: Option<u16>,
    alt: Option<String>,
    credit: Option<String>,
}

impl MediaRow {
    pub(super) fn into_picture(self, caption: String) -> Option<Picture> {
        let widths = super::media::widths(&self.widths.unwrap_or_default());
        self.file.map(|file| Picture {
            file,
            widths,
            tone: self.tone.unwrap_or_default(),
            avif: super::media::avif(self.avif),
            focus: super::media::focus(self.focus_x, self.focus_y),
            width: self.width.unwrap_or_default(),
            height: self.height.unwrap_or_default(),
            alt: self.alt.unwrap_or_default(),
            caption,
            credit: self.credit.unwrap_or_default(),
        })
    }
}

impl ListedRow {
    pub(super) fn into_listed(self) -> StoreResult<ListedArticle> {
        let picture = self.picture.into_picture(self.picture_caption);
        Ok(ListedArticle {
            id: ArticleId(self.id),
            kind: kind(&self.kind)?,
            section: SectionLink { slug: slug(&self.section_slug)?, name: self.section_name },
            slug: slug(&self.slug)?,
            headline: self.headline,
            standfirst: self.standfirst,
            published_at: UtcMillis(self.published_at),
            picture,
            comment_count: self.comment_count,
        })
    }
}

pub(super) fn into_list(rows: Vec<ListedRow>) -> StoreResult<Vec<ListedArticle>> {
    rows.into_iter().map(ListedRow::into_listed).collect()
}

/// A kind from the store, which knows no others.
pub(super) fn kind(text: &str) -> StoreResult<ArticleKind> {
    let known = ArticleKind::ALL.into_iter().find(|kind| kind.as_str() == text);
    known.ok_or_else(|| StoreError::Other(format!("{text:?} is no kind of article")))
}
