//! Archives that were keyed in Bijoy: what readers read becomes Unicode before it is checked and stored.

use super::format::Archive;
use crate::model::body::{Block, Text};
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
        article.body.blocks.iter_mut().for_each(|block| of_block(block, &mut text));
        for entry in &mut article.entries {
            text(&mut entry.headline);
            entry.body.blocks.iter_mut().for_each(|block| of_block(block, &mut text));
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

fn of_block(block: &mut Block, text: &mut impl FnMut(&mut String)) {
    match block {
        Block::Paragraph { text: words } | Block::Heading { text: words } => of_text(words, text),
        Block::Quote { text: words, by } => {
            of_text(words, text);
            by.iter_mut().for_each(text);
        }
        Block::List { items, .. } => items.iter_mut().for_each(|item| of_text(item, text)),
        Block::Picture { caption, .. } => text(caption),
    }
}

fn of_text(words: &mut Text, text: &mut impl FnMut(&mut String)) {
    match words {
        Text::Plain(plain) => text(plain),
        Text::Spans(spans) => spans.iter_mut().for_each(|span| text(&mut span.text)),
    }
}
