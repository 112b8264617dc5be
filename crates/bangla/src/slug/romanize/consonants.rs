//! Clusters of consonants in Latin letters.

use super::Place;
use crate::slug::syllables::{Syllable, Vowel};

/// Writes `syllable` with its vowel, spoken as `vowel`, after `out`.
pub(super) fn push(out: &mut String, syllable: &Syllable, vowel: &str, place: &Place) {
    let onset = syllable.onset.as_slice();
    if onset.len() == 1 && place.before.is_some_and(|before| before.has_visarga) {
        // দুঃখ dukkho, but স্বতঃস্ফূর্ত swotosfurto
        out.extend(onset.first().and_then(|letter| latin(*letter).chars().next()));
    }
    match onset {
        [letter, 'য'] if doubles(*letter, syllable, place) => {
            // অন্য onno, মধ্য moddho
            out.extend(latin(*letter).chars().next());
            out.push_str(latin(*letter));
            out.push_str(vowel);
        }
        [before @ .., 'ক', 'ষ', 'য'] if place.before.is_some() => {
            // লক্ষ্য lokkho
            push_all(out, &[before, &['ক']].concat(), 'ষ', place);
            out.push_str(vowel);
        }
        [before @ .., last, 'য'] if place.before.is_none() => {
            push_all(out, before, *last, place);
            push_first_ya(out, syllable, *last);
        }
        [before @ .., last] => {
            push_all(out, before, *last, place);
            out.push_str(vowel);
        }
        [] => out.push_str(vowel),
    }
    if syllable.has_anusvara {
        out.push_str("ng");
    }
}

/// Whether ya-phala doubles `letter`: inside a word, after a vowel, with no vowel sign.
fn doubles(letter: char, syllable: &Syllable, place: &Place) -> bool {
    place.after_vowel && syllable.vowel == Vowel::Inherent && !matches!(letter, 'র' | 'হ' | 'য' | '\u{9df}')
}

/// Ya-phala in the first syllable of a word, with its vowel: ব্যবসা byabsa, ম্যাচ mach, ব্যাপার byapar.
fn push_first_ya(out: &mut String, syllable: &Syllable, letter: char) {
    let is_loan = syllable.onset.len() > 2
        || matches!(letter, 'ক' | 'গ' | 'চ' | 'ট' | 'ড' | 'প' | 'ফ' | 'ভ' | 'ম' | 'র' | 'ল' | 'হ');
    match syllable.vowel {
        Vowel::Written("a") if is_loan => out.push('a'),
        Vowel::Inherent => out.push_str("ya"),
        Vowel::Written(vowel) => {
            out.push('y');
            out.push_str(vowel);
        }
        Vowel::Silent => out.push('y'),
    }
}

/// Writes the letters of a cluster.
fn push_all(out: &mut String, before: &[char], last: char, place: &Place) {
    let mut previous = None;
    let mut rest = before.iter().copied().chain([last]).peekable();
    while let Some(letter) = rest.next() {
        let pair = rest.peek().and_then(|next| conjunct(letter, *next));
        let written = match (previous, letter) {
            _ if pair.is_some() => {
                rest.next();
                let (single, doubled) = pair.unwrap_or_default();
                if previous.is_none() && place.after_vowel { doubled } else { single }
            }
            (Some(first), 'ব') if sounds_as_w(first, place) => "w",
            // সূর্য surjo, but স্বাতন্ত্র্য swatontryo
            (Some(_), 'য') if before != ['র'] => "y",
            _ => latin(letter),
        };
        out.push_str(written);
        previous = Some(letter);
    }
}

/// Two letters that sound otherwise together: at the start of a word or after a consonant, and after a vowel.
fn conjunct(first: char, second: char) -> Option<(&'static str, &'static str)> {
    Some(match (first, second) {
        ('ক', 'ষ') => ("kh", "kkh"),
        ('জ', 'ঞ') => ("g", "gg"),
        ('ঙ', 'গ') => ("ng", "ng"),
        ('চ', 'চ' | 'ছ') => ("cch", "cch"),
        _ => return None,
    })
}

/// ব-ফলা is w (বিশ্ব bishwo), but ব after ম র ল ব and after the prefix উদ্-: লম্বা lomba, উদ্বেগ udbeg.
fn sounds_as_w(first: char, place: &Place) -> bool {
    match first {
        'ম' | 'র' | 'ল' | 'ব' => false,
        'দ' => place.before.and_then(|before| before.letter) != Some('উ'),
        _ => true,
    }
}

/// One consonant; empty for what is none.
fn latin(letter: char) -> &'static str {
    match letter {
        'ক' => "k",
        'খ' => "kh",
        'গ' => "g",
        'ঘ' => "gh",
        'ঙ' => "ng",
        'চ' => "ch",
        'ছ' => "chh",
        'জ' | 'য' => "j",
        'ঝ' => "jh",
        'ঞ' | 'ণ' | 'ন' => "n",
        'ট' | 'ত' | 'ৎ' => "t",
        'ঠ' | 'থ' => "th",
        'ড' | 'দ' => "d",
        'ঢ' | 'ধ' => "dh",
        'প' => "p",
        'ফ' => "f",
        'ব' => "b",
        'ভ' => "bh",
        'ম' => "m",
        'র' | '\u{9dc}' | '\u{9f0}' => "r",
        '\u{9dd}' => "rh",
        'ল' => "l",
        'শ' | 'ষ' => "sh",
        'স' => "s",
        'হ' => "h",
        '\u{9df}' => "y",
        'w' | '\u{9f1}' => "w",
        _ => "",
    }
}
