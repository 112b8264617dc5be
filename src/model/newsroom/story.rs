//! A story as the newsroom sees it.

use super::{draft::Draft, member::MemberId, names::Names, stage::Stage};
use crate::model::{
    article::ArticleKind,
    id::ArticleId,
    moment::{Moment, UtcMillis},
    section::SectionLink,
    slug::Slug,
};
use serde::{Deserialize, Serialize};

/// A story in a list of the newsroom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoryCard {
    /// The article's, from the first idea on.
    pub id: ArticleId,
    /// How far it is.
    pub stage: Stage,
    /// Whether readers do not have yet what the draft holds.
    pub differs: bool,
    /// What kind of article it becomes.
    pub kind: ArticleKind,
    /// Of the draft; may be empty.
    pub headline: String,
    /// Its section.
    pub section: Option<SectionLink>,
    /// Second part of the address, once there is one.
    pub slug: Option<Slug>,
    /// Who began it; nobody if it was imported.
    pub created_by: Option<Named>,
    /// Who writes it.
    pub assigned_to: Option<Named>,
    /// Last change.
    pub changed_at: Moment,
    /// Who changed it last.
    pub changed_by: Option<Named>,
    /// When the desk wants it.
    pub due_at: Option<Moment>,
    /// When it is to be published by itself.
    pub publish_at: Option<Moment>,
    /// Not to be published before.
    pub embargo_at: Option<Moment>,
    /// When it was thrown away.
    pub trashed_at: Option<Moment>,
}

/// A member, where a name is enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Which.
    pub id: MemberId,
    /// As others call them.
    pub name: String,
}

/// A story that is opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Its card.
    pub card: StoryCard,
    /// What is written, at this version.
    pub draft: Draft,
    /// Counts the changes of the draft: who saves names the one that they changed.
    pub version: u32,
    /// What its headline makes of an address, where the draft names none.
    pub made_slug: String,
    /// What it refers to, and the sections that it could lie in.
    pub names: Names,
}

/// What was saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Saved {
    /// It is kept, as this version.
    Kept {
        /// To be named by the next save.
        version: u32,
        /// When.
        at: Moment,
        /// What its headline makes of an address now.
        made_slug: String,
    },
    /// Somebody else has saved meanwhile: nothing is overwritten, both are there to be compared.
    Overtaken {
        /// What is kept now.
        story: Box<Story>,
    },
}

/// Which stories a list of the newsroom shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// How far; none: any stage.
    pub stage: Option<Stage>,
    /// Of this section.
    pub section: Option<Slug>,
    /// Written by, or assigned to, this member.
    pub whose: Option<MemberId>,
    /// With this in the headline.
    pub typed: String,
    /// What was thrown away, in place of what was not.
    pub trash: bool,
    /// Behind this entry of the list.
    pub after: Option<Place>,
}

/// A place in a list: the entry there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its last change.
    pub changed_at: UtcMillis,
    /// Which.
    pub id: ArticleId,
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoryList {
    /// Newest change first.
    pub stories: Vec<StoryCard>,
    /// Where it goes on; nothing at its end.
    pub next: Option<Place>,
}
