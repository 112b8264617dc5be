//! One picture in several widths and forms.

use super::PictureError;
use crate::model::picture::{Form, variant};
use image::{DynamicImage, RgbImage, imageops::FilterType};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use std::thread;

/// libwebp's scale. At 76 photographs show no blocks at arm's length, and weigh a quarter less than at 80.
const WEBP_QUALITY: f32 = 76.0;

/// The few browsers that need it get the same look for a third more bytes.
const JPEG_QUALITY: u8 = 78;

/// One file of a picture.
pub(super) struct Variant {
    /// Its name in the media folder.
    pub(super) file: String,
    pub(super) bytes: Vec<u8>,
}

/// All files of a picture. `widths` are narrowest first and not above its own.
pub(super) fn make(image: RgbImage, file: &str, widths: &[u32]) -> Result<Vec<Variant>, PictureError> {
    // Each from the next wider one: less work, and what is lost in between is not to be seen.
    let mut scaled: Vec<RgbImage> = Vec::new();
    let full = image.dimensions();
    let mut last = DynamicImage::ImageRgb8(image);
    for width in widths.iter().rev() {
        last = scale(last, *width, height_at(*width, full));
        scaled.push(last.to_rgb8());
    }
    thread::scope(|scope| {
        let works: Vec<_> = scaled
            .iter()
            .flat_map(|image| Form::ALL.map(|form| (image, form)))
            .map(|(image, form)| {
                scope.spawn(move || {
                    let bytes = encode(image, form).ok_or(PictureError::Encoder(image.width()))?;
                    Ok(Variant { file: variant(file, image.width(), form), bytes })
                })
            })
            .collect();
        works.into_iter().map(|work| work.join().unwrap_or(Err(PictureError::Encoder(0)))).collect()
    })
}

fn scale(image: DynamicImage, width: u32, height: u32) -> DynamicImage {
    if (image.width(), image.height()) == (width, height) {
        image
    } else {
        image.resize_exact(width, height, FilterType::Lanczos3)
    }
}

/// The height that goes with a width, rounded; never 0.
fn height_at(width: u32, (full_width, full_height): (u32, u32)) -> u32 {
    let full_width = u64::from(full_width).max(1);
    let height = (u64::from(full_height) * u64::from(width) + full_width / 2) / full_width;
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

fn encode(image: &RgbImage, form: Form) -> Option<Vec<u8>> {
    let (width, height) = image.dimensions();
    match form {
        Form::Webp => {
            let encoder = webp::Encoder::from_rgb(image, width, height);
            Some(encoder.encode_simple(false, WEBP_QUALITY).ok()?.to_vec())
        }
        Form::Jpeg => {
            let (width, height) = (u16::try_from(width).ok()?, u16::try_from(height).ok()?);
            let mut bytes = Vec::new();
            let mut encoder = Encoder::new(&mut bytes, JPEG_QUALITY);
            encoder.set_sampling_factor(SamplingFactor::F_2_2);
            encoder.set_optimized_huffman_tables(true);
            // Fitted tables alone would be one scan a colour, which some decoders (zune-jpeg 0.5) show green.
            encoder.set_progressive(true);
            encoder.encode(image, width, height, ColorType::Rgb).ok()?;
            Some(bytes)
        }
    }
}
