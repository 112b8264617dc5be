//! What a file is, told by its bytes: its name says what it likes.

use crate::model::newsroom::picture::RefusedKind;

/// How far into a text a drawing may begin.
const HEAD: usize = 4096;

/// The media type of a picture that can be read here.
pub(super) fn recognise(bytes: &[u8]) -> Result<&'static str, RefusedKind> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Ok("image/jpeg"),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok("image/png"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok("image/webp"),
        [b'G', b'I', b'F', b'8', ..] => Err(RefusedKind::Gif),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Err(RefusedKind::Raw),
        [b'%', b'P', b'D', b'F', ..] => Err(RefusedKind::Pdf),
        // Boxes (ISO/IEC 14496-12): the brand says what is in them.
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Err(of_brand(brand.get(..4).unwrap_or_default())),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => Err(RefusedKind::Film),
        _ if is_drawing(bytes) => Err(RefusedKind::Svg),
        _ => Err(RefusedKind::Other),
    }
}

fn of_brand(brand: &[u8]) -> RefusedKind {
    match brand {
        b"avif" | b"avis" => RefusedKind::Avif,
        b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1" => RefusedKind::Heic,
        b"crx " => RefusedKind::Raw,
        _ => RefusedKind::Film,
    }
}

fn is_drawing(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
    head.trim_start_matches('\u{FEFF}').trim_start().starts_with('<') && head.contains("<svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_say_what_a_file_is() {
        let known: [(&[u8], _); 12] = [
            (b"\xFF\xD8\xFF\xE0", Ok("image/jpeg")),
            (b"\x89PNG\r\n\x1a\n", Ok("image/png")),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Ok("image/webp")),
            (b"RIFF\x10\0\0\0WAVEfmt ", Err(RefusedKind::Other)),
            (b"GIF89a", Err(RefusedKind::Gif)),
            (b"\0\0\0\x18ftypheic", Err(RefusedKind::Heic)),
            (b"\0\0\0\x18ftypavif", Err(RefusedKind::Avif)),
            (b"\0\0\0\x18ftypisom", Err(RefusedKind::Film)),
            (b" <?xml version='1.0'?><svg onload='alert(1)'/>", Err(RefusedKind::Svg)),
            (b"<!doctype html><script>alert(1)</script>", Err(RefusedKind::Other)),
            (b"MZ\x90\0", Err(RefusedKind::Other)),
            (b"", Err(RefusedKind::Other)),
        ];
        for (bytes, kind) in known {
            assert_eq!(recognise(bytes), kind, "{bytes:?}");
        }
    }
}
