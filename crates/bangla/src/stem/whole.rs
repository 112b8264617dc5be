//! Words that end as if they had an ending.
//!
//! Such a word is not cut; and of two ways to cut a form, the one that leaves such a word is right: শিক্ষকে is শিক্ষক with ে and
//! not শিক্ষ with কে.

mod words;

use super::table::{count, sorted};

pub(super) const LISTS: [&str; 13] = [
    words::IN_RAA,
    words::IN_TI,
    words::IN_I,
    words::IN_O,
    words::IN_KA,
    words::IN_TA,
    words::IN_DA,
    words::IN_YA,
    words::IN_AAR,
    words::IN_RA,
    words::BASES,
    words::OTHERS,
    words::NOT_VERBS,
];

static WORDS: [u128; count(&LISTS)] = sorted(&LISTS);

/// Whether the word that [`super::key::Key::whole`] made is one of the list.
pub(super) fn contains(word: u128) -> bool {
    WORDS.binary_search(&word).is_ok()
}
