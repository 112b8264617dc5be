//! Numbers against CLDR, ICU and those who spell them, and what must be true of any number.

use bangla::number::{self, Currency, CurrencyStyle, Decimal, Length, OrdinalCategory, Plural};
use proptest::prelude::*;
use unicode_normalization::is_nfc;

use crate::any_text::takes_linear_time;
use crate::table::{each, nfc};

fn value(unscaled: &str, scale: &str) -> Decimal {
    Decimal::new(unscaled.parse().expect("a whole number"), scale.parse().expect("a scale"))
}

#[test]
fn decimals_are_written_as_icu_writes_them() {
    each(include_str!("../vectors/number_decimal.tsv"), |[unscaled, scale, most, text]: [&str; 4]| {
        let value = value(unscaled, scale);
        assert_eq!(number::decimal(value, most.parse().expect("a number")), text);
    });
}

#[test]
fn percentages_are_written_as_cldr_has_them() {
    each(include_str!("../vectors/number_percent.tsv"), |[unscaled, scale, most, text]: [&str; 4]| {
        assert_eq!(number::percent(value(unscaled, scale), most.parse().expect("a number")), text);
    });
}

#[test]
fn sums_are_written_as_cldr_and_the_press_have_them() {
    each(include_str!("../vectors/number_currency.tsv"), |[unscaled, scale, currency, style, text]: [&str; 5]| {
        let style = match style {
            "SymbolAfter" => CurrencyStyle::SymbolAfter,
            "SymbolBefore" => CurrencyStyle::SymbolBefore,
            "Word" => CurrencyStyle::Word,
            other => panic!("{other}"),
        };
        let currency = CURRENCIES.into_iter().find(|known| format!("{known:?}") == currency).expect("a currency");
        assert_eq!(number::currency(value(unscaled, scale), currency, style), nfc(text));
    });
}

const CURRENCIES: [Currency; 10] = [
    Currency::Taka,
    Currency::Rupee,
    Currency::Dollar,
    Currency::Euro,
    Currency::Pound,
    Currency::Yen,
    Currency::Yuan,
    Currency::Riyal,
    Currency::Dirham,
    Currency::Ringgit,
];

#[test]
fn large_numbers_are_compacted_as_icu_does() {
    each(include_str!("../vectors/number_compact.tsv"), |[unscaled, scale, long, short]: [&str; 4]| {
        assert_eq!(number::compact(value(unscaled, scale), Length::Long), long);
        assert_eq!(number::compact(value(unscaled, scale), Length::Short), short);
    });
}

#[test]
fn places_have_the_endings_of_cldr() {
    each(include_str!("../vectors/number_ordinal.tsv"), |[place, category, text]: [&str; 3]| {
        let place = place.parse().expect("a number");
        assert_eq!(format!("{:?}", OrdinalCategory::of(place)).to_lowercase(), category);
        assert_eq!(number::ordinal(place), nfc(text));
    });
}

#[test]
fn days_have_the_endings_of_school_grammar() {
    each(include_str!("../vectors/number_day.tsv"), |[day, text]: [&str; 2]| {
        let expected = (text != "-").then(|| text.to_owned());
        assert_eq!(number::day_ordinal(day.parse().expect("a day")), expected);
    });
}

#[test]
fn counted_things_have_the_forms_of_cldr() {
    each(include_str!("../vectors/number_plural.tsv"), |[unscaled, scale, category]: [&str; 3]| {
        assert_eq!(format!("{:?}", Plural::of(value(unscaled, scale))).to_lowercase(), category, "{unscaled} {scale}");
    });
}

#[test]
fn numbers_are_spelled() {
    let mut rows = std::collections::BTreeSet::new();
    let seen = std::cell::RefCell::new(&mut rows);
    each(include_str!("../vectors/number_words.tsv"), |[value, words, formal]: [&str; 3]| {
        let value: u64 = value.parse().expect("a number");
        assert_eq!(number::words(value), nfc(words));
        assert_eq!(number::words_formal(value), nfc(formal));
        seen.borrow_mut().insert(value);
    });
    assert!((0..100).all(|value| rows.contains(&value)), "each irregular word has a row");
}

#[test]
fn decimals_are_read() {
    each(include_str!("../vectors/number_parse_decimal.tsv"), |[text, unscaled, scale]: [&str; 3]| {
        let expected = (unscaled != "-").then(|| value(unscaled, scale));
        assert_eq!(number::parse_decimal(text), expected, "{text}");
    });
}

