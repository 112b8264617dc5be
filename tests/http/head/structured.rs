//! JSON-LD: what Google asks of each kind of page, and that it says what a reader sees. Whether it is schema.org's at all is a matter of
//! end2end/tests/structured.spec.ts.

use crate::{
    page::Page,
    site::TestSite,
    snapshot::assert_as_kept,
    told::{HOSTILE, told},
};
use serde_json::Value;

fn graph(page: &Page) -> Vec<Value> {
    let script = page.text("head script[type='application/ld+json']");
    let read: Value = serde_json::from_str(&script).unwrap();
    assert_eq!(read["@context"], "https://schema.org");
    read["@graph"].as_array().unwrap().clone()
}

fn thing(page: &Page, kind: &str) -> Value {
    let mut found: Vec<_> = graph(page).into_iter().filter(|thing| thing["@type"] == kind).collect();
    assert_eq!(found.len(), 1, "{kind}");
    found.remove(0)
}

/// `2024-12-23T10:00+06:00`, on the site's clocks (ISO 8601).
fn is_time(value: &Value) -> bool {
    value.as_str().is_some_and(|time| time.len() == 22 && time.ends_with("+06:00") && time.contains('T'))
}

/// <https://developers.google.com/search/docs/appearance/structured-data/article>
fn obeys_the_rules_of_articles(page: &Page, story: &Value) {
    assert_eq!(story["headline"], page.text("h1"));
    assert_eq!(story["url"], page.attribute("link[rel=canonical]", "href"));
    for time in ["datePublished", "dateModified"] {
        assert!(is_time(&story[time]), "{time}: {}", story[time]);
    }
    for author in story["author"].as_array().unwrap() {
        assert!(["Person", "NewsMediaOrganization"].contains(&author["@type"].as_str().unwrap()));
        assert!(author["url"].as_str().unwrap().starts_with("https://paper.example/"), "{author}");
        let name = author["name"].as_str().unwrap();
        assert!(name == "হচ্ছেটাকী?" || page.texts(".byline").concat().contains(name), "{name} is not on the page");
    }
    for image in story["image"].as_array().into_iter().flatten() {
        assert!(image["url"].as_str().unwrap().starts_with("https://paper.example/media/"), "{image}");
        let pixels = |side: &str| image[side].as_str().unwrap().parse::<u32>().unwrap();
        assert!(pixels("width") * pixels("height") >= 50_000, "{image}");
    }
    let publisher = &story["publisher"];
    assert_eq!(
        (&publisher["name"], &publisher["logo"]["url"]),
        (&"হচ্ছেটাকী?".into(), &"https://paper.example/logo.png".into())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_tells_what_search_engines_ask() {
    let site = told().await;
    let page = site.get("/sports/full").await;
    let story = thing(&page, "NewsArticle");
    obeys_the_rules_of_articles(&page, &story);
    assert_eq!(story["headline"], HOSTILE);
    assert_eq!(
        (&story["datePublished"], &story["dateModified"]),
        (&"2024-12-23T11:00+06:00".into(), &"2024-12-23T11:30+06:00".into())
    );
    assert_eq!(story["articleSection"], serde_json::json!(["খেলা", "ক্রিকেট"]));
    assert_eq!(story["keywords"], serde_json::json!(["উত্তর কোরিয়া", "রাশিয়া"]));
    assert_eq!(story["author"][0]["name"], "নুসরাত মিতু");
    let page = site.get("/world/plain").await;
    let plain = thing(&page, "NewsArticle");
    obeys_the_rules_of_articles(&page, &plain);
    assert!(plain.get("description").is_none() && plain.get("image").is_none(), "{plain}");
}

/// <https://developers.google.com/search/docs/appearance/structured-data/article> asks of a live blog what it asks of an article;
/// schema.org/LiveBlogPosting says the rest.
#[tokio::test(flavor = "multi_thread")]
async fn a_live_story_tells_its_entries() {
    let page = told().await.get("/world/live").await;
    let story = thing(&page, "LiveBlogPosting");
    obeys_the_rules_of_articles(&page, &story);
    assert_eq!(story["coverageStartTime"], "2024-12-23T10:30+06:00");
    assert_eq!(story["coverageEndTime"], "2024-12-23T11:55+06:00");
    assert_eq!(story["dateModified"], "2024-12-23T11:50+06:00");
    let updates = story["liveBlogUpdate"].as_array().unwrap();
    let told: Vec<_> =
        updates.iter().map(|it| (it["headline"].as_str().unwrap(), it["articleBody"].as_str().unwrap())).collect();
    assert_eq!(told, [("শেষ কথা", "শেষ কথা"), ("প্রথম", "শুরু")]);
    for update in updates {
        assert!(
            is_time(&update["datePublished"]) && update["url"].as_str().unwrap().contains("/world/live?entry="),
            "{update}"
        );
    }
}

/// <https://developers.google.com/search/docs/appearance/structured-data/video>
#[tokio::test(flavor = "multi_thread")]
async fn a_video_story_tells_its_film() {
    let page = told().await.get("/bangladesh/video").await;
    let film = &thing(&page, "NewsArticle")["video"];
    assert_eq!(film["name"], page.text("h1"));
    assert!(film["thumbnailUrl"][0].as_str().unwrap().starts_with("https://paper.example/media/"));
    assert!(is_time(&film["uploadDate"]));
    assert!(film["embedUrl"].as_str().unwrap().starts_with("https://www.youtube-nocookie.com/embed/"), "{film}");
}

/// <https://developers.google.com/search/docs/appearance/structured-data/breadcrumb>
#[tokio::test(flavor = "multi_thread")]
async fn the_breadcrumb_is_the_one_that_a_reader_sees() {
    let site = told().await;
    for path in ["/sports/full", "/world/live", "/sports/cricket", "/topic/rashiya", "/author/mitu"] {
        let page = site.get(path).await;
        let list = thing(&page, "BreadcrumbList");
        let steps = list["itemListElement"].as_array().unwrap();
        let places: Vec<_> = steps.iter().map(|step| step["position"].as_u64().unwrap()).collect();
        assert_eq!(places, (1..=steps.len() as u64).collect::<Vec<_>>(), "{path}");
        let names: Vec<_> = steps.iter().map(|step| step["name"].as_str().unwrap()).collect();
        assert_eq!(names, page.texts(".breadcrumb__step"), "{path}");
        let items: Vec<_> = steps.iter().map(|step| step["item"].as_str().unwrap().to_owned()).collect();
        let links = page.attributes(".breadcrumb__step a", "href");
        assert_eq!(
            items,
            links.iter().map(|link| format!("https://paper.example{link}")).collect::<Vec<_>>(),
            "{path}"
        );
    }
}

/// <https://developers.google.com/search/docs/appearance/site-names>
#[tokio::test(flavor = "multi_thread")]
async fn the_front_page_tells_the_papers_name_and_how_it_is_searched() {
    let site = told().await;
    let page = site.get("/").await;
    let own = thing(&page, "WebSite");
    assert_eq!((&own["name"], &own["url"]), (&"হচ্ছেটাকী?".into(), &"https://paper.example/".into()));
    assert_eq!(own["publisher"]["@id"], thing(&page, "NewsMediaOrganization")["@id"]);
    let action = &own["potentialAction"];
    assert_eq!(action["query-input"], "required name=search_term_string");
    let target = action["target"]["urlTemplate"].as_str().unwrap();
    let search = target.strip_prefix("https://paper.example").unwrap().replace("{search_term_string}", "x");
    assert_eq!(site.get(&search).await.status, 200);
}

/// <https://developers.google.com/search/docs/appearance/structured-data/profile-page>
#[tokio::test(flavor = "multi_thread")]
async fn an_author_has_a_profile() {
    let page = told().await.get("/author/mitu").await;
    let person = &thing(&page, "ProfilePage")["mainEntity"];
    assert_eq!((&person["@type"], &person["name"]), (&"Person".into(), &page.text("h1").into()));
    assert_eq!(person["url"], page.attribute("link[rel=canonical]", "href"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_readers_say_and_what_a_page_is_not_are_not_told() {
    let site = told().await;
    assert_eq!(site.post("/sports/full", &[("name", "গোপন নাম"), ("text", "গোপন কথা")]).await.status, 303);
    let page = site.get("/sports/full").await;
    let script = page.text("head script[type='application/ld+json']");
    assert!(!script.contains("গোপন") && script.contains("\"commentCount\":1"), "{script}");
    for path in ["/nothing", "/search?q=x", "/newsroom/sign-in"] {
        let page = site.get(path).await;
        assert_eq!(page.texts("script[type='application/ld+json']").len(), 0, "{path}");
        assert_eq!(page.attribute("meta[name=robots]", "content"), "noindex", "{path}");
    }
    // Whoever turns pages is no search engine.
    assert!(!site.get("/api/v1/sheet/get_sheet?at=/sports/full").await.html().contains("schema.org"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_stays_as_it_was() {
    let site: TestSite = told().await;
    for (path, kept) in [
        ("/", "front"),
        ("/world", "section"),
        ("/sports/cricket", "subsection"),
        ("/topic/rashiya", "topic"),
        ("/author/mitu", "author"),
        ("/sports/full", "article"),
        ("/bangladesh/video", "video"),
    ] {
        let graph = Value::from(graph(&site.get(path).await));
        assert_as_kept(&format!("told-{kept}.json"), &(serde_json::to_string_pretty(&graph).unwrap() + "\n"));
    }
}
