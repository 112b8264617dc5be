//! The rules of the search form: first letter by letter, then by place in the word.
//!
//! Source: Bangla Academy's spelling rules (ই-কার in loan words, no doubling after reph, ং for ঙ্)
//! name the variants; that a reader finds either with either is our own decision.

use crate::letters::{
    ANUSVARA, CANDRABINDU, HASANTA, VISARGA, aspirated, ends_word, is_bengali, is_joiner, is_kar, is_letter_or_sign,
};

/// What one character of clean text becomes wherever it stands; ড় ঢ় য় keep their nukta and stay.
pub(super) fn mapped(character: char) -> impl Iterator<Item = char> {
    let kept = (!is_joiner(character) && character != CANDRABINDU).then_some(character);
    let letter = match character {
        'ৎ' => 'ত',
        'ণ' => 'ন',
        'শ' | 'ষ' => 'স',
        '\u{9c0}' => '\u{9bf}',
        '\u{9c2}' => '\u{9c1}',
        'ঈ' => 'ই',
        'ঊ' => 'উ',
        other => crate::digits::ascii(other),
    };
    // Bengali has no case, and to ask the tables for it takes longer than all else here.
    let cased = (!is_bengali(letter)).then(|| letter.to_lowercase());
    let uncased = cased.is_none().then_some(letter);
    kept.into_iter().flat_map(move |_| uncased.into_iter().chain(cased.clone().into_iter().flatten()))
}

/// The rules that look at neighbours.
pub(super) fn words(text: &[char]) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    let mut rest = text;
    let mut in_signs = false;
    while let [character, after @ ..] = rest {
        let was_in_signs = in_signs;
        in_signs = is_droppable_sign(*character);
        let ends_letter = in_signs && !was_in_signs && out.last().is_some_and(|last| is_letter_or_sign(*last));
        if ends_letter && let Some(following) = after_final_signs(after) {
            rest = following;
            continue;
        }
        rest = after;
        match (*character, after) {
            ('ঙ', [HASANTA, following @ ..]) => {
                out.push(ANUSVARA);
                rest = following;
            }
            ('ঙ', [next, ..]) if is_kar(*next) => out.push('ঙ'),
            ('ঙ', _) => out.push(ANUSVARA),
            ('এ', [HASANTA, 'য', '\u{9be}', ..]) => out.push('অ'),
            // উত্সব for উৎসব: with these letters ত makes no conjunct.
            ('ত', [HASANTA, next, ..]) if parts_from_ta(*next) => {
                out.push('ত');
                rest = after.get(1..).unwrap_or_default();
            }
            (HASANTA, [second, following @ ..]) => match undoubled(&out, *second) {
                Some(letter) => {
                    out.pop();
                    out.push(letter);
                    rest = following;
                    in_signs = false;
                }
                None => out.push(HASANTA),
            },
            (other, _) => out.push(other),
        }
    }
    // ঙ beside ং, or beside another ঙ.
    out.dedup_by(|second, first| second == first && *first == ANUSVARA);
    out
}

/// Consonants that stand after ৎ and never in one conjunct with ত (উৎকণ্ঠা, উৎপাদন, উৎসব, তৎপর).
fn parts_from_ta(consonant: char) -> bool {
    matches!(consonant, 'ক' | 'খ' | 'গ' | 'ঘ' | 'চ' | 'ছ' | 'প' | 'ফ' | 'স')
}

fn is_droppable_sign(character: char) -> bool {
    matches!(character, VISARGA | HASANTA)
}

/// What follows a run of visarga and hasanta (`rest` starts inside it), if the word ends there.
fn after_final_signs(rest: &[char]) -> Option<&[char]> {
    let length = rest.iter().take_while(|character| is_droppable_sign(**character)).count();
    let rest = rest.get(length..)?;
    ends_word(rest.first().copied()).then_some(rest)
}

/// The one letter of a consonant doubled after reph: র্য + ্য is র্য, র্দ + ্ধ is র্ধ.
fn undoubled(before: &[char], second: char) -> Option<char> {
    let [.., 'র', HASANTA, first] = before else {
        return None;
    };
    let doubled = *first == second || aspirated(*first) == Some(second);
    (doubled && crate::letters::is_consonant(second)).then_some(second)
}
