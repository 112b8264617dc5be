//! What [`super::clean`] does to a text, for an editor who wants to know before it is done.

use unicode_normalization::UnicodeNormalization;

use super::{joiners, marks, strip, vowels};

/// A kind of repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Correction {
    /// Characters that nobody sees were dropped, or line ends and dandas of other kinds written as ours.
    Invisible,
    /// Letters were composed or decomposed as NFC has them: same text, other code points.
    Composition,
    /// A joiner was dropped or moved, or ত + ্ + ZWJ became ৎ.
    Joiner,
    /// Signs in pieces, twice or of no use, or a nukta that makes no letter, were put right.
    Sign,
    /// A stroke became a danda, a visarga a colon, or spaces before a danda went.
    Punctuation,
}

/// The kinds of repair that [`super::clean`] makes on `text`, each once; none if it is clean.
///
/// ```
/// use bangla::normalize::{Correction, corrections};
/// assert_eq!(corrections("শেষ |"), []);
/// assert_eq!(corrections("অামি এলাম ।"), [Correction::Sign, Correction::Punctuation]);
/// ```
pub fn corrections(text: &str) -> Vec<Correction> {
    let typed: Vec<char> = text.chars().collect();
    let kept: Vec<char> = strip::kept(text).collect();
    let canonical: Vec<char> = kept.iter().copied().nfc().collect();
    let lettered = vowels::without_false_nukta(&canonical);
    let joined = joiners::settle(&lettered);
    let ordered: Vec<char> = joined.iter().copied().nfc().collect();
    let signed = vowels::repair(&ordered);
    let marked = marks::repair(&signed);
    let steps = [
        (kept != typed, Correction::Invisible),
        (canonical != kept || ordered != joined, Correction::Composition),
        (joined != lettered, Correction::Joiner),
        (lettered != canonical || signed != ordered, Correction::Sign),
        (marked != signed, Correction::Punctuation),
    ];
    steps.into_iter().filter(|(made, _)| *made).map(|(_, correction)| correction).collect()
}
