//! Our own faults: the store is gone.

use crate::{
    page::Page,
    paper::seed,
    site::{PHONE, TestSite},
};
use axum::{
    body::Body,
    http::{Request, header::USER_AGENT},
};
use hocchetaki::model::site::Locale;

fn is_calm(page: &Page, what: &str) {
    assert_eq!(page.status, 500, "{what}");
    assert_eq!(page.text("h1"), "দুঃখিত, কিছু একটা ভুল হয়েছে", "{what}");
    assert_eq!(page.attribute("html", "lang"), "bn", "{what}");
    let id = page.header("x-request-id");
    assert!(!id.is_empty() && page.html().contains(id), "{what}");
    for cause in ["pool", "sqlite", "closed", "store", "error", "panick"] {
        assert!(!page.html().to_lowercase().contains(cause), "{what} tells its cause: {}", page.html());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_its_store_says_sorry_in_bengali_and_names_the_fault() {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    site.store.close().await;
    for path in ["/", "/world", "/world/rashiya-uttor-korea", "/nothing"] {
        let page = site.get(path).await;
        is_calm(&page, path);
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8", "{path}");
    }
    let posted = site.post("/world/rashiya-uttor-korea", &[("name", "ক"), ("text", "খ")]).await;
    is_calm(&posted, "a form");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_fault_is_told_in_the_language_of_the_site() {
    let site = TestSite::with(|config| config.site.language = Locale::En).await;
    site.store.close().await;
    let page = site.get("/").await;
    assert_eq!((page.status.as_u16(), page.text("h1")), (500, "Sorry, something went wrong".to_owned()));
    assert_eq!(page.attribute("html", "lang"), "en");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_the_asker_made_up_is_text_and_never_markup() {
    let site = TestSite::new().await;
    site.store.close().await;
    let request = Request::get("/")
        .header(USER_AGENT, PHONE)
        .header("x-request-id", "<script>alert(1)</script>")
        .body(Body::empty())
        .unwrap();
    let page = site.send(request).await;
    assert_eq!(page.status, 500);
    assert!(!page.html().contains("<script"), "{}", page.html());
}
