//! Whole words in text.

/// A part of a Rust name.
pub fn in_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || !letter.is_ascii()
}

/// A part of a CSS class.
pub fn in_class(letter: char) -> bool {
    in_name(letter) || letter == '-'
}

/// Where `word` stands alone, that is, without a letter of the kind `part` before or after it.
pub fn places(text: &str, word: &str, part: fn(char) -> bool) -> Vec<usize> {
    let alone = |at: &usize| {
        let before = text[..*at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    };
    text.match_indices(word).map(|(at, _)| at).filter(alone).collect()
}

pub fn has(text: &str, word: &str) -> bool {
    !places(text, word, in_name).is_empty()
}

/// The number of the line on which an offset lies.
pub fn line(text: &str, at: usize) -> usize {
    1 + text[..at].matches('\n').count()
}

#[test]
fn a_word_inside_another_is_not_found() {
    assert_eq!(places("ServerFnErrorErr FromServerFnError ServerFnError", "ServerFnError", in_name), [35]);
    assert_eq!(places("byline__name byline byline-old", "byline", in_class), [13]);
    assert!(has("as_query(query)", "query") && !has("subquery", "query"));
    assert_eq!(line("a\nb\nc", 4), 3);
}
