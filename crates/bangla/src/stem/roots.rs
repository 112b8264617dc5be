//! The roots of verbs in the shapes they take.
//!
//! Own list. Where a root is also a noun of another meaning (নাম, হাট), the verb's stem is its verbal noun (নামা, হাঁটা).

use super::key::Key;
use super::table::{Indexed, count, sorted};

/// The shape of the root that an ending follows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// শোন-, before আ, এ and ও.
    Low,
    /// শুন-, before other endings.
    High,
    /// শুন- again, but রেখ- of রাখ-.
    Perfect,
    /// খা-, a root in a vowel.
    Open,
    /// খে-, the same before the endings of the past.
    Raised,
    /// খে- and পাঠি-, before -য়ে.
    Joined,
    /// পাঠা-, a root in -আ of two syllables.
    Long,
}

/// A verb: its stem, and its roots in the order of [`Shape`]; a shape that it does not have is empty.
struct Verb {
    stem: &'static str,
    roots: [&'static str; 7],
}

const fn verb(stem: &'static str, low: &'static str, high: &'static str, perfect: &'static str) -> Verb {
    Verb { stem, roots: [low, high, perfect, "", "", "", ""] }
}

/// কর-: one shape.
const fn even(root: &'static str) -> Verb {
    verb(root, root, root, root)
}

/// রাখ-, রেখ-.
const fn fronted(root: &'static str, perfect: &'static str) -> Verb {
    verb(root, root, root, perfect)
}

/// শোন-, শুন-.
const fn raised(low: &'static str, high: &'static str) -> Verb {
    verb(low, low, high, high)
}

/// খা-, খে-.
const fn open(stem: &'static str, open: &'static str, raised: &'static str) -> Verb {
    Verb { stem, roots: ["", "", "", open, raised, raised, ""] }
}

/// পাঠা-, পাঠি-.
const fn long(stem: &'static str, root: &'static str, joined: &'static str) -> Verb {
    Verb { stem, roots: ["", "", "", root, "", joined, root] }
}

const VERBS: &[Verb] = &[
    even("কর"),
    even("বল"),
    even("চল"),
    even("ধর"),
    even("পড়"),
    even("মর"),
    even("সর"),
    even("বস"),
    even("ঘট"),
    even("ভর"),
    even("গড়"),
    even("চড়"),
    even("ঝর"),
    even("কম"),
    even("লড়"),
    even("নড়"),
    even("জ্বল"),
    even("টল"),
    even("দেখ"),
    even("ফেল"),
    even("ঠেল"),
    even("ঠেক"),
    even("পৌঁছ"),
    even("বদল"),
    even("জন্ম"),
    even("ঘষ"),
    even("খস"),
    even("ধস"),
    even("দৌড়"),
    even("ঝলস"),
    even("রট"),
    even("চষ"),
    even("কষ"),
    even("ঢল"),
    even("দুল"),
    fronted("রাখ", "রেখ"),
    fronted("থাক", "থেক"),
    fronted("মার", "মের"),
    fronted("জান", "জেন"),
    fronted("আন", "এন"),
    fronted("কাট", "কেট"),
    fronted("ডাক", "ডেক"),
    fronted("কাঁদ", "কেঁদ"),
    fronted("নাচ", "নেচ"),
    fronted("বাঁচ", "বেঁচ"),
    fronted("মান", "মেন"),
    fronted("থাম", "থেম"),
    fronted("লাগ", "লেগ"),
    fronted("ভাঙ", "ভেঙ"),
    fronted("ছাড়", "ছেড়"),
    fronted("হার", "হের"),
    fronted("পার", "পের"),
    fronted("জাগ", "জেগ"),
    fronted("বাড়", "বেড়"),
    fronted("ঢাক", "ঢেক"),
    fronted("টান", "টেন"),
    fronted("ফাট", "ফেট"),
    fronted("মাখ", "মেখ"),
    fronted("মাপ", "মেপ"),
    fronted("পাক", "পেক"),
    fronted("রাঁধ", "রেঁধ"),
    fronted("বাজ", "বেজ"),
    fronted("আস", "এস"),
    fronted("ভালোবাস", "ভালোবেস"),
    fronted("ভাস", "ভেস"),
    fronted("বাছ", "বেছ"),
    fronted("ছাঁট", "ছেঁট"),
    fronted("ছাঁক", "ছেঁক"),
    fronted("গাঁথ", "গেঁথ"),
    fronted("নাড়", "নেড়"),
    fronted("ঝাড়", "ঝেড়"),
    fronted("ঢাল", "ঢেল"),
    fronted("সাজ", "সেজ"),
    fronted("আঁক", "এঁক"),
    fronted("আটক", "আটক"),
    raised("লেখ", "লিখ"),
    raised("জেত", "জিত"),
    raised("ছেঁড়", "ছিঁড়"),
    raised("ঘের", "ঘির"),
    raised("মেট", "মিট"),
    raised("ভেজ", "ভিজ"),
    raised("চেন", "চিন"),
    raised("নেভ", "নিভ"),
    raised("লেপ", "লিপ"),
    raised("শোন", "শুন"),
    raised("ওঠ", "উঠ"),
    raised("তোল", "তুল"),
    raised("খোল", "খুল"),
    raised("বোঝ", "বুঝ"),
    raised("খোঁজ", "খুঁজ"),
    raised("পোড়", "পুড়"),
    raised("মোছ", "মুছ"),
    raised("ওড়", "উড়"),
    raised("জোড়", "জুড়"),
    raised("ভোল", "ভুল"),
    raised("ডোব", "ডুব"),
    raised("ঢোক", "ঢুক"),
    raised("ফোট", "ফুট"),
    raised("ঝোল", "ঝুল"),
    raised("রোখ", "রুখ"),
    raised("ছোঁড়", "ছুঁড়"),
    raised("খোঁড়", "খুঁড়"),
    raised("ভোগ", "ভুগ"),
    raised("মোড়", "মুড়"),
    raised("যোঝ", "যুঝ"),
    raised("পোষ", "পুষ"),
    raised("ঘোচ", "ঘুচ"),
    verb("পরা", "পর", "পর", "পর"),
    verb("জমা", "জম", "জম", "জম"),
    verb("খেলা", "খেল", "খেল", "খেল"),
    verb("বাঁধা", "বাঁধ", "বাঁধ", "বেঁধ"),
    verb("হাসা", "হাস", "হাস", "হেস"),
    verb("ভাবা", "ভাব", "ভাব", "ভেব"),
    verb("নামা", "নাম", "নাম", "নেম"),
    verb("চাপা", "চাপ", "চাপ", "চেপ"),
    verb("ছাপা", "ছাপ", "ছাপ", "ছেপ"),
    verb("কাঁপা", "কাঁপ", "কাঁপ", "কেঁপ"),
    verb("হাঁটা", "হাঁট", "হাঁট", "হেঁট"),
    verb("খাটা", "খাট", "খাট", "খেট"),
    verb("বেচা", "বেচ", "বেচ", ""),
    verb("কিন", "কেন", "কিন", "কিন"),
    verb("ফির", "ফের", "ফির", "ফির"),
    verb("মিল", "মেল", "মিল", "মিল"),
    verb("শিখ", "শেখ", "শিখ", "শিখ"),
    verb("টিক", "টেক", "টিক", "টিক"),
    verb("গিল", "", "গিল", "গিল"),
    verb("পিট", "", "পিট", "পিট"),
    verb("ছুট", "ছোট", "ছুট", "ছুট"),
    verb("ঘুর", "ঘোর", "ঘুর", "ঘুর"),
    verb("লুট", "লোট", "লুট", "লুট"),
    verb("গোন", "গোন", "", ""),
    verb("জুট", "", "জুট", "জুট"),
    verb("মিশ", "মেশ", "মিশ", "মিশ"),
    open("যা", "যা", ""),
    open("যা", "", "যে"),
    open("খা", "খা", "খে"),
    open("পাওয়া", "পা", "পে"),
    open("চাওয়া", "চা", "চে"),
    open("গাওয়া", "গা", "গে"),
    open("দে", "দে", "দি"),
    open("নে", "নে", "নি"),
    open("হ", "হ", "হ"),
    long("পাঠানো", "পাঠা", "পাঠি"),
    long("দাঁড়ানো", "দাঁড়া", "দাঁড়ি"),
    long("চালানো", "চালা", "চালি"),
    long("ঘুমানো", "ঘুমা", "ঘুমি"),
    long("পালানো", "পালা", "পালি"),
    long("তাড়ানো", "তাড়া", "তাড়ি"),
    long("বানানো", "বানা", "বানি"),
    long("ছড়ানো", "ছড়া", "ছড়ি"),
    long("জড়ানো", "জড়া", "জড়ি"),
    long("এড়ানো", "এড়া", "এড়ি"),
    long("মাড়ানো", "মাড়া", "মাড়ি"),
    long("লাফানো", "লাফা", "লাফি"),
    long("ঝাঁপানো", "ঝাঁপা", "ঝাঁপি"),
    long("কামানো", "কামা", "কামি"),
    long("এগোনো", "এগো", "এগি"),
    long("এগোনো", "এগা", ""),
    long("পেরোনো", "পেরো", "পেরি"),
    long("বেরোনো", "বেরো", "বেরি"),
    long("পেছানো", "পেছা", "পিছি"),
    long("পেটানো", "পেটা", "পিটি"),
    long("সামলানো", "সামলা", "সামলি"),
    long("কুড়ানো", "কুড়া", "কুড়ি"),
    long("গোছানো", "গোছা", "গুছি"),
    long("ফুরানো", "ফুরা", "ফুরি"),
    long("তাকানো", "তাকা", "তাকি"),
    long("ঠকানো", "ঠকা", "ঠকি"),
    long("বেড়ানো", "বেড়া", "বেড়ি"),
    long("লুকানো", "লুকা", "লুকি"),
    long("জ্বালানো", "জ্বালা", "জ্বালি"),
    long("হটানো", "হটা", "হটি"),
    long("সারানো", "সারা", "সারি"),
    long("পোহানো", "পোহা", "পুহি"),
];

static LOW: Indexed<{ given(0) }> = indexed(0);
static HIGH: Indexed<{ given(1) }> = indexed(1);
static PERFECT: Indexed<{ given(2) }> = indexed(2);
static OPEN: Indexed<{ given(3) }> = indexed(3);
static RAISED: Indexed<{ given(4) }> = indexed(4);
static JOINED: Indexed<{ given(5) }> = indexed(5);
static LONG: Indexed<{ given(6) }> = indexed(6);

/// The verb whose root in this `shape` is the first `length` letters of `key`.
pub(super) fn stem_of(key: &Key, length: usize, shape: Shape) -> Option<&'static str> {
    let root = key.first(length)?;
    let place = match shape {
        Shape::Low => LOW.find(root),
        Shape::High => HIGH.find(root),
        Shape::Perfect => PERFECT.find(root),
        Shape::Open => OPEN.find(root),
        Shape::Raised => RAISED.find(root),
        Shape::Joined => JOINED.find(root),
        Shape::Long => LONG.find(root),
    }?;
    STEMS.get(place).copied()
}

