//! Small files to import.

use crate::place::Place;
use serde_json::{Value, json};

/// The page that the site grew from, as it is copied: shorter, with all its kinds of line.
pub const SEED: &str = "Monday, December 23, 2024
Home আন্তর্জাতিক রাশিয়া-উত্তর কোরিয়া সম্পর্কের উত্থান: প্রতিরক্ষা চুক্তি

রাশিয়া-উত্তর কোরিয়া সম্পর্কের উত্থান: প্রতিরক্ষা চুক্তি

by Hocchetaki
0 comment

রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন বলেছেন রাশিয়া উত্তর কোরিয়ায় অস্ত্র সরবরাহ করতে পারে।

পুতিন বৃহস্পতিবার ভিয়েতনামে সাংবাদিকদের সঙ্গে কথা বলার সময় এই কথা বলেন।

You may also like

Leave a Comment

সর্বশেষ খবর
";

/// An archive with one section, two stories, a picture and a thread.
pub fn archive() -> Value {
    let body = |text: &str| json!({"version": 1, "blocks": [{"type": "paragraph", "text": text}]});
    json!({
        "format": "hocchetaki-archive",
        "version": 1,
        "sections": [{"slug": "world", "name": "আন্তর্জাতিক"}],
        "authors": [{"slug": "hocchetaki", "name": "Hocchetaki"}],
        "tags": [{"slug": "নদী", "name": "নদী"}],
        "media": [{"name": "a.svg", "width": 4, "height": 3, "alt": "নদী", "data": "PHN2Zy8+"}],
        "articles": [
            {"slug": "one", "section": "world", "headline": "প্রথম", "authors": ["hocchetaki"], "tags": ["নদী"],
             "published_at": "2024-12-23T10:00:00+06:00", "body": body("প্রথম লেখা"),
             "picture": {"media": "a.svg", "caption": "পদ্মা"},
             "comments": [
                {"id": "c1", "name": "ক", "text": "কথা", "posted_at": "2024-12-23T05:00:00Z"},
                {"id": "c2", "parent": "c1", "name": "খ", "text": "উত্তর", "posted_at": "2024-12-23T05:01:00Z"}]},
            {"slug": "two", "section": "world", "headline": "দ্বিতীয়", "authors": ["hocchetaki"],
             "published_at": "2024-12-23T11:00:00+06:00", "body": body("দ্বিতীয় লেখা")},
        ],
    })
}

/// A place with that archive imported.
pub fn place() -> Place {
    let place = Place::new();
    place.write("paper.json", archive().to_string());
    place.done(&["import", "paper.json"]);
    place
}
