//! Noun endings: emphasis, case, article and number, one at a time from the end.
//!
//! Own table of the declension of the standard colloquial, taken from no book. An ending is cut where the rest is a word
//! that is known, or else where it may follow the sounds that the rest ends in.

use super::endings::{Ending, Tail, ending, endings};
use super::key::Key;
use super::letters::{
    AA_KAR, ANUSVARA, E_KAR, HASANTA, O_KAR, VISARGA, is_consonant_or_nukta, is_vowel, is_vowel_letter, syllables,
};
use super::{verbs, whole};

/// What an ending may follow, if the rest is not a known word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    /// One syllable (বইগুলো).
    Syllable,
    /// Any two syllables.
    Any,
    /// Any two syllables, and of listed words those with more than a consonant and a sign: মাটি is no মা with টি.
    Long,
    /// Two syllables, the last of them without a written vowel.
    Consonant,
    /// Two syllables, the last of them with a written vowel.
    Vowel,
    /// Two syllables, the last of them a vowel letter or ং (ভাই, বোলিং), or a listed one in আ (মা).
    LongVowel,
    /// Two syllables, the last of them with া or ো.
    Back,
    /// Two syllables; in আ only those whose আ is an ending or makes an abstract noun, as লড়াই and জামাই end in আই too.
    Emphatic,
    /// Two syllables, and not in ংগ (প্রাঙ্গণ).
    Person,
    /// As [`After::Vowel`], but not in ে nor where the word is like those of [`WITH_RA`].
    Genitive,
}

/// The endings in the order in which they are tried: those that others end in come first.
static ENDINGS: [(Ending, After); 27] = [
    (ending("গুলো"), After::Syllable),
    (ending("গুলি"), After::Syllable),
    (ending("গুলা"), After::Syllable),
    (ending("সমূহ"), After::Any),
    (ending("বৃন্দ"), After::Any),
    (ending("টুকু"), After::Any),
    (ending("খানা"), After::Any),
    (ending("খানি"), After::Any),
    (ending("ভাবে"), After::Any),
    (ending("গণ"), After::Person),
    (ending("য়েরা"), After::LongVowel),
    (ending("েরা"), After::Consonant),
    (ending("রা"), After::Long),
    (ending("য়ের"), After::LongVowel),
    (ending("দের"), After::Any),
    (ending("এর"), After::Any),
    (ending("ের"), After::Consonant),
    (ending("র"), After::Genitive),
    (ending("কে"), After::Any),
    (ending("তে"), After::Vowel),
    (ending("টি"), After::Long),
    (ending("টা"), After::Long),
    (ending("য়ে"), After::LongVowel),
    (ending("ে"), After::Consonant),
    (ending("য়"), After::Back),
    (ending("ও"), After::Any),
    (ending("ই"), After::Emphatic),
];

/// Ends of words in which র is no ending: ‑পুর of towns, ‑কার and others of those who do.
static WITH_RA: [Ending; 14] =
    endings(["পুর", "কার", "বার", "হার", "চার", "জার", "ভার", "টার", "ডার", "ফার", "কুমার", "উর", "দুর", "নুসার"]);

/// The same where no consonant is joined to the first letter: জমিদার, but বাসিন্দার.
static WITH_RA_ALONE: [Ending; 2] = endings(["দার", "গার"]);

/// The length of the ending ‑র.
const RA: usize = 1;

/// Ends in আ that ই follows as a particle.
static BEFORE_I: [Ending; 4] = endings(["রা", "টা", "তা", "না"]);

/// How many letters are left without the last ending of `key`; `None` if there is none to cut.
pub(super) fn cut(key: &Key) -> Option<usize> {
    let letters = key.letters();
    let tail = Tail::of(letters);
    let rests = || {
        ENDINGS.iter().filter(|(ending, _)| tail.ends_in(*ending)).filter_map(|(ending, after)| {
            let length = letters.len().checked_sub(ending.length)?;
            letters.get(..length).filter(|rest| may_end(rest)).map(|rest| (rest, *after))
        })
    };
    let known = |(rest, after): &(&[u8], After)| sounds_right(*after, rest) && is_known(key, rest, *after);
    let possible = |(rest, after): &(&[u8], After)| {
        sounds_right(*after, rest)
            && syllables(rest) >= after.least_syllables()
            && (*after != After::Genitive || is_genitive(rest, tail))
    };
    rests()
        .filter(known)
        .max_by_key(|(rest, _)| rest.len())
        .or_else(|| rests().find(possible))
        .map(|(rest, _)| rest.len())
}

/// Whether a word may end as `rest` does.
fn may_end(rest: &[u8]) -> bool {
    !matches!(rest.last(), None | Some(&(HASANTA | VISARGA)))
}

/// Whether `rest` is a listed word, or before র a verbal noun.
fn is_known(key: &Key, rest: &[u8], after: After) -> bool {
    let is_listed = key.first(rest.len()).is_some_and(whole::contains);
    let is_short = rest.len() <= 2 && !is_vowel_letter(rest.last().copied());
    match after {
        After::Long => is_listed && !is_short,
        After::Genitive => !is_short && (is_listed || verbs::is_verbal_noun(key, rest.len())),
        _ => is_listed,
    }
}

impl After {
    const fn least_syllables(self) -> usize {
        if matches!(self, Self::Syllable) { 1 } else { 2 }
    }
}

fn sounds_right(after: After, rest: &[u8]) -> bool {
    let last = rest.last().copied();
    match after {
        After::Syllable | After::Any | After::Long => true,
        After::Consonant => is_consonant_or_nukta(last),
        After::Vowel | After::Genitive => is_vowel(last),
        After::Emphatic => {
            !is_vowel_letter(last) && last != Some(AA_KAR) || BEFORE_I.iter().any(|end| Tail::of(rest).ends_in(*end))
        }
        After::LongVowel => is_vowel_letter(last) || last == Some(ANUSVARA) || rest.len() == 2 && last == Some(AA_KAR),
        After::Back => matches!(last, Some(AA_KAR | O_KAR)),
        After::Person => last != Some(ANUSVARA),
    }
}

/// Whether র after `rest` is more likely an ending than part of the word.
fn is_genitive(rest: &[u8], tail: Tail) -> bool {
    let is_joined = |ending: &Ending| {
        let first = (rest.len() + RA).checked_sub(ending.length);
        let before = first.and_then(|first| rest.get(first.checked_sub(1)?));
        matches!(before, Some(&(HASANTA | ANUSVARA)))
    };
    let is_noun = WITH_RA.iter().any(|end| tail.ends_in(*end))
        || WITH_RA_ALONE.iter().any(|end| tail.ends_in(*end) && !is_joined(end));
    rest.last() != Some(&E_KAR) && !is_noun
}
