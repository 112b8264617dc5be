//! Pictures as they come in: good ones, turned ones, wrong ones.

use super::{PictureError, inspect, inspect::Inspected, keep, widths};
use crate::{
    model::picture::{Form, variant},
    server::media_folder::{MediaFolder, file_name},
};
use image::{ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use std::{fs, io::Cursor};

const RED: Rgb<u8> = Rgb([220, 20, 20]);
const BLUE: Rgb<u8> = Rgb([20, 20, 220]);

/// Left half red, right half blue.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x * 2 < width { RED } else { BLUE })
}

fn bytes_of(image: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    bytes_of(&halves(width, height), ImageFormat::Jpeg)
}

/// A JPEG with a segment behind its beginning.
fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, marker], &length, content, &jpeg[2..]].concat()
}

/// Notes as cameras write them, little-endian, with nothing but the orientation (TIFF 6.0, tag 274).
fn exif(orientation: u8) -> Vec<u8> {
    let entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
    [&b"Exif\0\0II*\0\x08\0\0\0\x01\0"[..], &entry, &[0; 4]].concat()
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn media(&self) -> MediaFolder {
        MediaFolder::new(self.0.path())
    }

    /// Keeps a picture; its widths, and what is in the file of the first one.
    fn kept(&self, bytes: &[u8], kind: &str) -> (Vec<u32>, u8, RgbImage) {
        let inspected = inspect(bytes, kind).unwrap();
        let file = file_name(bytes, kind).unwrap();
        let kept = keep(&self.media(), &file, bytes, &inspected).unwrap();
        let smallest = self.media().read(&variant(&file, kept.widths[0], Form::Jpeg)).unwrap();
        (kept.widths, kept.tone, image::load_from_memory(&smallest).unwrap().into_rgb8())
    }
}

fn is_like(pixel: &Rgb<u8>, other: Rgb<u8>) -> bool {
    pixel.0.iter().zip(other.0).all(|(one, two)| one.abs_diff(two) < 40)
}

#[test]
fn widths_below_the_picture_and_its_own() {
    assert_eq!(widths(1), [1]);
    assert_eq!(widths(240), [240]);
    assert_eq!(widths(241), [240, 241]);
    assert_eq!(widths(1600), [240, 480, 720, 1080, 1600]);
    assert_eq!(widths(6000), [240, 480, 720, 1080, 1600, 2400]);
}

#[test]
fn every_width_lies_there_in_both_forms_and_in_its_size() {
    let folder = Folder::new();
    let bytes = jpeg(600, 401);
    let (kept, ..) = folder.kept(&bytes, "image/jpeg");
    assert_eq!(kept, [240, 480, 600]);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder.0.path()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let image = image::load_from_memory(&fs::read(entry.path()).unwrap()).unwrap();
        found.push((
            name.trim_start_matches(|letter: char| letter.is_ascii_hexdigit()).to_owned(),
            image.width(),
            image.height(),
        ));
    }
    found.sort_unstable();
    let expected = [
        ("-240.jpg", 240, 160),
        ("-240.webp", 240, 160),
        ("-480.jpg", 480, 321),
        ("-480.webp", 480, 321),
        ("-600.jpg", 600, 401),
        ("-600.webp", 600, 401),
        (".jpg", 600, 401),
    ];
    assert_eq!(found, expected.map(|(name, width, height)| (name.to_owned(), width, height)));
}

#[test]
fn one_point_is_a_picture_too() {
    let (kept, _, image) = Folder::new().kept(&jpeg(1, 1), "image/jpeg");
    assert_eq!((kept, image.dimensions()), (vec![1], (1, 1)));
}

#[test]
fn a_picture_stands_upright() {
    let turned = with_segment(&jpeg(400, 200), 0xE1, &exif(6));
    let Inspected::Photograph(photograph) = inspect(&turned, "image/jpeg").unwrap() else { unreachable!() };
    assert_eq!((photograph.width, photograph.height), (200, 400));
    let (_, _, image) = Folder::new().kept(&turned, "image/jpeg");
    // Orientation 6: what the file has on the left belongs on top.
    assert!(is_like(image.get_pixel(100, 20), RED), "{:?}", image.get_pixel(100, 20));
    assert!(is_like(image.get_pixel(100, 380), BLUE));
}

#[test]
fn nothing_of_a_cameras_notes_is_left() {
    let noted = with_segment(&with_segment(&jpeg(300, 200), 0xFE, b"23.7104N 90.4074E"), 0xE1, &exif(1));
    let folder = Folder::new();
    folder.kept(&noted, "image/jpeg");
    for entry in fs::read_dir(folder.0.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let noted = [&b"Exif"[..], b"23.7104N", b"EXIF", b"XMP "]
            .iter()
            .any(|note| bytes.windows(note.len()).any(|window| window == *note));
        let is_original = !path.to_str().unwrap().contains('-');
        assert_eq!(noted, is_original, "{path:?}");
    }
}

