//! Footnotes: a number in the text, the note at the end, and the way back.

use super::{
    Printer,
    inline::{escaped, mixed},
};

impl Printer<'_> {
    /// The number in the text. Its note is printed by [`Printer::notes`].
    pub(super) fn note(&mut self, note: &str) {
        self.notes.push(mixed(note));
        let count = self.notes.len();
        let number = self.number(count);
        let whose = self.whose.clone();
        self.push(format_args!(
            "<sup class=\"body__note\"><a id=\"note-from-{count}{whose}\" href=\"#note-{count}{whose}\" rel=\"external\" role=\"doc-noteref\" \
             aria-label=\"{}\">{number}</a></sup>",
            escaped(&self.edition.texts.body_note(&number)),
        ));
    }

    /// All notes, behind the last block.
    pub(super) fn notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let (texts, whose) = (self.edition.texts, self.whose.clone());
        self.push(format_args!(
            "<section class=\"body__notes\" role=\"doc-endnotes\" aria-labelledby=\"notes-title{whose}\">\
             <h2 id=\"notes-title{whose}\">{}</h2><ol>",
            escaped(texts.body_notes())
        ));
        for (index, note) in std::mem::take(&mut self.notes).into_iter().enumerate() {
            let count = index + 1;
            let back = texts.body_note_back(&self.number(count));
            self.push(format_args!(
                "<li id=\"note-{count}{whose}\">{note} <a class=\"body__back\" href=\"#note-from-{count}{whose}\" rel=\"external\" \
                 role=\"doc-backlink\" aria-label=\"{}\">↑</a></li>",
                escaped(&back)
            ));
        }
        self.html.push_str("</ol></section>");
    }

    fn number(&self, count: usize) -> String {
        self.edition.texts.number(u64::try_from(count).unwrap_or(u64::MAX))
    }
}
