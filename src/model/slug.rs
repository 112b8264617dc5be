//! The readable part of an address.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// One path segment of an address: lower-case letters (any script), marks, digits and single hyphens, in the
/// canonical form of `bangla::normalize::clean`, so that two spellings of one word are one slug.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Why a text is no slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlugError {
    /// Nothing in it.
    #[error("is empty")]
    Empty,
    /// Longer than [`Slug::MAX_BYTES`].
    #[error("is longer than {max} bytes", max = Slug::MAX_BYTES)]
    TooLong,
    /// A space, capital, punctuation or misplaced hyphen.
    #[error("may hold lower-case letters, digits and single hyphens only")]
    Character,
}

impl Slug {
    /// Longest slug in UTF-8 bytes: 60 Bengali letters with their vowel signs.
    pub const MAX_BYTES: usize = 180;

    /// Reads a slug that is already in canonical form.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if text.is_empty() {
            return Err(SlugError::Empty);
        }
        if text.len() > Self::MAX_BYTES {
            return Err(SlugError::TooLong);
        }
        let hyphens_misplaced = text.starts_with('-') || text.ends_with('-') || text.contains("--");
        if hyphens_misplaced || !text.chars().all(belongs_in_slug) {
            return Err(SlugError::Character);
        }
        Ok(Self(text.to_owned()))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn belongs_in_slug(c: char) -> bool {
    match c {
        '-' | '0'..='9' | 'a'..='z' => true,
        // Bengali letters, signs and digits (Unicode block U+0980–U+09FF)
        '\u{980}'..='\u{9FF}' => true,
        _ => !c.is_ascii() && c.is_alphanumeric() && !c.is_uppercase(),
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// First path segments that belong to the engine; no section may be called so.
pub const RESERVED: &[&str] = &[
    "api", "archive", "author", "comment", "favicon", "feed", "fonts", "healthz", "latest", "live", "media",
    "newsroom", "pkg", "popular", "preview", "read", "reader", "readyz", "robots", "saved", "search", "series",
    "sitemap", "stream", "topic",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_letters_digits_and_single_hyphens() {
        for good in ["world", "rashiya-uttor-korea-2024", "ঢাকা-আজ", "ক্রিকেট-বিশ্বকাপ-2024"]
        {
            assert_eq!(Slug::parse(good).map(String::from), Ok(good.to_owned()), "{good}");
        }
        for bad in ["World", "a b", "-a", "a-", "a--b", "a/b", "a?b", "a.b", "a\u{200D}b"] {
            assert_eq!(Slug::parse(bad), Err(SlugError::Character), "{bad}");
        }
        assert_eq!(Slug::parse(""), Err(SlugError::Empty));
        assert_eq!(Slug::parse(&"a".repeat(181)), Err(SlugError::TooLong));
    }
}
