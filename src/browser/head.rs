//! What a browser, its history and its share sheet know of the page that is shown.

/// Writes the title of the page, and its canonical address if it has one.
pub fn write(title: &str, canonical: Option<&str>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let (Some(canonical), Ok(Some(link))) = (canonical, document.query_selector("link[rel=canonical]")) {
        let _ = link.set_attribute("href", canonical);
    }
}
