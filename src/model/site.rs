//! What the whole site is: what its pages are printed with.

use super::{
    comment::{CommentForm, Preview},
    error::AppError,
    id::ArticleId,
    moment::Moment,
    section::SectionLink,
};
use serde::{Deserialize, Serialize};

/// The interface language of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Locale {
    /// Bengali.
    #[default]
    #[serde(rename = "bn")]
    Bn,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Locale {
    /// The language of a document (`<html lang>`).
    pub fn of(language: &str) -> Self {
        if language == "en" { Self::En } else { Self::Bn }
    }
}

/// By which Bangla calendar the day is told beside the Gregorian one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BanglaCalendar {
    /// Bangladesh's, as reformed in 2019.
    #[default]
    Bangladesh,
    /// West Bengal's almanac (Surya Siddhanta).
    WestBengal,
    /// By none.
    None,
}

/// Name, voice and departments of the paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// The paper's name.
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// A paragraph on the paper, in the footer.
    pub about: String,
    /// Interface language.
    pub locale: Locale,
    /// Whose Bangla date stands in the masthead.
    pub calendar: BanglaCalendar,
    /// `https://…` without a slash at the end: the origin of canonical addresses.
    pub origin: String,
    /// In the order of the navigation.
    pub sections: Vec<SectionLink>,
    /// When the page was made: its date line.
    pub today: Option<Moment>,
}

/// Addresses of what makes a page alive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scripts {
    /// The module that loads the other.
    pub js: String,
    /// The application.
    pub wasm: String,
    /// Name of the build that they are of: a later server has others.
    pub build: String,
}

/// Addresses of the style sheets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Styles {
    /// The paper's.
    pub paper: String,
    /// What the newsroom adds to it; empty on pages of the paper.
    pub newsroom: String,
}

/// A form that came without JavaScript and comes back with its page, and with all that was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct ReturnedComment {
    /// Under which article.
    pub article: ArticleId,
    /// As typed.
    pub form: CommentForm,
    /// Why.
    pub why: Returned,
}

/// Why a form comes back.
#[derive(Clone, Debug, PartialEq)]
pub enum Returned {
    /// It was not accepted.
    Refused(AppError),
    /// Its writer wants to see first what it will be.
    Previewed(Preview),
}
