//! A story with every kind of block.

use crate::{paper::story, site::TestSite};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn every_block_of_a_body_stands_in_the_page() {
    let site = TestSite::new().await;
    let picture = |name: &str| json!({"name": name, "width": 1200, "height": 800, "alt": "নদী", "credit": "কেউ", "data": "PHN2Zy8+"});
    let mut rich = story("bangladesh", "blocks", 90);
    rich["headline"] = json!("FIFA World Cup এবার ঢাকায়");
    rich["body"]["blocks"] = json!([
        {"type": "heading", "text": "এক"},
        {"type": "paragraph", "text": [{"text": "সেতু ", "note": "সংযোগ সড়ক ছাড়া।"}, {"text": "UNESCO জানায়"}]},
        {"type": "heading", "text": "দুই"},
        {"type": "pull_quote", "text": "বড় কথা", "by": "বক্তা"},
        {"type": "gallery", "pictures": [{"media": "a.svg", "caption": "প্রথম"}, {"media": "a.svg"}]},
        {"type": "embed", "url": "https://youtu.be/dQw4w9WgXcQ", "title": "ভিডিও"},
        {"type": "heading", "text": "তিন"},
        {"type": "table", "caption": "ফল", "header_row": true, "header_column": true, "rows": [["দল", "ম্যাচ"], ["পদ্মা", "১২"]]},
        {"type": "callout", "kind": "facts", "blocks": [{"type": "list", "items": ["তথ্য"]}]},
        {"type": "timeline", "entries": [{"when": "2022-06-25", "text": "উদ্বোধন"}]},
        {"type": "heading", "text": "চার"},
        {"type": "qa", "question": "কেন?", "answer": "কারণ।"},
        {"type": "correction", "at": "2024-12-23T04:00:00Z", "text": "ভুল ছিল"},
    ]);
    site.publish_with_pictures(&[rich], &[picture("a.svg")]).await;
    let page = site.get("/bangladesh/blocks").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.texts(".body__contents li"), ["এক", "দুই", "তিন", "চার"]);
    assert_eq!(page.texts(".body > h2"), ["এক", "দুই", "তিন", "চার"]);
    assert_eq!(page.attributes(".body__contents a", "href"), ["#part-ek", "#part-dui", "#part-tin", "#part-char"]);
    assert_eq!(page.texts(".body__pull > *"), ["বড় কথা", "বক্তা"]);
    assert_eq!(page.attributes(".body__gallery figure", "id"), ["photo-1", "photo-2"]);
    assert_eq!(page.texts(".body__gallery figcaption"), ["প্রথম কেউ", "কেউ"]);
    assert_eq!(page.attribute(".body__embed", "data-provider"), "youtube");
    assert_eq!(page.attribute(".body__embed a", "href"), "https://youtu.be/dQw4w9WgXcQ");
    assert_eq!(page.text(".body__table caption"), "ফল");
    assert_eq!(page.texts(".body__table th"), ["দল", "ম্যাচ", "পদ্মা"]);
    assert_eq!(page.texts(".body__facts > *"), ["একনজরে", "তথ্য"]);
    assert_eq!(page.text(".body__timeline time"), "২৫ জুন ২০২২");
    assert_eq!(page.texts(".body__qa p"), ["প্রশ্ন: কেন?", "উত্তর: কারণ।"]);
    assert_eq!(page.text(".body__correction .body__label"), "সংশোধনী ২৩ ডিসেম্বর ২০২৪, সকাল ১০:০০");
    assert_eq!(page.text("#note-1"), "সংযোগ সড়ক ছাড়া। ↑");
    assert_eq!(page.attribute("sup a", "href"), "#note-1");
    // Words of English are told as such, in the text and in what stands round it.
    assert_eq!(page.text(".body p [lang=en]"), "UNESCO");
    assert_eq!(page.text("h1 [lang=en]"), "FIFA World Cup");
    assert_eq!(page.text(".breadcrumb [lang=en]"), "FIFA World Cup");
    // Everything in it can be found.
    for words in ["সংযোগ সড়ক", "বড় কথা", "প্রথম", "ভিডিও", "ম্যাচ", "তথ্য", "উদ্বোধন", "কারণ", "ভুল ছিল"]
    {
        let found = site.get(&format!("/search?q={}", words.replace(' ', "+"))).await;
        assert!(found.html().contains("/bangladesh/blocks"), "{words}");
    }
}
