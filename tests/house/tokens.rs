//! Scanned code as words and signs; `::` is one sign.

use std::ops::Range;

use crate::words::in_name;

#[derive(Clone, Copy, Debug)]
pub struct Token<'a> {
    pub at: usize,
    pub text: &'a str,
}

/// A list of tokens that can be asked beyond its ends.
pub struct Tokens<'a>(pub Vec<Token<'a>>);

pub fn tokens(code: &str) -> Tokens<'_> {
    let mut list = Vec::new();
    let mut at = 0;
    while let Some(first) = code[at..].chars().next() {
        let rest = &code[at..];
        let length = match first {
            _ if in_name(first) => rest.find(|letter| !in_name(letter)).unwrap_or(rest.len()),
            ':' if rest.starts_with("::") => 2,
            _ => first.len_utf8(),
        };
        if !first.is_whitespace() {
            list.push(Token { at, text: &code[at..at + length] });
        }
        at += length;
    }
    Tokens(list)
}

impl<'a> Tokens<'a> {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The text of a token; empty beyond the end.
    pub fn text(&self, index: usize) -> &'a str {
        self.0.get(index).map_or("", |token| token.text)
    }

    /// The text of the token before; empty at the start.
    pub fn before(&self, index: usize) -> &'a str {
        index.checked_sub(1).map_or("", |previous| self.text(previous))
    }

    pub fn at(&self, index: usize) -> usize {
        self.0.get(index).or(self.0.last()).map_or(0, |token| token.at)
    }

    pub fn is_word(&self, index: usize) -> bool {
        self.text(index).chars().next().is_some_and(in_name)
    }

    /// The index after the bracket that closes the one at `open`.
    pub fn after_group(&self, open: usize) -> usize {
        let mut depth = 0usize;
        for index in open..self.len() {
            match self.text(index) {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" if depth <= 1 => return index + 1,
                ")" | "]" | "}" => depth -= 1,
                _ => {}
            }
        }
        self.len()
    }

    /// The first token from `index` that is one of `signs`, with round and square groups skipped.
    pub fn find(&self, mut index: usize, signs: &[&str]) -> Option<usize> {
        while index < self.len() {
            match self.text(index) {
                sign if signs.contains(&sign) => return Some(index),
                "(" | "[" => index = self.after_group(index),
                _ => index += 1,
            }
        }
        None
    }

    /// The attributes `#[…]`: from their `#` to after their `]`.
    pub fn attributes(&self) -> Vec<Range<usize>> {
        let opens = |index: &usize| self.text(*index) == "#" && self.text(index + 1) == "[";
        (0..self.len()).filter(opens).map(|index| index..self.after_group(index + 1)).collect()
    }

    /// The body of the item that follows: from `index` to after its block or semicolon, as offsets in the code.
    pub fn item(&self, index: usize) -> Range<usize> {
        let end = match self.find(index, &["{", ";"]) {
            Some(open) if self.text(open) == "{" => self.after_group(open) - 1,
            Some(semicolon) => semicolon,
            None => self.len(),
        };
        self.at(index)..self.at(end) + 1
    }
}

#[test]
fn code_is_cut_into_words_and_signs() {
    let list = tokens("use a::{b};\nx: T<'a>");
    let texts: Vec<&str> = list.0.iter().map(|token| token.text).collect();
    assert_eq!(texts, ["use", "a", "::", "{", "b", "}", ";", "x", ":", "T", "<", "'", "a", ">"]);
    assert_eq!(list.after_group(3), 6);
    assert_eq!(list.find(0, &[";"]), Some(6));
}
