//! An archive's values, checked and turned into records: every reference leads somewhere, every text is canonical.

mod body;

use super::{
    error::ImportError,
    format::{self, Archive},
};
use crate::{
    model::{
        article::{ArticleKind, OtherHeadlines},
        id::{ArticleId, CommentId, LiveEntryId},
        moment::UtcMillis,
        picture::{Avif, Focus},
        slug::{RESERVED, Slug},
    },
    server::{
        media_folder as folder,
        pictures::{self, Inspected},
        store::archive::{
            ArchiveRecords, ArticleRecord, AuthorRecord, CommentRecord, KnownNames, LeadRecord, LiveEntryRecord,
            MediaRecord, PlacementRecord, SectionRecord, SeriesRecord, TagRecord,
        },
    },
};
use base64::{Engine, prelude::BASE64_STANDARD};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Ids of entries that came without one are made from their names under this (RFC 9562 §5.5), the same for ever.
const NAMESPACE: Uuid = Uuid::from_u128(0x6d1f_6f1e_9c55_5e0b_a3a7_0b1d_5a6e_7c21);

/// An archive that can be taken in.
#[derive(Debug)]
pub struct Checked {
    /// For the store.
    pub records: ArchiveRecords,
    /// For the media folder, in the order of `records.media`.
    pub files: Vec<Incoming>,
}

/// A picture that goes into the media folder.
#[derive(Debug)]
pub struct Incoming {
    /// The archive's entry, for errors.
    pub entry: String,
    /// Its name in the folder.
    pub file: String,
    /// As they came.
    pub bytes: Vec<u8>,
    /// What they are.
    pub inspected: Inspected,
}

/// One entry of the archive, for errors.
struct Entry(String);

impl Entry {
    fn wrong(&self, field: &'static str, problem: impl ToString) -> ImportError {
        ImportError::Entry { entry: self.0.clone(), field, problem: problem.to_string() }
    }

    fn slug(&self, field: &'static str, text: &str) -> Result<Slug, ImportError> {
        Slug::parse(&bangla::normalize::clean(text)).map_err(|problem| self.wrong(field, format!("“{text}” {problem}")))
    }

    fn time(&self, field: &'static str, text: &str) -> Result<UtcMillis, ImportError> {
        let time: jiff::Timestamp = text.parse().map_err(|_| {
            self.wrong(field, format!("“{text}” is no time such as 2024-12-23T10:00:00+06:00 (RFC 3339)"))
        })?;
        Ok(UtcMillis(time.as_millisecond()))
    }

    fn line(&self, field: &'static str, text: &str) -> Result<String, ImportError> {
        let clean = clean(text);
        if clean.is_empty() { Err(self.wrong(field, "is empty")) } else { Ok(clean) }
    }

    /// The name in the media folder of a picture of the archive.
    fn file(&self, field: &'static str, name: &str, media: &HashMap<String, String>) -> Result<String, ImportError> {
        media.get(name).cloned().ok_or_else(|| self.wrong(field, format!("“{name}” is no picture of this file")))
    }
}

fn clean(text: &str) -> String {
    bangla::normalize::clean(text).trim().to_owned()
}

/// Checks everything. `known` are names that the store has already and the archive need not bring along.
pub fn check(archive: Archive, known: &KnownNames) -> Result<Checked, ImportError> {
    if archive.version > format::VERSION {
        return Err(ImportError::Shape {
            place: "version".to_owned(),
            problem: format!(
                "is {}, from a newer hocchetaki; this one reads up to {}",
                archive.version,
                format::VERSION
            ),
        });
    }
    let mut names = Names {
        sections: known.sections.iter().map(|(slug, _)| slug.clone()).collect(),
        authors: known.authors.iter().map(|(slug, _)| slug.clone()).collect(),
        subsections: known.subsections.iter().cloned().collect(),
        tags: known.tags.iter().cloned().collect(),
        series: known.series.iter().cloned().collect(),
        media: HashMap::new(),
        slugs: HashSet::new(),
        comments: HashSet::new(),
        entries: HashSet::new(),
    };
    let mut records = ArchiveRecords::default();
    for (index, section) in archive.sections.iter().enumerate() {
        records.sections.push(names.section(index, section)?);
    }
    let mut files = Vec::new();
    for (index, media) in archive.media.iter().enumerate() {
        let (record, incoming) = names.picture(index, media)?;
        files.push(incoming);
        records.media.push(record);
    }
    for (index, author) in archive.authors.iter().enumerate() {
        records.authors.push(names.author(index, author)?);
    }
    for (index, tag) in archive.tags.iter().enumerate() {
        records.tags.push(names.tag(index, tag)?);
    }
    for (index, series) in archive.series.iter().enumerate() {
        records.series.push(names.series(index, series)?);
    }
    for (index, article) in archive.articles.into_iter().enumerate() {
        records.articles.push(names.article(index, article)?);
    }
    for (index, placement) in archive.front.iter().enumerate() {
        records.front.push(names.placement(index, placement)?);
    }
    Ok(Checked { records, files })
}

