//! `/api/v1/sheet/get_sheet`

use super::error;
use crate::{
    page::Page,
    paper::{SEED_HEADLINE, SEED_TEXT, comment, seed, stories},
    site::TestSite,
};
use axum::http::StatusCode;
use hocchetaki::model::{error::AppError, sheet::Sheet};
use scraper::{Html, Selector};

const PATH: &str = "/api/v1/sheet/get_sheet";

async fn ask(site: &TestSite, at: &str) -> Page {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("at", at).finish();
    site.get(&format!("{PATH}?{query}")).await
}

fn sheet(answer: &Page) -> Sheet {
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/json"));
    serde_json::from_slice(&answer.bytes).unwrap()
}

async fn site_of_the_seed() -> TestSite {
    let site = TestSite::new().await;
    let mut talked = seed();
    talked["comments"] = (0..60).map(|n| comment(&n.to_string(), None, 100 - n)).collect();
    let mut all = stories("sports", 25);
    all.push(talked);
    site.publish(&all).await;
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn the_front_is_printed() {
    let site = site_of_the_seed().await;
    let front = sheet(&ask(&site, "/").await);
    assert_eq!(front.class, "front");
    assert!(front.html.contains("/sports/sports-0\""));
    assert_eq!(front.head.canonical.as_deref(), Some("https://paper.example/"));
    // The marks of those who sent the reader make no other page.
    let marked = sheet(&ask(&site, "/?fbclid=x").await);
    assert_eq!(marked.html, front.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_is_printed_page_by_page() {
    let site = site_of_the_seed().await;
    let next = site.get("/sports").await.attribute("a[rel=next]", "href");
    let first = sheet(&ask(&site, "/sports").await);
    let second = sheet(&ask(&site, &next).await);
    assert_eq!((first.class.as_str(), second.class.as_str()), ("list", "list"));
    assert!(first.html.contains(&next));
    assert!(second.html.contains("/sports/sports-24\"") && !second.html.contains("rel=\"next\""));
    assert_eq!(second.head.canonical, Some(format!("https://paper.example{next}")));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_is_printed_with_its_discussion() {
    let site = site_of_the_seed().await;
    let at = "/world/rashiya-uttor-korea";
    let article = sheet(&ask(&site, at).await);
    assert_eq!(article.head.title.split(" | ").next(), Some(SEED_HEADLINE));
    assert!(article.html.contains(&SEED_TEXT.map(|text| format!("<p>{text}</p>")).concat()));
    assert!(article.html.contains("সর্বশেষ খবর"));
    let form = format!("action=\"{at}#comment-form\"");
    let id = format!("data-article=\"{}\"", site.id("rashiya-uttor-korea").await);
    assert!(article.html.contains(&form) && article.html.contains(&id));
    assert!(article.html.contains("মন্তব্য 19") && !article.html.contains("মন্তব্য 20"));
    let last = site.comments("rashiya-uttor-korea").await[19].clone();
    let after = format!("{at}?talk=best.0.{}.{}", last.posted_at.0, last.id.0.simple());
    let rest = sheet(&ask(&site, &after).await);
    assert!(rest.html.contains("মন্তব্য 20") && !rest.html.contains("মন্তব্য 19"));
    let reply =
        sheet(&ask(&site, &format!("{after}&reply-to={}", site.comments("rashiya-uttor-korea").await[50].id)).await);
    let title = Html::parse_fragment(&reply.html)
        .select(&Selector::parse("#comment-form-title").unwrap())
        .flat_map(|title| title.text())
        .collect::<String>();
    assert_eq!(title, "পাঠক 50-এর মন্তব্যের উত্তর");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_another_build_is_told_that_it_is_outdated() {
    let site = site_of_the_seed().await;
    let start = site.get("/").await;
    let own = start.attribute("html", "data-build");
    let ask = async |build: &str| site.get(&format!("{PATH}?at=/&build={build}")).await;
    let outdated = ask("0123456789ab").await;
    assert_eq!((outdated.status.as_u16(), error(&outdated)), (400, AppError::Outdated));
    assert_eq!((ask(&own).await.status, ask("").await.status), (StatusCode::OK, StatusCode::OK));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_of_another_section_says_where_it_is() {
    let answer = ask(&site_of_the_seed().await, "/sports/rashiya-uttor-korea").await;
    assert_eq!(answer.status, 301);
    let AppError::Moved { to } = error(&answer) else { panic!("{}", answer.html()) };
    assert_eq!(to, "/world/rashiya-uttor-korea");
    // A browser must hand the error to the page and not go elsewhere by itself.
    assert_eq!(answer.header("location"), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_leads_nowhere_gets_the_page_that_says_so() {
    let site = site_of_the_seed().await;
    for at in [
        "",
        "x",
        "/nowhere",
        "/world/nothing",
        "/World",
        "/a b",
        "/../etc/passwd",
        "//other.example",
        "https://other.example/",
        "/world/rashiya-uttor-korea/x",
        "/%E0%A6",
        "/world?before=nonsense",
        "/world?before=1.2",
        "/world/rashiya-uttor-korea?talk=",
    ] {
        let nowhere = sheet(&ask(&site, at).await);
        assert_eq!(nowhere.class, "not_found", "{at}");
        assert!(nowhere.html.contains("এই ঠিকানায় কিছু নেই") && nowhere.html.contains("সর্বশেষ খবর"), "{at}");
        assert_eq!(nowhere.head.canonical, None, "{at}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_cannot_be_understood_is_malformed() {
    let site = site_of_the_seed().await;
    for query in ["", "?", "?x=/", "?at[x]=/", "?at=/&at=/world"] {
        let answer = site.get(&format!("{PATH}{query}")).await;
        assert_eq!(answer.status, 400, "{query}: {}", answer.html());
        assert_eq!(error(&answer), AppError::Malformed, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failing_store_is_named_by_the_number_of_the_request_alone() {
    let site = TestSite::new().await;
    site.store.close().await;
    let answer = ask(&site, "/").await;
    assert_eq!(answer.status, 500);
    let AppError::Internal { id } = error(&answer) else { panic!("{}", answer.html()) };
    assert_eq!(id, answer.header("x-request-id"));
    assert!(!answer.html().contains("pool"), "{}", answer.html());
}
