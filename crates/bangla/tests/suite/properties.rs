//! What holds for every text: typed ones, broken ones and a megabyte of one character.

use bangla::{date, digits, normalize, number, segment, slug, terms};
use proptest::prelude::*;
use unicode_normalization::is_nfc;
use unicode_segmentation::UnicodeSegmentation;

/// Texts of characters that the rules look at, and any other text.
pub fn text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        'ত', 'র', 'ব', 'য', 'ক', 'ষ', 'ঙ', 'অ', 'এ', 'ও', 'ৎ', '\u{9be}', '\u{9c7}', '\u{9d7}', '\u{9cd}', '\u{9bc}',
        '\u{981}', '\u{982}', '\u{983}', '\u{200c}', '\u{200d}', '|', '।', ' ', '\n', '\r', '৫', '5', 'e', '\u{301}',
        '\u{334}', '😀', '\u{feff}', ',', '-', '’', '\u{600}',
    ]);
    let bengali = prop::char::range('\u{980}', '\u{9ff}');
    let character = prop_oneof![4 => special, 2 => bengali, 1 => any::<char>()];
    prop_oneof![
        4 => prop::collection::vec(character, 0..60).prop_map(String::from_iter),
        1 => any::<String>(),
    ]
}

/// Words of the Bengali block between single spaces.
fn bengali_words() -> impl Strategy<Value = String> {
    let word = prop::collection::vec(prop::char::range('\u{980}', '\u{9ff}'), 1..8).prop_map(String::from_iter);
    prop::collection::vec(word, 0..10).prop_map(|words: Vec<String>| words.join(" "))
}

fn is_latin_slug(slug: &str) -> bool {
    slug.split('-').all(|word| {
        !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cleaning_twice_is_cleaning_once(text in text()) {
        let clean = normalize::clean(&text);
        prop_assert!(is_nfc(&clean));
        prop_assert_eq!(normalize::clean(&clean), clean);
    }

    #[test]
    fn a_text_without_corrections_is_clean(text in text()) {
        prop_assert_eq!(normalize::corrections(&text).is_empty(), normalize::clean(&text) == text);
        prop_assert!(normalize::corrections(&normalize::clean(&text)).is_empty());
    }

    #[test]
    fn the_search_form_is_that_of_the_clean_text(text in text()) {
        let fold = normalize::fold(&text);
        prop_assert_eq!(&normalize::fold(&normalize::clean(&text)), &fold);
        prop_assert_eq!(normalize::fold(&fold), fold);
    }

    #[test]
    fn cleaning_keeps_the_number_of_words(text in bengali_words()) {
        let count = |text: &str| text.split_whitespace().filter(|word| *word != "।").count();
        prop_assert_eq!(count(&normalize::clean(&text).replace('।', " । ")), count(&text.replace('\u{9f7}', " । ")));
    }

    #[test]
    fn a_cut_text_ends_between_graphemes_and_fits(text in text(), most in 0_usize..40) {
        let cut = segment::truncate(&text, most);
        prop_assert!(segment::graphemes(&cut) <= most);
        if segment::graphemes(&text) <= most {
            prop_assert_eq!(&*cut, text.as_str());
        } else if most > 0 {
            let start = cut.strip_suffix('…').unwrap_or("no ellipsis");
            prop_assert!(text.starts_with(start));
            let borders = text.grapheme_indices(true).map(|(border, _)| border);
            prop_assert!(borders.chain([text.len()]).any(|border| border == start.len()));
        }
    }

    #[test]
    fn a_romanised_slug_is_plain_and_short(text in text()) {
        let slug = slug::romanized(&text);
        prop_assert!(is_latin_slug(&slug), "{}", slug);
        prop_assert!(slug.len() <= 80);
        prop_assert_eq!(slug::romanized(&normalize::clean(&text)), slug);
    }

    #[test]
    fn a_bengali_slug_is_short_and_its_own_slug(text in text()) {
        let slug = slug::bengali(&text);
        prop_assert!(!slug.is_empty() && is_nfc(&slug));
        prop_assert!(slug.len() <= 180 && segment::graphemes(&slug) <= 60);
        prop_assert_eq!(&normalize::clean(&slug), &slug);
        prop_assert_eq!(slug::bengali(&slug), slug);
    }

    #[test]
    fn terms_are_folded_words(text in text()) {
        for term in terms::terms(&text) {
            prop_assert!(is_nfc(&term));
            prop_assert!(segment::graphemes(&term) > 1);
        }
    }

    #[test]
    fn digits_and_numbers_go_there_and_back(text in text(), value in any::<u64>()) {
        prop_assert_eq!(digits::to_ascii(&digits::to_bengali(&text)), digits::to_ascii(&text));
        prop_assert_eq!(number::parse(&number::grouped(value)), Some(value));
        prop_assert_eq!(number::parse(&number::plain(value)), Some(value));
        let _ = number::parse(&text);
    }

    #[test]
    fn any_moment_has_a_date(millis in any::<i64>(), offset in any::<i16>(), seconds in any::<i64>()) {
        let moment = date::Civil::from_utc_millis(millis, offset);
        prop_assert!((1..=12).contains(&moment.month) && (1..=31).contains(&moment.day));
        prop_assert!(moment.hour < 24 && moment.minute < 60 && moment.weekday < 7);
        prop_assert!(!date::long_with_time(&moment).is_empty() && !date::long_with_time_en(&moment).is_empty());
        prop_assert!(!date::relative(seconds).is_empty() && !date::relative_en(seconds).is_empty());
    }

    #[test]
    fn a_date_that_does_not_exist_is_written_too(
        year in any::<i32>(), month in any::<u8>(), day in any::<u8>(),
        hour in any::<u8>(), minute in any::<u8>(), weekday in any::<u8>(),
    ) {
        let moment = date::Civil { year, month, day, hour, minute, weekday };
        let _ = (date::full(&moment), date::full_en(&moment), date::iso_date(&moment));
        let _ = (date::long_with_time(&moment), date::long_with_time_en(&moment));
    }
}

#[test]
fn a_megabyte_of_anything_is_only_long() {
    for unit in ["ক\u{9cd}", "\u{200d}", "গুলো", "\u{301}", ", ", "1,"] {
        let text = unit.repeat(1_000_000 / unit.len());
        assert!(normalize::clean(&text).len() <= text.len());
        assert!(normalize::fold(&text).len() <= text.len());
        assert!(slug::romanized(&text).len() <= 80);
        assert!(slug::bengali(&text).len() <= 180);
        assert!(segment::graphemes(&segment::truncate(&text, 100)) <= 100);
        assert!(segment::word_count(&text) <= text.len());
        let _ = (terms::terms(&text), number::parse(&text), digits::to_bengali(&text));
    }
}
