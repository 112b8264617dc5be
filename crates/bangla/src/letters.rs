//! What kind of Bengali character a code point is.
//!
//! Source: The Unicode Standard, code chart Bengali (U+0980..U+09FF) and IndicSyllabicCategory.txt.

use unicode_normalization::char::is_combining_mark;

/// The sign that joins a consonant to the next (হসন্ত, virama).
pub(crate) const HASANTA: char = '\u{9cd}';
/// The dot below of ড়, ঢ় and য়.
pub(crate) const NUKTA: char = '\u{9bc}';
/// চন্দ্রবিন্দু.
pub(crate) const CANDRABINDU: char = '\u{981}';
/// অনুস্বার.
pub(crate) const ANUSVARA: char = '\u{982}';
/// বিসর্গ.
pub(crate) const VISARGA: char = '\u{983}';
/// Zero width joiner.
pub(crate) const ZWJ: char = '\u{200d}';
/// Zero width non-joiner.
pub(crate) const ZWNJ: char = '\u{200c}';

/// Any code point of the Bengali block.
pub(crate) fn is_bengali(character: char) -> bool {
    #[cfg(test)]
    asked::count();
    matches!(character, '\u{980}'..='\u{9ff}')
}

/// A consonant letter, ৎ and the Assamese ৰ ৱ among them.
pub(crate) fn is_consonant(character: char) -> bool {
    #[cfg(test)]
    asked::count();
    matches!(character, 'ক'..='হ' | '\u{9ce}' | '\u{9dc}'..='\u{9df}' | '\u{9f0}' | '\u{9f1}')
}

/// The aspirate of a consonant that has one: খ of ক.
pub(crate) fn aspirated(consonant: char) -> Option<char> {
    Some(match consonant {
        'ক' => 'খ',
        'গ' => 'ঘ',
        'চ' => 'ছ',
        'জ' => 'ঝ',
        'ট' => 'ঠ',
        'ড' => 'ঢ',
        'ত' => 'থ',
        'দ' => 'ধ',
        'প' => 'ফ',
        'ব' => 'ভ',
        _ => return None,
    })
}

/// A dependent vowel sign (কার).
pub(crate) fn is_kar(character: char) -> bool {
    #[cfg(test)]
    asked::count();
    matches!(
        character,
        '\u{9be}'..='\u{9c4}' | '\u{9c7}' | '\u{9c8}' | '\u{9cb}' | '\u{9cc}' | '\u{9d7}' | '\u{9e2}' | '\u{9e3}'
    )
}

/// A letter or a sign that stands on one; not a digit, not a symbol.
pub(crate) fn is_letter_or_sign(character: char) -> bool {
    #[cfg(test)]
    asked::count();
    matches!(character, '\u{980}'..='\u{9e3}' | '\u{9f0}' | '\u{9f1}' | '\u{9fc}' | '\u{9fe}')
}

/// A joiner of either kind.
pub(crate) fn is_joiner(character: char) -> bool {
    #[cfg(test)]
    asked::count();
    matches!(character, ZWJ | ZWNJ)
}

/// Whether a word ends before `next`, the character that follows it if there is one.
pub(crate) fn ends_word(next: Option<char>) -> bool {
    next.is_none_or(|character| !is_bengali(character) && !character.is_alphanumeric() && !is_combining_mark(character))
}

/// Counts how often rules ask for the class of a character: the measure of work in tests.
#[cfg(test)]
pub(crate) mod asked {
    use std::cell::Cell;

    thread_local! {
        static QUESTIONS: Cell<usize> = const { Cell::new(0) };
    }

    /// Notes one question.
    pub(crate) fn count() {
        QUESTIONS.with(|questions| questions.set(questions.get() + 1));
    }

    /// The number of questions that `work` asks.
    pub(crate) fn during(work: impl FnOnce()) -> usize {
        QUESTIONS.with(|questions| questions.set(0));
        work();
        QUESTIONS.with(Cell::get)
    }
}
