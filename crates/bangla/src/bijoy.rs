//! Bijoy: the encoding of Bengali before Unicode, still in archives and in what people paste.
//!
//! The text is Windows-1252; a font, mostly SutonnyMJ, draws Bengali glyphs at its places, in the order of
//! the typewriter: `wbe©vPb` is নির্বাচন. [`to_unicode`] reads the two dialects that are about, that of Bijoy 2000
//! and that of the later SutonnyMJ, and both forms in which Windows-1252 comes († or U+0086). Entities of HTML
//! are to be resolved before.
//!
//! Sources: the glyphs of the font SutonnyMJ, looked at one by one; the table of Bijoy 2000 in poriborton 0.2.3
//! (MIT); spellings on Bangladeshi news pages of 2015 to 2019. Where converters disagree the glyph decides: `²` is
//! ক্ষ্ম, `¹` is গ্গ, `ÿ` and `¶` are both ক্ষ.

mod decode;
mod encode;
mod evidence;
mod rescue;
mod tokens;

/// The Bengali text that a Bijoy text shows.
///
/// Every character is read as the glyph that the font draws for it, so English words become nonsense: see
/// [`rescue`] for mixed texts. A character that draws nothing at its place (© at the start of a word, ° after
/// a digit) and all that is not of the encoding pass as they are. The result is in NFC if what passes is.
///
/// ```
/// use bangla::bijoy::to_unicode;
/// assert_eq!(to_unicode("wbe©vPb Kwgkb"), "নির্বাচন কমিশন");
/// assert_eq!(to_unicode("2024 mv‡ji cix¶v|"), "২০২৪ সালের পরীক্ষা।");
/// ```
pub fn to_unicode(text: &str) -> String {
    decode::decoded(text)
}

/// `text` in the encoding of Bijoy, for the font SutonnyMJ.
///
/// It is the newer dialect (ণ্ড is `Ð`, ্ত is `Í`), which [`to_unicode`] reads back, but for what Bijoy cannot say: ZWJ comes
/// back only in র‍্য, and ZWNJ stands wherever two consonants have no common glyph (`wjd&U`, লিফ্‌ট); ণ্ন and ষ্ন come
/// back as ণ্ণ and ষ্ণ, which look the same; a conjunct that is also a symbol (`½`) needs letters before it; English
/// letters, digits and marks in `text` stay as they are, and Bijoy reads glyphs in them. Letters that
/// the font lacks (ৰ, ৠ) pass too.
///
/// ```
/// assert_eq!(bangla::bijoy::from_unicode("স্বাধীনতা দিবস"), "¯^vaxbZv w`em");
/// ```
pub fn from_unicode(text: &str) -> String {
    encode::encoded(text)
}

/// Whether `text` is Bijoy and not Bengali, English, another language in Latin letters or code.
///
/// For offering a conversion, not for making one unasked. Of whole sentences it is right but for rare cases; a
/// short word of plain letters (`XvKv`, `bvg`) is often left undecided, and then the answer is no.
///
/// ```
/// use bangla::bijoy::is_bijoy;
/// assert!(is_bijoy("evsjv‡`k"));
/// assert!(!is_bijoy("বাংলাদেশ") && !is_bijoy("Bangladesh") && !is_bijoy("Où est la fenêtre ?"));
/// ```
pub fn is_bijoy(text: &str) -> bool {
    evidence::suffices(text)
}

/// A text of which it is not known whether it is Bijoy, as readers can read it: [`to_unicode`] if [`is_bijoy`] says yes, else
/// [`rescue`], which leaves what is not Bijoy as it is.
///
/// ```
/// use bangla::bijoy::readable;
/// assert_eq!(readable("wbe©vPb Kwgkb"), "নির্বাচন কমিশন");
/// assert_eq!(readable("নির্বাচন কমিশন, Election Commission"), "নির্বাচন কমিশন, Election Commission");
/// ```
pub fn readable(text: &str) -> String {
    if is_bijoy(text) { to_unicode(text) } else { rescue(text) }
}

/// A text that is Bijoy in part, with that part made Bengali.
///
/// For a pasted page: lines that are Bengali or English already, and English words, addresses and e-mail
/// addresses in Bijoy lines stay as they are. A text without Bijoy comes back unchanged.
///
/// ```
/// use bangla::bijoy::rescue;
/// assert_eq!(rescue("XvKv wek¦we`¨vjq | Dhaka University"), "ঢাকা বিশ্ববিদ্যালয় । Dhaka University");
/// ```
pub fn rescue(text: &str) -> String {
    rescue::rescued(text)
}
