//! `/speculation.json`: which pages a browser may get ahead.

use crate::site::TestSite;
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn pages_say_where_the_rules_stand_and_the_newsroom_does_not() {
    let site = TestSite::new().await;
    assert_eq!(site.get("/").await.header("speculation-rules"), "\"/speculation.json\"");
    assert_eq!(site.get("/newsroom").await.header("speculation-rules"), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_got_and_nothing_is_rendered_ahead() {
    let answer = TestSite::new().await.get("/speculation.json").await;
    assert_eq!(answer.header("content-type"), "application/speculationrules+json");
    let rules: Value = serde_json::from_slice(&answer.bytes).unwrap();
    // A page that is rendered loads its mark of a read.
    assert_eq!((rules["prefetch"].as_array().unwrap().len(), &rules["prerender"]), (1, &Value::Null));
    let kept = rules["prefetch"][0]["where"].to_string();
    for path in ["/newsroom*", "/api/*", "/read/*", "/stream/*", "[data-hydrated] a"] {
        assert!(kept.contains(path), "{path}");
    }
}
