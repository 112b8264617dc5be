//! What a page says of itself.

use super::structured;
use crate::{
    i18n::Texts,
    model::{
        address::{self, machine},
        article::Picture,
        feed::{FeedForm, FeedOf},
        page::ArticlePage,
        picture,
        sheet::{Head, Shared, SharedFeed, SharedImage},
        site::Site,
    },
};

/// The paper's own pages: front and sections. Without a headline, the paper's own name and line stand for one.
pub(super) fn of_page(site: &Site, headline: &str, description: &str, path: &str) -> Head {
    let (first, second) = if headline.is_empty() { (&*site.name, &*site.tagline) } else { (headline, &*site.name) };
    let mark = SharedImage {
        address: format!("{}{}", site.origin, machine::LOGO),
        width: machine::LOGO_SIZE,
        height: machine::LOGO_SIZE,
        alt: site.name.clone(),
        is_own: false,
    };
    Head {
        title: format!("{first} | {second}"),
        canonical: Some(format!("{}{path}", site.origin)),
        shared: Shared {
            headline: first.to_owned(),
            description: description.to_owned(),
            site_name: site.name.clone(),
            kind: "website",
            image: Some(mark),
            feeds: vec![offered(&site.name, &FeedOf::Site, FeedForm::Rss)],
            ..Shared::default()
        },
    }
}

/// The front page.
pub(super) fn of_front(site: &Site) -> Head {
    let mut head = of_page(site, "", &site.about, address::FRONT);
    head.shared.feeds = every_form(&site.name, &FeedOf::Site);
    head.shared.structured = structured::front(site);
    head
}

/// A list of what has a feed of its own, beside the paper's.
pub(super) fn followed(head: Head, name: &str, of: &FeedOf) -> Head {
    let mut feeds = every_form(name, of);
    feeds.extend(head.shared.feeds);
    Head { shared: Shared { feeds, ..head.shared }, ..head }
}

/// An article, with the steps that lead to it.
pub(super) fn of_article(site: &Site, page: &ArticlePage, steps: &[(String, String)], texts: Texts) -> Head {
    let path = address::article(&page.section.slug, &page.slug);
    let or_own = |other: &str| if other.is_empty() { page.headline.clone() } else { other.to_owned() };
    let head = of_page(site, &or_own(&page.search_headline), &page.standfirst, &path);
    let mut properties = vec![
        ("article:published_time", page.published.machine()),
        ("article:modified_time", structured::modified(page).machine()),
        ("article:section", page.section.name.clone()),
    ];
    properties.extend(page.bylines.iter().map(|author| {
        let path = address::author(&author.slug);
        ("article:author", format!("{}{path}", site.origin))
    }));
    properties.extend(page.topics.iter().map(|topic| ("article:tag", topic.name.clone())));
    let mut feeds = vec![offered(&page.section.name, &FeedOf::Section(page.section.slug.clone()), FeedForm::Rss)];
    feeds.extend(head.shared.feeds);
    let shared = Shared {
        kind: "article",
        headline: or_own(&page.share_headline),
        image: page.picture.as_ref().map(|picture| shared_image(site, picture)).or(head.shared.image),
        properties,
        feeds,
        structured: structured::article(site, page, steps, texts),
        ..head.shared
    };
    Head { shared, ..head }
}

/// A page that is no page of the paper.
pub(super) fn of_nothing(site: &Site, headline: &str) -> Head {
    Head { canonical: None, ..of_page(site, headline, "", "") }
}

/// A picture that stands for its page.
pub(super) fn shared_image(site: &Site, picture: &Picture) -> SharedImage {
    let (width, height) = picture::shared_size(picture);
    SharedImage {
        address: format!("{}{}", site.origin, picture::shared(picture)),
        width,
        height,
        alt: picture.alt.clone(),
        is_own: true,
    }
}

fn every_form(name: &str, of: &FeedOf) -> Vec<SharedFeed> {
    FeedForm::ALL.map(|form| offered(name, of, form)).into()
}

fn offered(name: &str, of: &FeedOf, form: FeedForm) -> SharedFeed {
    SharedFeed { title: format!("{name} – {}", form.name()), path: machine::feed(of, form), form }
}
