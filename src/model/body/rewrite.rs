//! Changing every text of a body where it stands: into its canonical form, out of an old encoding.

use super::{Block, Body, BoxBlock, Text};

/// A text that can be changed, and what it is.
#[derive(Debug)]
pub enum Writing<'a> {
    /// It stands by itself.
    Whole(&'a mut String),
    /// A run between others: spaces at its ends separate words.
    Run(&'a mut String),
}

impl Body {
    /// Hands every text that readers read to `change`; addresses, names of pictures and times stay.
    pub fn rewrite(&mut self, change: &mut impl FnMut(Writing<'_>)) {
        self.blocks.iter_mut().for_each(|block| of_block(block, change));
    }
}

fn of_block(block: &mut Block, change: &mut impl FnMut(Writing<'_>)) {
    match block {
        Block::Paragraph { text } | Block::Heading { text } | Block::Correction { text, .. } => of_text(text, change),
        Block::Quote { text, by } | Block::PullQuote { text, by } => {
            of_text(text, change);
            by.iter_mut().for_each(|by| change(Writing::Whole(by)));
        }
        Block::List { items, .. } => of_texts(items, change),
        Block::Picture { caption, .. } => change(Writing::Whole(caption)),
        Block::Gallery { pictures } => {
            pictures.iter_mut().for_each(|picture| change(Writing::Whole(&mut picture.caption)));
        }
        Block::Embed { title, caption, .. } => {
            change(Writing::Whole(title));
            change(Writing::Whole(caption));
        }
        Block::Table { caption, rows, .. } => {
            change(Writing::Whole(caption));
            rows.iter_mut().for_each(|row| of_texts(row, change));
        }
        Block::Callout { title, blocks, .. } => {
            change(Writing::Whole(title));
            for block in blocks {
                match block {
                    BoxBlock::Paragraph { text } => of_text(text, change),
                    BoxBlock::List { items, .. } => of_texts(items, change),
                }
            }
        }
        Block::Timeline { entries } => {
            for entry in entries {
                change(Writing::Whole(&mut entry.when));
                of_text(&mut entry.text, change);
            }
        }
        Block::Qa { question, answer } => {
            of_text(question, change);
            of_text(answer, change);
        }
    }
}

fn of_texts(texts: &mut [Text], change: &mut impl FnMut(Writing<'_>)) {
    texts.iter_mut().for_each(|text| of_text(text, change));
}

fn of_text(text: &mut Text, change: &mut impl FnMut(Writing<'_>)) {
    match text {
        Text::Plain(plain) => change(Writing::Whole(plain)),
        Text::Spans(spans) => {
            for span in spans {
                change(Writing::Run(&mut span.text));
                span.note.iter_mut().for_each(|note| change(Writing::Whole(note)));
            }
        }
    }
}
