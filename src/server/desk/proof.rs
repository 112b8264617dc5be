//! Proof-reading by machine: whether a draft can become an article, and which.

use super::checks::checks;
use crate::{
    model::{
        article::{ArticleKind, OtherHeadlines},
        body::{self, Block, Body, Writing},
        embed,
        error::AppError,
        newsroom::{
            draft::{Draft, most},
            lacking::Lacking,
            picture::{Lack, Unready},
        },
        slug::Slug,
    },
    server::{
        error::Failure,
        pictures,
        state::AppState,
        store::{
            archive::{ArticleRecord, KnownNames, LeadRecord, MediaRecord},
            story::CardRecord,
        },
    },
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// An article that can be published, with its pictures.
#[derive(Debug)]
pub(super) struct Proof {
    pub article: ArticleRecord,
    pub media: Vec<MediaRecord>,
}

/// Makes the article of a draft; `before` is what readers have of it.
pub(super) async fn proof(
    state: &AppState,
    card: &CardRecord,
    draft: &Draft,
    before: Option<ArticleRecord>,
) -> Result<Result<Proof, Vec<Lacking>>, Failure> {
    let names = state.store.known_names().await?;
    let now = state.clock.now();
    let mut lacking = Vec::new();
    if let Some(until) = card.embargo_at.filter(|until| now < *until) {
        lacking.push(Lacking::Embargo { until: state.clock.moment(until) });
    }
    let headline = clean(&draft.headline.page);
    match bangla::segment::graphemes(&headline) {
        0 => lacking.push(Lacking::Headline),
        length if length > most::HEADLINE => lacking.push(Lacking::ShorterHeadline { max: most::HEADLINE as u32 }),
        _ => {}
    }
    check_names(draft, &names, &mut lacking);
    let body = match checked_body(&draft.body) {
        Ok(body) => body,
        Err(problem) => {
            lacking.push(problem);
            Body::default()
        }
    };
    if draft.kind == ArticleKind::Video && draft.video.as_deref().is_none_or(|film| embed::host(film).is_none()) {
        lacking.push(Lacking::Film);
    }
    if draft.kind != ArticleKind::Live && before.as_ref().is_some_and(|article| !article.entries.is_empty()) {
        lacking.push(Lacking::Entries);
    }
    let files = files(draft, &body);
    for Unready { file, lack } in pictures::ready_to_publish(state.store.as_ref(), &files).await? {
        lacking.push(match lack {
            Lack::Picture => Lacking::Picture,
            Lack::Alt => Lacking::Alt { file },
        });
    }
    let media = state.store.media_records(&with_entries(files, before.as_ref())).await?;
    let left: Vec<String> = checks(state, card)
        .await?
        .into_iter()
        .filter(|check| check.done_by.is_none())
        .map(|check| check.text)
        .collect();
    if !left.is_empty() {
        lacking.push(Lacking::Checks { left });
    }
    let slug = slug(state, card, draft, &headline, before.as_ref(), &mut lacking).await?;
    let (Some(slug), Some(section), true) = (slug, draft.section.clone(), lacking.is_empty()) else {
        return Ok(Err(lacking));
    };
    let article = record(state, card, draft, before, Checked { slug, section, body });
    Ok(Ok(Proof { article, media }))
}

/// What is known of an article when its draft has been looked through.
struct Checked {
    slug: Slug,
    section: Slug,
    body: Body,
}

/// The article that a draft becomes.
fn record(
    state: &AppState,
    card: &CardRecord,
    draft: &Draft,
    before: Option<ArticleRecord>,
    checked: Checked,
) -> ArticleRecord {
    let Checked { slug, section, body } = checked;
    let now = state.clock.now();
    let published_at = before.as_ref().map_or(now, |article| article.published_at);
    ArticleRecord {
        id: card.id,
        slug,
        kind: draft.kind,
        section,
        headline: clean(&draft.headline.page),
        other_headlines: OtherHeadlines {
            card: clean(&draft.headline.card),
            search: clean(&draft.headline.search),
            share: clean(&draft.headline.share),
        },
        standfirst: clean(&draft.standfirst),
        authors: draft.authors.clone(),
        tags: draft.topics.clone(),
        published_at,
        updated_at: before.as_ref().and_then(|article| article.updated_at),
        picture: draft
            .picture
            .as_ref()
            .map(|picture| LeadRecord { file: picture.file.clone(), caption: clean(&picture.caption) }),
        body,
        series: draft.series.clone(),
        video: draft.video.clone(),
        live_ended_at: before.as_ref().and_then(|article| article.live_ended_at),
        entries: before.map(|article| article.entries).unwrap_or_default(),
        comments: Vec::new(),
    }
}

/// What a draft would look like as an article, whatever it lacks, with its pictures.
pub(super) async fn likeness(
    state: &AppState,
    card: &CardRecord,
    draft: &Draft,
    before: Option<ArticleRecord>,
) -> Result<(ArticleRecord, Vec<MediaRecord>), Failure> {
    let body = readable(&draft.body);
    let media = state.store.media_records(&with_entries(files(draft, &body), before.as_ref())).await?;
    let somewhere = Slug::parse("preview").map_err(|_| AppError::Malformed)?;
    let slug = Slug::parse(&clean(&draft.slug)).unwrap_or_else(|_| somewhere.clone());
    let section = draft.section.clone().unwrap_or(somewhere);
    Ok((record(state, card, draft, before, Checked { slug, section, body }), media))
}

/// All blocks of a body that can be shown.
fn readable(json: &str) -> Body {
    let blocks = serde_json::from_str::<Versioned>(json).map(|body| body.blocks).unwrap_or_default();
    let blocks = blocks.into_iter().filter_map(|value| serde_json::from_value::<Block>(value).ok());
    Body { blocks: blocks.filter(|block| !is_blank(block) && is_whole(block)).collect(), ..Body::default() }
}

fn clean(text: &str) -> String {
    bangla::normalize::clean(text).trim().to_owned()
}

/// Everything that a draft refers to by name is there.
fn check_names(draft: &Draft, names: &KnownNames, lacking: &mut Vec<Lacking>) {
    let sections: BTreeSet<&Slug> = names.sections.iter().map(|(slug, _)| slug).chain(&names.subsections).collect();
    if draft.section.as_ref().is_none_or(|section| !sections.contains(section)) {
        lacking.push(Lacking::Section);
    }
    let authors: BTreeSet<&Slug> = names.authors.iter().map(|(slug, _)| slug).collect();
    if draft.authors.is_empty() || draft.authors.iter().any(|author| !authors.contains(author)) {
        lacking.push(Lacking::Byline);
    }
    if draft.topics.iter().any(|topic| !names.tags.contains(topic)) {
        lacking.push(Lacking::Topic);
    }
}

/// Only the version, so that a body from a newer program is told from a broken one.
#[derive(Deserialize)]
struct Versioned {
    version: u32,
    blocks: Vec<serde_json::Value>,
}

/// The blocks of a body, if all of them are known and whole.
pub(super) fn checked_body(json: &str) -> Result<Body, Lacking> {
    let versioned: Versioned = serde_json::from_str(json).map_err(|_| Lacking::Body)?;
    if versioned.version != body::VERSION {
        return Err(Lacking::NewerVersion);
    }
    let mut body = Body::default();
    for (place, value) in (1..).zip(versioned.blocks) {
        let kind = value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        match serde_json::from_value::<Block>(value) {
            Ok(block) => body.blocks.push(block),
            Err(_) => return Err(Lacking::Block { place, kind }),
        }
    }
    body.rewrite(&mut |writing| match writing {
        Writing::Whole(text) => *text = clean(text),
        Writing::Run(text) => *text = bangla::normalize::clean(text),
    });
    body.blocks.retain(|block| !is_blank(block));
    if body.blocks.is_empty() {
        return Err(Lacking::Body);
    }
    match (1..).zip(&body.blocks).find(|(_, block)| !is_whole(block)) {
        Some((place, block)) => Err(Lacking::Block { place, kind: block.kind().to_owned() }),
        None => Ok(body),
    }
}

/// A paragraph or heading without words, as an editor leaves them at the end.
fn is_blank(block: &Block) -> bool {
    match block {
        Block::Paragraph { text } | Block::Heading { text } => text.plain().trim().is_empty(),
        Block::List { items, .. } => items.iter().all(|item| item.plain().trim().is_empty()),
        _ => false,
    }
}

/// Whether a block has what readers need of it.
fn is_whole(block: &Block) -> bool {
    match block {
        Block::Gallery { pictures } => !pictures.is_empty(),
        Block::Embed { url, title, .. } => embed::host(url).is_some() && !title.is_empty(),
        Block::Table { caption, rows, header_row, .. } => {
            let columns = rows.first().map_or(0, Vec::len);
            let even = columns > 0 && rows.iter().all(|row| row.len() == columns);
            even && !caption.is_empty() && rows.len() > usize::from(*header_row)
        }
        Block::Callout { blocks, .. } => !blocks.is_empty(),
        Block::Timeline { entries } => !entries.is_empty() && entries.iter().all(|entry| !entry.when.is_empty()),
        Block::Quote { text, .. } | Block::PullQuote { text, .. } => !text.plain().trim().is_empty(),
        Block::Correction { at, .. } => at.parse::<jiff::Timestamp>().is_ok(),
        Block::Paragraph { .. }
        | Block::Heading { .. }
        | Block::List { .. }
        | Block::Picture { .. }
        | Block::Qa { .. } => true,
    }
}

/// All pictures, each once.
fn files(draft: &Draft, body: &Body) -> Vec<String> {
    let lead = draft.picture.iter().map(|picture| picture.file.clone());
    let files: BTreeSet<String> = lead.chain(body.media().into_iter().map(str::to_owned)).collect();
    files.into_iter().collect()
}

/// These, and those of the entries of a live story, which are rendered with it.
fn with_entries(mut files: Vec<String>, before: Option<&ArticleRecord>) -> Vec<String> {
    let entries = before.iter().flat_map(|article| &article.entries);
    files.extend(entries.flat_map(|entry| entry.body.media()).map(str::to_owned));
    files.sort_unstable();
    files.dedup();
    files
}

/// The address: as wished for, else as it is, else made from the headline; a number behind it where it is taken.
async fn slug(
    state: &AppState,
    card: &CardRecord,
    draft: &Draft,
    headline: &str,
    before: Option<&ArticleRecord>,
    lacking: &mut Vec<Lacking>,
) -> Result<Option<Slug>, Failure> {
    let wished = clean(&draft.slug);
    if wished.is_empty() {
        if let Some(article) = before {
            return Ok(Some(article.slug.clone()));
        }
        return Ok(state.store.free_slug(&bangla::slug::romanized(headline), card.id).await?);
    }
    let Ok(slug) = Slug::parse(&wished) else {
        lacking.push(Lacking::Slug);
        return Ok(None);
    };
    match state.store.free_slug(slug.as_str(), card.id).await? {
        Some(free) if free == slug => Ok(Some(slug)),
        free => {
            lacking.push(Lacking::SlugTaken { suggestion: free.map(String::from).unwrap_or_default() });
            Ok(None)
        }
    }
}
