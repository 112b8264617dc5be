//! What a picture from a camera costs: seconds and peak memory, from the upload to the last of its sizes, alone and with others at once.
//! `make bench-pictures`.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench fails by panicking, and prints"
)]

use hocchetaki::{
    model::moment::UtcMillis,
    server::{
        accounts::Doer,
        clock::Clock,
        config::Config,
        jobs::run_due,
        pictures::{make_sizes, take_in},
        state::AppState,
        store::{job::Lane, sqlite::SqliteStore},
    },
};
use image::{ImageFormat, Rgb, imageops::FilterType};
use std::{fs, io::Cursor, sync::Arc, time::Instant};

/// What telephones and press cameras write: 20 megapixels.
const SIZE: (u32, u32) = (5472, 3648);

/// How many are sent at once.
const AT_ONCE: u8 = 4;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config::default();
    config.media.folder = folder.path().join("media");
    let store = SqliteStore::open(&folder.path().join("paper.sqlite")).await.unwrap();
    let (clock, _) = Clock::set(config.site.zone().unwrap(), UtcMillis(0));
    let state = AppState::new(Arc::new(store), clock, config);
    let photographs: Vec<Vec<u8>> = (0..=AT_ONCE).map(photograph).collect();
    println!("{} × {} pixels, {:.1} MB as JPEG", SIZE.0, SIZE.1, photographs.first().map_or(0, Vec::len) as f64 / 1e6);

    let file = measured("upload, with its small widths", send(&state, photographs.first().unwrap())).await;
    measured("all widths as WebP and JPEG", make_sizes(&state, &file)).await.unwrap();
    measured("all widths as AVIF", run_due(&state, Lane::Pictures)).await.unwrap();
    let sends = photographs.iter().skip(1).map(|bytes| send(&state, bytes));
    measured(&format!("{AT_ONCE} uploads at once"), futures_util::future::join_all(sends)).await;
    measured("all their sizes", run_due(&state, Lane::Pictures)).await.unwrap();
    for form in ["avif", "webp", "jpg"] {
        let files = fs::read_dir(state.media.path()).unwrap().map(|entry| entry.unwrap());
        let sizes = files.filter(|file| {
            file.file_name().to_string_lossy().contains("-1080.")
                && file.path().extension().is_some_and(|it| it == form)
        });
        let sizes: Vec<u64> = sizes.map(|file| file.metadata().unwrap().len()).collect();
        println!("1080 pixels' width as {form}: {} bytes", sizes.iter().sum::<u64>() / sizes.len() as u64);
    }
}

async fn send(state: &AppState, bytes: &[u8]) -> String {
    let mut incoming = state.media.begin().await.unwrap();
    for piece in bytes.chunks(64 * 1024) {
        incoming.write(piece).await.unwrap();
    }
    incoming.end().await.unwrap();
    take_in(state, incoming, "bench.jpg", &Doer::command_line()).await.unwrap().picture.file
}

/// Seconds on the clock and on the processor, and the most memory meanwhile.
async fn measured<T>(what: &str, work: impl Future<Output = T>) -> T {
    // Forgets the peak so far (proc_pid_clear_refs(5)).
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let (began, worked) = (Instant::now(), processor_seconds());
    let done = work.await;
    let (seconds, worked) = (began.elapsed().as_secs_f64(), processor_seconds() - worked);
    println!("{what}: {seconds:.2} s, {worked:.2} s of processor, {} MB at most", peak_megabytes());
    done
}

fn peak_megabytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    peak.split_whitespace().next().unwrap().parse::<u64>().unwrap() / 1024
}

/// User and system, in hundredths (proc_pid_stat(5), fields 14 and 15).
fn processor_seconds() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).unwrap().parse::<f64>().unwrap();
    (ticks(11) + ticks(12)) / 100.0
}

/// One of the demonstration's photographs at the size of a camera, with the noise of its sensor; each other one is another picture.
fn photograph(number: u8) -> Vec<u8> {
    let small = image::load_from_memory(include_bytes!("../../demo/pictures/nouka-ghat.jpg")).unwrap().into_rgb8();
    let mut large = image::imageops::resize(&small, SIZE.0, SIZE.1, FilterType::CatmullRom);
    let mut dice = 0x9E37_79B9_u32.wrapping_add(u32::from(number));
    for Rgb(channels) in large.pixels_mut() {
        dice ^= dice << 13;
        dice ^= dice >> 17;
        dice ^= dice << 5;
        let noise = (dice & 7) as u8;
        *channels = channels.map(|channel| channel.saturating_add(noise));
    }
    let mut bytes = Cursor::new(Vec::new());
    large.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}
