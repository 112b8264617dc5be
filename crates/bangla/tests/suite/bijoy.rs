//! Bijoy there and back, and what is and is not Bijoy.

use std::cell::RefCell;

use bangla::bijoy::{from_unicode, is_bijoy, rescue, to_unicode};
use proptest::prelude::*;
use unicode_normalization::is_nfc;

use crate::any_text::takes_linear_time;
use crate::table::{each, nfc};

const WORDS: &str = include_str!("../vectors/bijoy.tsv");
const KINDS: &str = include_str!("../vectors/bijoy_or_not.tsv");

/// What the rows of one kind of `bijoy_or_not.tsv` say.
fn of_kind(wanted: &str) -> Vec<&'static str> {
    let rows = KINDS.lines().filter_map(|line| line.split_once('\t')?.1.split_once('\t'));
    let texts: Vec<&str> = rows.filter_map(|(kind, text)| (kind == wanted).then_some(text)).collect();
    assert!(texts.len() > 20, "{wanted}");
    texts
}

/// Without the joiners, which Bijoy does not have.
fn joined(text: &str) -> String {
    text.replace(['\u{200c}', '\u{200d}'], "")
}

#[test]
fn words_go_there_and_back() {
    each(WORDS, |[bijoy, unicode, direction]: [&str; 3]| {
        assert!(is_nfc(unicode), "{unicode}");
        assert!(matches!(direction, "both" | "to" | "from"), "{direction}");
        if direction != "from" {
            assert_eq!(to_unicode(bijoy), unicode, "{bijoy}");
        }
        if direction != "to" {
            assert_eq!(from_unicode(unicode), bijoy, "{unicode}");
        }
    });
}

#[test]
fn controls_of_latin_1_are_windows_1252() {
    // What the Encoding Standard has at 0x80 to 0x9F; five bytes are controls there too.
    let curly = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let latin = |text: &str| -> String {
        let control = |character: char| curly.chars().zip('\u{80}'..='\u{9f}').find(|(from, _)| *from == character);
        text.chars().map(|character| control(character).map_or(character, |(_, control)| control)).collect()
    };
    assert_eq!(latin("†KvwU"), "\u{86}KvwU");
    each(WORDS, |[bijoy, unicode, direction]: [&str; 3]| {
        let quotes = |text: &str| text.contains(['–', '—', '’', '“', '”']);
        if direction == "both" && !quotes(unicode) {
            assert_eq!(to_unicode(&latin(bijoy)), unicode, "{bijoy}");
        }
    });
}

#[test]
fn a_decomposed_letter_is_written_as_the_composed_one() {
    each(WORDS, |[_, unicode, _]: [&str; 3]| {
        let old = unicode
            .replace("\u{9a1}\u{9bc}", "\u{9dc}")
            .replace("\u{9a2}\u{9bc}", "\u{9dd}")
            .replace("\u{9af}\u{9bc}", "\u{9df}");
        let split = unicode.replace('\u{9cb}', "\u{9c7}\u{9be}").replace('\u{9cc}', "\u{9c7}\u{9d7}");
        assert_eq!(from_unicode(&old), from_unicode(unicode));
        assert_eq!(from_unicode(&split), from_unicode(unicode));
    });
}

#[test]
fn nothing_is_dropped_that_has_no_glyph() {
    assert_eq!(from_unicode("সফ্টওয়্যার"), "md&UIq¨vi");
    assert_eq!(to_unicode("md&UIq¨vi"), nfc("সফ্\u{200c}টওয়্যার"));
    assert_eq!(from_unicode("ক\u{9c4} ৰ ৱ ৠ \u{9be}"), "K\u{9c4} ৰ ৱ ৠ \u{9be}");
    assert_eq!(from_unicode("ক👩\u{200d}👩\u{200d}👧"), "K👩\u{200d}👩\u{200d}👧");
    assert_eq!(from_unicode("\u{9cd}ক্"), "\u{9cd}K&");
    assert_eq!(from_unicode("Hello, দেশ"), "Hello, †`k");
}

#[test]
fn sentences_in_bijoy_are_told_from_other_languages() {
    for text in of_kind("bijoy") {
        assert!(is_bijoy(text), "{text}");
        assert_eq!(rescue(text), to_unicode(text));
    }
    for text in of_kind("other") {
        assert!(!is_bijoy(text), "{text}");
        assert_eq!(rescue(text), text);
    }
    for page in of_kind("other").windows(5).map(|lines| lines.join("\n")) {
        assert!(!is_bijoy(&page), "{page}");
        assert_eq!(rescue(&page), page);
    }
}

#[test]
fn bengali_texts_are_bijoy_only_once_they_are_written_so() {
    let words = RefCell::new(Vec::new());
    each(WORDS, |[_, unicode, direction]: [&str; 3]| {
        if direction == "both" {
            words.borrow_mut().push(unicode.to_owned());
        }
    });
    let words = words.into_inner();
    // The table goes from letter to letter: sentences of words that stand far apart in it.
    let far = words.len() / 6;
    let mut whole = 0;
    for first in 0..far {
        let text: Vec<&str> = words.iter().skip(first).step_by(far).map(String::as_str).collect();
        let text = text.join(" ");
        assert!(!is_bijoy(&text), "{text}");
        assert_eq!(rescue(&text), text);
        let bijoy = from_unicode(&text);
        assert!(is_bijoy(&bijoy), "{bijoy}");
        whole += usize::from(rescue(&bijoy) == text);
    }
    // A word at the end of a line that looks like none of the two may stay.
    assert!(whole * 100 >= far * 97, "{whole} of {far}");
}

