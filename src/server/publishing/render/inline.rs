//! Runs of text: marks, links, footnotes, and the language of words in Latin letters.

use super::Printer;
use crate::model::body::{Span, Text};
use bangla::segment::latin_runs;

impl Printer<'_> {
    /// Text with its marks.
    pub(super) fn text(&mut self, text: &Text) {
        for span in text.spans().iter() {
            self.span(span);
        }
    }

    fn span(&mut self, span: &Span) {
        let mut run = mixed(&span.text);
        if span.em {
            run = format!("<em>{run}</em>");
        }
        if span.strong {
            run = format!("<strong>{run}</strong>");
        }
        if let Some(href) = &span.href {
            let away = href.starts_with("http://") || href.starts_with("https://");
            let rel = if away { " rel=\"noopener\"" } else { "" };
            run = format!("<a href=\"{}\"{rel}>{run}</a>", escaped(href));
        }
        self.html.push_str(&run);
        if let Some(note) = &span.note {
            self.note(note);
        }
    }
}

/// Text that can stand in an element: words in Latin letters say that they are no Bengali.
pub(super) fn mixed(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for run in latin_runs(text) {
        if run.latin {
            html.push_str("<span lang=\"en\">");
            html.push_str(&escaped(run.text));
            html.push_str("</span>");
        } else {
            html.push_str(&escaped(run.text));
        }
    }
    html
}

/// Text that can stand in an element or in an attribute between double quotes.
pub(in crate::server::publishing) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
