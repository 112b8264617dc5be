//! Forms that no ending explains: suppletive verbs, pronouns, numerals with their counters.

use super::key::Key;
use super::table::{Indexed, count, sorted};

/// A stem and its irregular forms.
type Row = (&'static str, &'static str);

const ROWS: &[Row] = &[
    (
        "যা",
        "গেল গেলো গেলে গেলেন গেলাম গেছে গেছেন গেছি গেছ গেছিল গিয়ে গিয়েছে গিয়েছেন গিয়েছি গিয়েছিল গিয়েছিলেন গিয়েছিলাম যাওয়া",
    ),
    ("আস", "এল এলো এলে এলেন এলাম"),
    ("আছ", "আছে আছেন আছি আছিস আছো ছিল ছিলো ছিলেন ছিলাম ছিলে ছিলি"),
    ("হ", "হলো হোক হউক হইল হইলে হইয়া হইয়াছে হইয়াছিল হইবে হইতেছে হইত হোন হয়নি হওয়া"),
    ("দে", "দাও দেই দেয়া দিব দিবে দিবেন"),
    ("নে", "নিন নাও নেয়া নিব নিবে নিবেন"),
    ("চাওয়া", "চাইছে চাইছেন চাইছি চাইল চাইলে চাইলেন চাইলাম চাইতে চাইবে চাইবেন চাইব চাইতেন চাইত"),
    ("গাওয়া", "গাইছে গাইছেন গাইল গাইলেন গাইতে গাইবে গাইবেন গাইতেন"),
    ("রয়", "রয়েছে রয়েছেন রয়েছি রয়েছিল রয়ে রইল রইলেন রইলো"),
    ("সামলানো", "সামলে"),
    ("কর", "করি কোরো করিয়া করিতে করিল করিলে করিব"),
    ("বল", "বলি বলিয়া বলিতে বলিল বলিলে বলিব"),
    ("জান", "জানি"),
    ("দেখ", "দেখি"),
    ("থাক", "থাকি"),
    ("রাখ", "রাখি"),
    ("পার", "পারি"),
    ("শোন", "শুনি"),
    ("লেখ", "লিখি"),
    ("বোঝ", "বুঝি"),
    ("ওঠ", "উঠি"),
    ("কিন", "কিনি"),
    ("চল", "চলি"),
    ("আন", "আনি"),
    ("আসল", "আসলে"),
    ("নাম", "নামে"),
    ("চাপ", "চাপে"),
    ("কাপ", "কাপে"),
    ("ভাব", "ভাবে"),
    ("হাট", "হাটে"),
    ("খাট", "খাটে"),
    ("পর", "পরে"),
    ("জোড়", "জুড়ে"),
    ("ছাড়", "ছেড়ে"),
    ("বাঁচ", "বেঁচে"),
    ("ভাবা", "ভাবেনি"),
    ("চীন", "চীনে"),
    ("ছোট", "ছোটো"),
    ("ধোয়া", "ধুয়ে ধুতে ধোয় ধোবে ধুচ্ছে ধুয়েছে ধুয়েছেন"),
    ("শোয়া", "শুয়ে শোয় শোবে শুয়েছে শুয়েছেন শুয়েছিল"),
    ("ছোঁয়া", "ছুঁয়ে ছুঁতে ছোঁয় ছুঁয়েছে ছুঁয়েছেন ছুঁয়েছিল"),
    ("খাওয়ানো", "খাইয়ে খাইয়েছে খাইয়েছেন খাওয়ান খাওয়াতে খাওয়াচ্ছে খাওয়াবে খাওয়ায়"),
    ("আমি", "আমার আমাকে আমায়"),
    ("আমরা", "আমাদের আমাদেরকে"),
    ("তুমি", "তোমার তোমাকে তোমায়"),
    ("তোমরা", "তোমাদের তোমাদেরকে"),
    ("আপনি", "আপনার আপনাকে"),
    ("আপনারা", "আপনাদের আপনাদেরকে"),
    ("সে", "তার তাকে"),
    ("তারা", "তাদের তাদেরকে"),
    ("নিজ", "নিজে নিজের নিজেকে নিজেরা নিজেদের নিজেদেরকে নিজস্ব"),
    ("কেউ", "কারো কারও কাউকে"),
    ("আজ", "আজকে আজকের আজকেই"),
    ("কাল", "কালকে কালকের"),
    ("উনি", "উনার উনাকে ওনার ওনাকে"),
    ("এরা", "এদের এদেরকে"),
    ("ওরা", "ওদের ওদেরকে"),
    ("যারা", "যাদের যাদেরকে"),
    ("সবাই", "সবার সবাইকে"),
];

#[allow(clippy::indexing_slicing, reason = "runs at compile time, where a wrong index is an error")]
const WRITTEN: [&str; ROWS.len()] = {
    let mut forms = [""; ROWS.len()];
    let mut at = 0;
    while at < forms.len() {
        forms[at] = ROWS[at].1;
        at += 1;
    }
    forms
};

#[allow(clippy::indexing_slicing, reason = "runs at compile time, where a wrong index is an error")]
const STEMS: [&str; ROWS.len()] = {
    let mut stems = [""; ROWS.len()];
    let mut at = 0;
    while at < stems.len() {
        stems[at] = ROWS[at].0;
        at += 1;
    }
    stems
};

static FORMS: Indexed<{ count(&WRITTEN) }> = Indexed::new(&WRITTEN);
static SORTED_STEMS: [u128; ROWS.len()] = sorted(&STEMS);

/// Whether `word` is a stem of the list.
pub(super) fn is_stem(word: u128) -> bool {
    SORTED_STEMS.binary_search(&word).is_ok()
}

/// The stem that the first `length` letters of `key` are an irregular form of.
pub(super) fn stem_of(key: &Key, length: usize) -> Option<&'static str> {
    let place = FORMS.find(key.first(length)?)?;
    STEMS.get(place).copied()
}

/// The stems and all forms, as they are written.
#[cfg(test)]
pub(super) fn written() -> (impl Iterator<Item = &'static str>, impl Iterator<Item = &'static str>) {
    (STEMS.into_iter(), WRITTEN.into_iter().flat_map(str::split_whitespace))
}
