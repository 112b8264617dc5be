//! What bytes are, told from their head alone: nothing is unpacked before its size is known.

use super::{
    PictureError, colour,
    notes::{Notes, notes},
};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage, metadata::Orientation};
use std::io::Cursor;

/// More than any camera's JPEG; a PNG of [`MOST_PIXELS`] may be larger, and is then no picture for a newspaper.
pub(super) const MOST_BYTES: usize = 64_000_000;

/// Unpacked, this is 180 MB.
pub(super) const MOST_PIXELS: u64 = 60_000_000;

/// WebP ends at 16,383 (RFC 9649 §2.4).
pub(super) const LONGEST_SIDE: u32 = 16_000;

/// What a decoder may take, for 16 bits a channel and what it needs beside.
const MOST_MEMORY: u64 = 640_000_000;

/// What a picture is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inspected {
    /// SVG: one file for all sizes.
    Drawing,
    /// Pixels.
    Photograph(Photograph),
}

/// A picture of pixels, before it is unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photograph {
    /// Pixels, upright.
    pub width: u32,
    /// Pixels, upright.
    pub height: u32,
    format: ImageFormat,
    orientation: Orientation,
}

/// Looks at bytes whose name says that they are of this media type.
pub fn inspect(bytes: &[u8], media_type: &str) -> Result<Inspected, PictureError> {
    inspect_up_to(MOST_PIXELS, bytes, media_type)
}

/// The same with a limit of the site's own.
pub(super) fn inspect_up_to(most_pixels: u64, bytes: &[u8], media_type: &str) -> Result<Inspected, PictureError> {
    if bytes.len() > MOST_BYTES {
        return Err(PictureError::Heavy { megabytes: bytes.len() / 1_000_000 });
    }
    let found = image::guess_format(bytes).ok();
    if media_type == "image/svg+xml" {
        return match found {
            None if is_svg(bytes) => Ok(Inspected::Drawing),
            _ => Err(other_kind(found, media_type)),
        };
    }
    let format = ImageFormat::from_mime_type(media_type).filter(|named| found == Some(*named));
    let format = format.ok_or_else(|| other_kind(found, media_type))?;
    let mut decoder = decoder(bytes, format)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > most_pixels.min(MOST_PIXELS) || width.max(height) > LONGEST_SIDE {
        return Err(PictureError::Large { width, height });
    }
    // A picture with broken notes is shown as it lies.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let turned = matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    let (width, height) = if turned { (height, width) } else { (width, height) };
    if format == ImageFormat::Jpeg && !has_end(bytes) {
        return Err(PictureError::Cut);
    }
    Ok(Inspected::Photograph(Photograph { width, height, format, orientation }))
}

impl Photograph {
    /// What the file says of its making.
    pub(super) fn notes(&self, bytes: &[u8]) -> Notes {
        decoder(bytes, self.format).map(|mut decoder| notes(&mut decoder)).unwrap_or_default()
    }

    /// The pixels, upright, in sRGB, without transparency and without anything else that the file says.
    pub(super) fn decode(&self, bytes: &[u8]) -> Result<RgbImage, PictureError> {
        let mut decoder = decoder(bytes, self.format)?;
        let profile = decoder.icc_profile().ok().flatten();
        let mut image = DynamicImage::from_decoder(decoder).map_err(broken)?;
        image.apply_orientation(self.orientation);
        let mut image = if image.color().has_alpha() { on_white(&image) } else { image.into_rgb8() };
        if let Some(profile) = profile {
            colour::into_srgb(&mut image, &profile);
        }
        Ok(image)
    }
}

fn decoder(bytes: &[u8], format: ImageFormat) -> Result<impl ImageDecoder + '_, PictureError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    reader.into_decoder().map_err(broken)
}

fn broken(cause: impl ToString) -> PictureError {
    PictureError::Broken(cause.to_string())
}

fn other_kind(found: Option<ImageFormat>, named: &str) -> PictureError {
    let found = found.map_or("no picture that is known here", |format| format.to_mime_type());
    PictureError::OtherKind { found: found.to_owned(), named: named.to_owned() }
}

/// The root element stands behind nothing but declarations and comments.
fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes));
    head.trim_start_matches('\u{FEFF}').trim_start().starts_with('<') && head.contains("<svg")
}

/// Whether a JPEG has its end (EOI) behind its pictures' beginning (SOS): the decoder fills what is missing with grey and says
/// nothing. The notes before hold pictures of their own, whose ends do not count (ITU-T T.81 B.1.1).
fn has_end(bytes: &[u8]) -> bool {
    let mut at = 2;
    loop {
        let Some(&[0xFF, marker, high, low]) = bytes.get(at..at + 4) else { return false };
        match marker {
            // Fill bytes may stand before a marker.
            0xFF => at += 1,
            0xDA => break,
            _ => at += 2 + usize::from(u16::from_be_bytes([high, low])),
        }
    }
    bytes.get(at..).is_some_and(|scans| scans.windows(2).any(|pair| pair == [0xFF, 0xD9]))
}

/// On white, as on paper: a page may be dark, and dark letters of a transparent picture would be lost on it.
fn on_white(image: &DynamicImage) -> RgbImage {
    let image = image.to_rgba8();
    let mut opaque = RgbImage::new(image.width(), image.height());
    for (to, from) in opaque.pixels_mut().zip(image.pixels()) {
        let [red, green, blue, alpha] = from.0.map(u16::from);
        let mix = |channel: u16| u8::try_from((channel * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
        *to = Rgb([mix(red), mix(green), mix(blue)]);
    }
    opaque
}