/// What entries may refer to, and what is taken.
struct Names {
    sections: HashSet<Slug>,
    /// Those sections that lie within another.
    subsections: HashSet<Slug>,
    authors: HashSet<Slug>,
    tags: HashSet<Slug>,
    series: HashSet<Slug>,
    /// The archive's name of a picture → its name in the media folder.
    media: HashMap<String, String>,
    slugs: HashSet<Slug>,
    comments: HashSet<CommentId>,
    entries: HashSet<LiveEntryId>,
}

impl Names {
    fn section(&mut self, index: usize, section: &format::Section) -> Result<SectionRecord, ImportError> {
        let entry = Entry(format!("sections[{index}] ({})", section.slug));
        let slug = entry.slug("slug", &section.slug)?;
        if RESERVED.contains(&slug.as_str()) {
            return Err(entry.wrong("slug", format!("“{slug}” is an address of the engine itself; choose another")));
        }
        let parent = section.parent.as_deref().map(|parent| entry.slug("parent", parent)).transpose()?;
        if let Some(parent) = &parent {
            if !self.sections.contains(parent) || self.subsections.contains(parent) {
                return Err(entry.wrong("parent", format!("“{parent}” is no section of the navigation")));
            }
            self.subsections.insert(slug.clone());
        }
        self.sections.insert(slug.clone());
        let name = entry.line("name", &section.name)?;
        Ok(SectionRecord { slug, name, description: clean(&section.description), parent })
    }

    fn author(&mut self, index: usize, author: &format::Author) -> Result<AuthorRecord, ImportError> {
        let entry = Entry(format!("authors[{index}] ({})", author.slug));
        let slug = entry.slug("slug", &author.slug)?;
        self.authors.insert(slug.clone());
        Ok(AuthorRecord {
            slug,
            name: entry.line("name", &author.name)?,
            about: clean(&author.about),
            role: clean(&author.role),
            portrait: author.portrait.as_deref().map(|name| entry.file("portrait", name, &self.media)).transpose()?,
        })
    }

    fn tag(&mut self, index: usize, tag: &format::Tag) -> Result<TagRecord, ImportError> {
        let entry = Entry(format!("tags[{index}] ({})", tag.slug));
        let slug = entry.slug("slug", &tag.slug)?;
        self.tags.insert(slug.clone());
        Ok(TagRecord {
            slug,
            name: entry.line("name", &tag.name)?,
            about: clean(&tag.about),
            picture: tag.picture.as_deref().map(|name| entry.file("picture", name, &self.media)).transpose()?,
        })
    }

    fn series(&mut self, index: usize, series: &format::Series) -> Result<SeriesRecord, ImportError> {
        let entry = Entry(format!("series[{index}] ({})", series.slug));
        let slug = entry.slug("slug", &series.slug)?;
        self.series.insert(slug.clone());
        Ok(SeriesRecord { slug, name: entry.line("name", &series.name)?, about: clean(&series.about) })
    }

    fn placement(&self, index: usize, placement: &format::Placement) -> Result<PlacementRecord, ImportError> {
        let entry = Entry(format!("front[{index}] ({})", placement.article));
        let article = entry.slug("article", &placement.article)?;
        if !self.slugs.contains(&article) {
            return Err(entry.wrong("article", format!("“{article}” is no article of this file")));
        }
        Ok(PlacementRecord { slot: placement.slot, article })
    }

