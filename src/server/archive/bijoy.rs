//! Archives that were keyed in Bijoy: what readers read becomes Unicode before it is checked and stored.

use super::format::Archive;
use crate::model::body::Writing;
use bangla::bijoy::readable;

/// Writes all texts of the archive in Unicode where they are Bijoy; addresses and dates stay. Says how many were different.
pub fn rescue(archive: &mut Archive) -> usize {
    let mut rescued = 0;
    let mut text = |text: &mut String| {
        let readable = readable(text);
        if readable != *text {
            *text = readable;
            rescued += 1;
        }
    };
    for section in &mut archive.sections {
        text(&mut section.name);
        text(&mut section.description);
    }
    for author in &mut archive.authors {
        text(&mut author.name);
        text(&mut author.about);
        text(&mut author.role);
    }
    for tag in &mut archive.tags {
        text(&mut tag.name);
        text(&mut tag.about);
    }
    for series in &mut archive.series {
        text(&mut series.name);
        text(&mut series.about);
    }
    for media in &mut archive.media {
        text(&mut media.alt);
        text(&mut media.credit);
    }
    for article in &mut archive.articles {
        text(&mut article.headline);
        text(&mut article.standfirst);
        if let Some(picture) = &mut article.picture {
            text(&mut picture.caption);
        }
        let mut every = |writing: Writing<'_>| match writing {
            Writing::Whole(words) | Writing::Run(words) => text(words),
        };
        article.body.rewrite(&mut every);
        for entry in &mut article.entries {
            every(Writing::Whole(&mut entry.headline));
            entry.body.rewrite(&mut every);
        }
        for comment in &mut article.comments {
            text(&mut comment.name);
            text(&mut comment.text);
        }
    }
    rescued
}

/// The same for a plain text, line by line: its headline becomes an address, so it has to be readable before anything else is done.
pub fn rescue_lines(text: &str) -> String {
    text.split_inclusive('\n').map(readable).collect()
}
