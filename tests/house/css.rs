//! The class selectors of a style sheet.

use crate::words::{in_class, line};

/// A class with its line, once for each time it is selected.
pub fn classes(sheet: &str) -> Vec<(usize, String)> {
    let code = without_comments_and_strings(sheet);
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in code.match_indices(['{', '}', ';']) {
        let selector = &code[start..at];
        let is_rule = !selector.trim_start().starts_with('@') || selector.trim_start().starts_with("@scope");
        if sign == "{" && is_rule {
            found.extend(classes_of(selector).map(|(place, class)| (line(&code, start + place), class)));
        }
        start = at + 1;
    }
    found
}

fn classes_of(selector: &str) -> impl Iterator<Item = (usize, String)> {
    selector.match_indices('.').filter_map(|(at, _)| {
        let class: String = selector[at + 1..].chars().take_while(|letter| in_class(*letter)).collect();
        let is_number = class.starts_with(|first: char| first.is_ascii_digit());
        (!class.is_empty() && !is_number).then_some((at, class))
    })
}

/// Keeps offsets and lines.
fn without_comments_and_strings(sheet: &str) -> String {
    let mut code = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(first) = rest.chars().next() {
        let closing =
            |close: &str, from: usize| rest[from..].find(close).map_or(rest.len(), |at| from + at + close.len());
        let (dropped, length) = match first {
            '/' if rest.starts_with("/*") => (true, closing("*/", 2)),
            '"' => (true, closing("\"", 1)),
            '\'' => (true, closing("'", 1)),
            _ => (false, first.len_utf8()),
        };
        let piece = &rest[..length];
        if dropped {
            code.extend(piece.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        } else {
            code.push_str(piece);
        }
        rest = &rest[length..];
    }
    code
}

#[test]
fn classes_are_read_from_selectors_only() {
    let sheet = "@import url(a.css);\n@layer x.y;\n/* .no { */\n.a, .a__b > p:hover { margin: .5rem; background: url('c.png'); &.d-e { x: y } }\n\
        @media (min-width: 40.5em) { .f[title='.g'] { top: 0 } }";
    let found = classes(sheet);
    let told: Vec<(usize, &str)> = found.iter().map(|(line, class)| (*line, class.as_str())).collect();
    assert_eq!(told, [(4, "a"), (4, "a__b"), (4, "d-e"), (5, "f")]);
}