    fn picture(&mut self, index: usize, media: &format::Media) -> Result<(MediaRecord, Incoming), ImportError> {
        let entry = Entry(format!("media[{index}] ({})", media.name));
        let ending = media.name.rsplit('.').next().unwrap_or_default();
        let media_type =
            folder::media_type(ending).ok_or_else(|| entry.wrong("name", "must end in .svg, .jpg, .png or .webp"))?;
        let bytes = BASE64_STANDARD
            .decode(media.data.as_bytes())
            .map_err(|cause| entry.wrong("data", format!("is no base64: {cause}")))?;
        if bytes.is_empty() {
            return Err(entry.wrong("data", "is empty"));
        }
        if media.width == 0 || media.height == 0 {
            return Err(entry.wrong("width and height", "must be pixels above 0"));
        }
        let inspected = pictures::inspect(&bytes, media_type).map_err(|problem| entry.wrong("data", problem))?;
        // A photograph knows better than the archive how large it is, when it has been turned upright.
        let (width, height) = match &inspected {
            Inspected::Drawing => (media.width, media.height),
            Inspected::Photograph(photograph) => (photograph.width, photograph.height),
        };
        let file =
            folder::file_name(&bytes, media_type).ok_or_else(|| entry.wrong("name", "names no kind of picture"))?;
        self.media.insert(media.name.clone(), file.clone());
        let record = MediaRecord {
            file: file.clone(),
            media_type: media_type.to_owned(),
            width,
            height,
            // Known when the picture has been kept.
            widths: Vec::new(),
            tone: 0,
            avif: Avif::Missing,
            focus: media.focus.map(|[x, y]| Focus::at(x, y)).unwrap_or_default(),
            alt: clean(&media.alt),
            credit: clean(&media.credit),
            caption: clean(&media.caption),
        };
        Ok((record, Incoming { entry: entry.0, file, bytes, inspected }))
    }

    fn article(&mut self, index: usize, article: format::Article) -> Result<ArticleRecord, ImportError> {
        let entry = Entry(format!("articles[{index}] ({})", article.slug));
        let slug = entry.slug("slug", &article.slug)?;
        if !self.slugs.insert(slug.clone()) {
            return Err(entry.wrong("slug", "stands in this file twice"));
        }
        let id = match &article.id {
            Some(text) => text.parse::<ArticleId>().map_err(|_| entry.wrong("id", format!("“{text}” is no UUID")))?,
            None => ArticleId(Uuid::new_v5(&NAMESPACE, format!("article:{slug}").as_bytes())),
        };
        let section = entry.slug("section", &article.section)?;
        if !self.sections.contains(&section) {
            return Err(entry.wrong("section", format!("“{section}” is no section of this file or of the site")));
        }
        if self.subsections.contains(&slug) {
            return Err(entry.wrong("slug", format!("“{slug}” is the address of a section within another")));
        }
        let authors = refer(&entry, "authors", &article.authors, &self.authors)?;
        let tags = refer(&entry, "tags", &article.tags, &self.tags)?;
        let picture = article
            .picture
            .map(|lead| {
                let file = entry.file("picture", &lead.media, &self.media)?;
                Ok::<_, ImportError>(LeadRecord { file, caption: clean(&lead.caption) })
            })
            .transpose()?;
        let body = body::checked(&entry, article.body, &self.media)?;
        let series = article.series.map(|place| self.series_place(&entry, place)).transpose()?;
        let video = article.video.as_deref().map(|address| film(&entry, address)).transpose()?;
        let entries = self.entries(&entry, id, article.entries)?;
        let live = article.kind == ArticleKind::Live;
        if !live && (!entries.is_empty() || article.live_ended_at.is_some()) {
            return Err(entry.wrong("kind", "is not “live”, but the article has entries or an end of its own"));
        }
        if video.is_some() != (article.kind == ArticleKind::Video) {
            return Err(entry.wrong("video", "belongs to an article of the kind “video”, and to no other"));
        }
        let comments = self.comments(&entry, id, &article.comments)?;
        Ok(ArticleRecord {
            id,
            slug,
            kind: article.kind,
            section,
            headline: entry.line("headline", &article.headline)?,
            other_headlines: OtherHeadlines {
                card: clean(&article.other_headlines.card),
                search: clean(&article.other_headlines.search),
                share: clean(&article.other_headlines.share),
            },
            standfirst: clean(&article.standfirst),
            authors,
            tags,
            published_at: entry.time("published_at", &article.published_at)?,
            updated_at: article.updated_at.as_deref().map(|text| entry.time("updated_at", text)).transpose()?,
            picture,
            body,
            series,
            video,
            live_ended_at: article
                .live_ended_at
                .as_deref()
                .map(|text| entry.time("live_ended_at", text))
                .transpose()?,
            entries,
            comments,
        })
    }

