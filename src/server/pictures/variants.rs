//! One picture in several widths and forms.

use super::PictureError;
use crate::model::picture::{Form, variant};
use image::{ExtendedColorType, RgbImage, codecs::jpeg::JpegEncoder, imageops::FilterType};
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
    let mut last = image;
    for width in widths.iter().rev() {
        last = scale(last, *width);
        scaled.push(last.clone());
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

fn scale(image: RgbImage, width: u32) -> RgbImage {
    if image.width() == width {
        return image;
    }
    let height =
        (u64::from(image.height()) * u64::from(width) + u64::from(image.width()) / 2) / u64::from(image.width());
    let height = u32::try_from(height).unwrap_or(u32::MAX).max(1);
    image::imageops::resize(&image, width, height, FilterType::Lanczos3)
}

fn encode(image: &RgbImage, form: Form) -> Option<Vec<u8>> {
    let (width, height) = image.dimensions();
    match form {
        Form::Webp => {
            let encoder = webp::Encoder::from_rgb(image, width, height);
            Some(encoder.encode_simple(false, WEBP_QUALITY).ok()?.to_vec())
        }
        Form::Jpeg => {
            let mut bytes = Vec::new();
            JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY)
                .encode(image, width, height, ExtendedColorType::Rgb8)
                .ok()?;
            Some(bytes)
        }
    }
}
