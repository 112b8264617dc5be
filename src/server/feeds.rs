//! What machines read of the paper: feeds and sitemaps, as bytes. Nothing here knows HTTP.

pub mod sitemap;

mod atom;
mod dates;
mod entry;
mod json;
mod news_sitemap;
mod rss;
mod text;
mod xml;

use self::entry::Entry;
use super::{
    error::Failure,
    state::AppState,
    store::{
        feed::{FeedArticle, FeedSubject},
        former::SectionPlace,
        purge::Tag,
    },
};
use crate::model::{
    address::machine,
    error::AppError,
    feed::{FeedForm, FeedOf},
    moment::{Moment, UtcMillis},
};

pub use news_sitemap::news_sitemap;

/// What the paper is written in (BCP 47), whatever language its interface has.
pub const LANGUAGE: &str = "bn";

/// Articles of a feed.
const ENTRIES: u32 = 30;

/// For so many minutes nobody need ask again.
pub const KEEP_MINUTES: u32 = 5;

/// What is written for machines, and when any of it changed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The whole of it.
    pub bytes: Vec<u8>,
    /// None if there is nothing in it yet.
    pub changed_at: Option<UtcMillis>,
}

/// A feed, before it is written in one of its forms.
struct Feed {
    /// What it is of.
    of: FeedOf,
    /// Its title.
    title: String,
    /// One line or paragraph; the title if nothing is said.
    about: String,
    /// The paper's name.
    paper: String,
    /// The origin of all addresses in it.
    origin: String,
    /// When any of it changed last.
    changed: Option<Moment>,
    /// Newest first.
    entries: Vec<Entry>,
}

impl Feed {
    /// An address with the origin.
    fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The page that it follows.
    fn page(&self) -> String {
        self.absolute(&machine::page(&self.of))
    }

    /// Where it lies itself in this form.
    fn own(&self, form: FeedForm) -> String {
        self.absolute(&machine::feed(&self.of, form))
    }
}

/// The newest articles of the paper, a section, a topic or an author, in this form.
pub async fn feed(state: &AppState, of: FeedOf, form: FeedForm) -> Result<Document, Failure> {
    note(state, &of);
    let site = state.config.site.as_site();
    let subject = match &of {
        FeedOf::Site => None,
        of => match state.store.feed_subject(of).await? {
            Some(subject) => Some(subject),
            None => return Err(elsewhere(state, of, form).await?.into()),
        },
    };
    let articles = state.store.feed_articles(&of, ENTRIES).await?;
    for article in &articles {
        state.trail.note(Tag::Article(article.id));
    }
    let changed = articles.iter().map(changed_at).max().map(|at| state.clock.moment(at));
    let (title, about) = match subject {
        None => (site.name.clone(), site.tagline),
        Some(FeedSubject { name, about }) => {
            let title = format!("{name} | {}", site.name);
            let about = if about.is_empty() { title.clone() } else { about };
            (title, about)
        }
    };
    let entries = articles.into_iter().map(|article| Entry::of(article, &site.origin, &state.clock)).collect();
    let feed = Feed { of, title, about, paper: site.name, origin: site.origin, changed, entries };
    let bytes = match form {
        FeedForm::Rss => rss::rss(&feed),
        FeedForm::Atom => atom::atom(&feed),
        FeedForm::Json => json::json(&feed),
    };
    Ok(Document { bytes, changed_at: feed.changed.map(|moment| moment.at) })
}

/// What to answer where no feed is: what it is of may have another name now, or lie elsewhere.
async fn elsewhere(state: &AppState, of: &FeedOf, form: FeedForm) -> Result<AppError, Failure> {
    let now = match of {
        FeedOf::Site => None,
        FeedOf::Section(slug) => state.store.section_place(slug).await?.map(feed_of),
        FeedOf::Subsection { subsection: slug, .. } => {
            state.store.section_place(slug).await?.filter(|place| place.answers_within(slug)).map(feed_of)
        }
        FeedOf::Topic(slug) => state.store.former_topic(slug).await?.map(FeedOf::Topic),
        FeedOf::Author(slug) => state.store.former_author(slug).await?.map(FeedOf::Author),
    };
    Ok(now.map_or(AppError::NotFound, |now| AppError::Moved { to: machine::feed(&now, form) }))
}

fn feed_of(SectionPlace { outer, slug, .. }: SectionPlace) -> FeedOf {
    match outer {
        Some(section) => FeedOf::Subsection { section, subsection: slug },
        None => FeedOf::Section(slug),
    }
}

fn note(state: &AppState, of: &FeedOf) {
    state.trail.note(match of {
        FeedOf::Site => Tag::Paper,
        FeedOf::Section(slug) | FeedOf::Subsection { subsection: slug, .. } => Tag::Section(slug.clone()),
        FeedOf::Topic(slug) => Tag::Topic(slug.clone()),
        FeedOf::Author(slug) => Tag::Author(slug.clone()),
    });
    // Names of sections and the addresses that they are part of.
    state.trail.note(Tag::Site);
}

/// When an article changed last, publication included.
fn changed_at(article: &FeedArticle) -> UtcMillis {
    article.updated_at.map_or(article.published_at, |updated| updated.max(article.published_at))
}
