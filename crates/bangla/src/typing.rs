//! Bengali typed on an English keyboard: `ami banglay gan gai` becomes আমি বাংলায় গান গাই.
//!
//! [`avro`] and [`probhat`] convert a whole text, [`Composition`] does it key by key in a text field: it is told the
//! key and tells what to put before the caret. It holds no tables of Unicode and is small enough for a page.
//!
//! # Avro
//!
//! The phonetic rules of Avro Keyboard (OmicronLab) without its dictionary: what is typed decides alone. They are
//! those of its editions for the web, as `okkhor` 0.10 has them, and `km` for ক্ম, which Avro Keyboard for Windows has since.
//!
//! - Case matters for `O I U D G J N R S T Y Z`: `t` ত, `T` ট, `n` ন, `N` ণ, `r` র, `R` ড়, `S` শ, `Sh` ষ.
//! - Letters that are known to join join (`kt` ক্ত), `` ` `` between them keeps them apart (`` k`t `` কত), `,,` is a
//!   hasanta that stays visible (ZWNJ), `w` and `Z` are ba-phala and ya-phala, `rr` before a consonant is reph.
//! - `` t`` `` ৎ, `ng` ং, `:` ঃ, `^` ঁ, `rri` ঋ, `x` ক্স, `$` ৳; `` :` ``, `` ^` `` and `` .` `` are those marks themselves.
//! - `` a` `` `` i` `` … is always the vowel sign, also where a word does not begin: to go on with a word that stands in
//!   the field already.
//! - Digits are Bengali and `.` is a danda, but a decimal point before a digit: `12.5` ১২.৫.
//!
//! Not Avro's (its switch is a function key, which a page should not take, and its `\` is only a backslash): **`\` is for
//! Latin letters**. What follows stays as it is, up to the next `\` or the end of the word: `\BBC` BBC, `\SMS\-er` SMS-এর.
//! `\\` is a backslash, and so is one after which the word ends.
//!
//! # Probhat
//!
//! The fixed layout of Ankur: one key, one sign; `/` is hasanta, `` ` `` ZWJ and `\` ZWNJ. Source: the symbols
//! `in(ben_probhat)` and `bd(probhat)` of xkeyboard-config, equal in both levels to m17n's `bn-probhat`. The third level
//! (AltGr) is left out: it cannot be typed on the keyboards this is for.

mod composition;
mod joined;
mod phonetic;
mod probhat;

pub use composition::{Composition, Edit};
use unicode_normalization::UnicodeNormalization;

/// What the keys mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Phonetic: words are spelled in Latin letters.
    #[default]
    Avro,
    /// Fixed: each key is one Bengali sign.
    Probhat,
}

/// How many keys a conversion looks at from where it stands. Signs that compose (`nge` and then `` a` ``) are no farther apart.
const REACH: usize = 5;

/// What the keys before this one leave behind.
#[derive(Clone, Copy, Debug)]
struct Context {
    /// The last key; a space where a word begins.
    before: u8,
    /// After a backslash.
    latin: bool,
}

impl Default for Context {
    fn default() -> Self {
        Self { before: b' ', latin: false }
    }
}

impl Layout {
    /// Appends what the first of `keys` become; how many were taken, and the context of the next.
    fn step(self, context: Context, keys: &[u8], text: &mut String) -> (usize, Context) {
        match self {
            Self::Avro => phonetic::step(context, keys, text),
            Self::Probhat => {
                let key = char::from(keys.first().copied().unwrap_or(b' '));
                match probhat::sign(key) {
                    Some(sign) => text.push_str(sign),
                    None => text.push(key),
                }
                (1, context)
            }
        }
    }

    /// `text` with each word converted.
    fn convert(self, text: &str) -> String {
        let mut converted = String::with_capacity(text.len().saturating_mul(2));
        for word in text.split_inclusive(is_border) {
            let keys = word.trim_end_matches(is_border);
            let mut context = Context::default();
            let mut rest = keys.as_bytes();
            while !rest.is_empty() {
                let (taken, next) = self.step(context, rest, &mut converted);
                context = next;
                rest = rest.get(taken..).unwrap_or_default();
            }
            converted.extend(word.strip_prefix(keys));
        }
        converted.nfc().collect()
    }
}

/// Whether `character` ends a word: a space, a line's end, and all that is no key of an English keyboard.
fn is_border(character: char) -> bool {
    !character.is_ascii_graphic()
}

/// `text`, spelled in Latin letters by the rules of Avro, in Bengali, in NFC. What is not ASCII stays as it is.
///
/// ```
/// use bangla::typing::avro;
/// assert_eq!(avro("ami banglay gan gai."), "আমি বাংলায় গান গাই।");
/// assert_eq!(avro("12.5 kOTi"), "১২.৫ কোটি");
/// assert_eq!(avro(r"\SMS\-er khobor"), "SMS-এর খবর");
/// ```
pub fn avro(text: &str) -> String {
    Layout::Avro.convert(text)
}

/// `text` as it comes from an English keyboard when Probhat is meant, in NFC. What is not ASCII stays as it is.
///
/// ```
/// assert_eq!(bangla::typing::probhat("vmi baLlaz gan gaI."), "আমি বাংলায় গান গাই।");
/// ```
pub fn probhat(text: &str) -> String {
    Layout::Probhat.convert(text)
}
