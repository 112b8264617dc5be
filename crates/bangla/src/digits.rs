//! Bengali and ASCII digits, one for one.
//!
//! Source: The Unicode Standard, Bengali block: U+09E6..U+09EF are the digits zero to nine.

/// Writes every ASCII digit of `text` as a Bengali digit and leaves all else as it is.
///
/// ```
/// assert_eq!(bangla::digits::to_bengali("2024-02-21"), "২০২৪-০২-২১");
/// ```
pub fn to_bengali(text: &str) -> String {
    text.chars().map(bengali).collect()
}

/// Writes every Bengali digit of `text` as an ASCII digit and leaves all else as it is.
///
/// ```
/// assert_eq!(bangla::digits::to_ascii("২১ ফেব্রুয়ারি"), "21 ফেব্রুয়ারি");
/// ```
pub fn to_ascii(text: &str) -> String {
    text.chars().map(ascii).collect()
}

/// The Bengali digit of an ASCII digit; any other character as it is.
pub(crate) fn bengali(character: char) -> char {
    match character {
        '0'..='9' => moved(character, '0', '০'),
        other => other,
    }
}

/// The ASCII digit of a Bengali digit; any other character as it is.
pub(crate) fn ascii(character: char) -> char {
    match character {
        '০'..='৯' => moved(character, '০', '0'),
        other => other,
    }
}

/// The digit at the same place after `to` as `character` has after `from`.
fn moved(character: char, from: char, to: char) -> char {
    let place = (character as u32).wrapping_sub(from as u32);
    char::from_u32((to as u32).wrapping_add(place)).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ten_digits_go_there_and_back() {
        assert_eq!(to_bengali("0123456789"), "০১২৩৪৫৬৭৮৯");
        assert_eq!(to_ascii("০১২৩৪৫৬৭৮৯"), "0123456789");
    }

    #[test]
    fn everything_else_stays() {
        assert_eq!(to_bengali("/:;٣३ ক-Z"), "/:;٣३ ক-Z");
        assert_eq!(to_ascii("\u{9e5}\u{9f0}৳ ½"), "\u{9e5}\u{9f0}৳ ½");
    }
}
