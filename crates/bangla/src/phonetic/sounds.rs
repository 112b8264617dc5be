//! Latin spelling taken apart into sounds, and how much two sounds differ.

/// The most letters that are looked at.
pub(super) const LONGEST: usize = 64;

/// A sound; an aspirate is a sound of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sound {
    /// A letter that says what it is, vowels among them.
    Plain(char),
    /// k g j t d b r with h after it.
    Aspirate(char),
    /// c alone: k, s or চ.
    C,
    /// ch.
    Ch,
    /// chh.
    Chh,
    /// sh.
    Sh,
    /// ng.
    Ng,
}

use Sound::{Aspirate, C, Ch, Chh, Ng, Plain, Sh};

/// The sounds of `text`, which is in lower case ASCII letters.
pub(super) fn sounds(text: &str) -> Vec<Sound> {
    let text: Vec<char> = text.chars().filter(char::is_ascii_alphabetic).take(LONGEST).collect();
    let mut sounds = Vec::with_capacity(text.len());
    let mut rest = text.as_slice();
    while let [letter, after @ ..] = rest {
        let (sound, following) = match (*letter, after) {
            ('s', ['c', 'h', following @ ..]) => {
                sounds.push(Plain('s'));
                (Plain('k'), following)
            }
            ('t' | 'c', ['c', 'h', following @ ..]) => {
                sounds.push(Ch);
                (Ch, following)
            }
            ('c', ['h', 'h', following @ ..]) => (Chh, following),
            ('c', ['h', following @ ..]) => (Ch, following),
            ('c', ['k', following @ ..]) => (Plain('k'), following),
            ('c', _) => (C, after),
            ('t', ['i', following @ ..]) if following.starts_with(&['o', 'n']) => (Sh, following),
            ('s', ['h', following @ ..]) => (Sh, following),
            ('k', ['s', 'h', following @ ..]) => (Aspirate('k'), following),
            ('p', ['h', following @ ..]) => (Plain('f'), following),
            ('n', ['g', 'g', following @ ..] | ['g', following @ ..]) => (Ng, following),
            ('k' | 'g' | 'j' | 't' | 'd' | 'b' | 'r', ['h', following @ ..]) => (Aspirate(*letter), following),
            ('e', ['e', following @ ..]) => (Plain('i'), following),
            ('o', ['o', following @ ..]) => (Plain('u'), following),
            ('a', ['a', following @ ..]) => (Plain('a'), following),
            ('q', _) => (Plain('k'), after),
            ('x', _) => {
                sounds.push(Plain('k'));
                (Plain('s'), after)
            }
            (letter, _) => (Plain(letter), after),
        };
        sounds.push(sound);
        rest = following;
    }
    sounds
}

/// What leaving out `sound` costs, after `before`: little for a doubled letter and for vowels.
pub(super) fn omission(before: Option<Sound>, sound: Sound) -> f32 {
    if before.is_some_and(|before| before == sound || unaspirated(sound) == Some(before)) {
        return 0.1;
    }
    match sound {
        Plain('a' | 'o') => 0.3,
        Plain('e' | 'i' | 'u') => 0.35,
        Plain('y' | 'w') => 0.25,
        Plain('h') => 0.3,
        _ => 1.0,
    }
}

/// What writing one sound for the other costs: 0 for the same, 1 for two that have nothing in common.
pub(super) fn difference(one: Sound, other: Sound) -> f32 {
    if one == other { 0.0 } else { ordered(one, other).or_else(|| ordered(other, one)).unwrap_or(1.0) }
}

/// [`difference`], if the pair stands in the table in this order.
fn ordered(one: Sound, other: Sound) -> Option<f32> {
    Some(match (one, other) {
        (Plain('a'), Plain('o')) => 0.1,
        (Plain('i'), Plain('e' | 'y')) | (Plain('u'), Plain('o' | 'w')) | (Plain('o'), Plain('w')) => 0.2,
        (Plain('a'), Plain('e')) => 0.25,
        (Plain('e'), Plain('y')) => 0.25,
        (Plain('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w'), Plain('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w')) => 0.45,
        (C, Plain('k') | Ch) => 0.1,
        (C, Plain('s') | Chh | Sh | Aspirate('k')) => 0.2,
        (Plain('s'), Sh) | (Ch, Chh) => 0.1,
        (Plain('s') | Sh, Ch | Chh) => 0.3,
        (Plain('j'), Plain('z')) => 0.05,
        (Plain('z'), Aspirate('j')) => 0.15,
        (Plain('j'), Plain('y' | 'g')) => 0.35,
        (Plain('b' | 'w'), Plain('v')) => 0.1,
        (Aspirate('b'), Plain('v')) => 0.05,
        (Plain('b') | Aspirate('b'), Plain('w')) => 0.25,
        (Plain('p'), Plain('f')) => 0.3,
        (Plain('f'), Plain('v')) => 0.5,
        (Ng, Plain('n')) => 0.2,
        (Ng, Plain('g' | 'm')) => 0.5,
        (Plain('n'), Plain('m')) => 0.6,
        (Plain('d') | Aspirate('d'), Plain('r') | Aspirate('r')) => 0.6,
        (Plain('k'), Plain('g')) | (Plain('t'), Plain('d')) | (Plain('p'), Plain('b')) => 0.6,
        (Aspirate(aspirate), Plain(plain)) if aspirate == plain => 0.12,
        _ => return None,
    })
}

fn unaspirated(sound: Sound) -> Option<Sound> {
    match sound {
        Aspirate(letter) => Some(Plain(letter)),
        Chh => Some(Ch),
        _ => None,
    }
}
