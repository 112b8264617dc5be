//! Numbers as Bengali readers write them: ১,২৩,৪৫৬, -৯৮,৭৬৫.৪৩২, ৫০.৫%, ১.২ কোটি, ৩য়, একশ তেইশ.
//!
//! Source: CLDR 48, locale bn: numbering system beng, decimal pattern `#,##,##0.###` (the last three
//! digits, then pairs), and what else each function names. Three things follow the press and not CLDR:
//! the percent sign's number is grouped as every other number is (CLDR's beng pattern alone has Western
//! groups), nothing is written as minus zero, and compact numbers never use CLDR's short forms of কোটি.
//!
//! What has a fraction comes as a [`Decimal`], so no digit that a reader sees is an artefact of binary
//! arithmetic. Rounding is half to even everywhere, as CLDR (UTS #35) and ICU have it; ECMA-402 in
//! browsers rounds half away from zero.

mod compact;
mod currency;
mod decimal;
mod layout;
mod ordinal;
mod plural;
mod read;
mod words;

pub use compact::{Length, compact};
pub use currency::{Currency, CurrencyStyle, currency};
pub use decimal::Decimal;
pub use ordinal::{day_ordinal, ordinal};
pub use plural::{OrdinalCategory, Plural};
pub use read::{parse, parse_decimal};
pub use words::{words, words_formal};

use layout::{Commas, Layout};

/// `value` in Bengali digits with Indian grouping.
///
/// ```
/// assert_eq!(bangla::number::grouped(123_456), "১,২৩,৪৫৬");
/// ```
pub fn grouped(value: u64) -> String {
    Layout { commas: Commas::Indian, min_fraction: 0 }.written(value)
}

/// `value` in Bengali digits without any grouping: years, house numbers, counters.
///
/// ```
/// assert_eq!(bangla::number::plain(2024), "২০২৪");
/// ```
pub fn plain(value: u64) -> String {
    Layout { commas: Commas::None, min_fraction: 0 }.written(value)
}

/// `value` in Bengali digits with Indian grouping, a minus before it if it is negative, and at most
/// `max_fraction` digits after the point, the rest rounded half to even.
///
/// Source: CLDR bn, decimalFormats, standard. What rounds to nothing is ০, without a minus.
///
/// ```
/// use bangla::number::{Decimal, decimal};
/// assert_eq!(decimal(-5, 0), "-৫");
/// assert_eq!(decimal(Decimal::new(-987_654_321, 4), 3), "-৯৮,৭৬৫.৪৩২");
/// assert_eq!(Decimal::from_f64(0.1 + 0.2).map(|sum| decimal(sum, 2)), Some(String::from("০.৩")));
/// ```
pub fn decimal(value: impl Into<Decimal>, max_fraction: u8) -> String {
    Layout { commas: Commas::Indian, min_fraction: 0 }.written(value.into().rounded(max_fraction))
}

/// `ratio` of one as a percentage with at most `max_fraction` digits after the point: one half is ৫০%.
///
/// Source: CLDR bn, percentFormats, with the grouping of numbering system latn (`#,##,##0%`): that of beng
/// (`#,##0%`) would write a lakh per cent as ১০০,০০০%, which no reader of ১,০০,০০০ expects. A figure that
/// is a percentage already is moved by [`Decimal::new`]: 50.5 per cent is `Decimal::new(505, 3)`.
///
/// ```
/// use bangla::number::{Decimal, percent};
/// assert_eq!(percent(Decimal::new(505, 3), 1), "৫০.৫%");
/// ```
pub fn percent(ratio: impl Into<Decimal>, max_fraction: u8) -> String {
    let mut text = decimal(ratio.into().shifted(2), max_fraction);
    text.push('%');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_number_is_written_and_read() {
        assert_eq!(grouped(u64::MAX), "১,৮৪,৪৬,৭৪,৪০,৭৩,৭০,৯৫,৫১,৬১৫");
        assert_eq!(parse(&grouped(u64::MAX)), Some(u64::MAX));
        assert_eq!(parse(&plain(u64::MAX)), Some(u64::MAX));
        assert_eq!(parse("18446744073709551616"), None);
    }
}