#[allow(clippy::indexing_slicing, reason = "runs at compile time, where a wrong index is an error")]
const STEMS: [&str; VERBS.len()] = {
    let mut stems = [""; VERBS.len()];
    let mut at = 0;
    while at < VERBS.len() {
        stems[at] = VERBS[at].stem;
        at += 1;
    }
    stems
};

static SORTED_STEMS: [u128; count(&STEMS)] = sorted(&STEMS);

/// Whether `word` is the stem of a verb of the list.
pub(super) fn is_stem(word: u128) -> bool {
    SORTED_STEMS.binary_search(&word).is_ok()
}

/// The roots of one shape, verb by verb.
#[allow(clippy::indexing_slicing, reason = "runs at compile time, where a wrong index is an error")]
const fn roots(shape: usize) -> [&'static str; VERBS.len()] {
    let mut roots = [""; VERBS.len()];
    let mut at = 0;
    while at < VERBS.len() {
        roots[at] = VERBS[at].roots[shape];
        at += 1;
    }
    roots
}

const fn given(shape: usize) -> usize {
    count(&roots(shape))
}

const fn indexed<const N: usize>(shape: usize) -> Indexed<N> {
    Indexed::new(&roots(shape))
}

/// The stems and all roots, as they are written.
#[cfg(test)]
pub(super) fn written() -> (impl Iterator<Item = &'static str>, impl Iterator<Item = &'static str>) {
    (STEMS.into_iter(), VERBS.iter().flat_map(|verb| verb.roots))
}
