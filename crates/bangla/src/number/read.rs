//! Numbers out of what people type.

use super::decimal::Decimal;

/// The whole number that `text` writes, or `None`.
///
/// Bengali and ASCII digits may be mixed, space around is ignored, and groups may be parted by
/// commas or spaces in either the Indian (১,২৩,৪৫৬) or the Western way (123,456). A list such as
/// `১, ২` or a decimal comma is not a number.
///
/// ```
/// assert_eq!(bangla::number::parse(" ১২,৩৪,৫৬৭ "), Some(1_234_567));
/// assert_eq!(bangla::number::parse("১২৩৪টি"), None);
/// ```
pub fn parse(text: &str) -> Option<u64> {
    let text = text.trim();
    let mut value: u64 = 0;
    for character in text.chars().filter(|character| !is_separator(*character)) {
        value = value.checked_mul(10)?.checked_add(digit(character)?.into())?;
    }
    is_grouped_well(text).then_some(value)
}

/// The number that `text` writes, negative and with a fraction if it likes, or `None`.
///
/// Before the point it is read as [`parse`] reads it. The minus is `-` or U+2212 and touches the number,
/// the point has digits on both sides.
///
/// ```
/// use bangla::number::{Decimal, parse_decimal};
/// assert_eq!(parse_decimal("-৯৮,৭৬৫.৪৩২১"), Some(Decimal::new(-987_654_321, 4)));
/// assert_eq!(parse_decimal("৫০,৫"), None);
/// ```
pub fn parse_decimal(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let unsigned = text.strip_prefix(['-', '\u{2212}']);
    let magnitude = unsigned.unwrap_or(text);
    let (before, after) = magnitude.split_once('.').unwrap_or((magnitude, "0"));
    if after.is_empty() || !is_grouped_well(before) {
        return None;
    }
    let mut unscaled: i128 = 0;
    for character in before.chars().filter(|character| !is_separator(*character)).chain(after.chars()) {
        unscaled = unscaled.checked_mul(10)?.checked_add(digit(character)?.into())?;
    }
    let signed = if unsigned.is_some() { unscaled.checked_neg()? } else { unscaled };
    Some(Decimal::new(signed, after.chars().count().try_into().ok()?))
}

/// The value of a Bengali or ASCII digit.
fn digit(character: char) -> Option<u32> {
    crate::digits::ascii(character).to_digit(10)
}

/// Whether the groups of `text` are those of a number: one group, or pairs or threes before a last three.
fn is_grouped_well(text: &str) -> bool {
    let mut groups = text.split(is_separator).map(|group| group.chars().count());
    let Some(first) = groups.next() else {
        return false;
    };
    let Some(last) = groups.next_back() else {
        return first > 0;
    };
    let (mut pairs, mut threes) = (true, true);
    for size in groups {
        pairs &= size == 2;
        threes &= size == 3;
    }
    last == 3 && ((pairs && (1..=2).contains(&first)) || (threes && (1..=3).contains(&first)))
}

/// Commas and the spaces that typesetters put between groups.
fn is_separator(character: char) -> bool {
    matches!(character, ',' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_groupings_and_mixed_digits_are_read() {
        assert_eq!(parse("১2৩,456"), Some(123_456));
        assert_eq!(parse("1,23,456"), Some(123_456));
        assert_eq!(parse("1 234 567"), Some(1_234_567));
        assert_eq!(parse("০০৭"), Some(7));
    }

    #[test]
    fn what_is_not_one_number_is_refused() {
        for text in ["", " ", ",", "১,", ",১২৩", "১,৫", "১, ২", "১,২,৩", "১২৩,৪৫,৬৭৮", "-৫", "৫.০", "৫%", "১,,২৩৪"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_not_one_decimal_is_refused() {
        for text in ["", "-", ".", "৫.", ".৫", "- ৫", "--৫", "৫.-৫", "১.২.৩", "৫.১,২৩৪", "৫০,৫", "৫%", "১e৫", "+৫"]
        {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
        assert_eq!(parse_decimal(&"৯".repeat(40)), None);
        assert_eq!(parse_decimal(&format!("0.{}", "0".repeat(256))), None);
    }
}