#[test]
fn binary_fractions_become_what_they_stand_for() {
    for (binary, unscaled, scale) in [
        (0.1, 1, 1),
        (-0.0, 0, 0),
        (50.5, 505, 1),
        (-98765.4321, -987_654_321, 4),
        (1e22, 10_i128.pow(22), 0),
        (1.5e-7, 15, 8),
        (123_456_789.125, 123_456_789_125, 3),
    ] {
        assert_eq!(Decimal::from_f64(binary), Some(Decimal::new(unscaled, scale)), "{binary}");
    }
    for binary in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(Decimal::from_f64(binary), None);
    }
    let largest = Decimal::from_f64(f64::MAX).map(|value| number::decimal(value, 0)).expect("finite");
    assert!(largest.starts_with('১') && largest.replace(',', "").chars().count() == 309);
    assert_eq!(Decimal::from_f64(5e-324).map(|value| number::decimal(value, 255)).as_deref(), Some("০"));
}

fn decimals() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (any::<i64>(), 0_u8..20).prop_map(|(unscaled, scale)| Decimal::new(unscaled.into(), scale)),
        (any::<i128>(), any::<u8>()).prop_map(|(unscaled, scale)| Decimal::new(unscaled, scale)),
        any::<f64>().prop_filter_map("finite", Decimal::from_f64),
    ]
}

/// The digits of `text` with the point where `decimal` has it, as Rust reads them.
fn read_by_rust(text: &str) -> f64 {
    bangla::digits::to_ascii(text).replace(',', "").parse().expect("a number")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_decimal_is_read_as_it_was_written(unscaled in any::<i64>(), scale in 0_u8..60) {
        let value = Decimal::new(unscaled.into(), scale);
        prop_assert_eq!(number::parse_decimal(&number::decimal(value, scale)), Some(value));
    }

    #[test]
    fn a_binary_number_survives(binary in prop::num::f64::NORMAL) {
        let value = Decimal::from_f64(binary).expect("finite");
        if binary.abs() > 1e-200 {
            prop_assert_eq!(read_by_rust(&number::decimal(value, 255)), binary);
        }
    }

    #[test]
    fn rounding_goes_to_the_nearest_and_even(unscaled in -1_000_000_i64..1_000_000, dropped in 1_u8..7) {
        let unit = 10_i64.pow(u32::from(dropped));
        let (floor, rest) = (unscaled.div_euclid(unit), unscaled.rem_euclid(unit));
        let up = 2 * rest > unit || (2 * rest == unit && floor.rem_euclid(2) == 1);
        let expected = Decimal::from(floor + i64::from(up));
        prop_assert_eq!(Decimal::new(unscaled.into(), dropped).rounded(0), expected);
    }

    #[test]
    fn any_decimal_is_written_in_every_way(value in decimals(), most in any::<u8>()) {
        let text = number::decimal(value, most);
        let fraction = text.split_once('.').map_or(0, |(_, fraction)| fraction.chars().count());
        prop_assert!(fraction <= usize::from(most) && !text.ends_with('.') && text != "-০");
        prop_assert!(number::percent(value, most).ends_with('%'));
        for length in [Length::Long, Length::Short] {
            prop_assert!(is_nfc(&number::compact(value, length)));
        }
        for currency in CURRENCIES {
            for style in [CurrencyStyle::SymbolAfter, CurrencyStyle::SymbolBefore, CurrencyStyle::Word] {
                prop_assert!(is_nfc(&number::currency(value, currency, style)));
            }
        }
        let _ = Plural::of(value);
    }

    #[test]
    fn a_compact_number_is_near_the_number(value in any::<i64>()) {
        let text = number::compact(value, Length::Long);
        let (digits, word) = text.split_once(' ').unwrap_or((&text, ""));
        let scale = match word {
            "" => 1.0,
            "হাজার" => 1e3,
            "লাখ" => 1e5,
            "কোটি" => 1e7,
            "লাখ কোটি" => 1e12,
            other => panic!("{other}"),
        };
        let shown = read_by_rust(digits) * scale;
        prop_assert!((shown - value as f64).abs() <= 0.051 * (value as f64).abs(), "{} {}", value, text);
    }

    #[test]
    fn two_numbers_never_have_the_same_words(one in any::<u64>(), other in any::<u64>()) {
        prop_assert!(is_nfc(&number::words(one)) && is_nfc(&number::ordinal(one)));
        prop_assert_eq!(number::words(one) == number::words(other), one == other);
        prop_assert_eq!(number::words_formal(one) == number::words_formal(other), one == other);
    }
}

#[test]
fn reading_takes_linear_time() {
    takes_linear_time(number::parse_decimal);
}
