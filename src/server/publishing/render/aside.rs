//! What stands beside the story: boxes, what happened when, corrections, questions and answers.

use super::{
    Printer,
    inline::{escaped, mixed},
};
use crate::model::{
    body::{BoxBlock, CalloutKind, Text, TimelineEntry},
    moment::UtcMillis,
};
use bangla::date::Civil;

impl Printer<'_> {
    /// A box with its heading.
    pub(super) fn callout(&mut self, kind: CalloutKind, title: &str, blocks: &[BoxBlock]) {
        let texts = self.edition.texts;
        let (class, usual) = match kind {
            CalloutKind::Facts => ("body__facts", texts.body_facts()),
            CalloutKind::KeyPoints => ("body__points", texts.body_key_points()),
            CalloutKind::Note => ("body__aside", texts.body_note_box()),
        };
        let label = self.label();
        let title = mixed(if title.is_empty() { usual } else { title });
        self.push(format_args!(
            "<aside class=\"{class}\" role=\"note\" aria-labelledby=\"{label}\"><p class=\"body__label\" id=\"{label}\">{title}</p>"
        ));
        for block in blocks {
            match block {
                BoxBlock::Paragraph { text } => self.element("p", text),
                BoxBlock::List { ordered, items } => self.list(*ordered, items),
            }
        }
        self.html.push_str("</aside>");
    }

    /// A list of moments, each with what happened.
    pub(super) fn timeline(&mut self, entries: &[TimelineEntry]) {
        self.html.push_str("<ol class=\"body__timeline\" role=\"list\">");
        for TimelineEntry { when, text } in entries {
            self.html.push_str("<li><p class=\"body__when\">");
            match day(when) {
                Some(day) => {
                    let words = self.edition.texts.day(&day);
                    self.push(format_args!("<time datetime=\"{}\">{}</time>", escaped(when), escaped(&words)));
                }
                None => self.html.push_str(&mixed(when)),
            }
            self.html.push_str("</p>");
            self.element("p", text);
            self.html.push_str("</li>");
        }
        self.html.push_str("</ol>");
    }

    /// What was wrong, and since when it is right.
    pub(super) fn correction(&mut self, at: &str, text: &Text) {
        let label = self.label();
        let texts = self.edition.texts;
        self.push(format_args!(
            "<aside class=\"body__correction\" role=\"note\" aria-labelledby=\"{label}\">\
             <p class=\"body__label\"><span id=\"{label}\">{}</span>",
            escaped(texts.body_correction())
        ));
        if let Ok(at) = at.parse::<jiff::Timestamp>() {
            let at = self.edition.clock.moment(UtcMillis(at.as_millisecond()));
            self.push(format_args!(
                " <time datetime=\"{}\">{}</time>",
                at.machine(),
                escaped(&texts.date_and_time(at))
            ));
        }
        self.html.push_str("</p>");
        self.element("p", text);
        self.html.push_str("</aside>");
    }

    /// A question of an interview and its answer.
    pub(super) fn qa(&mut self, question: &Text, answer: &Text) {
        let texts = self.edition.texts;
        self.html.push_str("<div class=\"body__qa\">");
        for (class, name, text) in
            [("body__question", texts.body_question(), question), ("body__answer", texts.body_answer(), answer)]
        {
            self.push(format_args!("<p class=\"{class}\"><span class=\"body__speaker\">{}:</span> ", escaped(name)));
            self.text(text);
            self.html.push_str("</p>");
        }
        self.html.push_str("</div>");
    }
}

/// The day that `2024-12-23` names; none for words.
fn day(when: &str) -> Option<Civil> {
    let date: jiff::civil::Date = (when.len() == 10).then(|| when.parse().ok())??;
    Civil::from_date(date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs())
}
