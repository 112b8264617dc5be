//! `hocchetaki doctor`

use crate::{
    database,
    paper::place,
    place::{Ended, Place},
};
use std::fs;

/// Makes the files that a build would.
fn build(place: &Place) {
    place.write("target/site/pkg/hocchetaki.wasm", b"");
    place.write("target/site/fonts/a.woff2", b"");
}

fn says(ended: &Ended, beginning: &str, words: &str) {
    let line = ended.out.lines().find(|line| line.starts_with(beginning));
    assert!(line.is_some_and(|line| line.contains(words)), "{beginning} … {words}: {ended:?}");
}

#[test]
fn all_is_well_before_the_first_start_and_after_it() {
    let fresh = Place::new();
    build(&fresh);
    let ended = fresh.run(&["doctor"]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    says(&ended, "well   database:", "is not there yet");
    assert!(!fresh.file(database::FILE).exists(), "looking must not make it");
    let used = place();
    build(&used);
    let ended = used.run(&["doctor"]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    says(&ended, "well   database:", "schema up to date");
    says(&ended, "well   media folder:", "data/media");
    assert!(ended.out.lines().all(|line| line.starts_with("well   ")), "{}", ended.out);
}

#[test]
fn what_was_not_built_is_named_with_its_remedy() {
    let ended = Place::new().run(&["doctor"]);
    assert_eq!(ended.sentence(), "something is wrong; see above\n");
    says(&ended, "wrong  page files:", "make run");
    says(&ended, "wrong  fonts:", "make run");
    says(&ended, "well   settings:", "Leptos.toml");
}

#[test]
fn settings_that_cannot_be_read_are_named() {
    let missing = Place::empty();
    build(&missing);
    let ended = missing.run(&["doctor"]);
    assert_eq!(ended.code, Some(1));
    says(&ended, "wrong  settings:", "there is no settings file Leptos.toml");
    let wrong = Place::new();
    build(&wrong);
    wrong.set(&[("Asia/Dhaka", "Asia/Dakha")]);
    let ended = wrong.run(&["doctor"]);
    assert_eq!(ended.code, Some(1));
    says(&ended, "wrong  settings:", "Asia/Dakha");
}

#[test]
fn a_file_that_is_no_database_is_named() {
    let place = Place::new();
    build(&place);
    place.write(database::FILE, "this is no database, but it is long enough to look like one. ".repeat(20));
    let ended = place.run(&["doctor"]);
    assert_eq!(ended.code, Some(1));
    says(&ended, "wrong  database:", database::FILE);
}

#[test]
fn a_database_of_a_newer_version_is_named() {
    let place = place();
    build(&place);
    crate::serve_refused::make_newer(&place);
    let ended = place.run(&["doctor"]);
    assert_eq!(ended.code, Some(1));
    says(&ended, "wrong  database:", "newer version");
}

#[test]
fn a_media_folder_that_is_no_folder_is_named() {
    let place = place();
    build(&place);
    fs::remove_dir_all(place.file("data/media")).unwrap();
    place.write("data/media", "a file");
    let ended = place.run(&["doctor"]);
    assert_eq!(ended.code, Some(1));
    says(&ended, "wrong  media folder:", "data/media");
}

#[test]
fn a_picture_whose_file_is_lost_is_named() {
    let place = place();
    build(&place);
    says(&place.run(&["doctor"]), "well   pictures:", "1, all files there");
    let picture = fs::read_dir(place.file("data/media")).unwrap().next().unwrap().unwrap();
    fs::remove_file(picture.path()).unwrap();
    let ended = place.run(&["doctor"]);
    assert_eq!(ended.code, Some(1));
    says(&ended, "wrong  pictures:", picture.file_name().to_str().unwrap());
}
