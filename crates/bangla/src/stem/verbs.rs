//! Verb forms: an ending after a root that is known, or an ending that no noun has.
//!
//! Own tables of the conjugation of the standard colloquial (চলিত) and of the literary (সাধু) language, taken from no book.
//! The causative (শোনানো, বাড়ানো) counts as a form of its verb, because many of its forms are written like those of the verb itself
//! (জানাতে, বাড়ায়).

use super::endings::{Ending, Tail, ending, endings};
use super::key::Key;
use super::letters::{is_consonant_or_nukta, syllables};
use super::roots::{Shape, stem_of};

/// What a verb form says of its verb.
#[derive(Clone, Copy)]
pub(super) enum Verb {
    /// It is a form of this one.
    Known(&'static str),
    /// A verb in no table, without its ending: so many letters.
    Plain(usize),
    /// A verb in -আনো that is in no table, without its -আনো.
    Causative(usize),
}

/// The endings after each shape of a root; within a shape the longest come first.
static ENDINGS: [(Shape, &[Ending]); 7] = [
    (Shape::Low, &LOW),
    (Shape::High, &HIGH),
    (Shape::Perfect, &PERFECT),
    (Shape::Open, &OPEN),
    (Shape::Raised, &RAISED),
    (Shape::Joined, &JOINED),
    (Shape::Long, &LONG),
];

/// After শোন-: শোনে, শোনা, and the causative.
static LOW: [Ending; 30] = endings([
    "াচ্ছিলাম",
    "াচ্ছিলেন",
    "াচ্ছিলো",
    "াচ্ছিল",
    "াচ্ছেন",
    "াচ্ছিস",
    "াচ্ছে",
    "াচ্ছি",
    "াচ্ছো",
    "াচ্ছ",
    "ালাম",
    "ালেন",
    "াতেন",
    "াতাম",
    "ায়নি",
    "াবেন",
    "াতো",
    "ানো",
    "াবো",
    "াবে",
    "ালে",
    "ালো",
    "াবি",
    "াব",
    "াল",
    "ান",
    "েন",
    "া",
    "ে",
    "ো",
]);

/// After শুন-: the tenses, the imperative, the perfect of the causative, and the literary forms.
static HIGH: [Ending; 57] = endings([
    "িয়েছিলাম",
    "িয়েছিলেন",
    "িয়াছিলাম",
    "িয়াছিলেন",
    "িতেছিলাম",
    "িতেছিলেন",
    "িয়েছিলে",
    "িয়েছিলো",
    "িয়েছিল",
    "িয়াছিল",
    "িতেছিল",
    "িয়েছেন",
    "িয়াছেন",
    "িতেছেন",
    "িয়েছি",
    "িয়েছে",
    "িয়েছো",
    "িয়েছ",
    "িয়াছি",
    "িয়াছে",
    "িতেছি",
    "িতেছে",
    "িলাম",
    "িলেন",
    "িতাম",
    "িতেন",
    "িবেন",
    "ছিলাম",
    "ছিলেন",
    "ছিলে",
    "ছিলো",
    "িয়ে",
    "িবে",
    "ছিল",
    "ছেন",
    "ছিস",
    "লাম",
    "লেন",
    "তাম",
    "তেন",
    "তিস",
    "বেন",
    "ছে",
    "ছি",
    "ছো",
    "লে",
    "লো",
    "তে",
    "তো",
    "বে",
    "বো",
    "ুন",
    "ুক",
    "ছ",
    "ল",
    "ত",
    "ব",
]);

/// After শুন- and রেখ-: শুনে, রেখেছেন.
static PERFECT: [Ending; 12] =
    endings(["েছিলাম", "েছিলেন", "েছিলে", "েছিলো", "েছিল", "েছেন", "েছিস", "েছি", "েছে", "েছো", "েছ", "ে"]);

/// After খা-, দে-, পাঠা-.
static OPEN: [Ending; 21] = endings([
    "চ্ছিলাম",
    "চ্ছিলেন",
    "চ্ছিলে",
    "চ্ছিলো",
    "চ্ছিল",
    "চ্ছেন",
    "চ্ছিস",
    "চ্ছে",
    "চ্ছি",
    "চ্ছো",
    "চ্ছ",
    "ওয়ানো",
    "ওয়া",
    "বেন",
    "বে",
    "বো",
    "য়",
    "ব",
    "ন",
    "ও",
    "ই",
]);

/// After খে-, দি-, হ-.
static RAISED: [Ending; 22] = endings([
    "চ্ছিলাম",
    "চ্ছিলেন",
    "চ্ছিলে",
    "চ্ছিলো",
    "চ্ছিল",
    "চ্ছেন",
    "চ্ছিস",
    "চ্ছে",
    "চ্ছি",
    "চ্ছো",
    "চ্ছ",
    "লাম",
    "লেন",
    "তাম",
    "তেন",
    "বেন",
    "তে",
    "তো",
    "লে",
    "লো",
    "ল",
    "ত",
]);

/// After খে-, দি-, হ-, পাঠি-: খেয়ে.
static JOINED: [Ending; 15] = endings([
    "য়েছিলাম",
    "য়েছিলেন",
    "য়াছিলেন",
    "য়েছিলে",
    "য়েছিলো",
    "য়েছিল",
    "য়াছিল",
    "য়েছেন",
    "য়াছেন",
    "য়েছি",
    "য়েছে",
    "য়েছো",
    "য়াছে",
    "য়েছ",
    "য়ে",
]);

/// After পাঠা-, beside those after খা-.
static LONG: [Ending; 11] = endings(["লাম", "লেন", "তাম", "তেন", "নো", "তে", "তো", "লে", "লো", "ল", "ত"]);

/// Endings that are a verb's after any two syllables: the longer forms of the perfect, progressive, future and past.
static PLAIN: [Ending; 17] = endings([
    "িতেছিলেন",
    "েছিলাম",
    "েছিলেন",
    "ছিলাম",
    "ছিলেন",
    "িতেছেন",
    "িতেছিল",
    "িতেছে",
    "েছিল",
    "েছেন",
    "েছি",
    "েছে",
    "ছেন",
    "লেন",
    "বেন",
    "তেন",
    "ছে",
]);

/// The same of verbs in -আনো.
static CAUSATIVE: [Ending; 15] = endings([
    "িয়েছিলাম",
    "িয়েছিলেন",
    "াচ্ছিলেন",
    "িয়েছিল",
    "াচ্ছিল",
    "িয়েছেন",
    "িয়েছে",
    "িয়েছি",
    "াচ্ছেন",
    "াচ্ছে",
    "ালেন",
    "াবেন",
    "াতেন",
    "িয়ে",
    "ানো",
]);

/// ‑নি, "did not": করেনি, যাননি.
const NOT: Ending = ending("নি");
/// What ‑নি does not follow: শুনানি and জ্বালানি are nouns.
const VERBAL_NOUN: Ending = ending("া");

/// Reads `key` as a verb form.
pub(super) fn verb(key: &Key) -> Option<Verb> {
    let letters = key.letters();
    form(key, letters).or_else(|| {
        let before = letters.get(..letters.len().checked_sub(NOT.length)?)?;
        let is_negated = Tail::of(letters).ends_in(NOT) && !Tail::of(before).ends_in(VERBAL_NOUN);
        is_negated
            .then(|| super::irregular::stem_of(key, before.len()).map(Verb::Known).or_else(|| form(key, before)))?
    })
}

/// Reads the first `letters` of `key` as a verb form without ‑নি.
fn form(key: &Key, letters: &[u8]) -> Option<Verb> {
    let tail = Tail::of(letters);
    let stem = |ending: &Ending| tail.ends_in(*ending).then(|| letters.len().checked_sub(ending.length)).flatten();
    let known = ENDINGS
        .iter()
        .find_map(|(shape, endings)| endings.iter().filter_map(stem).find_map(|length| stem_of(key, length, *shape)));
    let is_root = |length: &usize| {
        letters.get(..*length).is_some_and(|root| syllables(root) >= 2 && is_consonant_or_nukta(root.last().copied()))
    };
    known
        .map(Verb::Known)
        .or_else(|| CAUSATIVE.iter().filter_map(stem).find(is_root).map(Verb::Causative))
        .or_else(|| PLAIN.iter().filter_map(stem).find(is_root).map(Verb::Plain))
}

/// Whether the first `length` letters of `key` are the verbal noun of a known verb: করা.
pub(super) fn is_verbal_noun(key: &Key, length: usize) -> bool {
    let is_noun = key.letters().get(..length).is_some_and(|rest| Tail::of(rest).ends_in(VERBAL_NOUN));
    is_noun && stem_of(key, length.saturating_sub(VERBAL_NOUN.length), Shape::Low).is_some()
}
