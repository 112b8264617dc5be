//! An article of a feed, with every address whole.

use super::{changed_at, text::outgoing};
use crate::{
    model::{
        address,
        feed::FeedOf,
        moment::Moment,
        picture::{shared, shared_size},
    },
    server::{clock::Clock, media_folder, store::feed::FeedArticle},
};

/// An article as any feed tells it.
pub(super) struct Entry {
    /// For ever the same, wherever the article moves (RFC 9562 in RFC 8141).
    pub(super) id: String,
    /// Where it is now.
    pub(super) address: String,
    /// Its headline.
    pub(super) headline: String,
    /// May be empty.
    pub(super) standfirst: String,
    /// First publication.
    pub(super) published: Moment,
    /// Last change; none since publication.
    pub(super) updated: Option<Moment>,
    /// In byline order.
    pub(super) authors: Vec<Author>,
    /// Its section and its topics.
    pub(super) subjects: Vec<String>,
    /// The lead picture.
    pub(super) picture: Option<Shown>,
    /// The whole text, as HTML for any place.
    pub(super) html: String,
}

/// Who wrote it.
pub(super) struct Author {
    /// As in the byline.
    pub(super) name: String,
    /// The author's page.
    pub(super) address: String,
}

/// A picture as feeds show it.
pub(super) struct Shown {
    /// Where it is.
    pub(super) address: String,
    /// RFC 6838.
    pub(super) media_type: Option<&'static str>,
    /// Pixels.
    pub(super) width: String,
    /// Pixels.
    pub(super) height: String,
    /// The line under it, or what is to be seen; may be empty.
    pub(super) about: String,
    /// Who made it; may be empty.
    pub(super) credit: String,
}

impl Entry {
    /// Makes every address whole.
    pub(super) fn of(article: FeedArticle, origin: &str, clock: &Clock) -> Self {
        let whole = |path: String| format!("{origin}{path}");
        let address = whole(address::article(&article.section.slug, &article.slug));
        let updated = article.updated_at.is_some().then(|| clock.moment(changed_at(&article)));
        let text = outgoing(&article.body_html, &address);
        let html = match &article.video {
            Some(film) => outgoing(&format!("<p><a href=\"{0}\">{0}</a></p>", escaped(film)), &address) + &text,
            None => text,
        };
        let picture = article.picture.map(|picture| (shared(&picture), shared_size(&picture), picture));
        let picture = picture.map(|(path, (width, height), picture)| Shown {
            media_type: path.rsplit('/').next().and_then(media_folder::served_type),
            address: whole(path),
            width: width.to_string(),
            height: height.to_string(),
            about: if picture.caption.is_empty() { picture.alt } else { picture.caption },
            credit: picture.credit,
        });
        let authors = article.authors.into_iter().map(|author| Author {
            address: whole(address::machine::page(&FeedOf::Author(author.slug))),
            name: author.name,
        });
        Self {
            id: format!("urn:uuid:{}", article.id),
            address,
            headline: article.headline,
            standfirst: article.standfirst,
            published: clock.moment(article.published_at),
            updated,
            authors: authors.collect(),
            subjects: std::iter::once(article.section.name).chain(article.topics).collect(),
            picture,
            html,
        }
    }
}

fn escaped(address: &str) -> String {
    address.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
