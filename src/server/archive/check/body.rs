//! Bodies: every picture is there, every address can be followed, every text is canonical.

use super::{Entry, clean};
use crate::{
    model::{
        body::{self, Block, Body, Writing},
        embed,
    },
    server::archive::error::ImportError,
};
use std::collections::HashMap;

/// The field that errors name.
const FIELD: &str = "body";

/// A body as it is stored. `media`: the archive's name of a picture → its name in the media folder.
pub(super) fn checked(entry: &Entry, mut body: Body, media: &HashMap<String, String>) -> Result<Body, ImportError> {
    if body.version != body::VERSION {
        return Err(
            entry.wrong(FIELD, format!("has version {}, this hocchetaki reads {}", body.version, body::VERSION))
        );
    }
    body.rewrite(&mut |writing| match writing {
        Writing::Whole(text) => *text = clean(text),
        // Spaces at the ends of runs separate words here: they stay.
        Writing::Run(text) => *text = bangla::normalize::clean(text),
    });
    for (index, block) in body.blocks.iter_mut().enumerate() {
        let wrong = Wrong { entry, index, kind: block.kind() };
        match block {
            Block::Picture { media: name, .. } => *name = entry.file(FIELD, name, media)?,
            Block::Gallery { pictures } => {
                wrong.unless(!pictures.is_empty(), "has no pictures")?;
                for picture in pictures {
                    picture.media = entry.file(FIELD, &picture.media, media)?;
                }
            }
            Block::Embed { url, title, .. } => {
                *url = url.trim().to_owned();
                wrong.unless(embed::host(url).is_some(), "needs a url that begins with https:// or http://")?;
                wrong.unless(!title.is_empty(), "has no title")?;
            }
            Block::Table { caption, rows, header_row, .. } => {
                wrong.unless(!caption.is_empty(), "has no caption")?;
                wrong.unless(rows.len() > usize::from(*header_row), "has no rows")?;
                let columns = rows.first().map_or(0, Vec::len);
                let even = columns > 0 && rows.iter().all(|row| row.len() == columns);
                wrong.unless(even, "has rows of different lengths")?;
            }
            Block::Callout { blocks, .. } => wrong.unless(!blocks.is_empty(), "is empty")?,
            Block::Timeline { entries } => {
                wrong.unless(!entries.is_empty(), "has no entries")?;
                wrong.unless(entries.iter().all(|entry| !entry.when.is_empty()), "has an entry without “when”")?;
            }
            Block::Correction { at, .. } => {
                let time: jiff::Timestamp = at.parse().map_err(|_| {
                    wrong.told(&format!("“{at}” is no time such as 2024-12-23T10:00:00+06:00 (RFC 3339)"))
                })?;
                *at = time.to_string();
            }
            Block::Paragraph { .. }
            | Block::Heading { .. }
            | Block::Quote { .. }
            | Block::PullQuote { .. }
            | Block::List { .. }
            | Block::Qa { .. } => {}
        }
    }
    Ok(body)
}

/// Where in the body something is wrong.
struct Wrong<'a> {
    entry: &'a Entry,
    index: usize,
    kind: &'static str,
}

impl Wrong<'_> {
    fn told(&self, problem: &str) -> ImportError {
        self.entry.wrong(FIELD, format!("blocks[{}] ({}) {problem}", self.index, self.kind))
    }

    fn unless(&self, right: bool, problem: &str) -> Result<(), ImportError> {
        if right { Ok(()) } else { Err(self.told(problem)) }
    }
}