#[test]
fn a_mixed_page_is_rescued() {
    let page = "wcÖq m¤úv`K, Avgvi bvg Kwig| Contact: karim@example.com or www.example.com/page\n\
        †dmey‡K (Facebook) GKwU †cv÷ w`‡q‡Qb wZwb|\n\
        এই লাইনটি আগে থেকেই ইউনিকোডে লেখা।\n\
        This line is plain English and must stay.\n\
        ZvwiL: 12/05/2012\n\
        \n\
        The Daily Star, 12 May 2012\n\
        ঢাকা: XvKvq GLb e„wó n‡”Q\n";
    let rescued = "প্রিয় সম্পাদক, আমার নাম করিম। Contact: karim@example.com or www.example.com/page\n\
        ফেসবুকে (Facebook) একটি পোস্ট দিয়েছেন তিনি।\n\
        এই লাইনটি আগে থেকেই ইউনিকোডে লেখা।\n\
        This line is plain English and must stay.\n\
        তারিখ: 12/05/2012\n\
        \n\
        The Daily Star, 12 May 2012\n\
        ঢাকা: ঢাকায় এখন বৃষ্টি হচ্ছে\n";
    assert_eq!(rescue(page), nfc(rescued));
    assert_eq!(rescue(&nfc(rescued)), nfc(rescued));
    assert_eq!(rescue(&page.replace('\n', "\r\n")), nfc(rescued).replace('\n', "\r\n"));
}

#[test]
fn all_takes_linear_time() {
    takes_linear_time(to_unicode);
    takes_linear_time(from_unicode);
    takes_linear_time(is_bijoy);
    takes_linear_time(rescue);
    takes_linear_time(|text| to_unicode(&from_unicode(text)));
}

/// Any characters of the encoding in both forms, and some that are not of it.
fn glyphs() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        8 => prop::char::range(' ', 'ÿ'),
        4 => prop::sample::select("†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸƒ„…‚−".chars().collect::<Vec<_>>()),
        1 => prop::sample::select(vec!['ক', 'ি', '\n', '😀', '中', '\u{200d}', 'ń', '।']),
    ];
    prop::collection::vec(character, 0..60).prop_map(String::from_iter)
}

/// Bengali words of well-formed syllables.
fn bengali() -> impl Strategy<Value = String> {
    let consonants: Vec<&str> = "ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত থ দ ধ ন প ফ ব ভ ম য র ল শ ষ স হ".split(' ').collect();
    let single = prop::sample::select(vec![
        "ড\u{9bc}",
        "ঢ\u{9bc}",
        "য\u{9bc}",
        "ৎ",
        "অ",
        "আ",
        "ই",
        "ঈ",
        "উ",
        "ঊ",
        "ঋ",
        "এ",
        "ঐ",
        "ও",
        "ঔ",
    ]);
    let cluster =
        prop::collection::vec(prop::sample::select(consonants), 1..4).prop_map(|letters| letters.join("\u{9cd}"));
    let kar = prop::sample::select(vec![
        "", "\u{9be}", "\u{9bf}", "\u{9c0}", "\u{9c1}", "\u{9c2}", "\u{9c3}", "\u{9c7}", "\u{9c8}", "\u{9cb}",
        "\u{9cc}",
    ]);
    let sign = prop::sample::select(vec!["", "", "", "\u{981}", "\u{982}", "\u{983}"]);
    let syllable =
        prop_oneof![4 => (cluster, kar).prop_map(|(cluster, kar)| cluster + kar), 1 => single.prop_map(str::to_owned)];
    let syllable = (syllable, sign).prop_map(|(syllable, sign)| syllable + sign);
    // A conjunct alone may be a symbol, so no word begins with one.
    let mark = prop::sample::select(vec![" ক", "। ক", ", ম", "", "", "৭ন", "৳ন"]);
    prop::collection::vec((mark, syllable), 0..12).prop_map(|parts| {
        parts.into_iter().map(|(mark, word)| mark.to_owned() + &word).fold("ক".to_owned(), |text, part| text + &part)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bijoy_becomes_canonical_bengali(text in glyphs()) {
        let unicode = to_unicode(&text);
        let unknown = |text: &str| text.chars().filter(|character| matches!(character, '😀' | '中' | 'ń' | '\n')).count();
        prop_assert_eq!(unknown(&unicode), unknown(&text));
        if !text.contains(['ি', '\u{200d}']) {
            prop_assert!(is_nfc(&unicode), "{}", unicode);
        }
    }

    #[test]
    fn bengali_comes_back(text in bengali()) {
        let bijoy = from_unicode(&text);
        prop_assert!(bijoy.chars().all(|character| !('\u{980}'..='\u{9ff}').contains(&character)), "{}", bijoy);
        // Drawn alike, read as what is right.
        let read = (0..3).fold(joined(&text), |text, _| text.replace("ণ্ন", "ণ্ণ").replace("ষ্ন", "ষ্ণ"));
        prop_assert_eq!(joined(&to_unicode(&bijoy)), read, "{}", bijoy);
    }

    #[test]
    fn any_text_is_only_text(text in any::<String>()) {
        let _ = (to_unicode(&text), from_unicode(&text), is_bijoy(&text), rescue(&text));
    }
}
