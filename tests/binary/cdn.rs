//! A CDN is told what has changed, also after a failure and after a crash.

use crate::{
    paper::place,
    place::Place,
    running::{PATIENCE, Running},
};
use std::{fs, time::Instant};

fn start(place: &Place, command: &str) -> Running {
    let mut program = place.program(&["serve"]);
    program.env("HOCCHETAKI_CACHE__PURGE_COMMAND", format!("sh,-c,{command}"));
    Running::start_with(program)
}

/// Waits until the file has a line that begins so.
fn is_told(place: &Place, file: &str, beginning: &str) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let told = fs::read_to_string(place.file(file)).unwrap_or_default();
        if told.lines().any(|line| line.starts_with(beginning)) {
            return true;
        }
        std::thread::yield_now();
    }
    false
}

#[test]
fn a_comment_is_told_with_the_name_of_its_article() {
    let place = place();
    let told = place.file("told");
    let running = start(&place, &format!("cat >> {}", told.display()));
    // The import before the start is told first.
    assert!(is_told(&place, "told", "paper"));
    assert!(running.get("/world/one").header("surrogate-key").contains("talk:"));
    fs::remove_file(&told).unwrap();
    assert_eq!(running.post("/world/one", "পাঠক", "কথা").status, 303);
    assert!(is_told(&place, "told", "talk:"));
    running.terminate();
    running.end();
}

#[test]
fn what_could_not_be_told_is_told_after_a_crash() {
    let place = place();
    let running = start(&place, &format!("cat >> {}; exit 1", place.file("tried").display()));
    assert_eq!(running.post("/world/one", "পাঠক", "কথা").status, 303);
    assert!(is_told(&place, "tried", "talk:"));
    running.signal("KILL");
    running.end();
    let again = start(&place, &format!("cat >> {}", place.file("told").display()));
    assert!(is_told(&place, "told", "talk:"));
    assert!(again.get("/world/one").body.contains("কথা"));
}
