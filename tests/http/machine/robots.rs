//! `/robots.txt`

use crate::site::TestSite;

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_for_everybody_and_the_engine_is_for_nobody() {
    let answer = TestSite::new().await.get("/robots.txt").await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "text/plain; charset=utf-8"));
    let lines: Vec<_> = answer.html().lines().collect();
    assert_eq!(lines[0], "User-agent: *");
    for hidden in ["/api/", "/newsroom", "/read/"] {
        assert!(lines.contains(&format!("Disallow: {hidden}").as_str()), "{hidden}");
    }
    assert!(!lines.contains(&"Disallow: /"));
    for sitemap in ["sitemap.xml", "news-sitemap.xml"] {
        assert!(lines.contains(&format!("Sitemap: https://paper.example/{sitemap}").as_str()), "{sitemap}");
    }
}
