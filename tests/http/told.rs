//! A paper that has one story of each kind that machines are told of, the hostile one included.

use crate::{
    paper::{archive, before_noon, story},
    site::TestSite,
};
use hocchetaki::server::archive::import::{import, read};
use serde_json::{Value, json};

/// What a headline may hold and a machine must not stumble over.
pub const HOSTILE: &str = "</script><b>বন্যা & \"খরা\"</b> <!-- ]]> 🌊 مرحبا";

/// The newest story, with everything that a story can have.
fn full() -> Value {
    let mut full = story("sports", "full", 60);
    full["section"] = json!("cricket");
    full["id"] = json!("0193f2a0-0000-7000-8000-000000000001");
    full["headline"] = json!(HOSTILE);
    full["authors"] = json!(["mitu", "hocchetaki"]);
    full["tags"] = json!(["uttor-korea", "rashiya"]);
    full["updated_at"] = json!(before_noon(30));
    full["picture"] = json!({"media": "a.svg", "caption": "নদীর ধারে"});
    full["body"]["blocks"] = json!([
        {"type": "paragraph", "text": [{"text": "আগের খবর ", "href": "/world/plain"}, {"text": "& পরের", "strong": true}]},
        {"type": "quote", "text": "কথা", "by": "কেউ"},
        {"type": "picture", "media": "a.svg", "caption": "ছবি"},
    ]);
    full
}

fn plain() -> Value {
    let mut plain = story("world", "plain", 3 * 24 * 60);
    plain["id"] = json!("0193f2a0-0000-7000-8000-000000000002");
    plain["standfirst"] = json!("");
    plain["authors"] = json!([]);
    plain
}

fn live() -> Value {
    let mut live = story("world", "live", 90);
    live["id"] = json!("0193f2a0-0000-7000-8000-000000000003");
    live["kind"] = json!("live");
    live["live_ended_at"] = json!(before_noon(5));
    live["entries"] = json!([
        {"id": "one", "posted_at": before_noon(80), "headline": "প্রথম", "body": {"version": 1, "blocks": [{"type": "paragraph", "text": "শুরু"}]}},
        {"id": "two", "posted_at": before_noon(10), "body": {"version": 1, "blocks": [{"type": "paragraph", "text": "শেষ কথা"}]}},
    ]);
    live
}

fn video() -> Value {
    let mut video = story("bangladesh", "video", 120);
    video["id"] = json!("0193f2a0-0000-7000-8000-000000000004");
    video["kind"] = json!("video");
    video["video"] = json!("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1");
    video["picture"] = json!({"media": "a.svg"});
    video
}

/// The paper.
pub async fn told() -> TestSite {
    let site = TestSite::new().await;
    let media =
        json!({"name": "a.svg", "width": 1200, "height": 800, "alt": "নদী", "credit": "আলোকচিত্রী", "data": "PHN2Zy8+"});
    let mut paper = archive(&[full(), plain(), live(), video()], &[media]);
    let sections = paper["sections"].as_array_mut().unwrap();
    sections.push(json!({"slug": "cricket", "name": "ক্রিকেট", "parent": "sports"}));
    import(&site.state, read(paper.to_string().as_bytes(), None).unwrap()).await.unwrap();
    site
}
