//! The whole paper at once: what imports bring and exports take.

use super::StoreResult;
use crate::model::{
    article::{ArticleKind, OtherHeadlines},
    body::Body,
    front::FrontSlot,
    id::{ArticleId, CommentId, LiveEntryId},
    moment::UtcMillis,
    picture::{Avif, Focus},
    slug::Slug,
};
use async_trait::async_trait;

/// A section, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionRecord {
    /// Unique.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
    /// May be empty.
    pub description: String,
    /// The section that it lies within.
    pub parent: Option<Slug>,
}

/// An author, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorRecord {
    /// Unique.
    pub slug: Slug,
    /// As printed.
    pub name: String,
    /// May be empty.
    pub about: String,
    /// What they are in the paper; may be empty.
    pub role: String,
    /// Name in the media folder.
    pub portrait: Option<String>,
}

/// A tag, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TagRecord {
    /// Unique.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
    /// An introduction; may be empty.
    pub about: String,
    /// Name in the media folder.
    pub picture: Option<String>,
}

/// A series, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesRecord {
    /// Unique.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
    /// May be empty.
    pub about: String,
}

/// An article that was placed on the front page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacementRecord {
    /// Where.
    pub slot: FrontSlot,
    /// The article's slug.
    pub article: Slug,
}

/// A picture, but for its bytes, which lie in the media folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaRecord {
    /// Name in the media folder.
    pub file: String,
    /// RFC 6838.
    pub media_type: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Widths in which the media folder has it, narrowest first; none for a drawing.
    pub widths: Vec<u32>,
    /// 1 to 16, see `server::pictures`; 0 for none.
    pub tone: u8,
    /// Whether its widths lie there in this form too.
    pub avif: Avif,
    /// What must stay in sight where it is cut.
    pub focus: Focus,
    /// May be empty.
    pub alt: String,
    /// May be empty.
    pub credit: String,
    /// Offered for each story that shows it; may be empty.
    pub caption: String,
}

/// The files of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaFiles {
    /// Name of the original in the media folder.
    pub file: String,
    /// Widths in which it lies there, narrowest first.
    pub widths: Vec<u32>,
    /// Whether it does in this form too.
    pub avif: Avif,
}

/// The lead picture of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadRecord {
    /// Name in the media folder.
    pub file: String,
    /// May be empty.
    pub caption: String,
}

/// An article, whole, as editors and archives know it.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleRecord {
    /// For ever.
    pub id: ArticleId,
    /// Unique in the site.
    pub slug: Slug,
    /// What kind it is.
    pub kind: ArticleKind,
    /// Slug of its section, or of the section within one.
    pub section: Slug,
    /// The headline.
    pub headline: String,
    /// For other places.
    pub other_headlines: OtherHeadlines,
    /// May be empty.
    pub standfirst: String,
    /// In byline order.
    pub authors: Vec<Slug>,
    /// In order.
    pub tags: Vec<Slug>,
    /// First publication.
    pub published_at: UtcMillis,
    /// Last change that readers should know of.
    pub updated_at: Option<UtcMillis>,
    /// The lead picture.
    pub picture: Option<LeadRecord>,
    /// Pictures by their names in the media folder. Of a live story, the summary that stays on top.
    pub body: Body,
    /// Its place in a series, from 1.
    pub series: Option<(Slug, u32)>,
    /// Address of the film of a video story.
    pub video: Option<String>,
    /// When a live story ended.
    pub live_ended_at: Option<UtcMillis>,
    /// Entries of a live story, oldest first.
    pub entries: Vec<LiveEntryRecord>,
    /// Each after the comment that it answers.
    pub comments: Vec<CommentRecord>,
}

/// An entry of a live story, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveEntryRecord {
    /// For ever.
    pub id: LiveEntryId,
    /// When it was posted.
    pub posted_at: UtcMillis,
    /// Last change that readers should know of.
    pub updated_at: Option<UtcMillis>,
    /// Whether it is one of the events that the list on top names.
    pub key_event: bool,
    /// May be empty.
    pub headline: String,
    /// As an article's.
    pub body: Body,
}

/// A comment, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentRecord {
    /// For ever.
    pub id: CommentId,
    /// The comment that it answers.
    pub parent: Option<CommentId>,
    /// The name its writer gave.
    pub name: String,
    /// Plain text.
    pub text: String,
    /// When.
    pub posted_at: UtcMillis,
}

/// What is worked out from an article once, when it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Rendering {
    /// Sanitised HTML.
    pub body_html: String,
    /// That of a live story's entries, in their order.
    pub entries_html: Vec<String>,
    /// Version of the renderer that made them.
    pub rendered_by: u32,
    /// Minutes it takes to read.
    pub reading_minutes: u32,
    /// The words that say what it is about, and how much each does.
    pub terms: Vec<(String, f64)>,
}

/// All that an archive holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArchiveRecords {
    /// In the order of the navigation; each after the one that it lies within.
    pub sections: Vec<SectionRecord>,
    /// In the order of their slugs.
    pub authors: Vec<AuthorRecord>,
    /// In the order of their slugs.
    pub tags: Vec<TagRecord>,
    /// In the order of their slugs.
    pub series: Vec<SeriesRecord>,
    /// In the order of their names.
    pub media: Vec<MediaRecord>,
    /// Oldest first.
    pub articles: Vec<ArticleRecord>,
    /// What stands on the front page; none leaves it as it is.
    pub front: Vec<PlacementRecord>,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Articles that were not there before.
    pub articles_added: u32,
    /// Articles that were there and are different now.
    pub articles_changed: u32,
    /// Articles that were there just so.
    pub articles_unchanged: u32,
    /// Comments that were not there before.
    pub comments_added: u32,
}

/// Names that an archive may refer to without bringing them along.
#[derive(Clone, Debug, Default)]
pub struct KnownNames {
    /// Slug and name.
    pub sections: Vec<(Slug, String)>,
    /// Slugs of those that lie within another.
    pub subsections: Vec<Slug>,
    /// Slug and name.
    pub authors: Vec<(Slug, String)>,
    /// Slugs.
    pub tags: Vec<Slug>,
    /// Slugs.
    pub series: Vec<Slug>,
}

/// Takes in and gives out the whole paper.
#[async_trait]
pub trait ArchiveStore: Send + Sync {
    /// What is there to refer to.
    async fn known_names(&self) -> StoreResult<KnownNames>;

    /// Takes everything in by one transaction. What is there already under the same id or slug is brought up to date;
    /// an article's slug that belongs to another article is a conflict that names the slug.
    async fn import(&self, records: &ArchiveRecords, renderings: &[Rendering]) -> StoreResult<ImportReport>;

    /// Everything, in an order that does not depend on how it came in.
    async fn export(&self) -> StoreResult<ArchiveRecords>;

    /// What the media folder must hold.
    async fn media_files(&self) -> StoreResult<Vec<MediaFiles>>;

    /// Whether nothing is published yet.
    async fn is_empty(&self) -> StoreResult<bool>;
}
