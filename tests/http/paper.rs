//! What stands in the tests' papers, as archive JSON.

use jiff::Timestamp;
use serde_json::{Value, json};

/// Noon of 23 December 2024 in Dhaka: the time of every test until it moves the clock.
pub const NOON: i64 = 1_734_933_600_000;

/// Slug and name, in the order of the navigation.
pub const SECTIONS: [(&str, &str); 4] =
    [("world", "আন্তর্জাতিক"), ("bangladesh", "বাংলাদেশ"), ("ঢাকা", "ঢাকা নগর"), ("sports", "খেলা")];

/// The headline of the page that the site grew from.
pub const SEED_HEADLINE: &str = "রাশিয়া-উত্তর কোরিয়া সম্পর্কের উত্থান: প্রতিরক্ষা চুক্তি";

/// Its first two paragraphs.
pub const SEED_TEXT: [&str; 2] = [
    "রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন বলেছেন রাশিয়া উত্তর কোরিয়ায় অস্ত্র সরবরাহ করতে পারে।",
    "পুতিন বৃহস্পতিবার ভিয়েতনামে সাংবাদিকদের সঙ্গে কথা বলার সময় এই কথা বলেন।",
];

/// So many minutes before noon, as an archive writes it.
pub fn before_noon(minutes: i64) -> String {
    Timestamp::from_millisecond(NOON - minutes * 60_000).unwrap().to_string()
}

/// A story, published so many minutes before noon.
pub fn story(section: &str, slug: &str, minutes: i64) -> Value {
    json!({
        "slug": slug,
        "section": section,
        "headline": format!("শিরোনাম {slug}"),
        "standfirst": format!("সারকথা {slug}"),
        "authors": ["hocchetaki"],
        "published_at": before_noon(minutes),
        "body": {"version": 1, "blocks": [{"type": "paragraph", "text": format!("লেখা {slug}")}]},
    })
}

/// A section's stories `<section>-0`, `<section>-1` …, the first the newest, two minutes apart.
pub fn stories(section: &str, count: i64) -> Vec<Value> {
    (0..count).map(|index| story(section, &format!("{section}-{index}"), 2 * index + 1)).collect()
}

/// The page that the site grew from.
pub fn seed() -> Value {
    let mut seed = story("world", "rashiya-uttor-korea", 120);
    seed["headline"] = json!(SEED_HEADLINE);
    seed["tags"] = json!(["rashiya", "uttor-korea"]);
    let blocks = SEED_TEXT.map(|text| json!({"type": "paragraph", "text": text}));
    seed["body"]["blocks"] = json!(blocks);
    seed
}

/// A comment of an archive. `id` is any name; replies name the comment that they answer.
pub fn comment(id: &str, parent: Option<&str>, minutes: i64) -> Value {
    let mut comment = json!({
        "id": id,
        "name": format!("পাঠক {id}"),
        "text": format!("মন্তব্য {id}"),
        "posted_at": before_noon(minutes),
    });
    if let Some(parent) = parent {
        comment["parent"] = json!(parent);
    }
    comment
}

/// An archive of these stories with all that they may refer to.
pub fn archive(stories: &[Value], media: &[Value]) -> Value {
    json!({
        "format": "hocchetaki-archive",
        "version": 1,
        "sections": SECTIONS.map(|(slug, name)| json!({"slug": slug, "name": name, "description": format!("{name}: সব খবর।")})),
        "tags": [{"slug": "rashiya", "name": "রাশিয়া"}, {"slug": "uttor-korea", "name": "উত্তর কোরিয়া"}],
        "authors": [{"slug": "hocchetaki", "name": "Hocchetaki"}, {"slug": "mitu", "name": "নুসরাত মিতু"}],
        "media": media,
        "articles": stories,
    })
}

/// Bytes as an archive carries them.
pub fn base64_of(bytes: &[u8]) -> String {
    use base64::{Engine, prelude::BASE64_STANDARD};
    BASE64_STANDARD.encode(bytes)
}
