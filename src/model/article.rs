//! Articles in the shapes in which they are shown.

use super::{moment::Moment, section::SectionLink, slug::Slug};

/// An article where only its headline stands: rails, breadcrumbs.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleLink {
    /// The section's slug, first part of the address.
    pub section: Slug,
    /// Second part of the address, unique within the site.
    pub slug: Slug,
    /// The headline.
    pub headline: String,
    /// First publication.
    pub published: Moment,
}

/// An article in a list with picture and standfirst.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleCard {
    /// Its section.
    pub section: SectionLink,
    /// Second part of the address.
    pub slug: Slug,
    /// The headline.
    pub headline: String,
    /// The sentence under the headline; may be empty.
    pub standfirst: String,
    /// First publication.
    pub published: Moment,
    /// The lead picture.
    pub picture: Option<Picture>,
    /// Comments that readers can see.
    pub comment_count: u32,
}

/// A picture with all that a page needs to reserve its place and to credit it.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Address under `/media/`.
    pub source: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// What is to be seen, for those who cannot; empty for a decoration.
    pub alt: String,
    /// The line under it; may be empty.
    pub caption: String,
    /// Who made it; may be empty.
    pub credit: String,
}

/// A name in the byline.
#[derive(Clone, Debug, PartialEq)]
pub struct Byline {
    /// Address of the author's page.
    pub slug: Slug,
    /// As printed.
    pub name: String,
}
