//! IPTC in a file of Photoshop's resources (IPTC IIM 4.2 §1.6; Adobe Photoshop File Formats, "Image resource blocks").

use super::Said;

/// The resource that holds IPTC.
const IPTC: u16 = 0x0404;

/// Reads resources, from the mark of the first on.
pub(super) fn said(mut resources: &[u8]) -> Said {
    let mut said = Said::default();
    while let Some((kind, content, rest)) = resource(resources) {
        if kind == IPTC {
            read(content, &mut said);
        }
        resources = rest;
    }
    said
}

/// `8BIM`, kind, a name of even length, and as much content as is said.
fn resource(bytes: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let rest = bytes.strip_prefix(b"8BIM")?;
    let (kind, rest) = rest.split_first_chunk::<2>()?;
    let name = usize::from(*rest.first()?).checked_add(1)?;
    let (length, rest) = rest.get(name.next_multiple_of(2)..)?.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let content = rest.get(..length)?;
    Some((u16::from_be_bytes(*kind), content, rest.get(length.next_multiple_of(2)..).unwrap_or_default()))
}

/// Records: 0x1C, number of the record, of the field, length, text. A text of a length that takes more than two bytes ends it.
fn read(mut fields: &[u8], said: &mut Said) {
    while let [0x1C, record, field, high, low, rest @ ..] = fields {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let Some((text, behind)) = rest.split_at_checked(length) else { return };
        let to = match (record, field) {
            (2, 80) => Some(&mut said.creator),
            (2, 110) => Some(&mut said.credit),
            (2, 116) => Some(&mut said.copyright),
            (2, 120) => Some(&mut said.caption),
            _ => None,
        };
        if let Some(to) = to.filter(|to| to.is_empty()) {
            *to = decoded(text);
        }
        fields = behind;
    }
}

/// UTF-8, or what programs wrote before: Latin letters of one byte.
fn decoded(text: &[u8]) -> String {
    std::str::from_utf8(text).map_or_else(|_| text.iter().map(|byte| char::from(*byte)).collect(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(number: u8, text: &[u8]) -> Vec<u8> {
        [&[0x1C, 2, number][..], &u16::try_from(text.len()).unwrap().to_be_bytes(), text].concat()
    }

    #[test]
    fn fields_are_read_out_of_the_right_resource() {
        let content = [field(80, "মিতু".as_bytes()), field(110, b"AFP"), field(120, b"Caf\xE9 noir")].concat();
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        let other = b"8BIM\x04\x0A\0\0\0\0\0\x01x\0";
        let resources = [&other[..], b"8BIM\x04\x04\0\0", &length, &content].concat();
        let said = said(&resources);
        assert_eq!((said.creator.as_str(), said.credit.as_str(), said.caption.as_str()), ("মিতু", "AFP", "Café noir"));
    }

    #[test]
    fn what_is_broken_says_nothing() {
        for bytes in [&b""[..], b"8BIM", b"8BIM\x04\x04\xFF", b"8BIM\x04\x04\0\0\xFF\xFF\xFF\xFFabc"] {
            assert_eq!(said(bytes), Said::default());
        }
    }
}
