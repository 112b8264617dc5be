//! Whole numbers as Bengali readers write them: ১,২৩,৪৫৬.
//!
//! Source: CLDR, locale bn: numbering system beng, decimal pattern `#,##,##0.###` (the last three
//! digits, then pairs).

/// `value` in Bengali digits with Indian grouping.
///
/// ```
/// assert_eq!(bangla::number::grouped(123_456), "১,২৩,৪৫৬");
/// ```
pub fn grouped(value: u64) -> String {
    let digits = decimal(value);
    let mut text = String::with_capacity(digits.len().saturating_mul(4));
    for (index, digit) in digits.iter().enumerate() {
        let left = digits.len().saturating_sub(index);
        if index > 0 && left >= 3 && left % 2 == 1 {
            text.push(',');
        }
        text.push(bengali(*digit));
    }
    text
}

/// `value` in Bengali digits without any grouping: years, house numbers, counters.
///
/// ```
/// assert_eq!(bangla::number::plain(2024), "২০২৪");
/// ```
pub fn plain(value: u64) -> String {
    decimal(value).into_iter().map(bengali).collect()
}

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
    for character in text.chars() {
        let character = crate::digits::ascii(character);
        if is_separator(character) {
            continue;
        }
        let digit = character.to_digit(10)?;
        value = value.checked_mul(10)?.checked_add(u64::from(digit))?;
    }
    is_grouped_well(text).then_some(value)
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

/// The decimal digits of `value`, first digit first.
fn decimal(mut value: u64) -> Vec<u8> {
    let mut digits = Vec::with_capacity(20);
    loop {
        digits.push((value % 10) as u8);
        value /= 10;
        if value == 0 {
            break;
        }
    }
    digits.reverse();
    digits
}

/// The Bengali digit of a value from 0 to 9.
fn bengali(digit: u8) -> char {
    char::from_u32(u32::from(digit).wrapping_add('০' as u32)).unwrap_or('০')
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
}
