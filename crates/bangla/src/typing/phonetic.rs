//! The rules of Avro: longest keys first, with an eye on the key before and the one after.

use super::{Context, joined};

/// Keys, the letter and the sign of each vowel; longer keys before their beginnings.
const VOWELS: [(&str, &str, &str); 12] = [
    ("rri", "ঋ", "ৃ"),
    ("OI", "ঐ", "ৈ"),
    ("OU", "ঔ", "ৌ"),
    ("O", "ও", "ো"),
    ("oo", "উ", "ু"),
    ("ee", "ঈ", "ী"),
    ("e", "এ", "ে"),
    ("i", "ই", "ি"),
    ("I", "ঈ", "ী"),
    ("u", "উ", "ু"),
    ("U", "ঊ", "ূ"),
    ("a", "আ", "া"),
];

/// Keys that mean the same wherever they stand; longer keys before their beginnings.
const FIXED: [(&str, &str); 32] = [
    ("aZ", "অ্যা"),
    ("oZ", "অ্য"),
    ("o`", ""),
    ("rrZ", "রর\u{200d}্য"),
    ("rry", "রর\u{200d}্য"),
    ("Rg", "ড\u{9bc}্গ"),
    ("Rh", "ঢ\u{9bc}"),
    ("R", "ড\u{9bc}"),
    ("t``", "ৎ"),
    ("Y", "য\u{9bc}"),
    ("z", "য"),
    ("Z", "্য"),
    ("0", "০"),
    ("1", "১"),
    ("2", "২"),
    ("3", "৩"),
    ("4", "৪"),
    ("5", "৫"),
    ("6", "৬"),
    ("7", "৭"),
    ("8", "৮"),
    ("9", "৯"),
    ("...", "..."),
    ("..", "।।"),
    (".`", "."),
    (":`", ":"),
    (":", "ঃ"),
    ("^`", "^"),
    ("^", "ঁ"),
    (",,", "্\u{200c}"),
    ("$", "৳"),
    ("`", ""),
];

/// Appends what the first of `keys` become; how many were taken, and the context of the next.
pub(super) fn step(context: Context, keys: &[u8], text: &mut String) -> (usize, Context) {
    let typed = keys.first().copied().unwrap_or(b' ');
    if typed == b'\\' {
        return backslash(context, keys, text);
    }
    if context.latin {
        text.push(char::from(typed));
        return (1, context);
    }
    let spelling = Spelling { before: context.before, keys };
    let meant = spelling.fixed().or_else(|| spelling.vowel()).or_else(|| spelling.by_context());
    let (taken, meant) = match meant.or_else(|| spelling.joined()) {
        Some(found) => found,
        None => {
            text.push(char::from(typed));
            (1, "")
        }
    };
    text.push_str(meant);
    (taken, Context { before: spelling.at(taken.saturating_sub(1)), latin: false })
}

/// Begins or ends Latin letters, and stands for itself where there are none between two or after the last.
fn backslash(context: Context, keys: &[u8], text: &mut String) -> (usize, Context) {
    let before = b'\\';
    match keys.get(1) {
        None | Some(b'\\') if !context.latin => {
            text.push('\\');
            (keys.len().min(2), Context { before, latin: false })
        }
        _ => (1, Context { before, latin: !context.latin }),
    }
}

/// Keys still to be converted, and the one before them.
struct Spelling<'a> {
    before: u8,
    keys: &'a [u8],
}

