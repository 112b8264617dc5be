//! Nothing that can be typed is an error.

use super::{HEADLINES, ask, paper, search};

#[tokio::test(flavor = "multi_thread")]
async fn anything_may_be_typed() {
    let site = paper().await;
    let long = "ক".repeat(5_000);
    let marks = format!("ক{}", "\u{301}".repeat(10_000));
    for typed in [
        "\"",
        "\"\"",
        "\" OR ১",
        "'; drop table article; --",
        "NEAR(ঢাকা, 5)",
        "ঢাকা*",
        "^ঢাকা",
        "*",
        "-",
        "--",
        "-ঢাকা",
        "headline:ঢাকা",
        "{headline} : ঢাকা",
        "ঢাকা AND",
        "AND OR NOT",
        "(((",
        ")))",
        "+",
        "\\",
        "%",
        "_",
        "\u{9cd}",
        "\u{200d}",
        "\u{202e}ঢাকা",
        "👩\u{200d}👩\u{200d}👧",
        "\0",
        "\u{fffd}",
        "অ অ অ অ অ অ অ অ অ অ অ অ অ অ অ অ অ অ",
        "§1",
        "¶",
        "ঢাকা ¶ নির্বাচন",
        "1.2.3.4",
        "<script>alert(1)</script>",
        "[]",
        "null",
        &long,
        &marks,
    ] {
        let page = search(&site, typed).await;
        assert_eq!(page.status, 200, "{typed}");
        assert_eq!(
            page.texts(".search__count").len() + page.texts(".search__main > .search__tips").len(),
            1,
            "{typed}"
        );
    }
    assert_eq!(site.get("/search?q=%FF%FE%E0%A6").await.status, 200);
    assert_eq!(site.get("/search?q").await.status, 200);
    assert_eq!(site.get("/search?&&&=&q=%00").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_stands_in_the_box_as_text() {
    let site = paper().await;
    let page = search(&site, "\"><script>alert(1)</script>").await;
    assert_eq!(page.attribute("#search-words", "value"), "\"><script>alert(1)</script>");
    assert!(!page.html().contains("<script>alert"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_typed_is_an_invitation() {
    let site = paper().await;
    for address in ["/search", "/search?q=", "/search?q=+++"] {
        let page = site.get(address).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.texts(".search__count"), [""; 0], "{address}");
        assert_eq!(page.texts(".search__tips").len(), 1, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_in_no_story_says_so_and_helps() {
    let site = paper().await;
    let page = ask(&site, &[("q", "qqqqqqqq"), ("section", "world")]).await;
    assert_eq!(page.text(".search__count"), "কিছু পাওয়া যায়নি");
    assert_eq!(page.attribute(".search__answer .button", "href"), "/search?q=qqqqqqqq");
    assert_eq!(page.texts(HEADLINES), [""; 0]);
}
