//! The two files that settings stand in agree with each other.

use toml::{Table, Value};

/// Build settings that the running program needs too.
const SHARED: [&str; 6] = ["output-name", "site-root", "site-pkg-dir", "site-addr", "reload-port", "hash-files"];

fn leptos(file: &str) -> Table {
    let table: Table = file.parse().unwrap();
    table["package"]["metadata"]["leptos"].as_table().unwrap().clone()
}

#[test]
fn the_build_and_the_program_know_the_same_keys() {
    let (build, program) = (leptos(include_str!("../../Cargo.toml")), leptos(include_str!("../../Leptos.toml")));
    for key in SHARED {
        assert!(program.contains_key(key), "{key} is missing in Leptos.toml");
        assert_eq!(build.get(key), program.get(key), "{key}");
    }
    // What only the build needs stands in one place.
    assert!(program.keys().all(|key| SHARED.contains(&key.as_str())), "{program:?}");
}

#[test]
fn the_delivered_settings_are_the_defaults() {
    let file: Table = include_str!("../../Leptos.toml").parse().unwrap();
    let defaults = hocchetaki::server::config::Config::default();
    let text = |table: &str, key: &str| file[table][key].as_str().unwrap().to_owned();
    assert_eq!(text("site", "name"), defaults.site.name);
    assert_eq!(text("site", "tagline"), defaults.site.tagline);
    assert_eq!(text("site", "time_zone"), defaults.site.time_zone);
    assert_eq!(text("site", "origin"), defaults.site.origin);
    assert_eq!(text("database", "file"), defaults.database.file.to_str().unwrap());
    assert_eq!(text("media", "folder"), defaults.media.folder.to_str().unwrap());
    let discussion = &file["discussion"];
    assert_eq!(discussion["comments_per_minute"], Value::from(defaults.discussion.comments_per_minute));
    assert_eq!(discussion["comments_at_once"], Value::from(defaults.discussion.comments_at_once));
}
