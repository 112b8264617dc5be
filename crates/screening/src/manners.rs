//! What is wrong with the shape of a text, whatever it says.

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::lookalikes::{is_bengali, is_sign};

/// Something to tell the author, or a moderator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing but white space and invisible characters.
    Empty,
    /// Longer than allowed.
    TooLong {
        /// How many letters (graphemes) it has.
        letters: usize,
        /// How many it may have.
        most: usize,
    },
    /// Nothing but emoji and signs.
    OnlyEmoji,
    /// Nothing but punctuation and digits.
    OnlyPunctuation,
    /// Control characters, which no keyboard writes.
    ControlCharacters,
    /// Characters that turn the direction of writing: to be isolated or left out where the text is shown.
    DirectionOverrides,
    /// A heap of marks on one letter.
    Zalgo {
        /// The most marks that a letter has.
        marks: usize,
    },
    /// Nearly all in capital letters.
    Shouting,
    /// One character again and again.
    Repeated {
        /// Which one.
        character: char,
        /// How often.
        times: usize,
    },
}

/// Legal Bengali needs three signs on a cluster besides its consonants (ড়িঁ), transliteration as many.
const MOST_MARKS: usize = 4;
/// হাহাহা and ……… are repetitions too.
const MOST_REPEATED: usize = 9;
/// Fewer capitals are names and abbreviations.
const LEAST_SHOUTED: usize = 16;

/// How many letters `text` has as readers count them (graphemes).
pub fn length(text: &str) -> usize {
    bangla::segment::graphemes(text)
}

/// What is wrong with `text`, which may have `most` letters; the gravest first.
///
/// ```
/// use screening::manners::{Problem, problems};
/// assert_eq!(problems("🔥🔥🔥", 2_000), [Problem::OnlyEmoji]);
/// assert_eq!(problems("র\u{200d}্যাব কাঁদে", 2_000), []);
/// ```
pub fn problems(text: &str, most: usize) -> Vec<Problem> {
    let mut found = Vec::new();
    let letters = length(text);
    if letters > most {
        found.push(Problem::TooLong { letters, most });
    }
    if text.contains(is_control) {
        found.push(Problem::ControlCharacters);
    }
    if text.contains(turns_direction) {
        found.push(Problem::DirectionOverrides);
    }
    found.extend(emptiness(text));
    let marks = text.graphemes(true).map(marks).max().unwrap_or_default();
    if marks > MOST_MARKS {
        found.push(Problem::Zalgo { marks });
    }
    found.extend(repetition(text));
    if is_shouted(text) {
        found.push(Problem::Shouting);
    }
    found
}

/// `text` without what turns the direction of writing: how it is shown.
pub fn without_overrides(text: &str) -> String {
    text.chars().filter(|character| !turns_direction(*character)).collect()
}

fn is_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\r' | '\t')
}

fn turns_direction(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What a text is that says nothing in words.
fn emptiness(text: &str) -> Option<Problem> {
    let seen =
        || text.chars().filter(|it| !it.is_whitespace() && !it.is_control() && !crate::lookalikes::is_invisible(*it));
    if seen().next().is_none() {
        return Some(Problem::Empty);
    }
    if text.contains(char::is_alphabetic) {
        return None;
    }
    let has_emoji = seen().any(is_emoji);
    Some(if has_emoji { Problem::OnlyEmoji } else { Problem::OnlyPunctuation })
}

/// A picture character, without the digits and signs that can be made into one.
pub(crate) fn is_emoji(character: char) -> bool {
    matches!(character, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{2300}'..='\u{23ff}')
}

/// The marks of a grapheme beyond those that its consonants need: a hasanta with the letter after it and a nukta are no decoration.
fn marks(grapheme: &str) -> usize {
    let consonants = grapheme.chars().filter(|character| is_bengali(*character) && !is_sign(*character)).count();
    let marks = grapheme.chars().filter(|character| is_combining_mark(*character)).count();
    // Between consonants stands a hasanta each, and each may have its nukta; variation selectors and joiners of emoji are no marks here.
    let selectors =
        grapheme.chars().filter(|character| matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{20e3}')).count();
    marks.saturating_sub(consonants.saturating_sub(1)).saturating_sub(selectors)
}

/// The longest run of one grapheme, if it is too long.
fn repetition(text: &str) -> Option<Problem> {
    let graphemes: Vec<&str> = text.graphemes(true).filter(|it| !it.trim().is_empty()).collect();
    let runs = graphemes.chunk_by(|one, next| one == next);
    let longest = runs.max_by_key(|run| run.len())?;
    let character = longest.first()?.chars().next()?;
    let times = longest.len();
    (times > MOST_REPEATED).then_some(Problem::Repeated { character, times })
}

fn is_shouted(text: &str) -> bool {
    let capitals = text.chars().filter(char::is_ascii_uppercase).count();
    let letters = text.chars().filter(|character| character.is_alphabetic()).count();
    capitals >= LEAST_SHOUTED && capitals * 10 >= letters * 8
}
