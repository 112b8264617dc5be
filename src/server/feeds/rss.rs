//! RSS 2.0 (rssboard.org) with whole texts (`content`), names (`dc`), pictures (`media`) and its own address (`atom`).

use super::{Feed, KEEP_MINUTES, LANGUAGE, dates::rfc822, entry::Entry, xml::Xml};
use crate::model::feed::FeedForm;

const NAMES: [(&str, &str); 5] = [
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:media", "http://search.yahoo.com/mrss/"),
];

/// Writes a feed.
pub(super) fn rss(feed: &Feed) -> Vec<u8> {
    let own = feed.own(FeedForm::Rss);
    Xml::document("rss", &NAMES, |xml| {
        xml.within("channel", &[], |xml| {
            xml.text("title", &[], &feed.title);
            xml.text("link", &[], &feed.page());
            xml.text("description", &[], &feed.about);
            xml.text("language", &[], LANGUAGE);
            if let Some(changed) = feed.changed {
                xml.text("lastBuildDate", &[], &rfc822(changed));
            }
            xml.text("ttl", &[], &KEEP_MINUTES.to_string());
            xml.empty("atom:link", &[("href", &own), ("rel", "self"), ("type", FeedForm::Rss.media_type())]);
            for entry in &feed.entries {
                xml.within("item", &[], |xml| item(xml, entry));
            }
        });
    })
}

fn item(xml: &mut Xml, entry: &Entry) {
    xml.text("title", &[], &entry.headline);
    xml.text("link", &[], &entry.address);
    xml.text("guid", &[("isPermaLink", "false")], &entry.id);
    xml.text("pubDate", &[], &rfc822(entry.published));
    for author in &entry.authors {
        xml.text("dc:creator", &[], &author.name);
    }
    for subject in &entry.subjects {
        xml.text("category", &[], subject);
    }
    xml.text_if_any("description", &[], &entry.standfirst);
    xml.text_if_any("content:encoded", &[], &entry.html);
    media(xml, entry);
}

/// The lead picture (Media RSS 1.5.1), which Atom feeds carry too.
pub(super) fn media(xml: &mut Xml, entry: &Entry) {
    let Some(picture) = &entry.picture else { return };
    let mut attributes = vec![("url", picture.address.as_str()), ("medium", "image")];
    attributes.extend(picture.media_type.map(|media_type| ("type", media_type)));
    attributes.extend([("width", picture.width.as_str()), ("height", &picture.height)]);
    xml.within("media:content", &attributes, |xml| {
        xml.text_if_any("media:description", &[("type", "plain")], &picture.about);
        xml.text_if_any("media:credit", &[], &picture.credit);
    });
}
