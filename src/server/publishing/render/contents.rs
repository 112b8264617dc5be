//! Headings that can be linked to, and the list of them before a long story.

use super::{
    Printer,
    inline::{escaped, mixed},
};
use crate::model::body::{Block, Body, Text};
use std::collections::{HashSet, VecDeque};

/// From so many headings on a story has a list of them.
const MANY: usize = 4;

/// A heading with its id.
pub(super) struct Part {
    id: String,
    text: String,
}

/// The headings of a body. Their ids are made of their words, so that a link to one survives changes round it.
pub(super) fn parts(body: &Body, whose: &str) -> VecDeque<Part> {
    let mut taken = HashSet::new();
    let headings = body.blocks.iter().filter_map(|block| match block {
        Block::Heading { text } => Some(text.plain()),
        _ => None,
    });
    let part = |text: String| {
        let slug = format!("part-{}", bangla::slug::romanized(&text));
        let mut id = format!("{slug}{whose}");
        let mut count = 1;
        while !taken.insert(id.clone()) {
            count += 1;
            id = format!("{slug}-{count}{whose}");
        }
        Part { id, text }
    };
    headings.map(part).collect()
}

impl Printer<'_> {
    /// The list of headings, if there are many.
    pub(super) fn contents(&mut self) {
        if self.parts.len() < MANY {
            return;
        }
        let heading = escaped(self.edition.texts.body_contents());
        let entry =
            |Part { id, text }: &Part| format!("<li><a href=\"#{id}\" rel=\"external\">{}</a></li>", mixed(text));
        let entries: String = self.parts.iter().map(entry).collect();
        self.push(format_args!(
            "<nav class=\"body__contents\" aria-label=\"{heading}\"><details><summary>{heading}</summary>\
             <ol>{entries}</ol></details></nav>"
        ));
    }

    /// A heading of the body.
    pub(super) fn heading(&mut self, text: &Text) {
        match self.parts.pop_front() {
            Some(part) => self.push(format_args!("<h2 id=\"{}\">", part.id)),
            None => self.html.push_str("<h2>"),
        }
        self.text(text);
        self.html.push_str("</h2>");
    }
}