#[test]
fn the_content_says_what_a_picture_is_and_not_its_name() {
    let refused = |bytes: &[u8], kind: &str| inspect(bytes, kind).unwrap_err().to_string();
    let gif =
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
    assert_eq!(refused(gif, "image/jpeg"), "is image/gif, but its name says image/jpeg");
    assert_eq!(
        refused(&bytes_of(&halves(2, 2), ImageFormat::Png), "image/jpeg"),
        "is image/png, but its name says image/jpeg"
    );
    assert_eq!(refused(b"<svg/>", "image/png"), "is no picture that is known here, but its name says image/png");
    assert_eq!(refused(&jpeg(2, 2), "image/svg+xml"), "is image/jpeg, but its name says image/svg+xml");
    assert!(refused(b"<html><script>", "image/svg+xml").starts_with("is no picture"));
    let svg = "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- নদী -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    assert_eq!(inspect(svg.as_bytes(), "image/svg+xml").unwrap(), Inspected::Drawing);
}

#[test]
fn a_picture_that_breaks_off_is_refused() {
    let whole = jpeg(300, 200);
    for end in [3, 20, 200, whole.len() / 2, whole.len() - 2] {
        assert!(inspect(&whole[..end], "image/jpeg").is_err(), "{end}");
    }
    // The end of the small picture in the notes is not the end.
    let cut = with_segment(&whole, 0xE1, &[b"Exif\0\0", &jpeg(8, 8)[..]].concat());
    assert!(matches!(inspect(&cut[..cut.len() - 40], "image/jpeg"), Err(PictureError::Cut)));
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let whole = bytes_of(&halves(300, 200), format);
        let cut = &whole[..whole.len() * 2 / 3];
        let kind = format.to_mime_type();
        let folder = Folder::new();
        let result = inspect(cut, kind).and_then(|it| keep(&folder.media(), &file_name(cut, kind).unwrap(), cut, &it));
        assert!(result.is_err(), "{format:?}");
        assert_eq!(fs::read_dir(folder.0.path()).unwrap().count(), 0);
    }
}

#[test]
fn what_would_fill_the_memory_is_refused_by_its_head() {
    let mut bomb = jpeg(16, 16);
    let size = bomb.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap() + 5;
    let side = 20_000_u16.to_be_bytes();
    bomb[size..size + 4].copy_from_slice(&[side, side].concat());
    let told = inspect(&bomb, "image/jpeg").unwrap_err().to_string();
    assert_eq!(told, "is 20000 × 20000 pixels; a picture may have up to 60 million, and 16000 on a side");
    let head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0\x6c\x12\xd1\x6e\0\0\0\x04IDAT";
    assert!(matches!(inspect(head, "image/png"), Err(PictureError::Large { width: 20_000, height: 20_000 })));
    assert!(matches!(inspect(&vec![0; 64_000_001], "image/png"), Err(PictureError::Heavy { megabytes: 64 })));
}

#[test]
fn a_picture_that_is_there_is_not_made_again() {
    let folder = Folder::new();
    let bytes = jpeg(300, 200);
    let first = folder.kept(&bytes, "image/jpeg");
    let file = file_name(&bytes, "image/jpeg").unwrap();
    let webp = folder.0.path().join(variant(&file, 240, Form::Webp));
    fs::write(&webp, b"as it was").unwrap();
    assert_eq!(folder.kept(&bytes, "image/jpeg"), first);
    assert_eq!(fs::read(webp).unwrap(), b"as it was");
}

#[test]
fn what_can_be_seen_through_lies_on_white() {
    let clear = image::RgbaImage::from_pixel(8, 8, image::Rgba([0, 0, 0, 0]));
    let mut bytes = Cursor::new(Vec::new());
    clear.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let (_, tone, image) = Folder::new().kept(&bytes.into_inner(), "image/png");
    assert!(is_like(image.get_pixel(4, 4), Rgb([255, 255, 255])));
    assert_eq!(tone, 4);
}

#[test]
fn other_colours_are_brought_home() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    encoder.set_icc_profile(profile).unwrap();
    encoder.write_image(&RgbImage::from_pixel(16, 16, Rgb([200, 60, 60])), 16, 16, ExtendedColorType::Rgb8).unwrap();
    let (_, _, image) = Folder::new().kept(&bytes, "image/jpeg");
    // Display P3's red is redder: the same in sRGB has more red and less green (colour.js: 217 42 52).
    let Rgb([red, green, _]) = *image.get_pixel(8, 8);
    assert!(red > 208 && green < 54, "{red} {green}");
}
