//! Files that cannot be imported: each is refused with the place of what is wrong, and the paper stays as it is.

use crate::{
    database,
    paper::{SEED, archive, place},
    place::Place,
};
use serde_json::{Value, json};

/// Imports a file and expects a refusal; the sentence. Nothing in the paper may change.
fn refused(place: &Place, bytes: impl AsRef<[u8]>, more: &[&str]) -> String {
    place.done(&["export", "before.json"]);
    let file = content(place);
    place.write("wrong", bytes);
    let sentence = place.refused(&[&["import", "wrong"], more].concat());
    assert!(sentence.starts_with("wrong: ") || sentence.starts_with("--section"), "{sentence}");
    assert!(content(place) == file, "the database was written: {sentence}");
    place.done(&["export", "after.json"]);
    assert_eq!(place.read("before.json"), place.read("after.json"), "{sentence}");
    sentence
}

/// The database without its header, in which SQLite counts openings too.
fn content(place: &Place) -> Vec<u8> {
    place.read(database::FILE).split_off(100)
}

fn with(change: impl FnOnce(&mut Value)) -> String {
    let mut archive = archive();
    change(&mut archive);
    archive.to_string()
}

#[test]
fn broken_json_is_refused_with_line_and_column() {
    let place = place();
    let sentence = refused(&place, "{\n  \"format\": \"hocchetaki-archive\",\n  \"version\": ,\n}", &[]);
    assert!(sentence.contains("line 3 column 14"), "{sentence}");
    let half = &archive().to_string()[..100];
    assert!(refused(&place, half, &[]).contains("line 1 column"));
    let sentence = refused(&place, format!("{} x", archive()), &[]);
    assert!(sentence.contains("trailing characters"), "{sentence}");
}

#[test]
fn a_field_of_the_wrong_kind_is_named_by_its_place() {
    let place = place();
    for (wrong, where_it_is) in [
        (with(|it| it["articles"][0]["published_at"] = json!(5)), "articles[0].published_at"),
        (with(|it| it["articles"][1]["body"]["blocks"] = json!("x")), "articles[1].body.blocks"),
        (with(|it| it["media"][0]["width"] = json!(-1)), "media[0].width"),
        (with(|it| it["articles"][0]["comments"][1]["text"] = json!(null)), "articles[0].comments[1].text"),
        (with(|it| it["articles"][1]["titel"] = json!("x")), "articles[1].titel"),
        (with(|it| it["version"] = json!("1")), "version"),
    ] {
        let sentence = refused(&place, &wrong, &[]);
        assert!(sentence.starts_with(&format!("wrong: {where_it_is}: ")), "{sentence}");
        assert!(sentence.contains("line 1 column"), "{sentence}");
    }
}

#[test]
fn a_missing_field_is_named() {
    let place = place();
    let wrong = with(|it| {
        it["articles"][1].as_object_mut().unwrap().remove("headline");
    });
    let sentence = refused(&place, wrong, &[]);
    assert!(sentence.contains("articles[1]") && sentence.contains("missing field `headline`"), "{sentence}");
}

#[test]
fn a_wrong_value_is_named_by_entry_and_field() {
    let place = place();
    for (wrong, said) in [
        (with(|it| it["articles"][1]["section"] = json!("nowhere")), ["articles[1] (two): section", "“nowhere”"]),
        (with(|it| it["articles"][0]["authors"] = json!(["nobody"])), ["articles[0] (one): authors", "“nobody”"]),
        (with(|it| it["articles"][0]["tags"] = json!(["nothing"])), ["articles[0] (one): tags", "“nothing”"]),
        (
            with(|it| it["articles"][0]["published_at"] = json!("yesterday")),
            ["articles[0] (one): published_at", "“yesterday”"],
        ),
        (with(|it| it["articles"][0]["slug"] = json!("Two Words")), ["articles[0] (Two Words): slug", "lower-case"]),
        (with(|it| it["articles"][1]["slug"] = json!("one")), ["articles[1] (one): slug", "twice"]),
        (with(|it| it["articles"][0]["headline"] = json!(" ")), ["articles[0] (one): headline", "is empty"]),
        (with(|it| it["articles"][0]["id"] = json!("7")), ["articles[0] (one): id", "UUID"]),
        (with(|it| it["articles"][0]["picture"]["media"] = json!("b.svg")), ["articles[0] (one): picture", "“b.svg”"]),
        (with(|it| it["articles"][0]["body"]["version"] = json!(9)), ["articles[0] (one): body", "version 9"]),
        (
            with(|it| it["articles"][0]["comments"][1]["parent"] = json!("c9")),
            ["comments[1] (c2): parent", "before it"],
        ),
        (with(|it| it["articles"][0]["comments"][1]["id"] = json!("c1")), ["comments[1] (c1): id", "twice"]),
        (with(|it| it["sections"][0]["slug"] = json!("api")), ["sections[0] (api): slug", "engine"]),
        (with(|it| it["media"][0]["name"] = json!("a.exe")), ["media[0] (a.exe): name", "must end in"]),
        (with(|it| it["media"][0]["data"] = json!("!")), ["media[0] (a.svg): data", "base64"]),
        (with(|it| it["media"][0]["name"] = json!("a.jpg")), ["media[0] (a.jpg): data", "its name says image/jpeg"]),
        (
            // A picture that begins well and then breaks off.
            with(|it| it["media"][0]["data"] = json!("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNg"))
                .replace("a.svg", "a.png"),
            ["media[0] (a.png)", "no picture that can be read"],
        ),
        (with(|it| it["version"] = json!(2)), ["version: is 2", "newer hocchetaki"]),
        (with(|it| it["format"] = json!("other")), ["format: is not", "docs/archive.md"]),
    ] {
        let sentence = refused(&place, &wrong, &[]);
        assert!(said.iter().all(|words| sentence.contains(words)), "{sentence} says none of {said:?}");
    }
}

#[test]
fn a_slug_of_another_article_is_refused_by_name() {
    let place = place();
    let wrong = with(|it| {
        it["articles"][0]["headline"] = json!("বদলে গেছে");
        it["articles"][1]["id"] = json!("00000000-0000-4000-8000-000000000001");
    });
    let sentence = refused(&place, wrong, &[]);
    assert_eq!(sentence, "wrong: nothing was imported: the slug “two” of an article is taken\n");
}

#[test]
fn bytes_that_are_no_text_are_refused_by_their_place() {
    let place = place();
    let mut bytes = archive().to_string().into_bytes();
    bytes.insert(40, 0xFF);
    assert!(refused(&place, &bytes, &[]).contains("byte 40 is no UTF-8"));
    assert!(refused(&place, b"\xFF\xFE\x00", &[]).contains("byte 0"));
}

#[test]
fn a_plain_text_must_say_what_it_is() {
    let place = place();
    assert!(refused(&place, SEED, &[]).contains("--section and --author"));
    assert!(refused(&place, SEED, &["--section", "world"]).starts_with("--section and --author belong together"));
    let both = ["--section", "world", "--author", "hocchetaki"];
    assert!(refused(&place, "শিরোনাম\nলেখা\n", &both).contains("line 1: “শিরোনাম” is no date"));
    assert!(refused(&place, "", &both).contains("line 1: the text is empty"));
    assert!(refused(&place, "2024-12-23\n", &both).contains("line 2: there is no headline"));
    assert!(refused(&place, "2024-12-23\nশিরোনাম\n\nby X\n", &both).contains("line 2: there is a headline and no text"));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let place = place();
    let sentence = place.refused(&["import", "missing.json"]);
    assert!(sentence.starts_with("missing.json cannot be read"), "{sentence}");
}
