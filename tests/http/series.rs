//! `/series/{series}`

use crate::{paper::story, site::TestSite};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_a_series_lists_its_parts_in_order() {
    let site = TestSite::new().await;
    let part = |number: i64| {
        let mut part = story("world", &format!("part-{number}"), number);
        part["series"] = json!({"slug": "নদী", "part": number});
        part
    };
    let series = json!([{"slug": "নদী", "name": "নদীর কথা", "about": "সারকথা"}, {"slug": "khali", "name": "খালি"}]);
    site.publish_with_series(&[part(2), part(1), part(3)], &series).await;

    let page = site.get("/series/%E0%A6%A8%E0%A6%A6%E0%A7%80").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text("h1"), "নদীর কথা");
    assert_eq!(page.text(".series__about"), "সারকথা");
    assert_eq!(page.texts(".series__part"), ["পর্ব ১", "পর্ব ২", "পর্ব ৩"]);
    assert_eq!(page.attributes(".series__list h2 a", "href"), ["/world/part-1", "/world/part-2", "/world/part-3"]);

    let empty = site.get("/series/khali").await;
    assert_eq!((empty.status.as_u16(), empty.texts(".series__empty").len()), (200, 1));
    for nowhere in ["/series", "/series/nei", "/series/khali/x"] {
        assert_eq!(site.get(nowhere).await.status, 404, "{nowhere}");
    }
}
