//! A folded word in units that a writer takes for one.

use crate::letters::{HASANTA, NUKTA, is_consonant};

/// A letter with what belongs to it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    /// The consonant, or the vowel as a letter of its own.
    pub letter: char,
    /// With a nukta: ড়, ঢ়, য়.
    pub dotted: bool,
    /// After a hasanta.
    pub joined: bool,
    /// A vowel written as a sign.
    pub sign: bool,
    /// Not written as this letter: the ই of ৃ and ঋ (রি), the ্য of ক্ষ (খ্য) and জ্ঞ (গ্য), as they sound, and the র of
    /// a reph.
    pub variant: bool,
}

/// The units of `word`, a folded one; none if it has more than `most`.
pub(super) fn of(word: &str, most: usize) -> Option<Vec<Unit>> {
    let plain = |letter| Unit { letter, dotted: false, joined: false, sign: false, variant: false };
    let mut units: Vec<Unit> = Vec::with_capacity(most.min(word.len() / 3 + 2));
    let mut rest = word.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            NUKTA => match units.last_mut() {
                Some(last) if !last.dotted => last.dotted = true,
                _ => units.push(plain(NUKTA)),
            },
            HASANTA if rest.peek().is_some_and(|next| is_consonant(*next)) => {
                if let Some(letter) = rest.next() {
                    let next = joined(units.last_mut(), Unit { joined: true, ..plain(letter) });
                    units.push(next);
                }
            }
            '\u{9c3}' | 'ঋ' => {
                units.push(Unit { joined: character != 'ঋ', ..plain('র') });
                units.push(Unit { sign: true, variant: true, ..plain('ই') });
            }
            other => units.push(match vowel(other) {
                Some(letter) => Unit { sign: true, ..plain(letter) },
                None => plain(other),
            }),
        }
        if units.len() > most {
            return None;
        }
    }
    Some(units)
}

/// `next` as it follows `last` and a hasanta; `last` becomes what the two sound like.
fn joined(last: Option<&mut Unit>, next: Unit) -> Unit {
    let Some(last) = last else {
        return next;
    };
    let sound = match (last.letter, next.letter) {
        // Folding has made স of ষ.
        ('ক', 'স') => 'খ',
        ('জ', 'ঞ') => 'গ',
        ('র', _) if !last.joined => {
            *last = Unit { joined: true, variant: true, ..*last };
            return Unit { joined: false, ..next };
        }
        _ => return next,
    };
    last.letter = sound;
    Unit { letter: 'য', variant: true, ..next }
}

/// The letter of a vowel sign.
fn vowel(sign: char) -> Option<char> {
    Some(match sign {
        '\u{9be}' => 'আ',
        '\u{9bf}' => 'ই',
        '\u{9c1}' => 'উ',
        '\u{9c7}' => 'এ',
        '\u{9c8}' => 'ঐ',
        '\u{9cb}' => 'ও',
        '\u{9cc}' => 'ঔ',
        _ => return None,
    })
}
