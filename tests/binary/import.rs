//! `hocchetaki import`

use crate::{
    paper::{SEED, archive},
    place::Place,
};
use serde_json::{Value, json};

fn exported(place: &Place) -> Value {
    place.done(&["export", "out.json"]);
    serde_json::from_slice(&place.read("out.json")).unwrap()
}

#[test]
fn an_archive_is_taken_in_and_a_second_time_changes_nothing() {
    let place = Place::new();
    place.write("paper.json", archive().to_string());
    assert_eq!(place.done(&["import", "paper.json"]), "articles: 2 added, 0 changed, 0 unchanged; comments: 2 added\n");
    assert_eq!(place.done(&["import", "paper.json"]), "articles: 0 added, 0 changed, 2 unchanged; comments: 0 added\n");
    let mut changed = archive();
    changed["articles"][1]["headline"] = json!("নতুন শিরোনাম");
    place.write("paper.json", changed.to_string());
    assert_eq!(place.done(&["import", "paper.json"]), "articles: 0 added, 1 changed, 1 unchanged; comments: 0 added\n");
    assert_eq!(exported(&place)["articles"][1]["headline"], "নতুন শিরোনাম");
}

#[test]
fn a_corpus_is_taken_in_with_its_threads() {
    let place = Place::new();
    let corpus = json!({
        "site": {"name": "corpus"},
        "categories": [{"id": 1, "slug": "jatiyo", "name": "জাতীয়"}],
        "tags": [{"id": 1, "slug": "setu", "name": "সেতু"}],
        "authors": [{"id": 1, "login": "rahim", "name": "রহিম", "email": "rahim@example.com"}],
        "pages": [],
        "articles": [{
            "id": 7, "slug": "setu-khulechhe", "title": "সেতু খুলেছে", "dek": "সারকথা", "category": "jatiyo", "tags": ["setu"],
            "author": "rahim", "published_at": "2024-12-20T04:30:00Z", "typing": "decomposed",
            "paragraphs": ["বা\u{09A1}\u{09BC}ি", "দ্বিতীয় অনুচ্ছেদ"],
            "comments": [
                {"id": 1, "parent": 0, "author": "পাঠক", "email": "p@example.com", "ip": "203.0.113.5", "date": "2024-12-20T05:00:00Z", "body": "কথা"},
                {"id": 2, "parent": 1, "author": "লেখক", "date": "2024-12-20T05:05:00Z", "body": "উত্তর"}],
        }],
    });
    place.write("corpus.json", corpus.to_string());
    assert_eq!(
        place.done(&["import", "corpus.json"]),
        "articles: 1 added, 0 changed, 0 unchanged; comments: 2 added\n"
    );
    assert_eq!(
        place.done(&["import", "corpus.json"]),
        "articles: 0 added, 0 changed, 1 unchanged; comments: 0 added\n"
    );
    let paper = exported(&place);
    let article = &paper["articles"][0];
    assert_eq!(article["section"], "jatiyo");
    assert_eq!(article["authors"], json!(["rahim"]));
    // One spelling is stored: the letter and its dot apart (Unicode Normalization Form C).
    let word = article["body"]["blocks"][0]["text"].as_str().unwrap();
    assert!(word == "বা\u{09A1}\u{09BC}ি" || word == "বা\u{09DC}ি", "{word}");
    assert_eq!(article["comments"][1]["parent"], article["comments"][0]["id"]);
    // Whose mail and machine it was is nobody's business.
    let text = paper.to_string();
    assert!(!text.contains("example.com") && !text.contains("203.0.113.5"), "{text}");
}

