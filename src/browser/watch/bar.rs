//! The bar that says how much is new (`ui::news_bar`).

use web_sys::{Document, Element};

/// What a number stands for in the printed texts.
const NUMBER: &str = "{n}";

/// A page's bar.
pub(super) struct Bar {
    link: Element,
    /// Where news are told.
    pub(super) address: String,
    /// The time of the newest thing on the page.
    newest: i64,
    one: String,
    many: String,
    digits: Vec<char>,
}

impl Bar {
    /// The bar of the page that is shown.
    pub(super) fn of(document: &Document) -> Option<Self> {
        let watching = document.query_selector("[data-watch]").ok()??;
        let bar = document.query_selector("[data-many]").ok()??;
        Some(Self {
            link: bar.first_element_child()?,
            address: watching.get_attribute("data-watch")?,
            newest: watching.get_attribute("data-newest")?.parse().ok()?,
            one: bar.get_attribute("data-one")?,
            many: bar.get_attribute("data-many")?,
            digits: bar.get_attribute("data-digits")?.chars().collect(),
        })
    }

    /// Takes in `{"newest":[…]}`: times of the newest things there are.
    pub(super) fn tell(&self, told: &str) {
        let times = told.split(|sign: char| !sign.is_ascii_digit() && sign != '-');
        self.show(times.filter_map(|time| time.parse::<i64>().ok()).filter(|time| *time > self.newest).count());
    }

    /// Shows a number; nothing for none.
    pub(super) fn show(&self, count: usize) {
        if count == 0 {
            let _ = self.link.set_attribute("hidden", "");
            self.link.set_text_content(None);
            return;
        }
        let number: String =
            count.to_string().bytes().filter_map(|digit| self.digits.get(usize::from(digit - b'0'))).collect();
        let text = if count == 1 { &self.one } else { &self.many }.replace(NUMBER, &number);
        // Told again, the same would be read aloud again.
        if self.link.text_content().as_ref() != Some(&text) {
            self.link.set_text_content(Some(&text));
            let _ = self.link.remove_attribute("hidden");
        }
    }
}
