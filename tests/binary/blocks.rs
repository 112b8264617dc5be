//! The blocks of a body on their way through an archive.

use crate::{
    paper::{archive, place},
    place::Place,
};
use serde_json::{Value, json};

/// An archive whose first story has these blocks.
fn with(blocks: &Value) -> String {
    let mut archive = archive();
    archive["articles"][0]["body"]["blocks"] = blocks.clone();
    archive.to_string()
}

fn every_block() -> Value {
    json!([
        {"type": "paragraph", "text": [{"text": "সেতুটি ", "strong": true, "note": "টীকা"}, {"text": "দীর্ঘ", "em": true, "href": "https://example.com/"}]},
        {"type": "heading", "text": "নদীর ওপারে"},
        {"type": "quote", "text": "কথা", "by": "কেউ"},
        {"type": "pull_quote", "text": "কথা"},
        {"type": "list", "ordered": true, "items": ["এক", "দুই"]},
        {"type": "picture", "media": "a.svg", "caption": "পদ্মা"},
        {"type": "gallery", "pictures": [{"media": "a.svg", "caption": "পদ্মা"}, {"media": "a.svg"}]},
        {"type": "embed", "url": "https://youtu.be/dQw4w9WgXcQ", "title": "ভিডিও", "caption": "নদী"},
        {"type": "table", "caption": "ফল", "header_row": true, "rows": [["দল", "ম্যাচ"], ["পদ্মা", "১২"]]},
        {"type": "callout", "kind": "key_points", "title": "মূল কথা", "blocks": [
            {"type": "paragraph", "text": "ক"}, {"type": "list", "ordered": false, "items": ["খ"]}]},
        {"type": "timeline", "entries": [{"when": "2022-06-25", "text": "উদ্বোধন"}, {"when": "পরদিন", "text": "ভিড়"}]},
        {"type": "correction", "at": "2024-12-23T10:00:00+06:00", "text": "ভুল ছিল"},
        {"type": "qa", "question": "কেন?", "answer": "কারণ।"}])
}

#[test]
fn every_block_survives_the_journey_and_exports_to_the_same_bytes() {
    let one = Place::new();
    one.write("in.json", with(&every_block()));
    one.done(&["import", "in.json"]);
    one.done(&["export", "out.json"]);
    let out: Value = serde_json::from_slice(&one.read("out.json")).unwrap();
    let articles = out["articles"].as_array().unwrap();
    let blocks = articles.iter().find(|article| article["slug"] == "one").unwrap()["body"]["blocks"].clone();
    let mut expected = every_block();
    // Pictures are named by their bytes, times are in UTC.
    let file = &blocks[5]["media"];
    expected[5]["media"] = file.clone();
    expected[6]["pictures"][0]["media"] = file.clone();
    expected[6]["pictures"][1]["media"] = file.clone();
    expected[11]["at"] = json!("2024-12-23T04:00:00Z");
    assert_eq!(blocks, expected);
    let other = Place::new();
    other.write("in.json", one.read("out.json"));
    other.done(&["import", "in.json"]);
    other.done(&["export", "out.json"]);
    assert_eq!(one.read("out.json"), other.read("out.json"));
}

#[test]
fn texts_are_stored_in_their_canonical_form_wherever_they_stand() {
    let typed = every_block().to_string().replace("পদ্মা", "পদ্মা|").replace("কথা", "অামি");
    let place = Place::new();
    place.write("in.json", with(&serde_json::from_str(&typed).unwrap()));
    place.done(&["import", "in.json"]);
    place.done(&["export", "out.json"]);
    let out = String::from_utf8(place.read("out.json")).unwrap();
    assert!(!out.contains("অা") && out.contains("আমি"), "{out}");
}

#[test]
fn a_wrong_block_is_refused_by_its_place() {
    let place = place();
    for (block, told) in [
        (json!({"type": "hologram"}), "blocks[1]"),
        (json!({"type": "callout", "kind": "facts", "blocks": [{"type": "table"}]}), "blocks[1]"),
        (json!({"type": "qa", "question": "ক"}), "blocks[1]"),
        (json!({"type": "gallery", "pictures": []}), "articles[0] (one): body blocks[1] (gallery) has no pictures"),
        (json!({"type": "gallery", "pictures": [{"media": "b.svg"}]}), "“b.svg” is no picture"),
        (json!({"type": "embed", "url": "javascript:x", "title": "ক"}), "blocks[1] (embed) needs a url"),
        (json!({"type": "embed", "url": "https://example.com/", "title": " "}), "blocks[1] (embed) has no title"),
        (json!({"type": "table", "caption": "", "rows": [["ক"]]}), "blocks[1] (table) has no caption"),
        (json!({"type": "table", "caption": "ক", "rows": []}), "blocks[1] (table) has no rows"),
        (
            json!({"type": "table", "caption": "ক", "header_row": true, "rows": [["ক"]]}),
            "blocks[1] (table) has no rows",
        ),
        (
            json!({"type": "table", "caption": "ক", "rows": [["ক"], ["ক", "খ"]]}),
            "blocks[1] (table) has rows of different",
        ),
        (json!({"type": "callout", "kind": "facts", "blocks": []}), "blocks[1] (callout) is empty"),
        (json!({"type": "timeline", "entries": []}), "blocks[1] (timeline) has no entries"),
        (json!({"type": "timeline", "entries": [{"when": "", "text": "ক"}]}), "blocks[1] (timeline) has an entry"),
        (json!({"type": "correction", "at": "গতকাল", "text": "ক"}), "blocks[1] (correction) “গতকাল” is no time"),
    ] {
        place.write("wrong.json", with(&json!([{"type": "paragraph", "text": "ক"}, block])));
        let sentence = place.refused(&["import", "wrong.json"]);
        assert!(sentence.contains(told) && sentence.contains("articles[0]"), "{told} is not in {sentence}");
    }
}
