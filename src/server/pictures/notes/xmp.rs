//! XMP: RDF in XML (ISO 16684-1). What is looked for stands as an element with a list of texts, as an element, or as an attribute.

use super::Said;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// More steps than a packet of notes has.
const MOST_STEPS: usize = 20_000;

/// Reads a packet.
pub(super) fn said(bytes: &[u8]) -> Said {
    let mut said = Said::default();
    let text = String::from_utf8_lossy(bytes);
    let mut reader = Reader::from_str(&text);
    // Within which of the elements that are looked for.
    let mut within: Option<String> = None;
    for _ in 0..MOST_STEPS {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                attributes(&element, &mut said);
                let name = local(element.name().as_ref());
                if place(&mut said, &name).is_some() {
                    within = Some(name);
                }
            }
            Ok(Event::Empty(element)) => attributes(&element, &mut said),
            Ok(Event::End(element)) if within.as_deref() == Some(&*local(element.name().as_ref())) => within = None,
            Ok(Event::Text(text)) => {
                add(&mut said, within.as_deref(), &text);
            }
            Ok(Event::GeneralRef(name)) => {
                let letter = match name.resolve_char_ref() {
                    Ok(Some(letter)) => letter.to_string(),
                    _ => entity(&name).to_owned(),
                };
                add(&mut said, within.as_deref(), &letter);
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    said
}

/// Where what this name means is kept: `dc:creator`, `photoshop:Credit`, `dc:rights`, `dc:description`.
fn place<'s>(said: &'s mut Said, name: &str) -> Option<&'s mut String> {
    match name {
        "creator" => Some(&mut said.creator),
        "Credit" => Some(&mut said.credit),
        "rights" => Some(&mut said.copyright),
        "description" => Some(&mut said.caption),
        _ => None,
    }
}

/// Adds a piece of text. Of a list of languages, the first counts: between two items stands nothing but space.
fn add(said: &mut Said, within: Option<&str>, text: &str) {
    let Some(to) = within.and_then(|name| place(said, name)) else { return };
    if text.trim().is_empty() {
        if !to.is_empty() && !to.ends_with('\n') {
            to.push('\n');
        }
    } else if !to.contains('\n') {
        to.push_str(text);
    }
}

fn attributes(element: &BytesStart<'_>, said: &mut Said) {
    for attribute in element.attributes().flatten() {
        let name = local(attribute.key.as_ref());
        if let Some(to) = place(said, &name).filter(|to| to.is_empty()) {
            *to = quick_xml::escape::unescape(&attribute.value).unwrap_or_default().into_owned();
        }
    }
}

fn entity(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
}

/// A name without its prefix: programs choose their own.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_lists_and_attributes_are_read() {
        let packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><rdf:Description photoshop:Credit='AFP &amp; Co'>\
            <dc:creator><rdf:Seq><rdf:li>মিতু &amp; সেলিম</rdf:li></rdf:Seq></dc:creator>\
            <dc:description><rdf:Alt> <rdf:li xml:lang='x-default'>জেলেরা</rdf:li> <rdf:li xml:lang='en'>Fishers</rdf:li></rdf:Alt></dc:description>\
            <exif:GPSLatitude>23,42N</exif:GPSLatitude></rdf:Description></rdf:RDF></x:xmpmeta>";
        let said = said(packet.as_bytes());
        assert_eq!(
            (said.creator.trim(), said.credit.as_str(), said.caption.trim()),
            ("মিতু & সেলিম", "AFP & Co", "জেলেরা")
        );
        assert_eq!(said.copyright, "");
    }

    #[test]
    fn what_is_broken_says_nothing() {
        for packet in ["", "<", "<a", "<dc:creator>", "\u{0}"] {
            assert_eq!(said(packet.as_bytes()), Said::default(), "{packet}");
        }
    }
}
