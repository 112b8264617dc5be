//! Every vector file against the function it is about. Column one of a vector names its source.

use bangla::date::{self, Civil};
use bangla::{normalize, number, segment, slug, terms};

use crate::table::{each, nfc};

#[test]
fn numbers_are_grouped_as_cldr_groups_them() {
    each(include_str!("../vectors/grouped.tsv"), |[value, grouped]: [&str; 2]| {
        let value: u64 = value.parse().expect("a number");
        assert_eq!(number::grouped(value), grouped);
        assert_eq!(number::plain(value), grouped.replace(',', ""));
        assert_eq!(number::parse(grouped), Some(value));
    });
}

#[test]
fn numbers_are_read() {
    each(include_str!("../vectors/parse.tsv"), |[text, value]: [&str; 2]| {
        assert_eq!(number::parse(text), value.parse().ok(), "{text}");
    });
}

#[test]
fn dates_are_written_in_both_languages() {
    each(include_str!("../vectors/dates.tsv"), |[millis, offset, full, full_en, iso, time, time_en]: [&str; 7]| {
        let moment = Civil::from_utc_millis(millis.parse().expect("milliseconds"), offset.parse().expect("an offset"));
        assert_eq!(nfc(&date::full(&moment)), nfc(full));
        assert_eq!(date::full_en(&moment), full_en);
        assert_eq!(date::iso_date(&moment), iso);
        assert_eq!(nfc(&date::time(&moment)), nfc(time));
        assert_eq!(date::time_en(&moment), time_en);
        let (_, long) = full.split_once(", ").expect("a weekday");
        assert_eq!(nfc(&date::long(&moment)), nfc(long));
        assert_eq!(nfc(&date::long_with_time(&moment)), nfc(&format!("{long}, {time}")));
        let (_, long_en) = full_en.split_once(", ").expect("a weekday");
        assert_eq!(date::long_en(&moment), long_en);
        assert_eq!(date::long_with_time_en(&moment), format!("{long_en}, {time_en}"));
    });
}

#[test]
fn every_hour_has_its_part_of_the_day() {
    each(include_str!("../vectors/day_periods.tsv"), |[hour, name]: [&str; 2]| {
        let hour: i64 = hour.parse().expect("an hour");
        let text = date::time(&Civil::from_utc_millis(hour * 3_600_000, 0));
        assert_eq!(nfc(text.split(' ').next().unwrap_or_default()), nfc(name), "{hour}");
    });
}

#[test]
fn names_of_months_and_days_are_canonical() {
    for name in date::MONTHS.iter().chain(date::WEEKDAYS.iter()) {
        assert!(unicode_normalization::is_nfc(name), "{name}");
    }
}

#[test]
fn elapsed_time_is_told_in_both_languages() {
    each(include_str!("../vectors/relative.tsv"), |[seconds, bengali, english]: [&str; 3]| {
        let seconds = seconds.parse().expect("seconds");
        assert_eq!(date::relative(seconds), bengali);
        assert_eq!(date::relative_en(seconds), english);
    });
}

#[test]
fn texts_are_cleaned() {
    each(include_str!("../vectors/clean.tsv"), |[text, clean]: [&str; 2]| {
        // Exactly as written, not in NFC: this is the function that makes the canonical form.
        assert_eq!(normalize::clean(text), nfc(clean), "{text:?}");
    });
}

#[test]
fn spellings_of_one_word_fold_to_one_key() {
    each(include_str!("../vectors/fold.tsv"), |[text, fold]: [&str; 2]| {
        assert_eq!(normalize::fold(text), nfc(fold), "{text:?}");
    });
}

#[test]
fn a_conjunct_is_one_grapheme() {
    each(include_str!("../vectors/graphemes.tsv"), |[text, parts]: [&str; 2]| {
        let parts: Vec<&str> = parts.split(' ').collect();
        assert_eq!(parts.concat(), text);
        assert_eq!(segment::graphemes(text), parts.len(), "{text}");
        for part in parts {
            assert_eq!(segment::graphemes(part), 1, "{part}");
        }
    });
}

#[test]
fn words_are_found() {
    each(include_str!("../vectors/words.tsv"), |[text, words]: [&str; 2]| {
        let expected: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
        assert_eq!(segment::words(text).collect::<Vec<_>>(), expected);
        assert_eq!(segment::word_count(text), expected.len());
    });
}

#[test]
fn long_texts_are_cut() {
    each(include_str!("../vectors/truncate.tsv"), |[text, most, cut]: [&str; 3]| {
        let most = most.parse().expect("a number");
        assert_eq!(nfc(&segment::truncate(text, most)), nfc(cut), "{text} {most}");
    });
}

#[test]
fn reading_takes_at_least_a_minute() {
    each(include_str!("../vectors/reading.tsv"), |[words, pictures, minutes]: [&str; 3]| {
        let number = |text: &str| text.parse::<usize>().expect("a number");
        let expected = u32::try_from(number(minutes)).expect("a small number");
        assert_eq!(segment::reading_minutes(number(words), number(pictures)), expected);
    });
}

#[test]
fn headlines_are_romanised() {
    each(include_str!("../vectors/romanized.tsv"), |[headline, slug]: [&str; 2]| {
        assert_eq!(slug::romanized(headline), slug, "{headline}");
    });
}

#[test]
fn headlines_become_bengali_slugs() {
    each(include_str!("../vectors/bengali_slugs.tsv"), |[headline, slug]: [&str; 2]| {
        assert_eq!(slug::bengali(headline), nfc(slug), "{headline}");
    });
}

#[test]
fn forms_of_one_word_are_one_term() {
    each(include_str!("../vectors/terms.tsv"), |[text, expected]: [&str; 2]| {
        let expected: Vec<String> = expected.split(' ').filter(|term| !term.is_empty()).map(nfc).collect();
        assert_eq!(terms::terms(text), expected, "{text}");
    });
}
