//! `/{section}/{slug}`

mod blocks;
mod comment_form;
mod discussion;
mod kinds;
mod live;
mod own_comment;

use crate::{
    paper::{SEED_HEADLINE, SEED_TEXT, base64_of, comment, seed, stories, story},
    site::TestSite,
};
use serde_json::json;

const SEED: &str = "/world/rashiya-uttor-korea";

async fn site_of_the_seed() -> TestSite {
    let site = TestSite::new().await;
    let mut near = story("world", "kim-putin", 200);
    near["tags"] = json!(["rashiya", "uttor-korea"]);
    near["headline"] = json!("কিম ও পুতিনের বৈঠক");
    let mut all = stories("sports", 8);
    all.extend([seed(), near]);
    site.publish(&all).await;
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_the_seed_has_all_its_parts() {
    let site = site_of_the_seed().await;
    let page = site.get(SEED).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text(".masthead__date"), "সোমবার, ২৩ ডিসেম্বর ২০২৪ | ৮ পৌষ ১৪৩১");
    assert_eq!(page.text("h1"), SEED_HEADLINE);
    assert_eq!(page.texts(".breadcrumb a"), ["হোম", "আন্তর্জাতিক", SEED_HEADLINE]);
    assert_eq!(page.attributes(".breadcrumb a", "href"), ["/", "/world", SEED]);
    assert_eq!(page.text(".byline__author"), "Hocchetaki");
    assert_eq!(page.text(".byline__published"), "প্রকাশিত: সোমবার, ২৩ ডিসেম্বর ২০২৪");
    assert_eq!(page.attribute(".byline__published time", "datetime"), "2024-12-23T10:00+06:00");
    assert_eq!(page.texts(".body p"), SEED_TEXT);
    assert_eq!(page.text(".related h2"), "আরও পড়ুন");
    assert_eq!(page.texts(".related h3")[0], "কিম ও পুতিনের বৈঠক");
    assert_eq!(page.texts(".rail h2"), ["সর্বশেষ খবর", "জনপ্রিয় খবর"]);
    assert_eq!(page.texts("#discussion h2"), ["মন্তব্য"]);
    assert_eq!(page.text(".discussion__empty"), "এখনো কেউ কিছু বলেননি। প্রথম মন্তব্যটি আপনার হোক।");
    assert_eq!(page.attribute("form#comment-form", "action"), format!("{SEED}#comment-form"));
    assert_eq!(page.attribute("form#comment-form", "method"), "post");
    assert_eq!(
        page.attributes("form#comment-form [name]:not([disabled])", "name"),
        ["name", "text", "website", "preview"]
    );
    assert_eq!(page.texts("form#comment-form label"), ["আপনার নাম", "আপনার মন্তব্য", "এই ঘর খালি রাখুন"]);
    let id = site.id("rashiya-uttor-korea").await;
    assert_eq!(page.attribute(".body__read", "src"), format!("/read/{id}.gif"));
    assert_eq!(page.texts(".masthead__sections a[aria-current=true]"), ["আন্তর্জাতিক"]);
    assert!(page.text(".footer__about").starts_with("হচ্ছেটাকী?"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_body_stands_in_the_page_exactly_once() {
    let site = site_of_the_seed().await;
    let page = site.get(SEED).await;
    for paragraph in SEED_TEXT {
        assert_eq!(page.html().matches(paragraph).count(), 1, "{paragraph}");
        // Nor in the escaped form of a script's text.
        let escaped: String = paragraph.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect();
        assert!(!page.html().to_lowercase().contains(&escaped));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_are_counted_in_bengali_digits() {
    let site = TestSite::new().await;
    let mut talked = story("world", "talked", 5);
    talked["comments"] = (0..12).map(|n| comment(&n.to_string(), None, 60 - n)).collect();
    site.publish(&[talked]).await;
    let page = site.get("/world/talked").await;
    assert_eq!(page.text(".byline__comments"), "১২টি মন্তব্য");
    assert_eq!(page.text("#discussion-title"), "১২টি মন্তব্য");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_with_everything_shows_everything() {
    let site = TestSite::new().await;
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"/>"#;
    let data = base64_of(svg.as_bytes());
    let media =
        json!({"name": "nodi.svg", "width": 1200, "height": 800, "alt": "নদী", "credit": "কেউ একজন", "data": data});
    let mut rich = story("bangladesh", "rich", 90);
    rich["authors"] = json!(["mitu", "hocchetaki"]);
    rich["updated_at"] = json!("2024-12-23T05:05:00Z");
    rich["picture"] = json!({"media": "nodi.svg", "caption": "পদ্মা"});
    rich["body"]["blocks"] = json!([
        {"type": "heading", "text": "উপশিরোনাম"},
        {"type": "paragraph", "text": [{"text": "সাদা "}, {"text": "মোটা", "strong": true}, {"text": " <i>চিহ্ন</i>"}]},
        {"type": "quote", "text": "কথা", "by": "বক্তা"},
        {"type": "list", "ordered": true, "items": ["এক", "দুই"]},
        {"type": "picture", "media": "nodi.svg", "caption": "ভেতরের ছবি"},
    ]);
    site.publish_with_pictures(&[rich], &[media]).await;
    let page = site.get("/bangladesh/rich").await;
    assert_eq!(page.text(".byline__author"), "নুসরাত মিতু, Hocchetaki");
    assert_eq!(page.text(".byline__updated"), "হালনাগাদ: ২৩ ডিসেম্বর ২০২৪, সকাল ১১:০৫");
    assert_eq!(page.text(".article__standfirst"), "সারকথা rich");
    assert_eq!(page.attribute(".article__picture img", "width"), "1200");
    assert_eq!(page.attribute(".article__picture img", "alt"), "নদী");
    assert_eq!(page.text(".article__picture figcaption"), "পদ্মা কেউ একজন");
    assert_eq!(page.text(".body h2"), "উপশিরোনাম");
    assert_eq!(page.text(".body > p"), "সাদা মোটা <i>চিহ্ন</i>");
    assert_eq!(page.text(".body strong"), "মোটা");
    assert_eq!(page.texts(".body blockquote > *"), ["কথা", "বক্তা"]);
    assert_eq!(page.texts(".body ol li"), ["এক", "দুই"]);
    let source = page.attribute(".body figure img", "src");
    assert_eq!(site.get(&source).await.bytes, svg.as_bytes());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_asked_for_in_another_section_says_where_it_is() {
    let site = site_of_the_seed().await;
    for wrong in ["/sports/rashiya-uttor-korea", "/nowhere/rashiya-uttor-korea"] {
        let page = site.get(wrong).await;
        assert_eq!(page.status, 301, "{wrong}");
        assert_eq!(page.header("location"), SEED);
    }
    let dhaka = story("ঢাকা", "ঢাকা-আজ", 3);
    site.publish(&[dhaka]).await;
    let page = site.get("/world/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE-%E0%A6%86%E0%A6%9C").await;
    assert_eq!(page.status, 301);
    assert_eq!(
        page.header("location"),
        "/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE-%E0%A6%86%E0%A6%9C"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_article_is_not_found() {
    let site = site_of_the_seed().await;
    for path in ["/world/nothing", "/nowhere/nothing", "/world/a--b", "/world/%00", "/world/a%2Fb"] {
        let page = site.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(page.text("h1"), "এই ঠিকানায় কিছু নেই", "{path}");
        assert_eq!(page.attribute("html", "lang"), "bn");
        assert_eq!(page.attribute(".not_found__ways a[href='/']", "href"), "/");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_utf8_in_an_address_is_the_askers_fault() {
    let site = site_of_the_seed().await;
    for path in [
        "/%FF",
        "/world/%FF%FE",
        "/world/%E0%A6",
        "/%E0/%A6",
        "/media/%FF.svg",
        "/read/%FF.gif",
        "/api/v1/%FF",
        "/world?before=%FF",
        "/%",
    ] {
        let status = site.get(path).await.status;
        assert!(status.is_client_error(), "{path}: {status}");
    }
    let page = site.post("/world/%FF", &[("name", "ক"), ("text", "খ")]).await;
    assert!(page.status.is_client_error(), "{}", page.status);
}
