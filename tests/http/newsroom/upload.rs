//! `/newsroom/upload`: pictures come in, and nothing else does.

use crate::{site::TestSite, staff::Staff};
use axum::{
    body::{Body, Bytes},
    http::{Method, Request},
};
use futures_util::stream;
use hocchetaki::{
    model::newsroom::{
        picture::{Refusal, RefusedKind, UploadProblem, Uploaded},
        role::Role,
    },
    server::{jobs::run_due, store::job::Lane},
};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::{
    fs,
    io::Cursor,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// A JPEG with some colour in it; each seed gives another.
pub fn jpeg(width: u32, height: u32, seed: u8) -> Vec<u8> {
    let pixel = |x: u32, y: u32| Rgb([(x % 200) as u8, (y % 90) as u8, seed]);
    written(&RgbImage::from_fn(width, height, pixel).into(), ImageFormat::Jpeg)
}

fn written(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn request(name: &str, body: Body) -> Request<Body> {
    let name = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    let request = Request::post(format!("/newsroom/upload?name={name}")).header("sec-fetch-site", "same-origin");
    request.body(body).unwrap()
}

/// Sends a picture that is taken.
pub async fn upload(staff: &Staff<'_>, name: &str, bytes: Vec<u8>) -> Uploaded {
    let page = staff.send(request(name, Body::from(bytes))).await;
    assert!(page.status.is_success(), "{}: {}", page.status, page.html());
    serde_json::from_str(page.html()).unwrap()
}

/// Sends what is refused; the status and why.
async fn refused(staff: &Staff<'_>, name: &str, body: impl Into<Body>) -> (u16, UploadProblem) {
    let page = staff.send(request(name, body.into())).await;
    (page.status.as_u16(), serde_json::from_str(page.html()).unwrap_or_else(|_| panic!("{}", page.html())))
}

fn files(site: &TestSite) -> Vec<String> {
    let names = fs::read_dir(site.media_folder()).into_iter().flatten();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A segment behind a JPEG's beginning.
fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, marker], &length, content, &jpeg[2..]].concat()
}

