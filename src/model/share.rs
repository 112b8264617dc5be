//! Addresses by which a story is passed on. They are plain links: nothing is sent anywhere before a reader follows one.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 3986 calls unreserved is left as it is.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A message on WhatsApp.
pub fn whatsapp(headline: &str, address: &str) -> String {
    format!("https://wa.me/?text={}%0A{}", encoded(headline), encoded(address))
}

/// A post on Facebook.
pub fn facebook(address: &str) -> String {
    format!("https://www.facebook.com/sharer/sharer.php?u={}", encoded(address))
}

/// A post on X.
pub fn x(headline: &str, address: &str) -> String {
    format!("https://x.com/intent/post?text={}&url={}", encoded(headline), encoded(address))
}

/// A letter (RFC 6068).
pub fn mail(headline: &str, address: &str) -> String {
    format!("mailto:?subject={}&body={}", encoded(headline), encoded(address))
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headline_and_address_are_encoded() {
        let address = "https://paper.example/%E0%A6%A2/a-b";
        let encoded = "https%3A%2F%2Fpaper.example%2F%25E0%25A6%25A2%2Fa-b";
        assert_eq!(whatsapp("ক & b", address), format!("https://wa.me/?text=%E0%A6%95%20%26%20b%0A{encoded}"));
        assert_eq!(facebook(address), format!("https://www.facebook.com/sharer/sharer.php?u={encoded}"));
        assert_eq!(x("ক?", address), format!("https://x.com/intent/post?text=%E0%A6%95%3F&url={encoded}"));
        assert_eq!(mail("a+b\n", address), format!("mailto:?subject=a%2Bb%0A&body={encoded}"));
    }
}
