//! The whole paper as an archive. Imported into an empty site, it exports to the same bytes.

use super::format::{self, Archive, FORMAT, VERSION};
use crate::{
    model::picture::Focus,
    server::{
        state::AppState,
        store::archive::{ArticleRecord, CommentRecord, LiveEntryRecord, MediaRecord},
    },
};
use anyhow::Context;
use base64::{Engine, prelude::BASE64_STANDARD};
use jiff::Timestamp;

/// Everything that is published, with pictures and comments. Read counts stay behind: they belong to a machine's log,
/// not to the paper.
pub async fn export(state: &AppState) -> anyhow::Result<Archive> {
    let records = state.store.export().await?;
    let media = records
        .media
        .into_iter()
        .map(|record| {
            let bytes = state.media.read(&record.file).with_context(|| {
                format!("the picture {} is missing in {}", record.file, state.media.path().display())
            })?;
            Ok(picture(record, &bytes))
        })
        .collect::<anyhow::Result<_>>()?;
    Ok(Archive {
        format: FORMAT.to_owned(),
        version: VERSION,
        sections: records
            .sections
            .into_iter()
            .map(|section| format::Section {
                slug: section.slug.into(),
                name: section.name,
                description: section.description,
                parent: section.parent.map(String::from),
            })
            .collect(),
        tags: records
            .tags
            .into_iter()
            .map(|tag| format::Tag { slug: tag.slug.into(), name: tag.name, about: tag.about, picture: tag.picture })
            .collect(),
        authors: records
            .authors
            .into_iter()
            .map(|author| format::Author {
                slug: author.slug.into(),
                name: author.name,
                about: author.about,
                role: author.role,
                portrait: author.portrait,
            })
            .collect(),
        series: records
            .series
            .into_iter()
            .map(|series| format::Series { slug: series.slug.into(), name: series.name, about: series.about })
            .collect(),
        media,
        articles: records.articles.into_iter().map(article).collect::<anyhow::Result<_>>()?,
        front: records
            .front
            .into_iter()
            .map(|placement| format::Placement { slot: placement.slot, article: placement.article.into() })
            .collect(),
    })
}

fn picture(record: MediaRecord, bytes: &[u8]) -> format::Media {
    format::Media {
        name: record.file,
        width: record.width,
        height: record.height,
        alt: record.alt,
        credit: record.credit,
        caption: record.caption,
        focus: (record.focus != Focus::default()).then_some([record.focus.x, record.focus.y]),
        data: BASE64_STANDARD.encode(bytes),
    }
}

fn article(record: ArticleRecord) -> anyhow::Result<format::Article> {
    Ok(format::Article {
        id: Some(record.id.to_string()),
        slug: record.slug.into(),
        kind: record.kind,
        section: record.section.into(),
        headline: record.headline,
        other_headlines: record.other_headlines,
        standfirst: record.standfirst,
        authors: record.authors.into_iter().map(String::from).collect(),
        tags: record.tags.into_iter().map(String::from).collect(),
        published_at: time(record.published_at.0)?,
        updated_at: record.updated_at.map(|at| time(at.0)).transpose()?,
        picture: record.picture.map(|lead| format::Lead { media: lead.file, caption: lead.caption }),
        body: record.body,
        series: record.series.map(|(slug, part)| format::SeriesPlace { slug: slug.into(), part }),
        video: record.video,
        live_ended_at: record.live_ended_at.map(|at| time(at.0)).transpose()?,
        entries: record.entries.into_iter().map(live_entry).collect::<anyhow::Result<_>>()?,
        comments: record.comments.into_iter().map(comment).collect::<anyhow::Result<_>>()?,
    })
}

fn live_entry(record: LiveEntryRecord) -> anyhow::Result<format::LiveEntry> {
    Ok(format::LiveEntry {
        id: record.id.to_string(),
        posted_at: time(record.posted_at.0)?,
        updated_at: record.updated_at.map(|at| time(at.0)).transpose()?,
        key_event: record.key_event,
        headline: record.headline,
        body: record.body,
    })
}

fn comment(record: CommentRecord) -> anyhow::Result<format::Comment> {
    Ok(format::Comment {
        id: record.id.to_string(),
        parent: record.parent.map(|parent| parent.to_string()),
        name: record.name,
        text: record.text,
        posted_at: time(record.posted_at.0)?,
    })
}

fn time(millis: i64) -> anyhow::Result<String> {
    Ok(Timestamp::from_millisecond(millis).context("a time out of range")?.to_string())
}
