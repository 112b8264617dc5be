//! Tables. One that is wider than the page scrolls in a region that the keyboard reaches.

use super::{Printer, inline::mixed};
use crate::model::body::Text;

impl Printer<'_> {
    /// A table with its caption, which names the region too.
    pub(super) fn table(&mut self, caption: &str, header_row: bool, header_column: bool, rows: &[Vec<Text>]) {
        let label = self.label();
        let (head, body) = match rows.split_first() {
            Some((first, rest)) if header_row => (Some(first), rest),
            _ => (None, rows),
        };
        self.push(format_args!(
            "<div class=\"body__table\" role=\"region\" aria-labelledby=\"{label}\" tabindex=\"0\"><table>\
             <caption id=\"{label}\">{}</caption>",
            mixed(caption)
        ));
        if let Some(head) = head {
            self.html.push_str("<thead><tr>");
            for (column, cell) in head.iter().enumerate() {
                let cells = || body.iter().filter_map(|row| row.get(column));
                let numbers = !body.is_empty() && cells().all(is_number);
                self.cell("th scope=\"col\"", numbers, cell);
            }
            self.html.push_str("</tr></thead>");
        }
        self.html.push_str("<tbody>");
        for row in body {
            self.html.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                if header_column && column == 0 {
                    self.cell("th scope=\"row\"", false, cell);
                } else {
                    self.cell("td", is_number(cell), cell);
                }
            }
            self.html.push_str("</tr>");
        }
        self.html.push_str("</tbody></table></div>");
    }

    /// Numbers end in one line, so that they can be compared.
    fn cell(&mut self, tag: &str, number: bool, text: &Text) {
        let class = if number { " class=\"body__number\"" } else { "" };
        self.push(format_args!("<{tag}{class}>"));
        self.text(text);
        self.html.push_str(if tag == "td" { "</td>" } else { "</th>" });
    }
}

/// Whether a cell is a number, perhaps with a sign, a unit's sign, or a dash for none.
fn is_number(text: &Text) -> bool {
    let text = text.plain();
    let signs =
        |letter: char| matches!(letter, ' ' | ',' | '.' | '%' | '+' | '-' | '−' | '–' | '—' | '৳' | '$' | ':' | '/');
    let digit = |letter: char| letter.is_ascii_digit() || ('০'..='৯').contains(&letter);
    !text.is_empty() && text.chars().all(|letter| digit(letter) || signs(letter))
}
