//! Which words of a text answer a query.

use crate::{
    model::search::Marked,
    server::store::search::{Query, Term},
};
use bangla::analyze::{Keys, Piece, excerpt, highlight};
use std::{cell::RefCell, collections::HashMap};

/// The longest excerpt, in graphemes: some three lines on a phone.
const EXCERPT: usize = 160;

/// Marks texts where they answer one query. It remembers the words that it has looked at: a page of results has the same ones often.
pub(super) struct Marker<'q> {
    query: &'q Query,
    known: RefCell<HashMap<String, Option<usize>>>,
}

impl<'q> Marker<'q> {
    pub(super) fn new(query: &'q Query) -> Self {
        Self { query, known: RefCell::default() }
    }

    /// `text` with the words marked that answer.
    pub(super) fn marked(&self, text: &str) -> Vec<Marked> {
        pieces(highlight(text, |word| self.answers(word)))
    }

    /// The part of `text` that answers best.
    pub(super) fn excerpt(&self, text: &str) -> Vec<Marked> {
        let part = excerpt(text, EXCERPT, |word| self.answers(word));
        let ellipsis = |cut: bool, text: &str| cut.then(|| Marked { text: text.to_owned(), hit: false });
        let mut pieces = pieces(part.pieces);
        if let Some(first) = ellipsis(part.cut_before, "… ") {
            pieces.insert(0, first);
        }
        pieces.extend(ellipsis(part.cut_after, " …"));
        pieces
    }

    /// The wish that a word answers.
    fn answers(&self, word: &str) -> Option<usize> {
        if let Some(answer) = self.known.borrow().get(word) {
            return *answer;
        }
        let keys = Keys::of(word);
        let answer = self.query.all.iter().position(|any| any.iter().any(|term| answers_term(term, &keys)));
        self.known.borrow_mut().insert(word.to_owned(), answer);
        answer
    }
}

fn answers_term(term: &Term, keys: &Keys) -> bool {
    match term {
        Term::Word { stem, .. } | Term::InHeadline(stem) => keys.stem == *stem,
        Term::Phrase(words) => words.contains(&keys.folded),
    }
}

fn pieces(pieces: Vec<Piece<'_>>) -> Vec<Marked> {
    pieces.into_iter().map(|piece| Marked { text: piece.text.to_owned(), hit: piece.hit }).collect()
}
