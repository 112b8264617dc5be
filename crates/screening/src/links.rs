//! Links in plain text: written out, bare, or hidden from filters ("example dot com", "example[.]com").

mod domains;
mod dots;
mod hosts;

use std::ops::Range;

pub use hosts::{AllowedHosts, Reputation, folded_host};

use crate::reading::Reading;

/// A link as somebody wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// The host in the form in which hosts are compared: [`folded_host`].
    pub host: String,
    /// Whether it was written so that a filter should not see it.
    pub disguised: bool,
}

/// The links of `text`, in order. Addresses of mail are none.
///
/// ```
/// let links = screening::links::find("দেখুন https://paper.example/1 আর casino dot xyz");
/// assert_eq!(links[0].host, "paper.example");
/// assert_eq!((links[1].host.as_str(), links[1].disguised), ("casino.xyz", true));
/// ```
pub fn find(text: &str) -> Vec<Link> {
    let reading = Reading::of(text);
    let plain = dots::written_out(&reading.text);
    let mut links: Vec<Link> = Vec::new();
    for found in domains::find(&plain.text) {
        let place = |range: &Range<usize>| reading.original(&plain.before(range));
        let read = plain.text.get(found.host.clone()).unwrap_or_default();
        let written = text.get(place(&found.host)).unwrap_or_default();
        // A host of look-alikes is another host, and not the one that it looks like.
        let is_host = written.contains('.') && written.chars().all(domains::is_part);
        if let Some(host) = folded_host(if is_host { written } else { read }) {
            links.push(Link { range: place(&found.range), host, disguised: written.to_lowercase() != read });
        }
    }
    links
}
