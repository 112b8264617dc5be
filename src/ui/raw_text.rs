//! Text for `<title>` and `<textarea>`.

/// Escapes the text of an element that holds text and no markup (HTML, "escapable raw text elements"). Leptos writes the children of
/// such an element as they are, so it is given as `inner_html`, through here.
pub fn raw_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_text_ends_its_element() {
        assert_eq!(super::raw_text("</textarea><b>&amp;"), "&lt;/textarea&gt;&lt;b&gt;&amp;amp;");
    }
}
