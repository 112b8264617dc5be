//! `hocchetaki demo`

use crate::{place::Place, running::Running};
use std::collections::HashMap;

#[test]
fn the_demonstration_fills_an_empty_site_and_leaves_a_full_one_alone() {
    let place = Place::new();
    let said = place.done(&["demo"]);
    assert!(said.starts_with("articles: ") && said.contains(" added, 0 changed, 0 unchanged"), "{said}");
    place.done(&["export", "one.json"]);
    let sentence = place.refused(&["demo"]);
    assert_eq!(sentence, "the site has stories already; the demonstration is for an empty one\n");
    place.done(&["export", "two.json"]);
    assert_eq!(place.read("one.json"), place.read("two.json"));
}

#[test]
fn every_address_of_the_demonstration_can_be_read() {
    let place = Place::new();
    place.done(&["demo"]);
    place.done(&["export", "out.json"]);
    let paper: serde_json::Value = serde_json::from_slice(&place.read("out.json")).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let running = Running::start(&place);
    let front = running.get("/");
    assert_eq!(front.status, 200);
    // A section within another lies under it, its articles beside it.
    let mut outer = HashMap::new();
    for section in paper["sections"].as_array().unwrap() {
        let slug = text(&section["slug"]);
        let path = match section["parent"].as_str() {
            Some(parent) => format!("/{parent}/{slug}"),
            None => format!("/{slug}"),
        };
        assert_eq!(running.get(&path).status, 200, "{path}");
        outer.insert(slug.clone(), section["parent"].as_str().map_or(slug, str::to_owned));
    }
    for article in paper["articles"].as_array().unwrap() {
        let path = format!("/{}/{}", outer[&text(&article["section"])], text(&article["slug"]));
        let page = running.get(&path);
        assert_eq!(page.status, 200, "{path}");
        assert!(page.body.contains(&text(&article["headline"])), "{path}");
    }
    for media in paper["media"].as_array().unwrap() {
        let name = text(&media["name"]);
        // Of a photograph readers get its widths.
        let (file, kind) = match name.strip_suffix(".jpg") {
            Some(stem) => (format!("{stem}-1600.webp"), "image/webp"),
            None => (name, "image/svg+xml"),
        };
        let picture = running.get(&format!("/media/{file}"));
        assert_eq!((picture.status, picture.header("content-type")), (200, kind), "{file}");
    }
}

#[test]
fn a_paper_of_any_size_is_made_up() {
    let place = Place::new();
    for (arguments, expected) in [
        (&["demo", "--articles", "0"][..], "0 is not in 1..=10000000"),
        (&["demo", "--articles", "many"], "invalid digit"),
        (&["demo", "--comments", "5"], "--articles <N>"),
    ] {
        let said = place.run(arguments);
        assert!(said.code != Some(0) && said.err.contains(expected), "{}", said.err);
    }
    let said = place.done(&["demo", "--articles", "120", "--comments", "300"]);
    assert!(said.ends_with("made up: 120 articles, 300 comments\n"), "{said}");
    assert!(said.contains("120 of 120 articles, 300 of 300 comments"), "{said}");
    let sentence = place.refused(&["demo", "--articles", "10"]);
    assert_eq!(sentence, "the site has stories already; the demonstration is for an empty one\n");
    let running = Running::start(&place);
    for path in ["/", "/bangladesh", "/cricket", "/sports/cricket", "/latest", "/popular", "/sitemap.xml", "/feed.xml"]
    {
        assert!(matches!(running.get(path).status, 200 | 308 | 301), "{path}");
    }
}