/// Exif: turned by a quarter, made by Selim, at a place.
fn exif() -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x03\0".to_vec();
    tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    tiff.extend(b"\x3B\x01\x02\0\x06\0\0\0\x32\0\0\0");
    tiff.extend(b"\x25\x88\x04\0\x01\0\0\0\x38\0\0\0");
    tiff.extend(b"\0\0\0\0Selim\0");
    tiff.extend(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0");
    [b"Exif\0\0", &*tiff].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_comes_in_and_its_small_sizes_are_there_at_once() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Contributor).await;
    let bytes = jpeg(760, 507, 7);
    let Uploaded { picture, known } = upload(&staff, "নদীর ভোর.jpg", bytes.clone()).await;
    assert_eq!((known, picture.name.as_str(), picture.width, picture.height), (false, "নদীর ভোর", 760, 507));
    assert_eq!(picture.widths, [240, 480]);
    assert!(picture.tone > 0 && picture.description.alt.is_none());
    let stem = picture.file.trim_end_matches(".jpg");
    for width in [240, 480] {
        assert_eq!(site.get(&format!("/media/{stem}-{width}.jpg")).await.status, 200);
        assert_eq!(site.get(&format!("/media/{stem}-{width}.webp")).await.status, 200);
    }
    assert_eq!(site.get(&format!("/media/{stem}-720.jpg")).await.status, 404);
    assert_eq!(site.get(&format!("/media/{}", picture.file)).await.status, 404, "the original is nobody's");

    // The same bytes under another name are the same picture.
    let again = upload(&staff, "other.jpg", bytes).await;
    assert_eq!((again.known, again.picture), (true, picture.clone()));

    run_due(&site.state, Lane::Pictures).await.unwrap();
    for width in [240, 480, 720, 760] {
        for (form, kind) in [("jpg", "image/jpeg"), ("webp", "image/webp"), ("avif", "image/avif")] {
            let file = site.get(&format!("/media/{stem}-{width}.{form}")).await;
            assert_eq!((file.status.as_u16(), file.header("content-type")), (200, kind), "{width} {form}");
        }
    }
    assert!(files(&site).iter().all(|name| !name.starts_with('.')), "{:?}", files(&site));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_members_who_may_bring_pictures_in() {
    let site = TestSite::new().await;
    let page = site.send(request("a.jpg", Body::from(jpeg(20, 20, 1)))).await;
    assert_eq!((page.status.as_u16(), page.html()), (401, "\"SignedOut\""));
    let moderator = Staff::new(&site, Role::Moderator).await;
    assert_eq!(refused(&moderator, "a.jpg", jpeg(20, 20, 1)).await, (403, UploadProblem::Forbidden));
    // A page of another site can send nothing in a member's name.
    let editor = Staff::new(&site, Role::Editor).await;
    let mut foreign = request("a.jpg", Body::from(jpeg(20, 20, 1)));
    foreign.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    assert_eq!(editor.send(foreign).await.status, 403);
    assert_eq!(files(&site), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_it_is_its_bytes_say_and_not_its_name() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Reporter).await;
    let png = written(&RgbImage::from_pixel(30, 20, Rgb([1, 2, 3])).into(), ImageFormat::Png);
    let taken = upload(&staff, "../../../etc/passwd.jpg", png).await.picture;
    assert!(taken.file.ends_with(".png"), "{}", taken.file);
    assert_eq!(taken.name, "passwd");
    let before = files(&site);
    for (bytes, kind) in [
        (&b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"[..], RefusedKind::Svg),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<svg/>", RefusedKind::Svg),
        (b"<!doctype html><script>alert(1)</script>", RefusedKind::Other),
        (b"GIF89a\x01\0\x01\0", RefusedKind::Gif),
        (b"\0\0\0\x18ftypheic\0\0\0\0", RefusedKind::Heic),
        (b"\0\0\0\x18ftypavif\0\0\0\0", RefusedKind::Avif),
        (b"%PDF-1.7", RefusedKind::Pdf),
        (b"\x7FELF\x02\x01\x01", RefusedKind::Other),
        (b"PK\x03\x04", RefusedKind::Other),
    ] {
        let problem = UploadProblem::Refused(Refusal::Kind(kind));
        assert_eq!(refused(&staff, "innocent.jpg", bytes.to_vec()).await, (415, problem), "{kind:?}");
    }
    assert_eq!(refused(&staff, "a.jpg", Vec::new()).await, (422, UploadProblem::Refused(Refusal::Empty)));
    for beginning in [&b"\xFF\xD8\xFF\xE0 and nothing else"[..], b"\x89PNG\r\n\x1a\nnothing", b"RIFF\x10\0\0\0WEBPVP8 "]
    {
        let (status, problem) = refused(&staff, "a.jpg", beginning.to_vec()).await;
        assert!(status == 422, "{beginning:?}: {problem:?}");
    }
    assert_eq!(files(&site), before, "of what is refused nothing stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_hangs_on_a_picture_is_not_served() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Reporter).await;
    let script = b"<html><script>alert(document.cookie)</script>";
    let noted = with_segment(&with_segment(&jpeg(400, 200, 3), 0xE1, &exif()), 0xFE, script);
    let polyglot = [&noted[..], script, b"PK\x03\x04"].concat();
    let picture = upload(&staff, "both.html", polyglot.clone()).await.picture;
    assert_eq!((picture.width, picture.height), (200, 400), "upright");
    assert_eq!(picture.description.credit, "Selim");
    run_due(&site.state, Lane::Pictures).await.unwrap();
    let mut served = 0;
    for name in files(&site) {
        let answer = site.get(&format!("/media/{name}")).await;
        if !name.contains('-') {
            assert_eq!((name == picture.file, answer.status.as_u16()), (true, 404));
            assert_eq!(fs::read(site.media_folder().join(&name)).unwrap(), polyglot, "kept as it came");
            continue;
        }
        served += 1;
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        for secret in [&b"script"[..], b"Selim", b"Exif", b"PK\x03\x04"] {
            assert!(!answer.bytes.windows(secret.len()).any(|part| part == secret), "{name} holds {secret:?}");
        }
    }
    assert_eq!(served, 3);
    let export = hocchetaki::server::archive::export::export(&site.state).await.unwrap();
    assert_eq!(export.media[0].credit, "Selim");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_would_fill_the_memory_is_refused_by_its_head() {
    let site = TestSite::with(|config| config.media.upload_megapixels = 1).await;
    let staff = Staff::new(&site, Role::Reporter).await;
    let large = |width, height| UploadProblem::Refused(Refusal::TooLarge { width, height, megapixels: 1 });
    // 20,000 × 20,000 points in sixty bytes.
    let bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0\x6c\x12\xd1\x6e\0\0\0\x04IDAT";
    assert_eq!(refused(&staff, "small.png", bomb.to_vec()).await, (422, large(20_000, 20_000)));
    // An honest one: a million black points and some more are two kilobytes.
    let black = written(&DynamicImage::new_luma8(1100, 1000), ImageFormat::Png);
    assert!(black.len() < 10_000);
    assert_eq!(refused(&staff, "black.png", black).await, (422, large(1100, 1000)));
    let (status, problem) = refused(&staff, "half.jpg", jpeg(900, 900, 1)[..4000].to_vec()).await;
    assert_eq!((status, problem), (422, UploadProblem::Refused(Refusal::Cut)));
    let mut half =
        written(&RgbImage::from_fn(300, 300, |x, y| Rgb([(x * y) as u8, x as u8, y as u8])).into(), ImageFormat::Png);
    half.truncate(half.len() / 2);
    assert_eq!(refused(&staff, "half.png", half).await, (422, UploadProblem::Refused(Refusal::Broken)));
    assert_eq!(files(&site), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gigabyte_is_refused_when_the_limit_is_reached() {
    let site = TestSite::with(|config| config.media.upload_megabytes = 2).await;
    let staff = Staff::new(&site, Role::Reporter).await;
    let heavy = UploadProblem::Refused(Refusal::TooHeavy { megabytes: 2 });
    // It says so: nothing of it is read.
    let read = Arc::new(AtomicU64::new(0));
    let mut told = request("big.jpg", endless(1_000_000_000, read.clone()));
    told.headers_mut().insert("content-length", "1000000000".parse().unwrap());
    let page = staff.send(told).await;
    assert_eq!((page.status.as_u16(), serde_json::from_str(page.html()).ok()), (413, Some(heavy.clone())));
    assert_eq!(page.header("connection"), "close");
    assert_eq!(read.load(Ordering::Relaxed), 0);
    // It does not say so: it is read so far.
    assert_eq!(refused(&staff, "big.jpg", endless(1_000_000_000, read.clone())).await, (413, heavy));
    let read = read.load(Ordering::Relaxed);
    assert!((2_000_000..2_200_000).contains(&read), "{read}");
    assert_eq!(files(&site), [""; 0]);
    // A form of the paper is as small as it was.
    let long = Request::post("/newsroom/sign-in").header("sec-fetch-site", "same-origin");
    let long = long.header("content-type", "application/x-www-form-urlencoded").body(Body::from(vec![b'a'; 600_000]));
    assert_eq!(site.send(long.unwrap()).await.status, 413);
}

/// So many bytes that begin like a JPEG; counts those that are asked for.
fn endless(length: u64, read: Arc<AtomicU64>) -> Body {
    const PIECE: u64 = 64 * 1024;
    let piece = Bytes::from([&b"\xFF\xD8\xFF\xE0"[..], &vec![0; PIECE as usize - 4]].concat());
    let pieces = (0..length / PIECE).map(move |_| {
        read.fetch_add(PIECE, Ordering::Relaxed);
        Ok::<_, std::io::Error>(piece.clone())
    });
    Body::from_stream(stream::iter(pieces))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_breaks_off_leaves_nothing() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Reporter).await;
    let half = jpeg(600, 400, 1)[..3000].to_vec();
    let pieces = [Ok(Bytes::from(half)), Err(std::io::Error::other("the line is gone"))];
    let broken = refused(&staff, "a.jpg", Body::from_stream(stream::iter(pieces))).await;
    assert_eq!(broken, (408, UploadProblem::BrokenOff));
    assert_eq!(files(&site), [""; 0]);
    // What a program that was killed left behind is swept away when the next begins.
    fs::write(site.media_folder().join(".upload-0123"), b"half").unwrap();
    assert_eq!(site.state.media.sweep().unwrap(), 1);
    assert_eq!(files(&site), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_at_once_are_all_taken_in_and_unpacked_one_by_one() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Reporter).await;
    // Whoever unpacks holds the only place at the workbench.
    assert_eq!(site.state.workbench.available_permits(), 1);
    let sends = (0..10).map(|seed| upload(&staff, "a.jpg", jpeg(800, 600, 20 * seed)));
    let taken = futures_util::future::join_all(sends).await;
    assert!(taken.iter().all(|uploaded| !uploaded.known));
    let files: std::collections::BTreeSet<_> = taken.iter().map(|uploaded| &uploaded.picture.file).collect();
    assert_eq!(files.len(), 10);
    assert_eq!(site.state.workbench.available_permits(), 1);
    // Ten times the same is one picture.
    let sends = (0..10).map(|_| upload(&staff, "b.jpg", jpeg(810, 600, 5)));
    let taken = futures_util::future::join_all(sends).await;
    assert!(taken.iter().all(|uploaded| uploaded.picture.file == taken[0].picture.file));
    let page = staff.call(&Method::GET, "/api/v1/newsroom/picture/list_pictures", "typed=").await;
    assert_eq!(page.html().matches("\"file\"").count(), 11);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sends_is_written_down() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Reporter).await;
    let picture = upload(&staff, "a.jpg", jpeg(50, 50, 1)).await.picture;
    let acts = hocchetaki::server::store::AuditStore::acts(&site.store, None, 1).await.unwrap();
    assert_eq!((acts[0].act.as_str(), acts[0].subject.as_str()), ("picture.uploaded", picture.file.as_str()));
    assert_eq!(acts[0].name, "সদস্য reporter");
}
