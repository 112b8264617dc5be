//! Sentences: where one ends and what stays with it.

mod abbreviations;
mod speech;

use crate::letters::{is_consonant, is_letter_or_sign};

/// The sentences of `text`, in order, without the white space around them; nothing else is lost.
///
/// A sentence ends at the end of a line and at `।` `॥` `?` `!` `…`, with the quotes and brackets that close there.
/// Some of these marks end nothing:
///
/// - a full stop inside a word, number, date or address, after an abbreviation (ড. মো. লি.), an initial (এ. কে.), a number
///   of one or two digits (১. ২.), or before a small Latin letter;
/// - a danda after the number or letter of a list item (১। ক।);
/// - `?` and `!` inside an address;
/// - any mark before a closing quote if the sentence goes on: with a comma or dash, with a verb of speech
///   (‘যাবেন?’ বললেন তিনি), with what the quote names (‘জয় বাংলা!’ স্লোগানে), or with a small Latin letter;
/// - any mark before the first letter or digit of a sentence.
///
/// A quote of several sentences is several sentences. Two things cannot be known and are decided: a pause (আমি… জানি
/// না) ends a sentence, and a real full stop after an abbreviation or a short number does not. The text should be
/// [clean](crate::normalize::clean): words of speech and abbreviations are looked up as they are spelt.
///
/// Source: UAX #29 in spirit (SB6 to SB8a); the rules for Bengali, which has no capitals, are own.
///
/// ```
/// let text = "ড. ইউনূস বলেন, ‘দাম ৫.৫ শতাংশ বাড়বে।’ কেন? ‘জানি না!’ বললেন তিনি।";
/// let sentences: Vec<&str> = bangla::segment::sentences(text).collect();
/// assert_eq!(sentences, ["ড. ইউনূস বলেন, ‘দাম ৫.৫ শতাংশ বাড়বে।’", "কেন?", "‘জানি না!’ বললেন তিনি।"]);
/// ```
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let text = rest.trim_start();
        let (sentence, after) = text.split_at_checked(first_end(text)).unwrap_or((text, ""));
        rest = after;
        (!sentence.is_empty()).then(|| sentence.trim_end())
    })
}

/// Where the first sentence of `text` ends, in bytes.
fn first_end(text: &str) -> usize {
    let mut reader = Reader { text, at: 0, word: 0, opens: true, has_words: false, last: None };
    while let Some(character) = reader.rest().chars().next() {
        if is_line_end(character) {
            return reader.at;
        }
        if !is_mark(character) {
            reader.pass(character);
        } else if reader.ends_at_mark() {
            return reader.at;
        }
    }
    text.len()
}

/// Reads a sentence from its start.
struct Reader<'text> {
    text: &'text str,
    /// How far it has read, in bytes.
    at: usize,
    /// Where the word that it reads began.
    word: usize,
    /// Whether that word may be the number of a list item: it opens the sentence or follows a colon.
    opens: bool,
    /// Whether it has met a letter or digit.
    has_words: bool,
    /// The last character that is not white space.
    last: Option<char>,
}

impl<'text> Reader<'text> {
    fn rest(&self) -> &'text str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes past a character that is no mark.
    fn pass(&mut self, character: char) {
        self.at = self.at.saturating_add(character.len_utf8());
        if character.is_whitespace() || is_opening(character) {
            self.word = self.at;
            self.opens = !self.has_words || self.last == Some(':');
        }
        if !character.is_whitespace() {
            self.last = Some(character);
        }
        self.has_words |= character.is_alphanumeric();
    }

    /// Goes past a run of marks and what closes after them; whether the sentence ends there.
    fn ends_at_mark(&mut self) -> bool {
        let word = self.text.get(self.word..self.at).unwrap_or_default();
        let run = marks_and_closers(self.rest());
        self.at = self.at.saturating_add(run.len());
        let before = self.last.replace('.');
        if !self.has_words {
            return false;
        }
        let after = self.rest();
        let next = after.trim_start().chars().next();
        let is_parted = after.chars().next().is_none_or(char::is_whitespace);
        let is_last_of_line =
            after.chars().find(|next| is_line_end(*next) || !next.is_whitespace()).is_none_or(is_line_end);
        let goes_on = is_quoted(run) && speech::goes_on(after);
        if run.contains(is_danda) {
            let is_list_item = is_parted && !is_last_of_line && self.opens && is_list_label(word);
            return !is_list_item && !goes_on && !next_joins(after);
        }
        if run.contains(is_question_or_exclamation) {
            // Bengali letters meet around a mark where a space was forgotten; after a quote they are its ending (‘জাগো!’কে).
            let is_unspaced =
                !is_quoted(run) && before.is_some_and(is_letter_or_sign) && next.is_some_and(is_letter_or_sign);
            return (is_parted || is_unspaced) && !goes_on;
        }
        if is_last_of_line || !is_parted {
            return is_last_of_line;
        }
        let is_short = is_one_full_stop(run) && (is_short_number(word) || abbreviations::contains(word));
        !is_short && !goes_on && !next.is_some_and(char::is_lowercase)
    }
}

/// The run of marks at the start of `text` with the quotes and brackets that close after them.
fn marks_and_closers(text: &str) -> &str {
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let opens_next =
            matches!(character, '"' | '\'') && characters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if opens_next || !(is_mark(character) || is_closing(character)) {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// The end of a line or paragraph (UAX #14 classes BK, CR, LF and NL).
fn is_line_end(character: char) -> bool {
    matches!(character, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What may end a sentence.
fn is_mark(character: char) -> bool {
    matches!(character, '.' | '…') || is_danda(character) || is_question_or_exclamation(character)
}

/// The danda, the double danda, and the currency sign four that some keyboards have in the danda's place.
fn is_danda(character: char) -> bool {
    matches!(character, '।' | '॥' | '\u{9f7}')
}

fn is_question_or_exclamation(character: char) -> bool {
    matches!(character, '?' | '!' | '\u{203c}' | '\u{2047}'..='\u{2049}')
}

/// What closes a quote or bracket.
fn is_closing(character: char) -> bool {
    is_closing_quote(character) || matches!(character, ')' | ']' | '}')
}

fn is_closing_quote(character: char) -> bool {
    matches!(character, '’' | '”' | '»' | '"' | '\'')
}

/// What opens a quote or bracket.
fn is_opening(character: char) -> bool {
    matches!(character, '‘' | '“' | '«' | '"' | '\'' | '(' | '[' | '{')
}

fn is_quoted(run: &str) -> bool {
    run.contains(is_closing_quote)
}

fn is_one_full_stop(run: &str) -> bool {
    !run.contains('…') && run.chars().filter(|mark| *mark == '.').count() == 1
}

/// Whether `after` joins what it follows: a comma, a hyphen with an ending, more of the same clause.
fn next_joins(after: &str) -> bool {
    after.starts_with([',', ';', '-'])
}

/// A number of one or two digits.
fn is_short_number(word: &str) -> bool {
    !word.is_empty()
        && word.chars().nth(2).is_none()
        && word.chars().all(|digit| crate::digits::ascii(digit).is_ascii_digit())
}

/// What stands before the danda of a list item: a short number or a bare consonant.
fn is_list_label(word: &str) -> bool {
    let mut characters = word.chars();
    is_short_number(word) || (characters.next().is_some_and(is_consonant) && characters.next().is_none())
}
