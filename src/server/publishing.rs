//! What happens to an article when it is stored: its body becomes HTML, and its words say what it is about.

pub mod about;
pub mod figure;
pub mod render;
mod renewal;

use crate::server::store::archive::{ArticleRecord, MediaRecord, Rendering};
pub use render::{Edition, render_entry};
pub use renewal::bring_up_to_date;

/// Works out everything that a page needs and an editor does not write.
pub fn rendering(article: &ArticleRecord, media: &[MediaRecord], edition: Edition<'_>) -> Rendering {
    let rendered = render::render(&article.body, media, edition);
    let entries = article.entries.iter().map(|entry| render::render_entry(entry.id, &entry.body, media, edition));
    let entries: Vec<_> = entries.collect();
    let mut plain = rendered.plain;
    for (record, entry) in article.entries.iter().zip(&entries) {
        plain.push_str(&record.headline);
        plain.push('\n');
        plain.push_str(&entry.plain);
    }
    let words = bangla::segment::word_count(&plain);
    Rendering {
        reading_minutes: bangla::segment::reading_minutes(words, rendered.pictures),
        terms: about::terms(article, &plain),
        body_html: rendered.html,
        entries_html: entries.into_iter().map(|entry| entry.html).collect(),
        rendered_by: edition.rendered_by(),
    }
}
