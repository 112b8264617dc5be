//! A question, reduced to what makes a difference.
//!
//! Pages depend on neither the host that was asked for (addresses in them begin with the origin of the settings) nor on a language
//! (it is the site's): neither is part of it, so nobody can fill the room with made-up hosts.

use super::coding::Coding;
use crate::model::address::{self, machine};
use axum::http::{Method, Request, Uri};
use std::borrow::Cow;

/// The longest address that is kept, in bytes. The paper's own are shorter.
const LONGEST: usize = 2048;

/// What the address of a page may say behind its path. Everything else, such as the marks of those who sent the reader, makes no
/// difference.
const KEYS: &[&str] = &[
    address::BEFORE,
    address::AFTER,
    address::ENTRY,
    address::TALK,
    address::REPLY_TO,
    address::QUOTE,
    address::SEARCH_WORDS,
    address::SEARCH_SECTION,
    address::SEARCH_FROM,
    address::SEARCH_TO,
    address::SEARCH_ORDER,
    address::SEARCH_PAGE,
];

/// Folders and files at the top that are no pages.
const NO_PAGES: &[&str] = &[
    "api", "comment", "favicon", "fonts", "healthz", "media", "newsroom", "pkg", "read", "reader", "readyz", "robots",
    "stream",
];

/// A question whose answer may be kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    /// Path and query, the query reduced to what counts.
    pub address: Box<str>,
    /// How the answer is to be compressed.
    pub coding: Coding,
}

impl Asked {
    /// The question that a request asks, if its answer may be the same for everybody.
    pub fn of<B>(request: &Request<B>) -> Option<Self> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return None;
        }
        let address = reduced(request.uri())?;
        Some(Self { address: address.into(), coding: Coding::best(request.headers()) })
    }

    pub(super) fn weight(&self) -> u32 {
        u32::try_from(self.address.len()).unwrap_or(u32::MAX)
    }
}

fn reduced(uri: &Uri) -> Option<Cow<'_, str>> {
    let path = uri.path();
    if path == machine::GET_SHEET {
        // Whoever asks for it is our own code, and what it asks counts as it is written.
        return uri.path_and_query().map(|all| all.as_str().into()).filter(|all: &Cow<'_, str>| all.len() <= LONGEST);
    }
    if path.len() > LONGEST || !is_page(path) {
        return None;
    }
    let Some(query) = uri.query().filter(|query| !query.is_empty()) else { return Some(path.into()) };
    if query.len() > LONGEST {
        return None;
    }
    let mut reduced = form_urlencoded::Serializer::new(String::new());
    for key in KEYS {
        // The first of several counts, as it does for whoever reads them.
        let value = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == key);
        if let Some((_, value)) = value {
            reduced.append_pair(key, &value);
        }
    }
    let reduced = reduced.finish();
    Some(if reduced.is_empty() { path.into() } else { format!("{path}?{reduced}").into() })
}

fn is_page(path: &str) -> bool {
    let first = path.trim_start_matches('/').split(['/', '.']).next().unwrap_or_default();
    if NO_PAGES.contains(&first) {
        return false;
    }
    let is_file = path.rsplit('/').next().is_some_and(|last| last.contains('.'));
    !is_file || machine::feed_at(path).is_some() || machine::is_sitemap(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(uri: &str) -> Option<String> {
        reduced(&uri.parse().unwrap()).map(Cow::into_owned)
    }

    #[test]
    fn what_makes_no_difference_is_left_out() {
        for (uri, expected) in [
            ("/", "/"),
            ("/?", "/"),
            ("/?fbclid=x&utm_source=y", "/"),
            ("/world?x=1&before=5.7&before=6", "/world?before=5.7"),
            ("/search?page=2&q=%E0%A6%95+%E0%A6%96&x", "/search?q=%E0%A6%95+%E0%A6%96&page=2"),
            ("/world/feed.xml?x", "/world/feed.xml"),
            ("/sitemap.xml", "/sitemap.xml"),
        ] {
            assert_eq!(address(uri).as_deref(), Some(expected), "{uri}");
        }
    }

    #[test]
    fn what_is_no_page_is_not_kept() {
        for uri in [
            "/media/a.webp",
            "/read/0.gif",
            "/stream/front",
            "/newsroom",
            "/newsroom/x",
            "/pkg/x.js",
            "/fonts/x.woff2",
            "/favicon.ico",
            "/robots.txt",
            "/logo.png",
            "/wp-login.php",
            "/healthz",
            "/api/v1/comment/post_comment",
        ] {
            assert_eq!(address(uri), None, "{uri}");
        }
        assert_eq!(address(&format!("/{}", "a".repeat(3000))), None);
        assert_eq!(address(&format!("/search?q={}", "a".repeat(3000))), None);
    }
}
