//! Making and renaming what the paper keeps names of: sections, topics and authors.

use super::names::Name;
use crate::model::slug::Slug;
use serde::{Deserialize, Serialize};

/// The most of each field, in graphemes.
pub mod most {
    /// Of a name.
    pub const NAME: usize = 80;
    /// Of what an author is in the paper.
    pub const ROLE: usize = 80;
    /// Of what is said of it.
    pub const ABOUT: usize = 1000;
}

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameOf {
    /// A section, or one within a section.
    Section,
    /// A topic.
    Topic,
    /// An author.
    Author,
}

impl NameOf {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Section, Self::Topic, Self::Author];

    /// As it stands in addresses and in what is written down.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Topic => "topic",
            Self::Author => "author",
        }
    }
}

/// A name and what belongs to it, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NameForm {
    /// As readers see it.
    pub name: String,
    /// Its address; empty: as it was, and for a new name made from it.
    pub slug: String,
    /// What is said of it: a section's description, an author's short biography.
    pub about: String,
    /// Of an author: what they are in the paper.
    pub role: String,
    /// Of a section: the one that it lies within.
    pub within: Option<Slug>,
    /// An author's portrait or a topic's picture, by its name in the media folder.
    pub picture: Option<String>,
}

/// A name in the newsroom's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownName {
    /// Its address.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
    /// An author's role; may be empty.
    pub note: String,
    /// Of a section: the one that it lies within.
    pub within: Option<Slug>,
    /// Published articles; of a section nobody counts them.
    pub articles: Option<u32>,
}

/// A page of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownNames {
    /// Sections in the order of the navigation, the others in that of the alphabet.
    pub names: Vec<KnownName>,
    /// Behind which it goes on.
    pub next: Option<Slug>,
}

/// Where a section goes in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Before the one that stands before it.
    Up,
    /// Behind the one that stands behind it.
    Down,
}

/// What became of a name that was to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Naming {
    /// It is kept, and readers have it.
    Kept {
        /// Its address.
        slug: Slug,
    },
    /// Something is wrong with it, and nothing is kept.
    Refused(Refusal),
    /// Others have the same name; nothing is kept until somebody says that it shall be all the same.
    Alike(Vec<Name>),
}

/// What is wrong with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Nothing is typed.
    NoName,
    /// A name longer than that, in graphemes.
    LongName {
        /// The most it may have.
        max: u32,
    },
    /// What is typed can be no address.
    OddSlug,
    /// The address is somebody else's.
    TakenSlug {
        /// Whose.
        by: String,
        /// One that is free.
        free: String,
    },
    /// The address was somebody else's, and leads there for ever.
    FormerSlug {
        /// Whose.
        of: String,
        /// One that is free.
        free: String,
    },
    /// The address is the program's own.
    ReservedSlug {
        /// One that is free.
        free: String,
    },
    /// A role longer than that.
    LongRole {
        /// The most it may have.
        max: u32,
    },
    /// More than that is said of it.
    LongAbout {
        /// The most that may be said.
        max: u32,
    },
    /// The picture is not in the library.
    NoPicture,
    /// Nobody has said what is to be seen on the picture, nor that it is a decoration.
    NoAlt,
    /// The section to lie within is not there, or lies within another itself.
    NoOuter,
    /// A section with sections in it does not go into another.
    HasSections,
    /// The articles of a section have its address in theirs: it stays where it is.
    HasArticles,
}

/// The fields of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameField {
    /// The name.
    Name,
    /// Its address.
    Slug,
    /// An author's role.
    Role,
    /// What is said of it.
    About,
    /// The section that a section lies within.
    Within,
    /// Its picture.
    Picture,
}

impl Refusal {
    /// Beside which field it is told.
    pub fn field(&self) -> NameField {
        match self {
            Self::NoName | Self::LongName { .. } => NameField::Name,
            Self::OddSlug | Self::TakenSlug { .. } | Self::FormerSlug { .. } | Self::ReservedSlug { .. } => {
                NameField::Slug
            }
            Self::LongRole { .. } => NameField::Role,
            Self::LongAbout { .. } => NameField::About,
            Self::NoPicture | Self::NoAlt => NameField::Picture,
            Self::NoOuter | Self::HasSections | Self::HasArticles => NameField::Within,
        }
    }
}
