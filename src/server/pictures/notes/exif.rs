//! Exif: a TIFF file without a picture (TIFF 6.0; Exif 2.32 §4.6.4). Only its first directory is read, where the texts are; the place
//! and the camera's own notes are in others.

use super::Said;

/// More entries than a directory has.
const MOST_ENTRIES: usize = 200;

/// The type of texts.
const ASCII: u16 = 2;

/// Reads a block of Exif from its TIFF header on.
pub(super) fn said(bytes: &[u8]) -> Said {
    read(bytes).unwrap_or_default()
}

fn read(bytes: &[u8]) -> Option<Said> {
    let tiff = Tiff { bytes, is_little: bytes.starts_with(b"II") };
    let directory = tiff.long(4)?;
    let entries = usize::from(tiff.short(directory)?).min(MOST_ENTRIES);
    let mut said = Said::default();
    for number in 0..entries {
        let entry = directory.checked_add(2)?.checked_add(number.checked_mul(12)?)?;
        let to = match tiff.short(entry)? {
            0x010E => &mut said.caption,
            0x013B => &mut said.creator,
            0x8298 => &mut said.copyright,
            _ => continue,
        };
        *to = tiff.text(entry).unwrap_or_default();
    }
    Some(said)
}

struct Tiff<'b> {
    bytes: &'b [u8],
    is_little: bool,
}

impl Tiff<'_> {
    fn short(&self, at: usize) -> Option<u16> {
        let bytes = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let bytes = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        usize::try_from(if self.is_little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) }).ok()
    }

    /// The text of an entry: up to four bytes stand in it, more elsewhere. Programs write UTF-8 where ASCII is meant.
    fn text(&self, entry: usize) -> Option<String> {
        if self.short(entry.checked_add(2)?)? != ASCII {
            return None;
        }
        let length = self.long(entry.checked_add(4)?)?;
        let value = entry.checked_add(8)?;
        let at = if length > 4 { self.long(value)? } else { value };
        let text = self.bytes.get(at..at.checked_add(length)?)?;
        Some(String::from_utf8_lossy(text.split(|byte| *byte == 0).next()?).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_the_first_directory_are_read_in_either_order_of_bytes() {
        let mut little = b"II*\0\x08\0\0\0\x02\0".to_vec();
        little.extend(b"\x3B\x01\x02\0\x06\0\0\0\x26\0\0\0");
        little.extend(b"\x98\x82\x02\0\x03\0\0\0(c)\0");
        little.extend(b"\0\0\0\0Selim\0");
        assert_eq!(said(&little), Said { creator: "Selim".into(), copyright: "(c)".into(), ..Said::default() });
        let mut big = b"MM\0*\0\0\0\x08\0\x01".to_vec();
        big.extend(b"\x01\x0E\0\x02\0\0\0\x04Mitu\0\0\0\0");
        assert_eq!(said(&big).caption, "Mitu");
    }

    #[test]
    fn what_is_broken_says_nothing() {
        for bytes in [
            &b""[..],
            b"II*\0",
            b"II*\0\xFF\xFF\xFF\xFF",
            b"MM\0*\0\0\0\x08\xFF\xFF\x01\x0E\0\x02\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
        ] {
            assert_eq!(said(bytes), Said::default(), "{bytes:?}");
        }
    }
}
