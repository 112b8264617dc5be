//! The consonants that are heard in a Bengali word.
//!
//! Works on the search form ([`crate::normalize::fold`]): there are no joiners, ণ ৎ শ ষ are ন ত স, ঙ্গ is ংগ.

use super::skeleton::Skeleton;
use crate::letters::{ANUSVARA, HASANTA, NUKTA, is_consonant, is_kar};

/// Adds `run`, Bengali characters of a folded word, to `skeleton`.
pub(super) fn push(skeleton: &mut Skeleton, run: &str) {
    let text: Vec<char> = run.chars().collect();
    let starts_in_u = text.first() == Some(&'উ');
    let mut rest = text.as_slice();
    let mut syllables = 0_usize;
    // The consonant that a hasanta ties to the next, and whether one ties it to another before it.
    let mut tie = None;
    while let [letter, after @ ..] = rest {
        let tied = tie.take();
        if *letter == ANUSVARA {
            skeleton.consonant('n');
            // English and Bengali spelling write ng for ং, ঙ and ঙ্গ alike.
            rest = match after {
                ['গ' | 'ঘ', HASANTA, following @ ..] => following,
                ['গ' | 'ঘ', following @ ..] => {
                    skeleton.vowel();
                    following
                }
                _ => after,
            };
            continue;
        }
        rest = after;
        if !is_consonant(*letter) {
            match *letter {
                'ঋ' => skeleton.consonant('r'),
                '\u{9c3}' => {
                    skeleton.consonant('r');
                    skeleton.vowel();
                }
                'অ'..='ঔ' | 'ৠ' | 'ৡ' => {
                    skeleton.vowel();
                    syllables = syllables.saturating_add(1);
                    if let [HASANTA, 'য', following @ ..] = after {
                        rest = following;
                    }
                }
                sign if is_kar(sign) => skeleton.vowel(),
                _ => {}
            }
            continue;
        }
        let has_nukta = after.first() == Some(&NUKTA);
        let after = if has_nukta { after.get(1..).unwrap_or_default() } else { after };
        rest = match (*letter, after) {
            ('জ', [HASANTA, 'ঞ', following @ ..]) => {
                skeleton.consonant('g');
                following
            }
            _ => {
                match heard(*letter, has_nukta, tied, skeleton.is_at_start(), starts_in_u) {
                    Some(heard) => skeleton.consonant(heard),
                    None => skeleton.silent(),
                }
                after
            }
        };
        match rest {
            [HASANTA, following @ ..] => {
                tie = Some(Tie { letter: *letter, is_reph: tied.is_none() && syllables > 0 });
                rest = following;
            }
            // রিকশা riksha, চলল chollo: the vowel between is not heard.
            ['স', next, ..] if *letter == 'ক' && syllables > 0 && *next != HASANTA => {}
            ['ল', ..] if *letter == 'ল' && syllables > 0 => {}
            _ => {
                skeleton.vowel();
                syllables = syllables.saturating_add(1);
            }
        }
    }
}

/// A consonant that a hasanta ties to the next.
#[derive(Clone, Copy)]
struct Tie {
    letter: char,
    /// Nothing is tied to it and a syllable is before it: if it is র, it is heard before the next.
    is_reph: bool,
}

/// The letter of the key for a consonant, if it is heard.
fn heard(letter: char, has_nukta: bool, tied: Option<Tie>, is_first: bool, starts_in_u: bool) -> Option<char> {
    Some(match letter {
        'য' if has_nukta => return None,
        // ya-phala: কার্য karjo and সহ্য sojjho, but মধ্য moddho and র‍্যাব rab
        'য' if tied.is_some_and(|tie| !(tie.letter == 'হ' || tie.letter == 'র' && tie.is_reph)) => return None,
        // ba-phala: লম্বা, সর্ব, আহ্বান and উদ্বোধন, but বিশ্ব bisso
        'ব' if tied.is_some_and(|tie| !matches!(tie.letter, 'ম' | 'র' | 'ল' | 'ব' | 'হ'))
            && !(starts_in_u && tied.is_some_and(|tie| tie.letter == 'দ')) =>
        {
            return None;
        }
        'হ' if is_first => 'h',
        'ক' | 'খ' => 'k',
        'গ' | 'ঘ' => 'g',
        'ঙ' | 'ঞ' | 'ন' => 'n',
        'চ' | 'ছ' | 'স' => 's',
        'জ' | 'ঝ' | 'য' => 'j',
        'ড' | 'ঢ' if has_nukta => 'r',
        'ট' | 'ঠ' | 'ত' | 'থ' => 't',
        'ড' | 'ঢ' | 'দ' | 'ধ' => 'd',
        'প' => 'p',
        'ফ' => 'f',
        'ব' | 'ভ' | 'ৱ' => 'b',
        'ম' => 'm',
        'র' | 'ৰ' => 'r',
        'ল' => 'l',
        _ => return None,
    })
}
