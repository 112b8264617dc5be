//! Texts that break careless code, in any length, and a measure of growth.

use std::{
    fs,
    sync::LazyLock,
    time::{Duration, Instant},
};

/// What is repeated to make a long text: each has broken some text code somewhere.
const SEEDS: [&str; 22] = [
    "বাংলাদেশের প্রধানমন্ত্রী আজ ঢাকায় ১,২৩৪টি প্রকল্পের উদ্বোধন করেছেন। ",
    "\u{9cd}",
    "ক\u{9cd}",
    "\u{9be}",
    "\u{9bc}",
    "\u{9c7}\u{9be}",
    "র\u{200d}\u{9cd}য",
    "\u{200d}\u{200c}",
    "a\u{301}\u{323}",
    "ক\u{301}",
    "\u{202e}\u{200f}",
    "👩\u{200d}👩\u{200d}👧\u{200d}👦",
    "🇧🇩",
    "।",
    ". ",
    "1,",
    "০১২৩",
    " ",
    "\n",
    "Kwgkb †KvwU ",
    "\u{fffd}\u{10ffff}\u{e000}",
    "aA`^:,o",
];

/// Every seed repeated to `bytes` bytes, one letter under 10,000 marks, a word without an end, and scrambled characters.
pub fn texts(bytes: usize) -> impl Iterator<Item = String> {
    let repeated = SEEDS.into_iter().map(move |seed| seed.repeat(bytes.div_ceil(seed.len())));
    let marked = ["ক".to_owned() + &"\u{301}".repeat(bytes / 2), "বাংলা".repeat(bytes / 15)];
    repeated.chain(marked).chain([scrambled(bytes)])
}

/// Characters from all of Unicode and from the Bengali block, the same in every run.
fn scrambled(bytes: usize) -> String {
    let mut state: u32 = 0x9e37_79b9;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state >> 8
    };
    let mut text = String::with_capacity(bytes + 8);
    while text.len() < bytes {
        let code = if next() % 2 == 0 { 0x980 + next() % 0x80 } else { next() % 0x11_0000 };
        text.extend(char::from_u32(code));
    }
    text
}

/// A text of this many times the length of another …
const TIMES: usize = 8;
/// … may cost this many times as much as that one read so often. The square would cost eight times as much.
const ALLOWED: u32 = 4;
/// What the kernel may be late with its figures, twice.
const LATE: Duration = Duration::from_millis(20);

/// Runs `work` on a megabyte of every kind: it must not panic, and may not cost the square of an eighth of it. What is over the limit is
/// measured again, twice at the most.
pub fn takes_linear_time<T>(mut work: impl FnMut(&str) -> T) {
    for (short, long) in texts((1 << 20) / TIMES).zip(texts(1 << 20)) {
        let mut measured = (Duration::ZERO, Duration::MAX);
        for _ in 0..3 {
            measured = (cost(&mut work, &short, TIMES), cost(&mut work, &long, 1));
            if measured.1 <= measured.0 * ALLOWED + LATE {
                break;
            }
        }
        let (few, many) = measured;
        let start: String = short.chars().take(12).collect();
        assert!(many <= few * ALLOWED + LATE, "{start:?}…: {few:?} in {TIMES} parts, {many:?} in one");
    }
}

fn cost<T>(work: &mut impl FnMut(&str) -> T, text: &str, times: usize) -> Duration {
    let start = worked();
    for _ in 0..times {
        std::hint::black_box(work(std::hint::black_box(text)));
    }
    worked().saturating_sub(start)
}

/// How long this thread has worked: what others do on the machine does not count. Linux tells; elsewhere the clock has to do.
fn worked() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

#[test]
fn what_stands_already_takes_linear_time() {
    takes_linear_time(bangla::normalize::clean);
    takes_linear_time(bangla::normalize::fold);
    takes_linear_time(bangla::segment::graphemes);
    takes_linear_time(bangla::segment::word_count);
    takes_linear_time(|text| bangla::segment::truncate(text, 100).len());
    takes_linear_time(bangla::slug::romanized);
    takes_linear_time(bangla::slug::bengali);
    takes_linear_time(bangla::terms::terms);
    takes_linear_time(bangla::digits::to_bengali);
    takes_linear_time(bangla::number::parse);
}
