//! How much a word looks like Bijoy and not like a word of a language in Latin letters.
//!
//! Each character weighs twice the binary logarithm of how much more often it is met at its place in Bijoy
//! than in English and twelve other languages: no French word has † within, and no Bijoy word begins
//! with `t` (ঃ). Counted on translated messages of free programs and on news articles put into Bijoy by `encode`,
//! rounded, and set by the rules of the script where the counts were small.

/// `a` to `z` at the start of a word.
const SMALL_FIRST: [i8; 26] =
    [-4, 0, 2, -5, 2, -2, 3, 1, 0, 3, 1, -8, 3, 0, -12, -12, -8, -10, -12, -12, -12, -12, 6, -12, -12, -12];
/// `a` to `z` within a word.
const SMALL: [i8; 26] = [-8, 3, -2, -7, -4, -2, 0, -5, 0, 5, 0, -6, -2, -6, -7, -10, 9, -8, -6, -9, -7, 7, 5, 3, 0, 0];
/// `A` to `Z` at the start of a word.
const CAPITAL_FIRST: [i8; 26] =
    [5, 1, -6, 2, -9, -4, 3, 0, 0, -1, 5, 0, 2, -1, -8, 0, 5, 3, -6, -9, 0, -5, 0, 1, -1, 4];
/// `A` to `Z` within a word.
const CAPITAL: [i8; 26] = [-9, 4, -9, -2, -9, -8, -7, -8, 0, -4, 9, 2, 4, 0, -6, 3, 9, 3, -4, -9, 6, 3, 4, 0, 6, 9];

/// No word says more than this for or against.
pub(super) const MOST: i32 = 24;

/// The most that capitals alone say for Bijoy: BBC is an abbreviation, GK is এক.
const MOST_OF_CAPITALS: i32 = 4;

/// What the words of `text` say together.
pub(super) fn of_text(text: &str) -> i32 {
    text.split_whitespace().map(of_word).fold(0, i32::saturating_add)
}

/// Whether all words of `text` together say that it is Bijoy: the shorter the text, the more each has to say.
pub(super) fn suffices(text: &str) -> bool {
    let letters = text.chars().filter(|character| !character.is_ascii() || character.is_ascii_alphabetic());
    let needed = match letters.take(6).count() {
        ..=3 => 13,
        4 | 5 => 10,
        _ => 8,
    };
    of_text(text) >= needed
}

/// What `word` says for Bijoy (positive) or against it.
pub(super) fn of_word(word: &str) -> i32 {
    let word = word.trim_start_matches(opens).trim_end_matches(closes);
    if word.starts_with("http") || word.starts_with("www.") || word.contains('@') {
        return -MOST;
    }
    let mut said = 0_i32;
    let mut before = None;
    let mut is_capitals = true;
    for character in word.chars() {
        said = said.saturating_add(weight(character, before).into());
        is_capitals &= character.is_ascii_uppercase() || !character.is_ascii_alphabetic();
        before = Some(character);
    }
    said.clamp(-MOST, if is_capitals && word.is_ascii() { MOST_OF_CAPITALS } else { MOST })
}

/// What `character` says after `before` of the same word.
fn weight(character: char, before: Option<char>) -> i8 {
    let of_letter = |first: [i8; 26], within: [i8; 26]| {
        let weights = if before.is_none() { first } else { within };
        weights.into_iter().nth((character as usize).wrapping_sub(1) % 32).unwrap_or_default()
    };
    let stands_in_word = before.is_some_and(|before| !before.is_ascii_digit());
    match character {
        'a'..='z' => of_letter(SMALL_FIRST, SMALL),
        'A'..='Z' => of_letter(CAPITAL_FIRST, CAPITAL),
        // Windows-1252 read as Latin-1, and the vowel signs that begin most Bijoy syllables with ে and ৈ.
        '\u{80}'..='\u{9f}' | '†' | '‡' | 'ˆ' | '‰' => 16,
        '_' | '~' | '^' | '|' | '$' => 3,
        '`' => 5,
        '\'' | '"' | '/' | '\\' | '=' | '<' | '>' | '{' | '}' | '#' | '*' | '+' => -8,
        '\0'..='\u{7f}' => 0,
        '‹' | '›' | '•' | '…' | '„' | '‚' | '”' | '˜' | '™' | 'œ' | 'š' | 'Š' | 'Ÿ' | 'ƒ' => 9,
        // After a digit it is the sign of an ordinal.
        'ª' if !stands_in_word => 0,
        '¡'..='¯' | '¶' | '¸' => 12,
        'µ' if !stands_in_word => 3,
        '°'..='¿' | '×' | '÷' if stands_in_word => 9,
        'Á' | 'Â' | 'Ä' | 'Æ' | 'Ë' | 'Í' | 'Î' | 'Ï' | 'Ð' | 'Ö' | 'Ø' | 'Ù' | 'Û' | 'Ü' | 'ß' | 'æ' | 'ï' | 'ð'
        | 'ø' | 'þ' | 'ÿ'
            if stands_in_word =>
        {
            6
        }
        'ï' | 'û' | 'ÿ' if before.is_none() => 5,
        'À'..='ÿ' => -3,
        // The letters of all other languages; a table of them would be the largest part of this module.
        '\u{100}'..='\u{2af}' | '\u{370}'..='\u{1fff}' | '\u{2c00}'..='\u{d7ff}' => -9,
        _ => 0,
    }
}

/// Marks before a word in both encodings; they say nothing.
fn opens(character: char) -> bool {
    matches!(
        character,
        '(' | '['
            | '{'
            | '"'
            | '\''
            | '“'
            | '‘'
            | '«'
            | '-'
            | '–'
            | '—'
            | '*'
            | '#'
            | '©'
            | '™'
            | '®'
            | '•'
            | '¡'
            | '¿'
            | 'Ò'
            | 'Ô'
            | 'Õ'
    )
}

fn closes(character: char) -> bool {
    matches!(
        character,
        ')' | ']'
            | '}'
            | '"'
            | '\''
            | '”'
            | '’'
            | '»'
            | '-'
            | '–'
            | '—'
            | '*'
            | '.'
            | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '|'
            | '%'
            | '™'
            | '®'
            | 'Ó'
            | 'Õ'
    )
}