#[test]
fn a_copied_page_becomes_an_article_of_its_day() {
    let place = Place::new();
    place.write("seed.txt", SEED);
    let import = ["import", "seed.txt", "--section", "আন্তর্জাতিক", "--author", "Hocchetaki"];
    assert_eq!(place.done(&import), "articles: 1 added, 0 changed, 0 unchanged; comments: 0 added\n");
    assert_eq!(place.done(&import), "articles: 0 added, 0 changed, 1 unchanged; comments: 0 added\n");
    let paper = exported(&place);
    assert_eq!(paper["sections"][0]["name"], "আন্তর্জাতিক");
    assert_eq!(paper["authors"][0]["name"], "Hocchetaki");
    let article = &paper["articles"][0];
    assert_eq!(article["published_at"], "2024-12-23T03:00:00Z");
    assert_eq!(article["headline"], "রাশিয়া-উত্তর কোরিয়া সম্পর্কের উত্থান: প্রতিরক্ষা চুক্তি");
    let blocks = article["body"]["blocks"].as_array().unwrap();
    assert_eq!(blocks.len(), 2, "{blocks:?}");
    assert!(blocks[0]["text"].as_str().unwrap().starts_with("রাশিয়ার প্রেসিডেন্ট"));
    assert!(blocks[1]["text"].as_str().unwrap().ends_with("এই কথা বলেন।"));
}

#[test]
fn a_copied_page_goes_into_the_section_that_is_there() {
    let place = Place::new();
    place.write("paper.json", archive().to_string());
    place.done(&["import", "paper.json"]);
    for (file, section) in [("by-name.txt", "আন্তর্জাতিক"), ("by-slug.txt", "world")] {
        place.write(file, format!("২৩ ডিসেম্বর ২০২৪\nশিরোনাম {section}\nলেখা\n"));
        place.done(&["import", file, "--section", section, "--author", "hocchetaki"]);
    }
    let paper = exported(&place);
    assert_eq!(paper["sections"].as_array().unwrap().len(), 1);
    assert_eq!(paper["authors"].as_array().unwrap().len(), 1);
    assert!(paper["articles"].as_array().unwrap().iter().all(|article| article["section"] == "world"));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let place = Place::new();
    place.write("paper.json", format!("\u{FEFF}{}", archive()));
    place.done(&["import", "paper.json"]);
    place.write("seed.txt", format!("\u{FEFF}{SEED}"));
    place.done(&["import", "seed.txt", "--section", "world", "--author", "hocchetaki"]);
}

#[test]
fn an_old_archive_in_bijoy_is_stored_in_unicode() {
    let place = Place::new();
    let mut old = archive();
    old["articles"][0]["headline"] = json!("wbe©vPb Kwgkb cÖ¯‘Z");
    old["articles"][0]["body"]["blocks"][0]["text"] = json!("†KvwU UvKv| e„wó");
    place.write("old.json", old.to_string());
    let said = place.done(&["import", "--bijoy", "old.json"]);
    assert_eq!(said, "articles: 2 added, 0 changed, 0 unchanged; comments: 2 added; texts made Unicode: 2\n");
    let paper = exported(&place);
    assert_eq!(paper["articles"][0]["headline"], "নির্বাচন কমিশন প্রস্তুত");
    assert_eq!(paper["articles"][0]["body"]["blocks"][0]["text"], "কোটি টাকা। বৃষ্টি");
    assert_eq!(paper["articles"][1]["headline"], archive()["articles"][1]["headline"]);
}

#[test]
fn a_plain_text_in_bijoy_gets_a_readable_address() {
    let place = Place::new();
    place.write("old.txt", "2024-12-23\n\nXvKvq wbe©vPb Kwgkb\n\nwbe©vPb Kwgk‡bi cÖ¯‘wZ †kl|\n");
    place.done(&["import", "--bijoy", "old.txt", "--section", "world", "--author", "Hocchetaki"]);
    let article = &exported(&place)["articles"][0];
    assert_eq!(
        article["headline"].as_str().map(bangla::normalize::clean).as_deref(),
        Some(&*bangla::normalize::clean("ঢাকায় নির্বাচন কমিশন"))
    );
    assert_eq!(article["slug"], "dhakay-nirbachon-commission");
}
