//! JSON Feed 1.1 (jsonfeed.org).

use super::{Feed, LANGUAGE, dates::rfc3339, entry, xml::legal};
use crate::model::{address::machine, feed::FeedForm};
use serde::Serialize;
use std::borrow::Cow;

const VERSION: &str = "https://jsonfeed.org/version/1.1";

#[derive(Serialize)]
struct Document<'a> {
    version: &'static str,
    title: Cow<'a, str>,
    home_page_url: String,
    feed_url: String,
    description: Cow<'a, str>,
    icon: String,
    favicon: String,
    language: &'static str,
    authors: Vec<Author<'a>>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: Cow<'a, str>,
    url: Cow<'a, str>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: Cow<'a, str>,
    content_html: Cow<'a, str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    date_published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'a>>,
    tags: Vec<Cow<'a, str>>,
    language: &'static str,
}

/// Writes a feed.
pub(super) fn json(feed: &Feed) -> Vec<u8> {
    let document = Document {
        version: VERSION,
        title: legal(&feed.title),
        home_page_url: feed.page(),
        feed_url: feed.own(FeedForm::Json),
        description: legal(&feed.about),
        icon: feed.absolute(machine::LOGO),
        favicon: feed.absolute(machine::FAVICON),
        language: LANGUAGE,
        authors: vec![Author { name: legal(&feed.paper), url: feed.absolute("/").into() }],
        items: feed.entries.iter().map(item).collect(),
    };
    // Nothing in it can fail to be written: no map, no number that is none.
    serde_json::to_vec(&document).unwrap_or_default()
}

fn item(entry: &entry::Entry) -> Item<'_> {
    Item {
        id: &entry.id,
        url: &entry.address,
        title: legal(&entry.headline),
        content_html: legal(&entry.html),
        summary: legal(&entry.standfirst),
        image: entry.picture.as_ref().map(|picture| &*picture.address),
        date_published: rfc3339(entry.published),
        date_modified: entry.updated.map(rfc3339),
        authors: entry.authors.iter().map(author).collect(),
        tags: entry.subjects.iter().map(|subject| legal(subject)).collect(),
        language: LANGUAGE,
    }
}

fn author(author: &entry::Author) -> Author<'_> {
    Author { name: legal(&author.name), url: (&*author.address).into() }
}
