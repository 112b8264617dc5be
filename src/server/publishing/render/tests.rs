//! What each block becomes, and that nothing of it can be made to run.

use super::*;
use crate::model::{
    picture::{Avif, Focus},
    site::Locale,
};

fn media() -> [MediaRecord; 2] {
    ["ab.svg", "cd.svg"].map(|file| MediaRecord {
        file: file.into(),
        media_type: "image/svg+xml".into(),
        width: 1200,
        height: 675,
        widths: Vec::new(),
        tone: 0,
        avif: Avif::Missing,
        focus: Focus::default(),
        alt: if file == "ab.svg" { "নদী".into() } else { String::new() },
        credit: "কেউ".into(),
        caption: String::new(),
    })
}

fn whole(json: &str) -> Rendered {
    let (clock, _) = Clock::set(jiff::tz::TimeZone::get("Asia/Dhaka").unwrap(), crate::model::moment::UtcMillis(0));
    render(&serde_json::from_str(json).unwrap(), &media(), Edition { texts: Texts(Locale::Bn), clock: &clock })
}

fn rendered(blocks: &str) -> String {
    whole(&format!(r#"{{"version":1,"blocks":[{blocks}]}}"#)).html
}

#[test]
fn plain_blocks_are_plain_elements() {
    let html = rendered(
        r#"{"type":"heading","text":"শিরোনাম"},
           {"type":"paragraph","text":[{"text":"এক "},{"text":"দুই","strong":true,"em":true}]},
           {"type":"quote","text":"কথা","by":"কেউ"},
           {"type":"list","ordered":true,"items":["ক","খ"]}"#,
    );
    assert_eq!(
        html,
        "<h2 id=\"part-shironam\">শিরোনাম</h2><p>এক <strong><em>দুই</em></strong></p>\
         <blockquote><p>কথা</p><footer>কেউ</footer></blockquote><ol><li>ক</li><li>খ</li></ol>"
    );
}

#[test]
fn a_picture_reserves_its_place() {
    let rendered = whole(r#"{"version":1,"blocks":[{"type":"picture","media":"ab.svg","caption":"পদ্মা"}]}"#);
    assert!(rendered.html.contains(r#"width="1200" height="675""#), "{}", rendered.html);
    assert_eq!((rendered.pictures, rendered.plain.as_str()), (1, "পদ্মা\n"));
}

#[test]
fn a_gallery_is_a_list_of_pictures_that_can_be_seen_large() {
    let rendered = whole(
        r#"{"version":1,"blocks":[{"type":"gallery","pictures":[
            {"media":"ab.svg","caption":"এক"},{"media":"gone.svg"},{"media":"cd.svg"}]}]}"#,
    );
    let image = |file| format!("<img src=\"/media/{file}\"");
    let html = rendered.html;
    assert_eq!(rendered.pictures, 2);
    assert!(
        html.starts_with(
            "<div class=\"body__gallery\"><ol role=\"list\"><li><figure id=\"photo-1\"><a href=\"/media/ab.svg\""
        ),
        "{html}"
    );
    assert!(html.contains("data-act=\"enlarge\"") && html.contains(&image("ab.svg")), "{html}");
    assert!(html.contains("<figcaption>এক <small>কেউ</small></figcaption>"), "{html}");
    assert!(html.contains("<figure id=\"photo-2\"><a href=\"/media/cd.svg\""), "{html}");
    assert_eq!(
        html.matches("aria-label=\"ছবিটি বড় করে দেখুন\"").count(),
        1,
        "a picture without words needs them on its link"
    );
}

#[test]
fn pull_quotes_and_boxes() {
    assert_eq!(
        rendered(r#"{"type":"pull_quote","text":"কথা","by":"কেউ"}"#),
        "<figure class=\"body__pull\"><blockquote><p>কথা</p></blockquote><figcaption>কেউ</figcaption></figure>"
    );
    assert_eq!(
        rendered(
            r#"{"type":"callout","kind":"facts","title":"সেতু","blocks":[{"type":"paragraph","text":"ক"},{"type":"list","items":["খ"]}]},
               {"type":"callout","kind":"key_points","blocks":[{"type":"list","items":["গ"]}]}"#
        ),
        "<aside class=\"body__facts\" role=\"note\" aria-labelledby=\"label-1\"><p class=\"body__label\" id=\"label-1\">সেতু</p>\
         <p>ক</p><ul><li>খ</li></ul></aside>\
         <aside class=\"body__points\" role=\"note\" aria-labelledby=\"label-2\"><p class=\"body__label\" id=\"label-2\">মূল কথা</p>\
         <ul><li>গ</li></ul></aside>"
    );
}

#[test]
fn a_timeline_tells_days_and_words() {
    assert_eq!(
        rendered(
            r#"{"type":"timeline","entries":[{"when":"2024-12-23","text":"ক"},{"when":"পরদিন","text":"খ"},{"when":"2024-13-99","text":"গ"}]}"#
        ),
        "<ol class=\"body__timeline\" role=\"list\">\
         <li><p class=\"body__when\"><time datetime=\"2024-12-23\">২৩ ডিসেম্বর ২০২৪</time></p><p>ক</p></li>\
         <li><p class=\"body__when\">পরদিন</p><p>খ</p></li>\
         <li><p class=\"body__when\">2024-13-99</p><p>গ</p></li></ol>"
    );
}

#[test]
fn a_correction_says_when() {
    assert_eq!(
        rendered(r#"{"type":"correction","at":"2024-12-23T04:00:00Z","text":"ভুল ছিল"}"#),
        "<aside class=\"body__correction\" role=\"note\" aria-labelledby=\"label-1\"><p class=\"body__label\">\
         <span id=\"label-1\">সংশোধনী</span> <time datetime=\"2024-12-23T10:00+06:00\">২৩ ডিসেম্বর ২০২৪, সকাল ১০:০০</time></p>\
         <p>ভুল ছিল</p></aside>"
    );
}

#[test]
fn questions_are_told_from_answers() {
    assert_eq!(
        rendered(r#"{"type":"qa","question":"কেন?","answer":"কারণ।"}"#),
        "<div class=\"body__qa\"><p class=\"body__question\"><span class=\"body__speaker\">প্রশ্ন:</span> কেন?</p>\
         <p class=\"body__answer\"><span class=\"body__speaker\">উত্তর:</span> কারণ।</p></div>"
    );
}

#[test]
fn a_table_has_headers_and_scrolls_by_itself() {
    assert_eq!(
        rendered(
            r#"{"type":"table","caption":"ফল","header_row":true,"header_column":true,
                "rows":[["দল","ম্যাচ"],["পদ্মা","১২"],["মেঘনা","–"]]}"#
        ),
        "<div class=\"body__table\" role=\"region\" aria-labelledby=\"label-1\" tabindex=\"0\"><table><caption id=\"label-1\">ফল</caption>\
         <thead><tr><th scope=\"col\">দল</th><th scope=\"col\" class=\"body__number\">ম্যাচ</th></tr></thead>\
         <tbody><tr><th scope=\"row\">পদ্মা</th><td class=\"body__number\">১২</td></tr>\
         <tr><th scope=\"row\">মেঘনা</th><td class=\"body__number\">–</td></tr></tbody></table></div>"
    );
}

#[test]
fn an_embed_is_a_card_that_says_what_it_would_load() {
    let html = rendered(
        r#"{"type":"embed","url":"https://youtu.be/dQw4w9WgXcQ","title":"নদী","caption":"ভিডিও"},
           {"type":"embed","url":"https://www.example.com/a?b=1&c","title":"পাতা"}"#,
    );
    let (video, link) = html.split_at(html.rfind("<figure").unwrap());
    for part in [
        "<figure class=\"body__embed\" data-provider=\"youtube\"><a class=\"body__embed-card\"",
        "href=\"https://youtu.be/dQw4w9WgXcQ\"",
        "rel=\"noopener external\"",
        "data-act=\"embed\"",
        "data-frame=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ\"",
        "data-title=\"YouTube: নদী\"",
        "<span class=\"body__embed-play\" aria-hidden=\"true\"></span>",
        "<span lang=\"en\">YouTube</span> · <span lang=\"en\">youtu.be</span>",
        "<figcaption>ভিডিও</figcaption>",
    ] {
        assert!(video.contains(part), "{part} is not in {video}");
    }
    assert!(link.contains("href=\"https://www.example.com/a?b=1&amp;c\"") && !link.contains("data-"), "{link}");
    assert!(!html.contains("<iframe") && !html.contains("src="), "{html}");
}

#[test]
fn footnotes_lead_there_and_back() {
    let html =
        rendered(r#"{"type":"paragraph","text":[{"text":"ক","note":"প্রথম UNESCO"},{"text":" ও খ","note":"দ্বিতীয়"}]}"#);
    for part in [
        "<p>ক<sup class=\"body__note\"><a id=\"note-from-1\" href=\"#note-1\"",
        "role=\"doc-noteref\" aria-label=\"টীকা ১\">১</a></sup> ও খ<sup",
        "<section class=\"body__notes\" role=\"doc-endnotes\" aria-labelledby=\"notes-title\"><h2 id=\"notes-title\">টীকা</h2><ol>\
         <li id=\"note-1\">প্রথম <span lang=\"en\">UNESCO</span> <a class=\"body__back\" href=\"#note-from-1\"",
        "<li id=\"note-2\">দ্বিতীয় <a",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn many_headings_have_a_list_of_them() {
    let heading = |text: &str| format!(r#"{{"type":"heading","text":"{text}"}}"#);
    assert!(!rendered(&[heading("এক"), heading("দুই"), heading("তিন")].join(",")).contains("<nav"));
    let html = rendered(&[heading("এক"), heading("এক"), heading("BBC News"), heading("!!!")].join(","));
    assert!(
        html.starts_with(
            "<nav class=\"body__contents\" aria-label=\"এই লেখায় যা আছে\"><details><summary>এই লেখায় যা আছে</summary>\
             <ol><li><a href=\"#part-ek\""
        ),
        "{html}"
    );
    for id in ["part-ek", "part-ek-2", "part-bbc-news", "part-khobor"] {
        assert_eq!(html.matches(&format!("<h2 id=\"{id}\">")).count(), 1, "{id} in {html}");
        assert_eq!(html.matches(&format!("href=\"#{id}\"")).count(), 1, "{id} in {html}");
    }
}

/// A text that tries everything, in every field that takes one.
#[test]
fn nothing_that_runs_gets_through_any_field() {
    let evil = r#"<script>alert(1)</script>\"onclick=\"x\" onerror='x' class=\"masthead\"><img src=x onerror=alert(1)> javascript:x"#;
    let text = format!(
        r#"[{{"text":"{evil}","href":"javascript:alert(1)","note":"{evil}"}},{{"text":"{evil}","href":"https://example.com/{evil}"}}]"#
    );
    let blocks = format!(
        r#"{{"type":"paragraph","text":{text}}},
        {{"type":"heading","text":{text}}},{{"type":"heading","text":"{evil}"}},{{"type":"heading","text":"{evil}"}},{{"type":"heading","text":"{evil}"}},
        {{"type":"quote","text":{text},"by":"{evil}"}},
        {{"type":"pull_quote","text":{text},"by":"{evil}"}},
        {{"type":"list","items":[{text}]}},
        {{"type":"picture","media":"ab.svg","caption":"{evil}"}},
        {{"type":"gallery","pictures":[{{"media":"ab.svg","caption":"{evil}"}},{{"media":"{evil}"}}]}},
        {{"type":"embed","url":"https://example.com/{evil}","title":"{evil}","caption":"{evil}"}},
        {{"type":"embed","url":"https://youtu.be/dQw4w9WgXcQ?t={evil}","title":"{evil}"}},
        {{"type":"embed","url":"https://www.facebook.com/a{evil}/posts/b{evil}","title":"{evil}"}},
        {{"type":"embed","url":"javascript:alert(1)","title":"{evil}"}},
        {{"type":"table","caption":"{evil}","header_row":true,"header_column":true,"rows":[[{text},{text}],[{text},{text}]]}},
        {{"type":"callout","kind":"note","title":"{evil}","blocks":[{{"type":"paragraph","text":{text}}},{{"type":"list","items":[{text}]}}]}},
        {{"type":"timeline","entries":[{{"when":"{evil}","text":{text}}}]}},
        {{"type":"correction","at":"{evil}","text":{text}}},
        {{"type":"qa","question":{text},"answer":{text}}}"#
    );
    let html = rendered(&blocks);
    let page = scraper::Html::parse_fragment(&html);
    let count = |selector: &str| page.select(&scraper::Selector::parse(selector).unwrap()).count();
    assert_eq!(count("script, iframe, [onclick], [onerror], [style], .masthead"), 0);
    assert_eq!(count("img"), 2, "the two pictures and no more");
    assert_eq!(count("[href^='javascript:'], [src^='javascript:'], [data-frame^='javascript:']"), 0);
    assert_eq!(count("figure.body__embed"), 3, "what is no address of the web is not printed");
    assert!(html.contains("&lt;script&gt;"), "words stay words");
    // Each link of the body goes to the web or to a place in it.
    let links = scraper::Selector::parse("a[href]").unwrap();
    for link in page.select(&links).filter_map(|link| link.attr("href")) {
        assert!(["https://", "#note-", "#part-", "/media/"].iter().any(|front| link.starts_with(front)), "{link}");
    }
}
