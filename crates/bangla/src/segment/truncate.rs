//! Texts cut to a length: between words, else between graphemes, never inside a letter.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// The mark of a cut; it counts as one grapheme.
const ELLIPSIS: char = '…';

/// `text` if it has at most `max_graphemes`, else its start with `…` after it, both within that length.
///
/// The cut falls between words; separators left at the end (`,` `;` `:` `।` dashes, an opening
/// bracket) go. A first word longer than the length is cut between graphemes. A grapheme counts one however many
/// marks it carries, so the result has no bound in bytes.
///
/// ```
/// use bangla::segment::truncate;
/// assert_eq!(truncate("প্রধানমন্ত্রী আজ ঢাকায়", 9), "প্রধানমন্ত্রী আজ…");
/// assert_eq!(truncate("প্রধানমন্ত্রী আজ ঢাকায়", 4), "প্রধান…");
/// ```
pub fn truncate(text: &str, max_graphemes: usize) -> Cow<'_, str> {
    if text.graphemes(true).nth(max_graphemes).is_none() {
        return Cow::Borrowed(text);
    }
    let Some(room) = max_graphemes.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    let start: Vec<&str> = text.graphemes(true).take(room).collect();
    let next = text.graphemes(true).nth(room);
    let whole = whole_words(&start, next);
    let kept = trimmed(whole);
    let kept = if kept.is_empty() { &start } else { kept };
    let mut cut: String = kept.concat();
    cut.push(ELLIPSIS);
    Cow::Owned(cut)
}

/// The part of `start` that ends with a whole word, if `next` follows it.
fn whole_words<'start, 'text>(start: &'start [&'text str], next: Option<&str>) -> &'start [&'text str] {
    if next.is_none_or(is_space) {
        return start;
    }
    let end = start.iter().rposition(|grapheme| is_space(grapheme)).unwrap_or(0);
    start.get(..end).unwrap_or_default()
}

/// `graphemes` without spaces and separators at the end.
fn trimmed<'start, 'text>(graphemes: &'start [&'text str]) -> &'start [&'text str] {
    let end = graphemes
        .iter()
        .rposition(|grapheme| !is_space(grapheme) && !is_separator(grapheme))
        .map_or(0, |last| last.saturating_add(1));
    graphemes.get(..end).unwrap_or_default()
}

fn is_space(grapheme: &str) -> bool {
    grapheme.chars().all(char::is_whitespace)
}

fn is_separator(grapheme: &str) -> bool {
    matches!(grapheme, "," | ";" | ":" | "." | "…" | "।" | "-" | "–" | "—" | "|" | "/" | "(" | "[" | "“" | "‘")
}
