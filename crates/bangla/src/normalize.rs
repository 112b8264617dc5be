//! Two forms of one text: [`clean`] for storage, [`fold`] for search.
//!
//! `clean` repairs what typing and old encodings spoil and never changes what a text means. `fold`
//! throws differences away that readers do not type reliably (ঈ/ই, ণ/ন, শ/ষ/স …) and is never shown.
//!
//! Sources: UAX #15 (NFC and its composition exclusions), The Unicode Standard chapter 12.2 Bengali
//! (ৎ, ZWJ in র‍্য, danda), the spelling rules of Bangla Academy for [`fold`].

mod correction;
mod joiners;
mod marks;
mod search_form;
mod settled;
mod strip;
mod vowels;

pub use correction::{Correction, corrections};
use unicode_normalization::UnicodeNormalization;

/// The storage form of `text`.
///
/// In order: invisible and control characters go (line feed and tab stay); ত্ + ZWJ becomes ৎ;
/// signs typed in pieces or twice and false nuktas are put right; ZWJ and ZWNJ stay only where
/// Bengali needs them; marks used for danda and colon become those, without spaces before a danda; the result is in NFC. Other scripts and emoji
/// sequences keep everything but NFC differences and the stripped characters.
///
/// `clean(clean(text)) == clean(text)` for every text.
///
/// ```
/// assert_eq!(bangla::normalize::clean("অামি হঠাত্\u{200d} এলাম|"), "আমি হঠাৎ এলাম।");
/// ```
pub fn clean(text: &str) -> String {
    if settled::is_settled(text.chars()) {
        return text.to_owned();
    }
    if text.is_ascii() {
        return strip::kept(text).collect();
    }
    step_by_step(text)
}

fn step_by_step(text: &str) -> String {
    let canonical: Vec<char> = strip::kept(text).nfc().collect();
    let joined = joiners::settle(&vowels::without_false_nukta(&canonical));
    let ordered: Vec<char> = joined.into_iter().nfc().collect();
    let repaired = vowels::repair(&ordered);
    marks::repair(&repaired).into_iter().nfc().collect()
}

/// The search form of `text`: two spellings of one word give one key.
///
/// `fold(clean(text)) == fold(text)` and `fold(fold(text)) == fold(text)` for every text.
///
/// ```
/// use bangla::normalize::fold;
/// assert_eq!(fold("ঈদ ২০২৪"), "ইদ 2024");
/// assert_eq!(fold("হঠাৎ"), fold("হঠাত্"));
/// ```
pub fn fold(text: &str) -> String {
    // ত্ kept apart by ZWNJ is ৎ under another name.
    let mut cleaned = clean(text);
    if cleaned.contains('\u{200c}') {
        cleaned = cleaned.replace("ত\u{9cd}\u{200c}", "ৎ");
    }
    let mapped: String = cleaned.chars().flat_map(search_form::mapped).collect();
    let settled: Vec<char> = clean(&mapped).chars().collect();
    let folded = search_form::words(&settled);
    if settled::is_settled(folded.iter().copied()) {
        folded.into_iter().collect()
    } else {
        folded.into_iter().nfc().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::asked;

    /// Texts that make a rule look ahead or back as far as it can.
    const TRAPS: [&str; 12] = [
        "\u{9cd}",
        "\u{983}",
        "\u{983}\u{9cd}",
        "\u{200d}",
        "\u{200c}\u{200d}",
        "|",
        "ক\u{9be}\u{9cd}",
        "র\u{200d}\u{9cd}\u{200d}",
        "\u{9bc}",
        "ঙ\u{9cd}",
        "র\u{9cd}য\u{9cd}য",
        "\u{9be}\u{9c7}\u{9d7}",
    ];

    #[test]
    fn ten_times_the_text_costs_ten_times_the_work() {
        for trap in TRAPS {
            for end in ["", "ক"] {
                let mut short = trap.repeat(10_000 / trap.len());
                let mut long = trap.repeat(100_000 / trap.len());
                short.push_str(end);
                long.push_str(end);
                let few = asked::during(|| drop(fold(&short)));
                let many = asked::during(|| drop(fold(&long)));
                assert!(many <= few.saturating_mul(11).saturating_add(1_000), "{trap:?} {end:?}: {few} {many}");
                assert!(many <= long.len().saturating_mul(20), "{trap:?} {end:?}: {many}");
            }
        }
    }

    #[test]
    fn short_texts_of_all_kinds_of_characters_are_stable() {
        let alphabet = [
            'ত', 'র', 'ব', 'য', 'অ', '\u{9be}', '\u{9c7}', '\u{9cd}', '\u{9bc}', '\u{983}', '\u{200c}', '\u{200d}',
            '|', ' ', '5', 'ঙ', '\u{981}', '\u{301}',
        ];
        let mut texts = vec![String::new()];
        for _ in 0..3 {
            texts = texts
                .iter()
                .flat_map(|text| alphabet.iter().map(move |character| format!("{text}{character}")))
                .collect();
            for text in &texts {
                let cleaned = clean(text);
                assert_eq!(clean(&cleaned), cleaned, "clean {text:?}");
                let folded = fold(text);
                assert_eq!(fold(&folded), folded, "fold {text:?}");
                assert_eq!(fold(&cleaned), folded, "fold of clean {text:?}");
            }
        }
    }
}
