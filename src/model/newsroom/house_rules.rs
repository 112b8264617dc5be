//! The house rules of discussions: who is read before they are printed, until when a story can be talked about, what is not wanted.

use crate::model::{id::ArticleId, moment::Moment, section::SectionLink, slug::Slug};
use serde::{Deserialize, Serialize};

/// The longest wait of slow mode, in seconds.
pub const MAX_SLOW_SECONDS: u32 = 60 * 60;

/// The latest day on which a discussion closes by itself, counted from publication.
pub const MAX_CLOSES_DAYS: u32 = 3650;

/// The longest word or phrase that is looked for, in graphemes.
pub const MAX_PHRASE_GRAPHEMES: usize = 100;

/// Words that are looked for, and hosts to which everybody may link.
pub const MOST_ON_A_LIST: usize = 2000;

/// The longest that somebody is shut out by their network, in days: then nobody knows any more which it was.
pub const MAX_NETWORK_DAYS: u32 = 30;

/// The longest that somebody is shut out with an end, in days.
pub const MAX_BAN_DAYS: u32 = 3650;

/// When comments are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moderation {
    /// They stand at once; only what is surely spam does not.
    Open,
    /// They stand at once, unless something about them asks for a moderator.
    #[default]
    After,
    /// Those of readers none of whose comments ever stood wait.
    Newcomers,
    /// All wait.
    Before,
}

impl Moderation {
    /// All of them, the laxest first.
    pub const ALL: [Self; 4] = [Self::Open, Self::After, Self::Newcomers, Self::Before];

    /// Its stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::After => "after",
            Self::Newcomers => "newcomers",
            Self::Before => "before",
        }
    }

    /// By its stored name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

/// What becomes of a comment with a link to a host that is not on the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkRule {
    /// It stands, unless there are many links or the host is known for spam.
    #[default]
    Free,
    /// A moderator reads it first.
    Held,
    /// It is refused.
    Refused,
}

impl LinkRule {
    /// All of them, the laxest first.
    pub const ALL: [Self; 3] = [Self::Free, Self::Held, Self::Refused];

    /// Its stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Held => "held",
            Self::Refused => "refused",
        }
    }

    /// By its stored name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

/// A rule; what it leaves open, the next wider one says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HouseRule {
    /// When comments are looked at.
    pub moderation: Option<Moderation>,
    /// What becomes of links.
    pub links: Option<LinkRule>,
    /// Nobody can comment.
    pub is_closed: Option<bool>,
    /// So many days after publication nobody can any more; 0: never.
    pub closes_days: Option<u32>,
    /// Seconds between two comments of one reader under one story; 0: none.
    pub slow_seconds: Option<u32>,
    /// It is about children: all is read first, and readers are asked to name none.
    pub minors: Option<bool>,
}

impl HouseRule {
    /// What this one says, and where it says nothing, what the wider one does.
    pub fn or(self, wider: Self) -> Self {
        Self {
            moderation: self.moderation.or(wider.moderation),
            links: self.links.or(wider.links),
            is_closed: self.is_closed.or(wider.is_closed),
            closes_days: self.closes_days.or(wider.closes_days),
            slow_seconds: self.slow_seconds.or(wider.slow_seconds),
            minors: self.minors.or(wider.minors),
        }
    }
}

/// Where a rule holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleScope {
    /// In the whole paper.
    Paper,
    /// In a section and those within it.
    Section(Slug),
    /// Under a story.
    Story(ArticleId),
}

/// What a word that is looked for leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordAction {
    /// A moderator reads the comment first.
    Hold,
    /// The comment is refused, and its writer told why.
    Refuse,
}

impl WordAction {
    /// Its stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hold => "hold",
            Self::Refuse => "refuse",
        }
    }
}

/// A word or phrase that is looked for, in whatever shape it is written. A star at its end leaves the end open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BannedWord {
    /// As it is on the list.
    pub phrase: String,
    /// What it leads to.
    pub action: WordAction,
}

/// Rules and lists, as those see them who keep them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HouseRules {
    /// What the settings say where no rule does.
    pub settings: HouseRule,
    /// Of the paper first, then of sections, as far as there are rules.
    pub rules: Vec<ScopedRule>,
    /// Sections that the member looks after.
    pub sections: Vec<SectionLink>,
    /// Words that are looked for, in the order of the alphabet.
    pub words: Vec<BannedWord>,
    /// Hosts to which everybody may link.
    pub hosts: Vec<String>,
    /// Decisions by which spam is told from other comments: let stand, and called spam.
    pub taught: (u64, u64),
    /// Whether the member may change what holds in the whole paper.
    pub may_change: bool,
}

/// A rule and where it holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScopedRule {
    /// Where.
    pub scope: RuleScope,
    /// The section's name; empty of the paper.
    pub name: String,
    /// What.
    pub rule: HouseRule,
}

/// By what somebody is shut out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BanBy {
    /// By their account, or the browser of a guest.
    Reader,
    /// By their address of mail, whoever proves it later.
    Mail,
    /// By the network they write from.
    Network,
}

/// Somebody who cannot comment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ban {
    /// Which ban.
    pub id: i64,
    /// By what.
    pub by: BanBy,
    /// As the newsroom knows them.
    pub name: String,
    /// Why; they are told.
    pub reason: String,
    /// Until when; none: for good.
    pub until: Option<Moment>,
    /// Who of the newsroom did it.
    pub member: String,
    /// When.
    pub at: Moment,
}

/// Whoever wrote a comment shall be shut out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewBan {
    /// By what.
    pub by: BanBy,
    /// For so many days; none: for good.
    pub days: Option<u32>,
    /// Why; they are told.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrower_rule_says_it_first() {
        let story = HouseRule { is_closed: Some(false), ..HouseRule::default() };
        let paper = HouseRule { is_closed: Some(true), moderation: Some(Moderation::Before), ..HouseRule::default() };
        let both = story.or(paper);
        assert_eq!((both.is_closed, both.moderation, both.minors), (Some(false), Some(Moderation::Before), None));
    }

    #[test]
    fn names_are_read_as_they_are_written() {
        assert!(Moderation::ALL.into_iter().all(|it| Moderation::parse(it.as_str()) == Some(it)));
        assert!(LinkRule::ALL.into_iter().all(|it| LinkRule::parse(it.as_str()) == Some(it)));
    }
}
