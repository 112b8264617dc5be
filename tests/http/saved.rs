//! `/saved`

use crate::site::TestSite;

#[tokio::test(flavor = "multi_thread")]
async fn the_page_is_a_shell_that_nobody_indexes() {
    let site = TestSite::new().await;
    let page = site.get("/saved").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("x-robots-tag"), "noindex");
    assert_eq!(page.text("h1"), "সংরক্ষিত লেখা");
    assert_eq!(page.attributes("link[rel=canonical]", "href"), [""; 0]);
    assert_eq!(page.attributes("[data-list]", "data-list"), ["reading", "saved"]);
    assert!(page.html().contains("<noscript>"), "it tells readers without JavaScript why it is empty");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_lies_below_it_and_a_slash_too_many_is_taken_away() {
    let site = TestSite::new().await;
    assert_eq!(site.get("/saved/x").await.status, 404);
    let page = site.get("/saved/").await;
    assert_eq!((page.status.as_u16(), page.header("location")), (301, "/saved"));
}
