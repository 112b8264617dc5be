//! The inline scripts of a page, allowed by their hashes.
//!
//! While a page is rendered, leptos marks its scripts with a nonce: a secret of this one rendering, which nothing that a reader or an editor
//! wrote can hold. A page that is kept for many readers must not hold it, since they would all get the same. So each script that carries
//! it is named by the hash of its text instead (Content Security Policy 3, "hash-source"), and the mark is taken off: what the
//! policy allows is exactly what was rendered, and the page is the same, byte for byte, for everybody.

use base64::{Engine, prelude::BASE64_STANDARD};
use memchr::memmem;
use sha2::{Digest, Sha256};

/// The page without its nonce, and the sources of its scripts as a policy names them.
pub(super) fn by_hash(html: &[u8], nonce: &str) -> (Vec<u8>, String) {
    let mark = format!(" nonce=\"{nonce}\"");
    let mut out = Vec::with_capacity(html.len());
    let mut sources = String::new();
    let mut rest = html;
    while let Some((before, after)) = split_at(rest, mark.as_bytes()) {
        out.extend_from_slice(before);
        if let Some(script) = script(before, after) {
            let hash = BASE64_STANDARD.encode(Sha256::digest(script));
            sources.push_str(&format!(" 'sha256-{hash}'"));
        }
        rest = after;
    }
    out.extend_from_slice(rest);
    (out, sources)
}

/// The text of the script whose tag the mark stood in; none if it was another element.
fn script<'h>(before: &[u8], after: &'h [u8]) -> Option<&'h [u8]> {
    let tag = before.get(memchr::memrchr(b'<', before)?..)?;
    if !tag.starts_with(b"<script") {
        return None;
    }
    let (_, text) = split_at(after, b">")?;
    Some(split_at(text, b"</script>")?.0)
}

fn split_at<'h>(text: &'h [u8], at: &[u8]) -> Option<(&'h [u8], &'h [u8])> {
    let place = memmem::find(text, at)?;
    Some((text.get(..place)?, text.get(place + at.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scripts_with_the_nonce_are_allowed() {
        let html = b"<script>evil()</script><script nonce=\"guess\">evil()</script><script nonce=\"N\">a()</script>\
                     <link nonce=\"N\" href=\"x\"><script type=\"module\" nonce=\"N\" data-x>b()</script>";
        let (html, sources) = by_hash(html, "N");
        let expected = "<script>evil()</script><script nonce=\"guess\">evil()</script><script>a()</script>\
                        <link href=\"x\"><script type=\"module\" data-x>b()</script>";
        assert_eq!(String::from_utf8(html).unwrap(), expected);
        let hash = |script: &str| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script)));
        assert_eq!(sources, hash("a()") + &hash("b()"));
    }

    #[test]
    fn a_page_without_scripts_stays_as_it_is() {
        assert_eq!(by_hash(b"<p>nonce", "N"), (b"<p>nonce".to_vec(), String::new()));
        assert_eq!(by_hash(b"<script nonce=\"N\">cut", "N"), (b"<script>cut".to_vec(), String::new()));
    }
}
