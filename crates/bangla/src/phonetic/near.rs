//! Keys one edit away.

use std::collections::BTreeSet;

/// The letters of keys.
const LETTERS: [char; 15] = ['a', 'b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't'];

/// The longest key that has neighbours.
const LONGEST: usize = 24;

pub(super) fn keys(key: &str) -> Vec<String> {
    let letters: Vec<char> = key.chars().take(LONGEST.saturating_add(1)).collect();
    if letters.is_empty() || letters.len() > LONGEST || !letters.iter().all(|letter| LETTERS.contains(letter)) {
        return Vec::new();
    }
    let mut keys = BTreeSet::new();
    for place in 0..=letters.len() {
        let Some((before, after)) = letters.split_at_checked(place) else {
            continue;
        };
        let mut add = |middle: &[char], after: &[char]| {
            let key: String = before.iter().chain(middle).chain(after).collect();
            keys.insert(key);
        };
        for letter in LETTERS {
            add(&[letter], after);
        }
        if let [first, rest @ ..] = after {
            add(&[], rest);
            for letter in LETTERS {
                add(&[letter], rest);
            }
            if let [second, rest @ ..] = rest {
                add(&[*second, *first], rest);
            }
        }
    }
    keys.remove(key);
    keys.remove("");
    keys.into_iter().collect()
}
