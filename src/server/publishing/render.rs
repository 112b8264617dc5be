//! Blocks to HTML: an exhaustive match, and a sanitiser behind it as a second wall.

mod aside;
mod contents;
mod embed;
mod figure;
mod inline;
mod notes;
mod sanitise;
mod table;

pub(super) use inline::escaped;

#[cfg(test)]
mod tests;

use self::contents::Part;
use crate::{
    i18n::Texts,
    model::{
        body::{Block, Body, Text},
        id::LiveEntryId,
    },
    server::{clock::Clock, store::archive::MediaRecord},
};
use std::{
    collections::VecDeque,
    fmt::Write,
    hash::{DefaultHasher, Hash, Hasher},
};

/// The version of what this module makes of a body. Raise it with every change of the HTML: stored HTML is made anew then.
pub const VERSION: u32 = 3;

/// For whom a body is rendered: the language of the words round the story, and the clock of its times.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// Words, numbers and dates.
    pub texts: Texts,
    /// The site's clock.
    pub clock: &'a Clock,
}

/// A body as readers and the engine read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// Sanitised HTML.
    pub html: String,
    /// The words, each text on a line of its own.
    pub plain: String,
    /// Pictures in it.
    pub pictures: usize,
}

impl Edition<'_> {
    /// What rendered, as one number: the version of this module, and what else the HTML depends on.
    pub fn rendered_by(self) -> u32 {
        let mut hasher = DefaultHasher::new();
        (self.texts.language(), self.clock.zone_name()).hash(&mut hasher);
        let [first, second, ..] = hasher.finish().to_be_bytes();
        VERSION << 16 | u32::from(u16::from_be_bytes([first, second]))
    }
}

/// Renders a body. Pictures that are not in `media` are left out: an archive is checked for them before.
pub fn render(body: &Body, media: &[MediaRecord], edition: Edition<'_>) -> Rendered {
    printed(body, media, edition, String::new())
}

/// The same for an entry of a live story: many of them stand on one page, so their ids tell whose they are.
pub fn render_entry(entry: LiveEntryId, body: &Body, media: &[MediaRecord], edition: Edition<'_>) -> Rendered {
    printed(body, media, edition, format!("-{entry}"))
}

fn printed(body: &Body, media: &[MediaRecord], edition: Edition<'_>, whose: String) -> Rendered {
    let mut printer = Printer {
        edition,
        media,
        html: String::new(),
        parts: contents::parts(body, &whose),
        whose,
        notes: Vec::new(),
        pictures: 0,
        labels: 0,
    };
    printer.contents();
    for block in &body.blocks {
        printer.block(block);
    }
    printer.notes();
    let mut plain = String::new();
    for line in body.lines() {
        plain.push_str(&line);
        plain.push('\n');
    }
    Rendered { html: sanitise::sanitised(&printer.html), plain, pictures: printer.pictures }
}

/// A body on its way to HTML. Each kind of block is printed in a file of its own.
struct Printer<'a> {
    edition: Edition<'a>,
    media: &'a [MediaRecord],
    html: String,
    /// Ends every id.
    whose: String,
    /// Headings that are still to come.
    parts: VecDeque<Part>,
    /// Footnotes so far.
    notes: Vec<String>,
    /// Pictures so far.
    pictures: usize,
    /// Elements that others are labelled by, so far.
    labels: usize,
}

impl Printer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { text } => self.element("p", text),
            Block::Heading { text } => self.heading(text),
            Block::Quote { text, by } => self.quote(text, by.as_deref()),
            Block::PullQuote { text, by } => self.pull_quote(text, by.as_deref()),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Picture { media, caption } => self.picture(media, caption),
            Block::Gallery { pictures } => self.gallery(pictures),
            Block::Embed { url, title, caption } => self.embed(url, title, caption),
            Block::Table { caption, header_row, header_column, rows } => {
                self.table(caption, *header_row, *header_column, rows);
            }
            Block::Callout { kind, title, blocks } => self.callout(*kind, title, blocks),
            Block::Timeline { entries } => self.timeline(entries),
            Block::Correction { at, text } => self.correction(at, text),
            Block::Qa { question, answer } => self.qa(question, answer),
        }
    }

    /// Adds what is HTML already.
    fn push(&mut self, html: std::fmt::Arguments<'_>) {
        // Writing into a String cannot fail.
        let _ = self.html.write_fmt(html);
    }

    fn element(&mut self, tag: &str, text: &Text) {
        self.push(format_args!("<{tag}>"));
        self.text(text);
        self.push(format_args!("</{tag}>"));
    }

    fn quote(&mut self, text: &Text, by: Option<&str>) {
        self.html.push_str("<blockquote>");
        self.element("p", text);
        if let Some(by) = by {
            self.push(format_args!("<footer>{}</footer>", inline::mixed(by)));
        }
        self.html.push_str("</blockquote>");
    }

    fn pull_quote(&mut self, text: &Text, by: Option<&str>) {
        self.html.push_str("<figure class=\"body__pull\"><blockquote>");
        self.element("p", text);
        self.html.push_str("</blockquote>");
        if let Some(by) = by {
            self.push(format_args!("<figcaption>{}</figcaption>", inline::mixed(by)));
        }
        self.html.push_str("</figure>");
    }

    fn list(&mut self, ordered: bool, items: &[Text]) {
        let tag = if ordered { "ol" } else { "ul" };
        self.push(format_args!("<{tag}>"));
        items.iter().for_each(|item| self.element("li", item));
        self.push(format_args!("</{tag}>"));
    }

    /// A new id for an element that another is labelled by.
    fn label(&mut self) -> String {
        self.labels += 1;
        format!("label-{}{}", self.labels, self.whose)
    }
}
