//! An answer of the site, and questions to its HTML.

use axum::http::{HeaderMap, StatusCode};
use scraper::{Html, Selector};

/// An answer, whole.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Page {
    /// The body as text.
    pub fn html(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    /// A header; empty if it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The words of each element that the selector finds, in the order of the page.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(self.html())
            .select(&selector)
            .map(|element| element.text().collect::<String>().trim().to_owned())
            .collect()
    }

    /// The words of the only element that the selector finds.
    pub fn text(&self, selector: &str) -> String {
        let mut texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector} finds {texts:?} in {}", self.html());
        texts.remove(0)
    }

    /// An attribute of each element that the selector finds and that has it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(self.html())
            .select(&selector)
            .filter_map(|element| element.attr(name))
            .map(str::to_owned)
            .collect()
    }

    /// An attribute of the only element that the selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        let mut values = self.attributes(selector, name);
        assert_eq!(values.len(), 1, "{selector} has {name} {values:?} in {}", self.html());
        values.remove(0)
    }
}
