//! What a browser, its history and its share sheet know of the page that is shown.

use super::document::document;
use crate::model::sheet::Head;
use web_sys::Element;

/// Writes the title of the page, and its canonical address if it has one.
pub fn write(title: &str, canonical: Option<&str>) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let (Some(canonical), Some(link)) = (canonical, link()) {
        let _ = link.set_attribute("href", canonical);
    }
}

/// What is written there.
pub(super) fn read() -> Head {
    let title = document().map(|document| document.title()).unwrap_or_default();
    Head { title, canonical: link().and_then(|link| link.get_attribute("href")), ..Head::default() }
}

fn link() -> Option<Element> {
    document()?.query_selector("link[rel=canonical]").ok()?
}
