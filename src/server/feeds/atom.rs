//! Atom (RFC 4287).

use super::{Feed, LANGUAGE, dates::rfc3339, entry::Entry, rss::media, xml::Xml};
use crate::model::{
    address::machine,
    feed::FeedForm,
    moment::{Moment, UtcMillis},
};

const NAMES: [(&str, &str); 3] = [
    ("xmlns", "http://www.w3.org/2005/Atom"),
    ("xmlns:media", "http://search.yahoo.com/mrss/"),
    ("xml:lang", LANGUAGE),
];

/// A feed must say when it changed, even one in which nothing is yet.
const NEVER: Moment = Moment { at: UtcMillis(0), offset_minutes: 0 };

/// Writes a feed.
pub(super) fn atom(feed: &Feed) -> Vec<u8> {
    let own = feed.own(FeedForm::Atom);
    Xml::document("feed", &NAMES, |xml| {
        xml.text("id", &[], &own);
        xml.text("title", &[], &feed.title);
        xml.text("subtitle", &[], &feed.about);
        xml.text("updated", &[], &rfc3339(feed.changed.unwrap_or(NEVER)));
        xml.empty("link", &[("rel", "self"), ("type", FeedForm::Atom.media_type()), ("href", &own)]);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.page())]);
        xml.text("icon", &[], &feed.absolute(machine::LOGO));
        // Counts for every story without a byline.
        xml.within("author", &[], |xml| {
            xml.text("name", &[], &feed.paper);
            xml.text("uri", &[], &feed.absolute("/"));
        });
        for entry in &feed.entries {
            xml.within("entry", &[], |xml| self::entry(xml, entry));
        }
    })
}

fn entry(xml: &mut Xml, entry: &Entry) {
    xml.text("id", &[], &entry.id);
    xml.text("title", &[], &entry.headline);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.address)]);
    xml.text("published", &[], &rfc3339(entry.published));
    xml.text("updated", &[], &rfc3339(entry.updated.unwrap_or(entry.published)));
    for author in &entry.authors {
        xml.within("author", &[], |xml| {
            xml.text("name", &[], &author.name);
            xml.text("uri", &[], &author.address);
        });
    }
    for subject in &entry.subjects {
        xml.empty("category", &[("term", subject)]);
    }
    xml.text_if_any("summary", &[], &entry.standfirst);
    xml.text_if_any("content", &[("type", "html")], &entry.html);
    media(xml, entry);
}