    fn series_place(&self, entry: &Entry, place: format::SeriesPlace) -> Result<(Slug, u32), ImportError> {
        let slug = entry.slug("series", &place.slug)?;
        if !self.series.contains(&slug) {
            return Err(entry.wrong("series", format!("“{slug}” is no series of this file or of the site")));
        }
        if place.part == 0 {
            return Err(entry.wrong("series", "has parts from 1 on"));
        }
        Ok((slug, place.part))
    }

    fn entries(
        &mut self,
        article: &Entry,
        id: ArticleId,
        entries: Vec<format::LiveEntry>,
    ) -> Result<Vec<LiveEntryRecord>, ImportError> {
        let mut records = Vec::with_capacity(entries.len());
        for (index, live) in entries.into_iter().enumerate() {
            let entry = Entry(format!("{}, entries[{index}] ({})", article.0, live.id));
            let own = live.id.parse().unwrap_or_else(|_| {
                LiveEntryId(Uuid::new_v5(&NAMESPACE, format!("entry:{id}:{}", live.id).as_bytes()))
            });
            if !self.entries.insert(own) {
                return Err(entry.wrong("id", "stands in this file twice"));
            }
            records.push(LiveEntryRecord {
                id: own,
                posted_at: entry.time("posted_at", &live.posted_at)?,
                updated_at: live.updated_at.as_deref().map(|text| entry.time("updated_at", text)).transpose()?,
                key_event: live.key_event,
                headline: clean(&live.headline),
                body: body::checked(&entry, live.body, &self.media)?,
            });
        }
        Ok(records)
    }

    fn comments(
        &mut self,
        article: &Entry,
        id: ArticleId,
        comments: &[format::Comment],
    ) -> Result<Vec<CommentRecord>, ImportError> {
        let mut seen = HashSet::new();
        let mut records = Vec::new();
        for (index, comment) in comments.iter().enumerate() {
            let entry = Entry(format!("{}, comments[{index}] ({})", article.0, comment.id));
            let own = comment_id(id, &comment.id);
            if !self.comments.insert(own) {
                return Err(entry.wrong("id", "stands in this file twice"));
            }
            let parent = comment.parent.as_deref().map(|parent| comment_id(id, parent));
            if parent.is_some_and(|parent| !seen.contains(&parent)) {
                return Err(entry.wrong("parent", "is no comment that stands before it under the same article"));
            }
            seen.insert(own);
            records.push(CommentRecord {
                id: own,
                parent,
                name: entry.line("name", &comment.name)?,
                text: entry.line("text", &comment.text)?,
                posted_at: entry.time("posted_at", &comment.posted_at)?,
            });
        }
        Ok(records)
    }
}

/// The address of a film: on the web, and not on somebody's disk.
fn film(entry: &Entry, address: &str) -> Result<String, ImportError> {
    match address.trim() {
        web if web.starts_with("https://") => Ok(web.to_owned()),
        other => Err(entry.wrong("video", format!("“{other}” is no https address"))),
    }
}

fn comment_id(article: ArticleId, text: &str) -> CommentId {
    text.parse().unwrap_or_else(|_| CommentId(Uuid::new_v5(&NAMESPACE, format!("comment:{article}:{text}").as_bytes())))
}

fn refer(
    entry: &Entry,
    field: &'static str,
    texts: &[String],
    known: &HashSet<Slug>,
) -> Result<Vec<Slug>, ImportError> {
    let mut slugs = Vec::new();
    for text in texts {
        let slug = entry.slug(field, text)?;
        if !known.contains(&slug) {
            return Err(entry.wrong(field, format!("name “{slug}”, which is neither in this file nor in the site")));
        }
        if !slugs.contains(&slug) {
            slugs.push(slug);
        }
    }
    Ok(slugs)
}
