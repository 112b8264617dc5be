//! A reading in pieces: runs of letters and digits of one script.

use std::ops::Range;

use bangla::segment::graphemes;

use crate::lookalikes::{is_bengali, is_sign};

/// A run of letters of one script, with the digits among them.
pub(super) struct Piece<'t> {
    pub text: &'t str,
    pub range: Range<usize>,
}

/// What may be a word although the text has it in pieces.
pub(super) struct Word {
    pub text: String,
    pub range: Range<usize>,
}

/// The most letters that are put together …
const LONGEST: usize = 16;
/// … and the most of a text that stand alone and are looked at: what has more is no text.
const MOST_ALONE: usize = 400;

/// Words of one letter that Bengali and English really have; a row of nothing else says what it says.
const REAL: &str =
    " ও এ ই আ না কি কী সে যে কে তা যা মা বা পা গা চা দা হা খা নি নে দে দি দু জি তো হে রে লা ঘি বৌ ভো গো মে বি এঁ a i o u ";

/// The pieces of `text`, which is a reading.
pub(super) fn of(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    // Where the open piece begins, and its script once a letter has shown it.
    let mut open: Option<(usize, Option<bool>)> = None;
    let mut close = |open: &mut Option<(usize, Option<bool>)>, end: usize| {
        if let Some((start, _)) = open.take()
            && let Some(piece) = text.get(start..end)
        {
            pieces.push(Piece { text: piece, range: start..end });
        }
    };
    for (at, character) in text.char_indices() {
        let is_digit = character.is_ascii_digit() || ('০'..='৯').contains(&character);
        let ours = is_bengali(character);
        // don't is no don.
        let is_inside = matches!(character, '\'' | '’') && is_between_latin(text, at, character);
        if !is_digit && !ours && !is_inside && !character.is_alphanumeric() {
            close(&mut open, at);
            continue;
        }
        let script = (!is_digit).then_some(ours);
        match open {
            Some((_, Some(before))) if script.is_some_and(|script| script != before) => {
                close(&mut open, at);
                open = Some((at, script));
            }
            Some((start, before)) => open = Some((start, before.or(script))),
            None => open = Some((at, script)),
        }
    }
    close(&mut open, text.len());
    pieces
}

fn is_between_latin(text: &str, at: usize, mark: char) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at + mark.len_utf8()..).and_then(|after| after.chars().next());
    [before, after].into_iter().all(|side| side.is_some_and(|side| side.is_ascii_alphabetic()))
}

/// What rows of single letters spell, each part of a row.
pub(super) fn spaced(pieces: &[Piece<'_>]) -> Vec<Word> {
    let is_letter = |piece: &Piece<'_>| piece.text.len() <= 64 && graphemes(piece.text) == 1;
    let rows = pieces.chunk_by(|one, next| is_letter(one) && is_letter(next)).filter(|row| row.len() > 1);
    let parts = rows.flat_map(|row| (0..row.len()).filter_map(|start| row.get(start..)));
    let mut words = Vec::new();
    for part in parts.take(MOST_ALONE) {
        add_beginnings(&mut words, part);
    }
    words
}

/// The words that `row` begins with.
fn add_beginnings(words: &mut Vec<Word>, row: &[Piece<'_>]) {
    let Some(first) = row.first() else { return };
    let mut text = first.text.to_owned();
    let mut has_fragment = is_fragment(first.text);
    for (count, piece) in (2..).zip(row.iter().skip(1).take(LONGEST)) {
        text.push_str(piece.text);
        has_fragment |= is_fragment(piece.text);
        if has_fragment && (count > 2 || !text.is_ascii()) {
            words.push(Word { text: text.clone(), range: first.range.start..piece.range.end });
        }
    }
}

/// Whether `letter` is no word.
fn is_fragment(letter: &str) -> bool {
    !REAL.split(' ').any(|word| word == letter)
}

/// What chunks with signs in the place of letters may spell.
pub(super) fn disguised(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = 0;
    for chunk in text.split_inclusive(' ') {
        let word = chunk.trim_end_matches(' ').trim_matches(|mark: char| mark != '@' && mark != '$' && !is_part(mark));
        let at = start + chunk.find(word).unwrap_or(0);
        start += chunk.len();
        if word.is_empty() || word.len() > 200 {
            continue;
        }
        let range = at..at + word.len();
        for reading in readings(word) {
            words.push(Word { text: reading, range: range.clone() });
        }
    }
    words
}

fn is_part(character: char) -> bool {
    character.is_alphanumeric() || is_sign(character)
}

/// What `word` says if signs are taken for the letters that they look like; nothing if there are none.
fn readings(word: &str) -> Vec<String> {
    let letters = word.chars().filter(|character| character.is_ascii_lowercase()).count();
    let ours = word.chars().filter(|character| is_bengali(*character)).count();
    if ours > 0 {
        let reading: String = word.chars().map(as_bengali).collect();
        return if reading == word || !reading.chars().all(is_bengali) { Vec::new() } else { vec![reading] };
    }
    let has_signs = word.contains(|character: char| as_latin(character, 'i') != character);
    if letters < 2 || !has_signs {
        return Vec::new();
    }
    let mut readings: Vec<String> =
        ['i', 'l'].map(|one| word.chars().map(|character| as_latin(character, one)).collect()).into();
    readings.dedup();
    readings.retain(|reading| reading.bytes().all(|byte| byte.is_ascii_lowercase()));
    readings
}

fn as_latin(sign: char, one: char) -> char {
    match sign {
        '0' | '০' => 'o',
        '1' | '!' | '|' => one,
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        other => other,
    }
}

fn as_bengali(sign: char) -> char {
    match sign {
        'o' | '0' | '০' => '\u{9cb}',
        'l' | 'i' | '|' | '।' | '1' => '\u{9be}',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_of_one_script() {
        let text = "চোর, ch0r casinoর ১০টি #চোর_ডাকাত";
        let pieces: Vec<&str> = of(text).iter().map(|piece| piece.text).collect();
        assert_eq!(pieces, ["চোর", "ch0r", "casino", "র", "১০টি", "চোর", "ডাকাত"]);
    }

    #[test]
    fn single_letters_are_put_together_unless_all_are_words() {
        let joined = |text: &str| spaced(&of(text)).iter().map(|word| word.text.clone()).collect::<Vec<_>>();
        assert_eq!(joined("সে চো র ছিল"), ["সেচো", "সেচোর", "চোর"]);
        assert_eq!(joined("চ-ো-র"), ["চো", "চোর", "োর"]);
        assert_eq!(joined("মা না কি কে"), Vec::<String>::new());
        assert!(joined("c h o r").contains(&"chor".to_owned()));
    }

    #[test]
    fn signs_are_read_as_letters() {
        let read = |text: &str| disguised(text).iter().map(|word| word.text.clone()).collect::<Vec<_>>();
        assert_eq!(read("ch0r!! $ala"), ["chor", "sala"]);
        assert_eq!(read("b1l"), ["bil", "bll"]);
        assert_eq!(read("চ০র শ।ল। ১০টি 2024"), ["চোর", "শাল"]);
    }
}
