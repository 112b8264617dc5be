//! Settings that cannot be used: the sentence names the file, the line or the key, and the remedy.

use crate::place::{Place, ended};

#[test]
fn a_missing_file_is_named_with_its_remedy() {
    let place = Place::empty();
    for command in ["serve", "demo"] {
        assert_eq!(
            place.refused(&[command]),
            "there is no settings file Leptos.toml; give its place with --config, or run in the folder that holds Leptos.toml\n"
        );
    }
    let sentence = place.refused(&["--config", "etc/other.toml"]);
    assert!(sentence.starts_with("there is no settings file etc/other.toml"), "{sentence}");
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0, "nothing is made");
}

#[test]
fn a_broken_line_is_named_by_its_number() {
    let place = Place::new();
    place.set(&[("language = \"bn\"", "language = bn\"")]);
    let text = String::from_utf8(place.read("Leptos.toml")).unwrap();
    let line = 1 + text.lines().position(|line| line.starts_with("language")).unwrap();
    let sentence = place.refused(&["serve"]);
    assert!(sentence.starts_with("the settings cannot be used: "), "{sentence}");
    assert!(sentence.contains(&format!("line {line}")), "{sentence}");
    assert!(sentence.contains("Leptos.toml"), "{sentence}");
}

#[test]
fn a_key_that_nobody_knows_is_named() {
    let place = Place::new();
    for (known, unknown) in
        [("tagline =", "tag_line ="), ("comments_at_once =", "coments_at_once ="), ("[network]", "[netwrok]")]
    {
        place.set(&[(known, unknown)]);
        let sentence = place.refused(&["serve"]);
        let word = unknown.trim_matches(['[', ']', ' ', '=']);
        assert!(sentence.contains("unknown field") && sentence.contains(word), "{sentence}");
    }
}

#[test]
fn a_value_of_the_wrong_kind_is_named_by_its_key() {
    let place = Place::new();
    for (good, wrong, key) in [
        ("comments_at_once = 10", "comments_at_once = \"many\"", "comments_at_once"),
        ("comments_at_once = 10", "comments_at_once = -1", "comments_at_once"),
        ("language = \"bn\"", "language = \"fr\"", "language"),
        ("trusted_proxies = []", "trusted_proxies = [\"proxy\"]", "trusted_proxies"),
    ] {
        place.set(&[(good, wrong)]);
        let sentence = place.refused(&["serve"]);
        assert!(sentence.starts_with("the settings cannot be used: ") && sentence.contains(key), "{sentence}");
    }
}

#[test]
fn an_unknown_time_zone_is_named_with_an_example() {
    let place = Place::new();
    place.set(&[("Asia/Dhaka", "Asia/Dakha")]);
    for command in [&["serve"][..], &["demo"], &["export", "out.json"]] {
        let sentence = place.refused(command);
        assert!(
            sentence.contains("[site] time_zone = \"Asia/Dakha\"") && sentence.contains("such as Asia/Dhaka"),
            "{sentence}"
        );
    }
    assert!(!place.file("data").exists(), "nothing is made");
}

#[test]
fn an_address_that_is_none_is_named() {
    let place = Place::new();
    for wrong in ["nowhere", "127.0.0.1:99999"] {
        let mut program = place.program(&["serve"]);
        program.env("LEPTOS_SITE_ADDR", wrong);
        let sentence = ended(program).sentence();
        assert!(sentence.starts_with("Leptos.toml: "), "{sentence}");
    }
}

#[test]
fn a_wrong_value_in_the_environment_is_refused_too() {
    let place = Place::new();
    let mut program = place.program(&["serve"]);
    program.env("HOCCHETAKI_DISCUSSION__COMMENTS_AT_ONCE", "many");
    let sentence = ended(program).sentence();
    assert!(sentence.contains("comments_at_once"), "{sentence}");
}
