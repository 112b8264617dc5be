//! Transliteration between Bengali script and Latin letters with diacritics, after ISO 15919:2001.
//!
//! Letter for letter, not as a word sounds: the inherent vowel is always written and রাষ্ট্র is `rāṣṭra`.
//! Addresses and search want [`crate::slug`] and [`crate::phonetic`] instead.
//!
//! Sources: the standard itself was not at hand. The table is the ISO 15919 column of Thomas T. Pedersen,
//! *Transliteration of Bengali, Assamese & Manipuri* (rev. 2, 2005-07-21), compared with A. J. Makkas,
//! *Bengali transliteration: print and 7-bit*; the rules are the notes of Anthony P. Stone, *Transliteration of
//! Indic scripts: how to use ISO 15919* (2002–2009). Chosen among the options of the standard: diacritics,
//! simplified nasalisation (ঁ is `m̐`, not a tilde) and `e`, `o` for এ, ও (`ē`, `ō` are read too).
//!
//! # The colon
//!
//! Stone, note 12: a colon stands between two Latin characters, or before one, that would be misread.
//!
//! | written | is | without the colon |
//! |---|---|---|
//! | `ka:i`, `ka:u` | কই, কউ | কৈ, কৌ |
//! | `k:ha` | ক্হ | খ |
//! | `a:yā` | অ্যা | অযা |
//! | `k:ā` | ক্আ | কা |
//! | `r:yāba` | র‍্যাব | র্যাব |
//! | `haṭhā:t`, `sa:tmā` | হঠাত্, সৎমা | হঠাৎ, সত্মা |
//! | `so:’ham` | সোঽহম্ | |
//!
//! The last row but one is our use of the note: ৎ and ত্ are both `t`. Unmarked it is ত্ before
//! `t th n m y r l b v h`, where the script has conjuncts, and ৎ elsewhere. A colon of the text that would be
//! read as such a mark is doubled.
mod from_bengali;
mod letters;
mod to_bengali;

/// `text` with Bengali letters, digits and danda in Latin script, in NFC; everything else as it is.
///
/// The text is cleaned first ([`crate::normalize::clean`]). Digits become ASCII, the danda becomes `|`. What
/// the table does not know (৳, ॥, a vowel sign without a consonant, other scripts) stays.
///
/// ```
/// use bangla::iso15919::from_bengali;
/// assert_eq!(from_bengali("রাষ্ট্র"), "rāṣṭra");
/// assert_eq!(from_bengali("দুঃখ, চাঁদ ও বই।"), "duḥkha, cām̐da o ba:i|");
/// ```
pub fn from_bengali(text: &str) -> String {
    from_bengali::written(text)
}

/// Latin `text` in Bengali script, in NFC: the way back from [`from_bengali`].
///
/// `to_bengali(from_bengali(t))` is `clean(t)` for every text of Bengali words, with these differences: ASCII
/// digits become Bengali; ZWNJ is lost (ক্‌ক comes back as ক্ক), ZWJ stays in র‍্য; ৰ and ৱ come back as র and ব,
/// since ৰ is `r` and whoever writes `v` means ব; `|` that was no danda becomes one. Latin words are
/// read as transliteration too: nothing tells `data` the word from দত.
///
/// Capital letters and decomposed diacritics are read; letters that no Bengali letter has (`w`, `x`) stay.
///
/// ```
/// use bangla::iso15919::to_bengali;
/// assert_eq!(to_bengali("bāṁlādēśa"), "বাংলাদেশ");
/// assert_eq!(to_bengali("kr̥ṣṇa, baṛa, a:yāpa"), "কৃষ্ণ, বড়, অ্যাপ");
/// ```
pub fn to_bengali(text: &str) -> String {
    to_bengali::written(text)
}
