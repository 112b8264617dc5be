//! The one spelling of an address.

use super::{address, slug::Slug, wanted::Wanted};
use percent_encoding::percent_decode_str;

/// Where a path of another spelling leads: capitals, slashes too many, words in another Unicode form. None if it is spelled
/// rightly already, or if its right spelling leads nowhere either. How its percent-encoding is written (RFC 3986 §2.1 allows
/// capitals and small letters) is left to whoever wrote it: a proxy may write it anew, and would be sent round in circles.
pub fn canonical(path: &str) -> Option<String> {
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    if decoded.chars().any(char::is_control) {
        return None;
    }
    let lower = bangla::normalize::clean(&decoded).to_lowercase();
    let segments: Vec<Slug> =
        lower.split('/').filter(|segment| !segment.is_empty()).map(Slug::parse).collect::<Result<_, _>>().ok()?;
    let right = format!("/{}", segments.iter().map(Slug::to_string).collect::<Vec<_>>().join("/"));
    if right == decoded {
        return None;
    }
    let encoded = address::path(&segments);
    (Wanted::at(&encoded) != Wanted::Nowhere).then_some(encoded)
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn another_spelling_leads_to_the_right_one() {
        for (other, right) in [
            ("/World", "/world"),
            ("/world/", "/world"),
            ("//world///Rashiya-2024/", "/world/rashiya-2024"),
            ("/SEARCH", "/search"),
            ("/%57orld", "/world"),
            // য় as one letter and as two (Unicode: U+09DF is composed, canonical is U+09AF U+09BC)
            ("/%E0%A7%9F", "/%E0%A6%AF%E0%A6%BC"),
        ] {
            assert_eq!(canonical(other).as_deref(), Some(right), "{other}");
        }
    }

    #[test]
    fn what_is_right_or_leads_nowhere_stays() {
        for path in [
            "/",
            "/world",
            "/world/a-b",
            "/%e0%a6%a2",
            "/%E0%A6%A2",
            "/a b/",
            "/Media/",
            "/%FF/",
            "/A.php",
            "//",
            "/a/%00",
        ] {
            assert_eq!(canonical(path), None, "{path}");
        }
    }
}
