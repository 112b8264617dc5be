//! What was typed, read as words, phrases and wishes.
//!
//! Readers type words. Those who know more may write `"…"` for words that follow each other, `-word` for what must not be
//! there, and `OR` or `অথবা` for one of two. Anything else is words: nothing that is typed is an error.

use bangla::analyze::tokens;

/// More words than anybody means; what is typed beyond is left out.
const MOST_WORDS: usize = 16;

/// A word that was typed.
pub(super) type Word = bangla::analyze::Keys;

/// One wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// A word in any of its forms.
    Word(Word),
    /// Words in this order, as they are written.
    Phrase(Vec<Word>),
}

/// All wishes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// Of each of these, one has to be there.
    pub all: Vec<Vec<Wish>>,
    /// None of these may be there.
    pub none: Vec<Wish>,
}

/// Reads what was typed.
pub(super) fn asked(typed: &str) -> Asked {
    let mut asked = Asked::default();
    let mut words = 0;
    let mut or = false;
    for part in parts(typed) {
        if part.is_or && !asked.all.is_empty() {
            or = true;
            continue;
        }
        let found: Vec<Word> =
            tokens(part.text).take(MOST_WORDS.saturating_sub(words)).map(|token| token.keys).collect();
        words += found.len();
        let wishes = if part.is_phrase && found.len() > 1 {
            vec![Wish::Phrase(found)]
        } else {
            found.into_iter().map(Wish::Word).collect()
        };
        for wish in wishes {
            match (part.is_excluded, or, asked.all.last_mut()) {
                (true, ..) => asked.none.push(wish),
                (false, true, Some(last)) => last.push(wish),
                (false, ..) => asked.all.push(vec![wish]),
            }
            or = false;
        }
    }
    without_function_words(&mut asked);
    asked
}

/// A function word says nothing of what is looked for, unless nothing else is said.
fn without_function_words(asked: &mut Asked) {
    let says_something = |wish: &Wish| match wish {
        Wish::Word(word) => !bangla::stem::is_stop_word(&word.folded),
        Wish::Phrase(_) => true,
    };
    if asked.all.iter().flatten().any(says_something) {
        for any in &mut asked.all {
            any.retain(says_something);
        }
        asked.all.retain(|any| !any.is_empty());
    }
}

struct Part<'t> {
    text: &'t str,
    is_phrase: bool,
    is_excluded: bool,
    is_or: bool,
}

/// What stands between spaces or between quotation marks.
fn parts(typed: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let (is_excluded, after) = match rest.strip_prefix(['-', '−']) {
            Some(after) if after.starts_with(|next: char| next.is_alphanumeric() || is_quote(next)) => (true, after),
            _ => (false, rest),
        };
        let quoted = after.strip_prefix(is_quote).and_then(|inside| inside.split_once(is_quote));
        let part = if let Some((text, after)) = quoted {
            rest = after;
            Part { text, is_phrase: true, is_excluded, is_or: false }
        } else {
            let (text, after) = after.split_once(char::is_whitespace).unwrap_or((after, ""));
            rest = after;
            Part { text, is_phrase: false, is_excluded, is_or: matches!(text, "OR" | "অথবা" | "|") }
        };
        parts.push(part);
        rest = rest.trim_start();
    }
    parts
}

/// Straight and curly double quotation marks.
fn is_quote(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wishes written short: `ক খ|গ "ঘ ঙ" -চ`.
    fn short(typed: &str) -> String {
        let wish = |wish: &Wish| match wish {
            Wish::Word(word) => word.folded.clone(),
            Wish::Phrase(words) => {
                format!("\"{}\"", words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" "))
            }
        };
        let asked = asked(typed);
        let all = asked.all.iter().map(|any| any.iter().map(wish).collect::<Vec<_>>().join("|"));
        all.chain(asked.none.iter().map(|none| format!("-{}", wish(none)))).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_phrases_exclusions_and_choices_are_read() {
        for (typed, expected) in [
            ("ঢাকা খুলনা", "ঢাকা খুলনা"),
            ("\"ঢাকা খুলনা\" পদ্মা", "\"ঢাকা খুলনা\" পদ্মা"),
            ("“ঢাকা খুলনা”", "\"ঢাকা খুলনা\""),
            ("\"ঢাকা\"", "ঢাকা"),
            ("ঢাকা -খুলনা", "ঢাকা -খুলনা"),
            ("ঢাকা - খুলনা", "ঢাকা খুলনা"),
            ("ঢাকা OR খুলনা পদ্মা", "ঢাকা|খুলনা পদ্মা"),
            ("ঢাকা অথবা খুলনা অথবা পদ্মা", "ঢাকা|খুলনা|পদ্মা"),
            ("OR", "or"),
            ("\"ঢাকা খুলনা", "ঢাকা খুলনা"),
            ("ঢাকা এবং খুলনা", "ঢাকা খুলনা"),
            ("এবং", "এবং"),
            ("\" OR ১", "or 1"),
            ("ঢাকা-খুলনা", "ঢাকা খুলনা"),
            ("😀 *** ^ NEAR(", "near"),
            ("", ""),
        ] {
            assert_eq!(short(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_long_text_is_its_first_words() {
        assert_eq!(asked(&"ঢাকা ".repeat(10_000)).all.len(), MOST_WORDS);
        assert_eq!(asked(&format!("\"{}\"", "ঢাকা ".repeat(10_000))).all.len(), 1);
    }
}
