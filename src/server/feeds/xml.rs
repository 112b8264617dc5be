//! XML as it is written here: every element closes, every text is escaped, and no character is in it that XML 1.0 forbids.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::borrow::Cow;

/// An attribute and its value.
pub(super) type Attribute<'a> = (&'a str, &'a str);

/// A document that is being written.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A document with this root.
    pub(super) fn document(name: &str, attributes: &[Attribute<'_>], content: impl FnOnce(&mut Self)) -> Vec<u8> {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        xml.break_line();
        xml.within(name, attributes, content);
        xml.break_line();
        xml.0.into_inner()
    }

    /// An element that holds others.
    pub(super) fn within(&mut self, name: &str, attributes: &[Attribute<'_>], content: impl FnOnce(&mut Self)) {
        self.write(Event::Start(start(name, attributes)));
        self.break_line();
        content(self);
        self.write(Event::End(BytesEnd::new(name)));
        self.break_line();
    }

    /// An element that holds text.
    pub(super) fn text(&mut self, name: &str, attributes: &[Attribute<'_>], text: &str) {
        self.write(Event::Start(start(name, attributes)));
        self.write(Event::Text(BytesText::new(&legal(text))));
        self.write(Event::End(BytesEnd::new(name)));
        self.break_line();
    }

    /// The same, left out without a text.
    pub(super) fn text_if_any(&mut self, name: &str, attributes: &[Attribute<'_>], text: &str) {
        if !text.is_empty() {
            self.text(name, attributes, text);
        }
    }

    /// An element that holds nothing.
    pub(super) fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.write(Event::Empty(start(name, attributes)));
        self.break_line();
    }

    fn break_line(&mut self) {
        self.0.get_mut().push(b'\n');
    }

    fn write(&mut self, event: Event<'_>) {
        // Writing into a vector cannot fail.
        let _ = self.0.write_event(event);
    }
}

fn start<'a>(name: &'a str, attributes: &[Attribute<'_>]) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for (name, value) in attributes {
        element.push_attribute((*name, &*legal(value)));
    }
    element
}

/// A text without the characters that XML 1.0 forbids even escaped (§2.2), and that nobody can see.
pub(super) fn legal(text: &str) -> Cow<'_, str> {
    let forbidden = |c: char| matches!(c, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}');
    if text.contains(forbidden) { text.replace(forbidden, "").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_and_no_attribute_leaves_its_place() {
        let hostile = "<b>&amp;\"' ]]> \0\x0B\u{FFFF}\n🌊";
        let bytes = Xml::document("a", &[("b", hostile)], |xml| xml.text("c", &[], hostile));
        let written = String::from_utf8(bytes).unwrap();
        assert!(
            written.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a b=\"&lt;b&gt;&amp;amp;&quot;"),
            "{written}"
        );
        assert!(written.contains("<c>&lt;b&gt;&amp;amp;"), "{written}");
        assert!(!written.contains("]]>") && !written.contains('\0') && !written.contains('\u{FFFF}'), "{written}");
        assert!(written.ends_with("🌊</c>\n</a>\n\n"), "{written}");
    }
}
