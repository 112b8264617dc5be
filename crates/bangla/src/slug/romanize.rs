//! Bengali words in Latin letters, as they sound in Bangladesh.
//!
//! Own table and rules, after the spelling that Bangladeshi newspapers use for names and words in
//! English text (prodhanmontri, bishwo, shikkha). General transliteration gives `prdhaanmntrii`.

mod compound;
mod consonants;

use super::lexicon;
use super::syllables::{Syllable, Vowel, syllables};
use compound::Parts;
use unicode_normalization::UnicodeNormalization;

/// `word`, which is in NFC and lower case, in `[a-z0-9]` only; empty if nothing of it can be written so.
pub(super) fn word(word: &str) -> String {
    written(word, lexicon::find)
}

/// [`word`] without the names that are known.
pub(super) fn by_rule(word: &str) -> String {
    written(word, |_| None)
}

/// Gives the Latin form of a Bengali word that it knows.
type Known = fn(&str) -> Option<String>;

fn written(word: &str, known: Known) -> String {
    if let Some(latin) = known(word) {
        return latin;
    }
    let mut out = String::new();
    let mut run = String::new();
    for character in word.chars() {
        if crate::letters::is_letter_or_sign(character) {
            run.push(character);
        } else {
            out.push_str(&part(&run, known, out.is_empty(), DEEPEST));
            run.clear();
            let base = std::iter::once(character).nfd();
            out.extend(base.filter(char::is_ascii_alphanumeric));
        }
    }
    out.push_str(&part(&run, known, out.is_empty(), DEEPEST));
    out
}

/// How often a word is taken apart.
const DEEPEST: usize = 4;

/// A word or a part of a compound.
fn part(run: &str, known: Known, starts_word: bool, depth: usize) -> String {
    if let Some(latin) = known(run) {
        return latin;
    }
    let Some(deeper) = depth.checked_sub(1).filter(|_| starts_word) else {
        return spoken(run, starts_word);
    };
    if let Some((stem, latin)) = emphasised(run) {
        return part(stem, known, true, deeper) + latin;
    }
    match compound::parts(run) {
        Some(Parts::Known(first, rest)) => first.to_owned() + &part(rest, known, true, deeper),
        Some(Parts::Two(first, second)) => part(first, known, true, deeper) + &part(second, known, true, 0),
        None => spoken(run, true),
    }
}

/// A word that ends in the ও or ই of emphasis, without it: আরও aro, এখনই ekhoni, but বই boi.
fn emphasised(run: &str) -> Option<(&str, &'static str)> {
    let (stem, latin) = match run.strip_suffix('ও') {
        Some(stem) => (stem, "o"),
        None => (run.strip_suffix('ই')?, "i"),
    };
    stem.chars().nth(LONGEST_EMPHASISED).is_none().then_some(())?;
    match syllables(stem).as_slice() {
        [_, .., last] if matches!(last.vowel, Vowel::Inherent | Vowel::Written("e")) => Some((stem, latin)),
        _ => None,
    }
}

/// The longest word that is looked at for emphasis, in code points.
const LONGEST_EMPHASISED: usize = 64;

/// A run of Bengali letters as it sounds; one that does not start its word is an ending (৮০র 80r).
fn spoken(run: &str, starts_word: bool) -> String {
    let syllables = syllables(run);
    let ending = ending_start(&syllables);
    let is_participle = run.ends_with("\u{9bf}ত") && syllables.len() > 2;
    let mut out = String::new();
    let mut voiced = false;
    for (index, syllable) in syllables.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| syllables.get(index));
        let place = Place {
            before,
            following: syllables.get(index.saturating_add(1)..).unwrap_or_default(),
            after_vowel: voiced && before.is_some_and(|before| !before.has_anusvara),
            starts_word,
            is_second: index == 1,
            before_ending: ending == Some(index.saturating_add(1)),
            is_participle,
        };
        let vowel = match syllable.vowel {
            Vowel::Written(latin) => latin,
            Vowel::Inherent if place.keeps_inherent(syllable) => "o",
            Vowel::Inherent | Vowel::Silent => "",
        };
        consonants::push(&mut out, syllable, vowel, &place);
        voiced = !vowel.is_empty();
    }
    out
}

/// The index of the last syllable that is a case ending put on a consonant: the রে of খবরে, the রে of খবরের.
///
/// Such an ending does not change how the word before it sounds: khobor, khoborer. Endings that are
/// syllables of their own (কে, তে, দের, verbs in বে, ছে, লে) do.
fn ending_start(syllables: &[Syllable]) -> Option<usize> {
    let is_in_e = |syllable: &Syllable| syllable.vowel == Vowel::Written("e") && syllable.onset.len() == 1;
    let starts_with =
        |syllable: &Syllable, letters: &[char]| syllable.onset.first().is_some_and(|letter| letters.contains(letter));
    match syllables {
        [.., _, ending, last]
            if is_in_e(ending)
                && !starts_with(ending, &['দ'])
                && last.onset == ['র']
                && matches!(last.vowel, Vowel::Inherent | Vowel::Written("a")) =>
        {
            syllables.len().checked_sub(2)
        }
        // ফলাফলে folafole, but the verbs করলে korle, করবে korbe
        [.., _, ending]
            if is_in_e(ending)
                && !starts_with(ending, &['ক'])
                && (syllables.len() > 3 || !starts_with(ending, &['ব', 'ছ', 'ল', 'ত'])) =>
        {
            syllables.len().checked_sub(1)
        }
        _ => None,
    }
}

