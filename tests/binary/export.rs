//! `hocchetaki export`

use crate::{
    paper::{archive, place},
    place::Place,
    running::Running,
};
use serde_json::Value;

#[test]
fn an_export_imported_into_an_empty_paper_exports_the_same_bytes() {
    let one = place();
    assert_eq!(one.done(&["export", "out.json"]), "exported 2 articles, 1 pictures\n");
    let other = Place::new();
    other.write("in.json", one.read("out.json"));
    other.done(&["import", "in.json"]);
    other.done(&["export", "out.json"]);
    assert_eq!(one.read("out.json"), other.read("out.json"));
    assert!(!one.file("out.unfinished").exists());
}

#[test]
fn the_demonstration_and_what_readers_said_survive_the_journey() {
    let one = Place::new();
    one.done(&["demo"]);
    let running = Running::start(&one);
    one.done(&["export", "before.json"]);
    let paper: Value = serde_json::from_slice(&one.read("before.json")).unwrap();
    let article = &paper["articles"][0];
    let path = format!("/{}/{}", article["section"].as_str().unwrap(), article["slug"].as_str().unwrap());
    assert_eq!(running.post(&path, "পাঠক", "কথা").status, 303);
    running.terminate();
    running.end();
    one.done(&["export", "out.json"]);
    let other = Place::new();
    other.write("in.json", one.read("out.json"));
    other.done(&["import", "in.json"]);
    other.done(&["export", "out.json"]);
    assert_eq!(one.read("out.json"), other.read("out.json"));
}

#[test]
fn a_dash_writes_to_standard_output_and_nothing_else_does() {
    let place = place();
    let ended = place.run(&["export", "-"]);
    assert_eq!(ended.code, Some(0));
    let exported: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(exported["articles"].as_array().unwrap().len(), archive()["articles"].as_array().unwrap().len());
    assert_eq!(ended.err, "exported 2 articles, 1 pictures\n");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let sentence = place().refused(&["export", "missing/out.json"]);
    assert!(sentence.contains("missing/out") && sentence.contains("cannot be written"), "{sentence}");
}

#[test]
fn a_picture_that_is_lost_is_named() {
    let place = place();
    std::fs::remove_dir_all(place.file("data/media")).unwrap();
    let sentence = place.refused(&["export", "out.json"]);
    assert!(sentence.contains("is missing in data/media"), "{sentence}");
    assert!(!place.file("out.json").exists());
}
