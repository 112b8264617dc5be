//! The one colour that stands in a picture's place until it comes: the nearest of sixteen tones, a number in the page instead of
//! a blurred picture. The content policy allows no style in attributes, and the style sheet can mix tones with its paper.

use super::PictureError;
use image::ImageFormat;

/// The tones, as `--tone-1` and so on in `style/tokens.css`: greys from dark to light, then colours round the circle, in each
/// of which a dark one and a light one are found where pictures have both.
pub const TONES: [[u8; 3]; 16] = [
    [0x1f, 0x1e, 0x24],
    [0x56, 0x55, 0x59],
    [0x92, 0x90, 0x8f],
    [0xdc, 0xd9, 0xd3],
    [0x24, 0x32, 0x55],
    [0x3f, 0x6d, 0xa3],
    [0xa5, 0xc4, 0xdc],
    [0x2b, 0x6b, 0x70],
    [0x27, 0x45, 0x2c],
    [0x5f, 0x8a, 0x4b],
    [0x7c, 0x73, 0x3f],
    [0xd3, 0xb9, 0x83],
    [0xe0, 0x91, 0x36],
    [0xa2, 0x4b, 0x2f],
    [0xc7, 0x7f, 0x8c],
    [0x5e, 0x41, 0x69],
];

/// Oklab (Björn Ottosson, 2020): distances in it are what eyes see.
#[derive(Clone, Copy)]
struct Lab([f32; 3]);

impl Lab {
    fn of(rgb: [u8; 3]) -> Self {
        let [red, green, blue] = rgb.map(|channel| {
            let channel = f32::from(channel) / 255.0;
            if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        });
        let long = (0.412_221_46 * red + 0.536_332_55 * green + 0.051_445_995 * blue).cbrt();
        let middle = (0.211_903_5 * red + 0.680_699_5 * green + 0.107_396_96 * blue).cbrt();
        let short = (0.088_302_46 * red + 0.281_718_85 * green + 0.629_978_7 * blue).cbrt();
        Self([
            0.210_454_26 * long + 0.793_617_8 * middle - 0.004_072_047 * short,
            1.977_998_5 * long - 2.428_592_2 * middle + 0.450_593_7 * short,
            0.025_904_037 * long + 0.782_771_77 * middle - 0.808_675_77 * short,
        ])
    }

    fn chroma(self) -> f32 {
        let Self([_, a, b]) = self;
        a.hypot(b)
    }

    fn distance(self, other: Self) -> f32 {
        self.0.iter().zip(other.0).map(|(one, two)| (one - two).powi(2)).sum()
    }
}

/// The number of the tone, from 1, that most of this JPEG has. Colours count more than greys do: a red boat in mist is
/// remembered for the boat.
pub(super) fn of(jpeg: &[u8]) -> Result<u8, PictureError> {
    let image = image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg)
        .map_err(|cause| PictureError::Broken(cause.to_string()))?
        .into_rgb8();
    let tones = TONES.map(Lab::of);
    let mut votes = [0.0_f32; TONES.len()];
    // Every third point is enough to count votes.
    for pixel in image.pixels().step_by(3) {
        let lab = Lab::of(pixel.0);
        let nearest =
            tones.iter().zip(&mut votes).min_by(|one, two| one.0.distance(lab).total_cmp(&two.0.distance(lab)));
        if let Some((_, votes)) = nearest {
            *votes += 0.03 + lab.chroma();
        }
    }
    let most = (1..).zip(votes).max_by(|one, two| one.1.total_cmp(&two.1));
    Ok(most.map_or(0, |(number, _)| number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage};
    use std::io::Cursor;

    fn tone_of(image: &RgbImage) -> u8 {
        let mut jpeg = Cursor::new(Vec::new());
        image.write_to(&mut jpeg, ImageFormat::Jpeg).unwrap();
        of(&jpeg.into_inner()).unwrap()
    }

    #[test]
    fn each_tone_is_its_own_and_stands_in_the_style_sheet() {
        let tokens = include_str!("../../../style/tokens.css");
        for (number, tone) in (1..).zip(TONES) {
            assert_eq!(tone_of(&RgbImage::from_pixel(8, 8, Rgb(tone))), number, "{tone:?}");
            let [red, green, blue] = tone;
            let token = format!("--tone-{number}: #{red:02x}{green:02x}{blue:02x};");
            assert!(tokens.contains(&token), "{token}");
        }
    }

    #[test]
    fn a_red_boat_in_mist_is_remembered_for_the_boat() {
        let boat =
            RgbImage::from_fn(90, 60, |x, y| Rgb(if x > 50 && y > 30 { [170, 70, 45] } else { [225, 222, 218] }));
        assert_eq!(tone_of(&boat), 14);
    }
}