/// How many keys, and what they mean.
type Found = Option<(usize, &'static str)>;

impl Spelling<'_> {
    /// The key at `index` in the case that counts; a space behind the last.
    fn at(&self, index: usize) -> u8 {
        let key = self.keys.get(index).copied().unwrap_or(b' ');
        let lower = key.to_ascii_lowercase();
        if b"oiudgjnrstyz".contains(&lower) { key } else { lower }
    }

    fn begins(&self, pattern: &str) -> bool {
        pattern.bytes().enumerate().all(|(index, key)| self.at(index) == key)
    }

    fn fixed(&self) -> Found {
        let (pattern, meant) = FIXED.iter().find(|(pattern, _)| self.begins(pattern))?;
        Some((pattern.len(), meant))
    }

    /// A sign after a consonant or where a backquote asks for it, else a letter.
    fn vowel(&self) -> Found {
        let (pattern, letter, sign) = VOWELS.iter().find(|(pattern, ..)| self.begins(pattern))?;
        let taken = pattern.len();
        Some(match self.at(taken) {
            b'`' => (taken + 1, sign),
            _ if is_consonant(self.before) => (taken, sign),
            _ if *pattern == "a" && is_vowel(self.before) && self.before != b'a' => (taken, "য\u{9bc}া"),
            _ => (taken, letter),
        })
    }

    /// Keys that mean one thing or another.
    fn by_context(&self) -> Found {
        let starts = !self.before.is_ascii_alphabetic();
        let after = |but: &[u8]| is_consonant(self.before) && !but.contains(&self.before);
        Some(match (self.at(0), self.at(1)) {
            (b'o', _) if starts || self.before == b'o' => (1, "অ"),
            (b'o', _) if is_vowel(self.before) => (1, "ও"),
            (b'o', _) => (1, ""),
            (b'r', b'Z' | b'y') if after(b"rywx") => (2, "্র্য"),
            (b'r', b'Z' | b'y') => (2, "র\u{200d}্য"),
            (b'r', b'r') if !is_consonant(self.before) && is_consonant(self.at(2)) && self.at(2) != b'r' => (2, "র্"),
            (b'r', b'r') if after(b"r") => (2, "্রর"),
            (b'r', b'r') => (2, "রর"),
            (b'r', _) if after(b"rywxZ") => (1, "্র"),
            (b'r', _) => (1, "র"),
            (b'y', _) if starts => (1, "ইয\u{9bc}"),
            (b'y', _) if is_vowel(self.before) => (1, "য\u{9bc}"),
            (b'y', _) => (1, "্য"),
            (b'w', next) if starts && is_vowel(next) => (1, "ওয\u{9bc}"),
            (b'w', _) if is_consonant(self.before) => (1, "্ব"),
            (b'w', _) => (1, "ও"),
            (b'x', _) if starts => (1, "এক্স"),
            (b'x', _) => (1, "ক্স"),
            (b'.', next) => (1, if next.is_ascii_digit() { "." } else { "।" }),
            _ => return None,
        })
    }

    /// A consonant, or several that join. `G` is `g` where a syllable begins.
    fn joined(&self) -> Found {
        let first = self.at(0);
        let mut words = joined::with(if first == b'G' { b'g' } else { first }).split(' ');
        while let (Some(pattern), Some(meant)) = (words.next(), words.next()) {
            if pattern.bytes().enumerate().skip(1).all(|(index, key)| self.at(index) == key) {
                return Some((pattern.len(), meant));
            }
        }
        None
    }
}

fn is_vowel(key: u8) -> bool {
    b"aeiou".contains(&key.to_ascii_lowercase())
}

fn is_consonant(key: u8) -> bool {
    key.is_ascii_alphabetic() && !is_vowel(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::is_nfc;

    /// Longer keys first: else they would never be found.
    fn reachable(patterns: &[&str]) {
        for (index, pattern) in patterns.iter().enumerate() {
            assert!(pattern.len() <= super::super::REACH, "{pattern}");
            let before = patterns.iter().take(index);
            assert!(before.clone().all(|earlier| !pattern.starts_with(earlier)), "{pattern} {before:?}");
        }
    }

    #[test]
    fn tables_are_canonical_and_all_of_them_can_be_typed() {
        reachable(&FIXED.map(|(pattern, _)| pattern));
        reachable(&VOWELS.map(|(pattern, ..)| pattern));
        assert!(FIXED.iter().all(|(_, meant)| is_nfc(meant)));
        assert!(VOWELS.iter().all(|(_, letter, sign)| is_nfc(letter) && is_nfc(sign)));
        for first in 0..=127 {
            let words: Vec<&str> = joined::with(first).split(' ').filter(|word| !word.is_empty()).collect();
            let (pairs, rest) = words.as_chunks::<2>();
            assert!(rest.is_empty());
            assert!(pairs.iter().all(|[pattern, meant]| pattern.as_bytes()[0] == first && is_nfc(meant)), "{pairs:?}");
            reachable(&pairs.iter().map(|[pattern, _]| *pattern).collect::<Vec<_>>());
        }
    }
}
