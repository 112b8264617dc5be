//! The consonants that are heard in a word that a reader typed in Latin letters.

use unicode_normalization::UnicodeNormalization;

use super::skeleton::Skeleton;

/// Whether a word has a letter that only transliteration after ISO 15919 has. ñ and é are in other languages too.
pub(super) fn has_diacritics(word: &str) -> bool {
    let is_mark = |character| {
        matches!(
            character,
            'ā' | 'ī' | 'ū' | 'ṅ' | 'ṭ' | 'ḍ' | 'ṇ' | 'ś' | 'ṣ' | 'ṛ' | 'ẏ' | 'ṁ' | 'ḥ' | '\u{325}' | '\u{310}'
        )
    };
    word.contains(is_mark)
}

/// Adds `run`, which is in lower case, to `skeleton`.
pub(super) fn push(skeleton: &mut Skeleton, run: &str) {
    let text: Vec<char> = run.nfd().filter(char::is_ascii_alphabetic).collect();
    let mut rest = text.as_slice();
    let mut after_vowel = false;
    while let [letter, after @ ..] = rest {
        let is_after_vowel = std::mem::take(&mut after_vowel);
        rest = after;
        match (*letter, after) {
            ('s', ['c', 'h', following @ ..]) => {
                skeleton.consonant('s');
                skeleton.consonant('k');
                rest = following;
            }
            ('t' | 'c', ['c', 'h', following @ ..]) => {
                skeleton.consonant('s');
                rest = following;
            }
            // Christmas, খ্রিস্টান
            ('c', ['h', 'r', ..]) => skeleton.consonant('k'),
            ('c', ['h' | 'e' | 'i' | 'y', ..]) => skeleton.consonant('s'),
            // station, কমিশন
            ('t', ['i', 'o', following @ ..]) if following.first() == Some(&'n') => {
                skeleton.consonant('s');
                skeleton.vowel();
                rest = following;
            }
            // budget, বাজেট
            ('d', ['g', following @ ..]) if following.first() == Some(&'e') => {
                skeleton.consonant('j');
                rest = following;
            }
            // …নগঞ্জ has an n and a g of their own; any other ng is one sound.
            ('n', ['g', 'a' | 'o', 'n', 'j' | 'z', ..]) => skeleton.consonant('n'),
            ('n', ['g', 'g', following @ ..] | ['g', following @ ..]) => {
                skeleton.consonant('n');
                rest = following;
            }
            // surya, সূর্য
            ('r', ['y', following @ ..]) if !skeleton.is_at_start() && starts_in_a_or_o(following) => {
                skeleton.consonant('r');
                skeleton.consonant('j');
                rest = following;
            }
            // oitihya, ঐতিহ্য
            ('h', ['y', following @ ..]) if is_after_vowel && starts_in_a_or_o(following) => {
                skeleton.consonant('j');
                rest = following;
            }
            ('h', _) if !skeleton.is_at_start() => {}
            ('p', ['h', following @ ..]) => {
                skeleton.consonant('f');
                rest = following;
            }
            ('a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y', _) => {
                skeleton.vowel();
                after_vowel = true;
            }
            ('c' | 'q' | 'x', _) => skeleton.consonant('k'),
            ('v', _) => skeleton.consonant('b'),
            ('z', _) => skeleton.consonant('j'),
            (other, _) => skeleton.consonant(other),
        }
    }
}

fn starts_in_a_or_o(text: &[char]) -> bool {
    matches!(text, ['a' | 'o', ..])
}
