//! All that a page shows, before it is printed: one type a page kind, got by one rule.

use super::{
    article::{ArticleCard, ArticleKind, ArticleLink, Picture},
    comment::{Commenting, Discussion},
    id::ArticleId,
    live::LiveStory,
    moment::{Moment, UtcMillis},
    names::{Author, TopicLink},
    section::SectionLink,
    series::{SeriesLink, SeriesPlace},
    sheet::Reply,
    slug::Slug,
};

/// All that the front page shows. No article stands on it twice unless editors placed it twice; the lists of links are beside that.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontPage {
    /// The first story, if there is any.
    pub lead: Option<ArticleCard>,
    /// The stories beside it, the weightiest first.
    pub secondary: Vec<ArticleCard>,
    /// What people think.
    pub opinion: Vec<Opinion>,
    /// Photo and video stories.
    pub pictures: Vec<ArticleCard>,
    /// A strip a section, in the order of the navigation; sections without further stories are left out.
    pub strips: Vec<SectionStrip>,
    /// The newest articles of the site, newest first.
    pub newest: Vec<ArticleLink>,
    /// When the first of them was published.
    pub newest_at: Option<UtcMillis>,
    /// Most read first.
    pub most_read: Vec<ArticleLink>,
}

/// An opinion on the front page.
#[derive(Clone, Debug, PartialEq)]
pub struct Opinion {
    /// What they say.
    pub article: ArticleCard,
    /// Who says it; empty if the article has no byline.
    pub by: String,
    /// A picture of them.
    pub portrait: Option<Picture>,
}

/// A section's strip on the front page.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionStrip {
    /// Which section.
    pub section: SectionLink,
    /// The weightiest first.
    pub articles: Vec<ArticleCard>,
}

/// সর্বশেষ খবর and জনপ্রিয় খবর: two short lists that every page carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rail {
    /// Newest first.
    pub latest: Vec<ArticleLink>,
    /// Most read first.
    pub popular: Vec<ArticleLink>,
}

/// All that is shown where nothing is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LostPage {
    /// The words of the address; may be empty.
    pub words: String,
    /// Articles that these words may have meant, best first.
    pub found: Vec<ArticleCard>,
    /// Latest and popular.
    pub rail: Rail,
}

/// All that a series' page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesPage {
    /// Which series.
    pub series: SeriesLink,
    /// One sentence; may be empty.
    pub about: String,
    /// Each with its number, in order.
    pub parts: Vec<(u32, ArticleCard)>,
    /// Latest and popular.
    pub rail: Rail,
}

/// All that an article page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticlePage {
    /// Which article.
    pub id: ArticleId,
    /// What kind it is, and so its template.
    pub kind: ArticleKind,
    /// Its section.
    pub section: SectionLink,
    /// Its section within that, if it has one.
    pub subsection: Option<SectionLink>,
    /// Second part of the address.
    pub slug: Slug,
    /// The headline.
    pub headline: String,
    /// For search engines; empty: the headline.
    pub search_headline: String,
    /// Where the page is shared; empty: the headline.
    pub share_headline: String,
    /// The sentence under the headline; may be empty.
    pub standfirst: String,
    /// Authors in byline order.
    pub bylines: Vec<Author>,
    /// What it is about, in order.
    pub topics: Vec<TopicLink>,
    /// First publication.
    pub published: Moment,
    /// Last change that readers should know of.
    pub updated: Option<Moment>,
    /// Minutes it takes to read.
    pub reading_minutes: u32,
    /// The lead picture.
    pub picture: Option<Picture>,
    /// The sanitised HTML of the body.
    pub body_html: String,
    /// Of a live story, its entries.
    pub live: Option<LiveStory>,
    /// Of a video story, the address of its film.
    pub video: Option<String>,
    /// The series that it belongs to.
    pub series: Option<SeriesPlace>,
    /// Really related articles, best first.
    pub related: Vec<ArticleCard>,
    /// What readers say.
    pub discussion: Discussion,
    /// How readers can comment.
    pub commenting: Commenting,
    /// The comment that the form shall answer.
    pub reply: Option<Reply>,
    /// Latest and popular.
    pub rail: Rail,
}