/// Where a syllable stands.
struct Place<'word> {
    before: Option<&'word Syllable>,
    following: &'word [Syllable],
    /// The syllable before ends in a spoken vowel.
    after_vowel: bool,
    /// The first syllable is the start of the word.
    starts_word: bool,
    is_second: bool,
    /// A case ending follows.
    before_ending: bool,
    /// The word ends in -িত.
    is_participle: bool,
}

impl Place<'_> {
    /// Whether the vowel that is not written is spoken.
    ///
    /// It is not in a last single consonant (khobor) and not in a single consonant between a vowel
    /// and a consonant with a vowel (sorkar, amra, prodhanmontri).
    fn keeps_inherent(&self, syllable: &Syllable) -> bool {
        if syllable.has_anusvara || syllable.has_visarga {
            return true;
        }
        match self.following {
            [] => self.keeps_last(syllable),
            [next, after @ ..] => {
                let is_single = syllable.onset.len() == 1;
                let closes = self.after_vowel && is_single && !self.before_ending && is_voiced(next, after);
                !closes || self.is_prefix(syllable) || is_learned(syllable, next, after)
            }
        }
    }

    fn keeps_last(&self, syllable: &Syllable) -> bool {
        let Some(before) = self.before else {
            return self.starts_word;
        };
        match syllable.onset.as_slice() {
            // যুদ্ধ juddho, but কোর্ট kort, লাইসেন্স laisens, টেস্ট test: only loan words end in these clusters.
            [.., first, 'ট' | 'ড'] => matches!(first, 'ট' | 'ড' | 'ষ' | 'ণ'),
            [.., first, 'স'] => *first == 'স',
            [.., 'র', 'চ'] => false,
            // কর্ম kormo, but পার্ক park
            [.., 'র', 'ক' | 'ম' | 'ন' | 'ল' | 'ফ'] => before.vowel == Vowel::Inherent,
            [_, _, ..] => true,
            // জাতীয় jatiyo
            ['\u{9df}'] => before.vowel == Vowel::Written("i"),
            // গ্রহ groho, but শাহ shah
            ['হ'] if matches!(before.vowel, Vowel::Inherent | Vowel::Written("o" | "ri")) => true,
            // প্রকাশিত prokashito
            ['ত'] if self.is_participle => true,
            // দুঃখ dukkho, উৎস utso
            [_] if before.has_visarga || before.vowel == Vowel::Silent => true,
            // অংশ ongsho, but লিংক lingk
            [letter] => before.has_anusvara && *letter != 'ক',
            [] => true,
        }
    }

    /// The prefixes অ- and উপ- keep the vowel after them: অপরাধ oporadh, উপদেষ্টা upodeshta.
    fn is_prefix(&self, syllable: &Syllable) -> bool {
        self.is_second
            && match self.before.and_then(|before| before.letter) {
                Some('অ') => true,
                Some('উ') => syllable.onset == ['প'],
                _ => false,
            }
    }
}

/// Whether `syllable` is one consonant with a spoken vowel, when the syllable before has none.
fn is_voiced(syllable: &Syllable, after: &[Syllable]) -> bool {
    syllable.onset.len() == 1
        && match syllable.vowel {
            Vowel::Written(_) => true,
            Vowel::Inherent => !after.is_empty() || syllable.has_anusvara,
            Vowel::Silent => false,
        }
}

/// Whether a learned ending keeps the vowel of `syllable` before it: বাস্তবতা bastobota, আলোচনা alochona, ঘোষণা
/// ghoshona, প্রয়োজনীয় proyojoniyo.
fn is_learned(syllable: &Syllable, next: &Syllable, after: &[Syllable]) -> bool {
    match (next.onset.as_slice(), next.vowel) {
        (['ত'], Vowel::Written("a")) => is_case(after),
        (['ণ'], Vowel::Written("a" | "i")) => true,
        (['ন'], Vowel::Written("a")) => matches!(syllable.onset.as_slice(), ['চ' | 'ট' | 'শ' | 'ষ']),
        (['ন'], Vowel::Written("i")) => after.first().is_some_and(|after| after.onset == ['\u{9df}']),
        _ => false,
    }
}

/// Whether `syllables` are nothing or a case ending of a word in -া: র, য়, কে, ও.
fn is_case(syllables: &[Syllable]) -> bool {
    match syllables {
        [] => true,
        [only] => match only.onset.as_slice() {
            ['র' | '\u{9df}'] => only.vowel == Vowel::Inherent,
            ['ক'] => only.vowel == Vowel::Written("e"),
            [] => true,
            _ => false,
        },
        _ => false,
    }
}
