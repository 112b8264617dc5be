//! Large numbers in few digits: ১.২ লাখ, ৩ কোটি.

use super::decimal::Decimal;
use super::layout::{Commas, Layout};

/// How the words of a compact number are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// হাজার, লাখ, কোটি, লাখ কোটি.
    Long,
    /// হা, লা; from a কোটি on as `Long`.
    Short,
}

/// The powers of ten that have a word, largest first. CLDR has a no-break space before the short words alone.
const SCALES: [(i16, &str, &str); 4] =
    [(12, " লাখ কোটি", " লাখ কোটি"), (7, " কোটি", " কোটি"), (5, " লাখ", "\u{a0}লা"), (3, " হাজার", "\u{a0}হা")];

/// `value` in two digits and a word, or whole where the whole part has more: ১.২ লাখ, ১২৩ কোটি.
///
/// Source: CLDR bn, decimalFormats, long and short, rounded and grouped as ICU does. CLDR's short forms of
/// কোটি are not used: from 10^10 they cannot be read (`১ শত কো`, `১কো` for a hundred times as much).
///
/// ```
/// use bangla::number::{Length, compact};
/// assert_eq!(compact(123_456, Length::Long), "১.২ লাখ");
/// assert_eq!(compact(123_456, Length::Short), "১.২\u{a0}লা");
/// assert_eq!(compact(30_000_000, Length::Short), "৩ কোটি");
/// ```
pub fn compact(value: impl Into<Decimal>, length: Length) -> String {
    let value = value.into();
    let mut scale = scale_of(value);
    // 99,999 rounds to 100 thousand, which is one lakh.
    let mut shown = in_two_digits(value.shifted(scale.saturating_neg()));
    let rounded = scale_of(shown.shifted(scale));
    if rounded != scale {
        shown = shown.shifted(scale.saturating_sub(rounded));
        scale = rounded;
    }
    let mut text = Layout { commas: Commas::IndianFromTenThousand, min_fraction: 0 }.written(shown);
    if let Some((_, long, short)) = SCALES.iter().find(|(power, ..)| *power == scale) {
        text.push_str(match length {
            Length::Long => long,
            Length::Short => short,
        });
    }
    text
}

/// The largest power of ten with a word that fits into `value`; 0 if none does.
fn scale_of(value: Decimal) -> i16 {
    SCALES.iter().map(|(power, ..)| *power).find(|power| *power <= value.magnitude()).unwrap_or(0)
}

/// `value` in two significant digits; in more if it has more before the point.
fn in_two_digits(value: Decimal) -> Decimal {
    value.rounded_at(value.magnitude().saturating_sub(1).min(0))
}
