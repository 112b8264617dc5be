//! What each slip costs, in quarters of an edit, and how much a word of some length may cost.

use super::EDIT;
use super::units::Unit;
use crate::letters::{ANUSVARA, HASANTA, VISARGA};

/// The most that one confusion of letters which sound or look alike costs.
pub(super) const CHEAP: usize = 2;
/// A slip that is less than another letter: a vowel sign, a ফলা, two neighbours exchanged.
const SMALL: usize = 3;
/// No unit is missing for less.
pub(super) const CHEAPEST_GAP: usize = 2;
/// A digit: ২০২৩ is no slip of ২০২৪.
const NEVER: usize = 4 * EDIT;

/// How far a word may be from a typed one of `units` units.
pub(super) fn allowed(units: usize) -> usize {
    match units {
        0..=1 => 0,
        2..=3 => CHEAP,
        4..=5 => SMALL,
        6..=8 => EDIT + 1,
        _ => EDIT + SMALL,
    }
}

/// The cost of `unit` after `before`, where the other word has nothing.
pub(super) fn gap(before: Option<Unit>, unit: Unit) -> usize {
    let doubles =
        before.is_some_and(|before| before.letter == unit.letter || is_aspirate_of(before.letter, unit.letter));
    match unit {
        Unit { letter, .. } if letter.is_numeric() => NEVER,
        Unit { letter: 'র', joined: true, .. } => SMALL,
        _ if doubles || unit.variant => CHEAP,
        Unit { letter: 'য' | 'ব', joined: true, .. } | Unit { letter: 'য', dotted: true, .. } => CHEAP,
        Unit { letter: 'ল' | 'ম' | 'ন', joined: true, .. } => SMALL,
        Unit { letter: 'ও', sign: true, .. } => CHEAP,
        Unit { letter: HASANTA | VISARGA | ' ' | '-' | '\'' | '’' | 'h', .. } => CHEAP,
        Unit { letter: ANUSVARA | 'র', .. } | Unit { sign: true, .. } => SMALL,
        Unit { letter, .. } if is_vowel(letter) => SMALL,
        _ => EDIT,
    }
}

/// The cost of `a` after `before_a` for `b` after `before_b`; a whole edit costs more where both words begin, as few
/// slip there.
pub(super) fn change(before_a: Option<Unit>, a: Unit, before_b: Option<Unit>, b: Unit) -> usize {
    if a == b {
        return 0;
    }
    if doubles_for(before_a, a, b) || doubles_for(before_b, b, a) {
        return CHEAP;
    }
    let form = CHEAP * usize::from(a.joined != b.joined) + usize::from(a.sign != b.sign);
    let letter = if a.letter == b.letter {
        usize::from(a.dotted != b.dotted) + usize::from(a.variant != b.variant)
    } else if a.letter.is_numeric() || b.letter.is_numeric() {
        NEVER
    } else {
        alike(a, b).min(alike(b, a))
    };
    let cost = letter + form;
    match cost {
        NEVER.. => NEVER,
        EDIT.. if before_a.is_none() && before_b.is_none() => EDIT + 1,
        EDIT.. => EDIT,
        less => less,
    }
}

/// The cost of two neighbours that have changed places.
pub(super) fn swap(a: Unit, b: Unit) -> usize {
    if a.letter.is_numeric() || b.letter.is_numeric() { NEVER } else { SMALL }
}

/// Whether the consonant `before` is doubled by `a` where `b` is a ফলা that sounds like doubling (সাফল্ল, সাফল্য).
fn doubles_for(before: Option<Unit>, a: Unit, b: Unit) -> bool {
    let doubles = before.is_some_and(|before| before.letter == a.letter);
    doubles && a.joined && b.joined && matches!(b.letter, 'য' | 'ব' | 'ম')
}

/// The cost of letters that are taken for each other, as far as listed in this direction.
fn alike(a: Unit, b: Unit) -> usize {
    match ((a.letter, a.dotted), (b.letter, b.dotted)) {
        (('ড' | 'ঢ', true), ('র', _)) | (('ড', true), ('ঢ', true)) | (('য', false), ('জ', _)) => 1,
        (('ঙ', _), (ANUSVARA, _)) | (('ঞ', _), ('ন', _)) => 1,
        ((one, _), (other, _)) if is_aspirate_of(one, other) => CHEAP,
        (('ট', _), ('ত', _)) | (('ঠ', _), ('থ', _)) | (('ড', false), ('দ', _)) | (('ঢ', false), ('ধ', _)) => {
            CHEAP
        }
        (('স', _), ('ছ' | 'চ', _)) | ((ANUSVARA, _), ('ন' | 'ম', _)) | (('য', false), ('ঝ', _)) => CHEAP,
        (('য', true), ('ই' | 'এ' | 'ও', _)) => CHEAP,
        (('ই', _), ('এ', _)) | (('উ', _), ('ও', _)) | (('ও', _), ('ঔ' | 'অ', _)) | (('এ', _), ('ঐ', _)) => {
            CHEAP
        }
        (('c', _), ('k' | 's', _)) | (('s', _), ('z', _)) | (('i', _), ('y', _)) | (('v', _), ('b', _)) => CHEAP,
        (('ন', _), ('ম', _)) => SMALL,
        ((one, _), (other, _)) if is_vowel(one) && is_vowel(other) => SMALL,
        _ => EDIT,
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'অ'..='ঔ' | 'a' | 'e' | 'i' | 'o' | 'u')
}

fn is_aspirate_of(plain: char, letter: char) -> bool {
    crate::letters::aspirated(plain) == Some(letter)
}
