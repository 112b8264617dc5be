//! One picture in several widths and forms.

use super::PictureError;
use crate::{
    model::picture::{Form, variant},
    server::media_folder::MediaFolder,
};
use fast_image_resize::{
    FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer,
    images::{Image, ImageRef},
};
use image::RgbImage;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use std::thread;

/// libwebp's scale. At 76 photographs show no blocks at arm's length, and weigh a quarter less than at 80.
const WEBP_QUALITY: f32 = 76.0;

/// The few browsers that need it get the same look for a third more bytes.
const JPEG_QUALITY: u8 = 78;

/// The same look in AVIF.
const AVIF_QUALITY: f32 = 60.0;

/// Three seconds for 1600 pixels' width. Half the time costs a quarter more bytes, twice the time saves a fiftieth.
const AVIF_SPEED: u8 = 8;

/// A picture in all of these widths, which are narrowest first and not above its own; widest first.
pub(super) fn ladder(image: RgbImage, widths: &[u32]) -> Result<Vec<RgbImage>, PictureError> {
    let full = image.dimensions();
    let mut ladder: Vec<RgbImage> = Vec::with_capacity(widths.len());
    let mut whole = Some(image);
    for width in widths.iter().rev() {
        // Each from the next wider one: less work, and what is lost in between is not to be seen.
        let step = match (whole.take(), ladder.last()) {
            (Some(whole), _) => scaled(whole, *width, height_at(*width, full))?,
            (None, Some(wider)) => scale(wider, *width, height_at(*width, full))?,
            (None, None) => break,
        };
        ladder.push(step);
    }
    Ok(ladder)
}

/// Writes what is not there yet, the two forms side by side.
pub(super) fn write(folder: &MediaFolder, file: &str, scaled: &[RgbImage]) -> Result<(), PictureError> {
    thread::scope(|scope| {
        let works = Form::PROMPT
            .map(|form| scope.spawn(move || scaled.iter().try_for_each(|image| write_one(folder, file, image, form))));
        works.into_iter().try_for_each(|work| work.join().unwrap_or(Err(PictureError::Encoder(0))))
    })
}

/// Writes one file, if it is not there yet.
pub(super) fn write_one(folder: &MediaFolder, file: &str, image: &RgbImage, form: Form) -> Result<(), PictureError> {
    let name = variant(file, image.width(), form);
    if !folder.holds(&name) {
        let bytes = encode(image, form).ok_or(PictureError::Encoder(image.width()))?;
        folder.keep(&name, &bytes)?;
    }
    Ok(())
}

/// The same, if it has that size already.
fn scaled(image: RgbImage, width: u32, height: u32) -> Result<RgbImage, PictureError> {
    if image.dimensions() == (width, height) { Ok(image) } else { scale(&image, width, height) }
}

fn scale(image: &RgbImage, width: u32, height: u32) -> Result<RgbImage, PictureError> {
    let failed = || PictureError::Encoder(width);
    let from = ImageRef::new(image.width(), image.height(), image.as_raw(), PixelType::U8x3).map_err(|_| failed())?;
    let mut to = Image::new(width, height, PixelType::U8x3);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize(&from, &mut to, &options).map_err(|_| failed())?;
    RgbImage::from_raw(width, height, to.into_vec()).ok_or_else(failed)
}

/// The height that goes with a width, rounded; never 0.
fn height_at(width: u32, (full_width, full_height): (u32, u32)) -> u32 {
    let full_width = u64::from(full_width).max(1);
    let height = (u64::from(full_height) * u64::from(width) + full_width / 2) / full_width;
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

fn encode(image: &RgbImage, form: Form) -> Option<Vec<u8>> {
    let (width, height) = image.dimensions();
    Some(match form {
        Form::Avif => avif(image)?,
        Form::Webp => {
            let encoder = webp::Encoder::from_rgb(image, width, height);
            encoder.encode_simple(false, WEBP_QUALITY).ok()?.to_vec()
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
            bytes
        }
    })
}

fn avif(image: &RgbImage) -> Option<Vec<u8>> {
    let points: Vec<ravif::RGB8> = image.pixels().map(|pixel| ravif::RGB8::from(pixel.0)).collect();
    let (width, height) = (usize::try_from(image.width()).ok()?, usize::try_from(image.height()).ok()?);
    let encoder = ravif::Encoder::new().with_quality(AVIF_QUALITY).with_speed(AVIF_SPEED).with_num_threads(Some(1));
    Some(encoder.encode_rgb(ravif::Img::new(&points, width, height)).ok()?.avif_file)
}
