//! Domains in plain text.

use std::ops::Range;

/// A domain, with what may stand before and after it in a link.
pub(super) struct Domain {
    /// The whole link.
    pub range: Range<usize>,
    /// Its host.
    pub host: Range<usize>,
}

/// Endings that are hardly ever words of a text.
const COMMON: [&str; 14] = ["com", "xyz", "info", "vip", "bd", "ru", "ly", "cc", "org", "biz", "tk", "cn", "uk", "net"];

/// Endings of domains that stand in links without anything before them.
const ENDINGS: [&str; 66] = [
    "com",
    "net",
    "org",
    "info",
    "biz",
    "xyz",
    "top",
    "club",
    "online",
    "site",
    "shop",
    "store",
    "vip",
    "bet",
    "win",
    "live",
    "app",
    "link",
    "click",
    "icu",
    "buzz",
    "fun",
    "space",
    "website",
    "tech",
    "dev",
    "news",
    "blog",
    "pro",
    "loan",
    "cash",
    "money",
    "casino",
    "games",
    "mobi",
    "asia",
    "edu",
    "gov",
    "bd",
    "pk",
    "np",
    "uk",
    "eu",
    "ru",
    "cn",
    "tk",
    "ml",
    "ga",
    "cf",
    "gq",
    "cc",
    "ly",
    "gl",
    "gg",
    "ai",
    "ca",
    "au",
    "de",
    "jp",
    "io",
    "co",
    "bn",
    "বাংলা",
    "ভারত",
    "example",
    "page",
];

/// Endings that are words too: "great.in", "tell.me". A path, `www` or a second dot must show that a link is meant.
const WORDS: [&str; 12] = ["in", "me", "to", "us", "is", "it", "tv", "so", "be", "my", "am", "id"];

pub(super) fn is_common_ending(ending: &str) -> bool {
    COMMON.contains(&ending)
}

pub(super) fn is_ending(ending: &str) -> bool {
    ENDINGS.contains(&ending) || WORDS.contains(&ending)
}

/// The links of `text`, which is in lower case.
pub(super) fn find(text: &str) -> Vec<Domain> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find(is_part)).map(|at| from + at) {
        let rest = text.get(start..).unwrap_or_default();
        let end = start + leading(rest).len();
        let after = text.get(end..).unwrap_or_default();
        from = end;
        if let Some(after) = after.strip_prefix("://") {
            from = text.len() - after.len();
            let at = from + name_length(after);
            let host = leading(text.get(at..).unwrap_or_default()).trim_end_matches(['.', '-', '_']);
            if !host.is_empty() {
                let end = path_end(text, at + host.len());
                found.push(Domain { range: start..end, host: at..at + host.len() });
                from = end;
            }
            continue;
        }
        if after.starts_with('@') {
            // What follows is the host of an address of mail.
            let domain = after.trim_start_matches('@');
            from = text.len() - domain.len() + leading(domain).len();
            continue;
        }
        let host = text.get(start..end).unwrap_or_default();
        let start = start + (host.len() - host.trim_start_matches(['.', '-', '_']).len());
        let host = host.trim_matches(['.', '-', '_']);
        let has_path = after.starts_with('/');
        if is_domain(host, has_path) {
            let end = path_end(text, start + host.len());
            found.push(Domain { range: start..end, host: start..start + host.len() });
            from = end.max(from);
        }
    }
    found
}

/// What `text` begins with that can be a host.
fn leading(text: &str) -> &str {
    text.split_at_checked(text.find(|character| !is_part(character)).unwrap_or(text.len())).map_or("", |(host, _)| host)
}

/// The length of the user's name and the @ in an authority: `http://paper.example@evil.example` leads to the second.
fn name_length(authority: &str) -> usize {
    let end = authority.find(|it: char| it.is_whitespace() || matches!(it, '/' | '?' | '#')).unwrap_or(authority.len());
    authority.get(..end).and_then(|authority| authority.rfind('@')).map_or(0, |at| at + 1)
}

pub(super) fn is_part(character: char) -> bool {
    character.is_alphanumeric()
        || matches!(character, '.' | '-' | '_')
        || unicode_normalization::char::is_combining_mark(character)
}

fn is_domain(host: &str, has_path: bool) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let [name, others @ ..] = labels.as_slice() else { return false };
    let Some(ending) = others.last() else { return false };
    if labels.iter().any(|label| label.is_empty())
        || labels.iter().all(|label| label.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return false;
    }
    let is_certain = has_path || *name == "www" || others.len() > 1;
    let is_ours = !ending.is_ascii();
    let fits = name.is_ascii() || is_ours;
    fits && (ENDINGS.contains(ending) || is_certain && WORDS.contains(ending) && name.is_ascii())
}

/// Where a link ends that has its host before `at`: after port, path and query, without the punctuation of the sentence.
fn path_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    if !rest.starts_with(['/', ':', '?', '#']) {
        return at;
    }
    let path =
        rest.split(|character: char| character.is_whitespace() || matches!(character, '<' | '>' | '"' | '।')).next();
    let path = path.unwrap_or_default().trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '”']);
    at + path.len()
}
