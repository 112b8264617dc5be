//! What a Rust text begins with: code, a comment or a literal.

use crate::words::in_name;

/// Each with its length; a literal with the lengths of its opening and closing.
pub enum Piece {
    Code(usize),
    Comment(usize),
    Literal { length: usize, opening: usize, closing: usize },
}

/// What the text, which is not empty, begins with.
pub fn piece(rest: &str) -> Piece {
    let first = rest.chars().next().unwrap_or_default();
    match first {
        '/' if rest.starts_with("//") => Piece::Comment(rest.find('\n').unwrap_or(rest.len())),
        '/' if rest.starts_with("/*") => Piece::Comment(block_comment(rest)),
        '"' => Piece::Literal { length: quoted(rest), opening: 1, closing: 1 },
        '\'' => character(rest),
        _ if in_name(first) => word(rest),
        _ => Piece::Code(first.len_utf8()),
    }
}

/// The length of a comment in which comments may nest.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0);
    while at < rest.len() {
        let sign = &rest.as_bytes()[at..rest.len().min(at + 2)];
        match sign {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

fn quoted(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// `'x'` and `'\n'` are characters; `'a` is a lifetime or a label.
fn character(rest: &str) -> Piece {
    let mut inside = rest[1..].chars();
    let length = match inside.next() {
        Some('\\') => rest[2..].char_indices().skip(1).find(|(_, letter)| *letter == '\'').map(|(at, _)| at + 3),
        Some(letter) if inside.next() == Some('\'') => Some(letter.len_utf8() + 2),
        _ => None,
    };
    length.map_or(Piece::Code(1), |length| Piece::Literal { length, opening: 1, closing: 1 })
}

/// A word, or the raw string that it opens: `r"…"`, `r#"…"#`, `br"…"`, `cr"…"`.
fn word(rest: &str) -> Piece {
    let end = rest.find(|letter| !in_name(letter)).unwrap_or(rest.len());
    let hashes = rest[end..].bytes().take_while(|byte| *byte == b'#').count();
    let opening = end + hashes + 1;
    if !matches!(&rest[..end], "r" | "br" | "cr") || !rest[end + hashes..].starts_with('"') {
        return Piece::Code(end);
    }
    let close = format!("\"{}", "#".repeat(hashes));
    let length = rest[opening..].find(&close).map_or(rest.len(), |at| opening + at + close.len());
    Piece::Literal { length, opening, closing: close.len().min(length - opening) }
}
