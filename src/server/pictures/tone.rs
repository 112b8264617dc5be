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

/// The number of the tone, from 1, that is nearest to the mean of this JPEG. Colours count more than greys do: a red boat in
/// mist is remembered for the boat.
pub(super) fn of(jpeg: &[u8]) -> Result<u8, PictureError> {
    let image = image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg)
        .map_err(|cause| PictureError::Broken(cause.to_string()))?
        .into_rgb8();
    let mut sum = [0.0_f32; 3];
    let mut weights = 0.0_f32;
    for pixel in image.pixels() {
        let lab = Lab::of(pixel.0);
        let weight = 0.05 + lab.chroma();
        weights += weight;
        for (sum, value) in sum.iter_mut().zip(lab.0) {
            *sum += value * weight;
        }
    }
    Ok(nearest(Lab(sum.map(|sum| sum / weights))))
}

fn nearest(mean: Lab) -> u8 {
    let tones = (1..).zip(TONES).map(|(number, rgb)| (number, mean.distance(Lab::of(rgb))));
    tones.min_by(|one, two| one.1.total_cmp(&two.1)).map_or(0, |(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tone_is_nearest_to_itself_and_stands_in_the_style_sheet() {
        let tokens = include_str!("../../../style/tokens.css");
        for (number, tone) in (1..).zip(TONES) {
            assert_eq!(nearest(Lab::of(tone)), number);
            let [red, green, blue] = tone;
            let token = format!("--tone-{number}: #{red:02x}{green:02x}{blue:02x};");
            assert!(tokens.contains(&token), "{token}");
        }
    }
}
