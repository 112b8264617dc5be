//! The colours of a picture as every screen understands them: the files that pages show carry no profile, so what was meant by
//! another one (telephones: Display P3, agencies: Adobe RGB) is put into sRGB.

use image::RgbImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Puts the colours into sRGB. With a profile that cannot be read they stay as they are.
pub(super) fn into_srgb(image: &mut RgbImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let srgb = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, TransformOptions::default())
    else {
        return;
    };
    let row = usize::try_from(image.width()).unwrap_or(usize::MAX).saturating_mul(3);
    let mut into = vec![0; row];
    for from in image.chunks_exact_mut(row) {
        if transform.transform(from, &mut into).is_ok() {
            from.copy_from_slice(&into);
        }
    }
}
