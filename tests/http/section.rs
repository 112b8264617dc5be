//! `/{section}`

use crate::{
    page::Page,
    paper::{stories, story},
    site::TestSite,
};
use serde_json::json;
use std::collections::BTreeSet;

const STORIES: &str = ".list__items .card__headline";

fn is_not_found(page: &Page) -> bool {
    page.status == 404 && page.texts("h1") == ["এই ঠিকানায় কিছু নেই"] && page.text(".not_found__code") == "৪০৪"
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_shows_its_twenty_newest_stories() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 25)).await;
    site.publish(&stories("sports", 3)).await;
    let page = site.get("/world").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text("h1"), "আন্তর্জাতিক");
    let expected: Vec<_> = (0..20).map(|index| format!("শিরোনাম world-{index}")).collect();
    assert_eq!(page.texts(STORIES), expected);
    assert_eq!(page.texts(".masthead__sections a[aria-current=page]"), ["আন্তর্জাতিক"]);
    assert_eq!(page.text(".pager"), "আরও পুরোনো");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_short_section_has_no_pager_and_an_empty_one_says_so() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 20)).await;
    let full = site.get("/world").await;
    assert_eq!(full.texts(STORIES).len(), 20);
    assert_eq!(full.texts(".pager"), [""; 0]);
    let empty = site.get("/sports").await;
    assert_eq!(empty.status, 200);
    assert_eq!(empty.text(".list__empty"), "এই বিভাগে এখনো কোনো খবর নেই।");
}

/// Reads a section from its first page to its last; `between` runs after each page.
async fn walk(site: &TestSite, mut path: String, between: impl AsyncFn(usize)) -> Vec<String> {
    let mut seen = Vec::new();
    for number in 0.. {
        let page = site.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        seen.extend(page.texts(STORIES));
        let Some(next) = page.attributes("a[rel=next]", "href").pop() else {
            assert!(number > 0, "there is one page only");
            return seen;
        };
        between(number).await;
        path = next;
    }
    seen
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_a_section_hold_every_story_once_while_news_arrives() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 45)).await;
    let seen = walk(&site, "/world".to_owned(), async |number| {
        site.publish(&[story("world", &format!("breaking-{number}"), 0)]).await;
    })
    .await;
    let expected: Vec<_> = (0..45).map(|index| format!("শিরোনাম world-{index}")).collect();
    assert_eq!(seen, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn stories_of_the_same_millisecond_are_all_paged() {
    let site = TestSite::new().await;
    let same: Vec<_> = (0..41).map(|index| story("world", &format!("same-{index}"), 7)).collect();
    site.publish(&same).await;
    let seen = walk(&site, "/world".to_owned(), async |_| {}).await;
    assert_eq!(seen.len(), 41);
    assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 41);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_page_leads_back_to_the_newest_and_is_canonical_by_itself() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 21)).await;
    let next = site.get("/world").await.attribute("a[rel=next]", "href");
    let page = site.get(&next).await;
    assert_eq!(page.texts(".pager a"), ["নতুন খবর"]);
    let top = site.get(&page.attribute(".pager a", "href")).await;
    assert_eq!(top.attribute("link[rel=canonical]", "href"), "https://paper.example/world");
    assert_eq!(page.attribute("link[rel=canonical]", "href"), format!("https://paper.example{next}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_with_a_bengali_address_is_found_in_every_spelling_of_it() {
    let site = TestSite::new().await;
    site.publish(&stories("ঢাকা", 1)).await;
    for path in ["/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE", "/%e0%a6%a2%e0%a6%be%e0%a6%95%e0%a6%be"] {
        let page = site.get(path).await;
        assert_eq!((page.status.as_u16(), page.text("h1")), (200, "ঢাকা নগর".to_owned()), "{path}");
    }
    let mut renamed = story("ঢাকা", "ঢাকা-আজ", 3);
    renamed["headline"] = json!("ঢাকা আজ");
    site.publish(&[renamed]).await;
    let href =
        site.get("/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE").await.attributes(".card__headline a", "href")[1].clone();
    assert_eq!(site.get(&href).await.text("h1"), "ঢাকা আজ");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_that_nobody_was_given_leads_nowhere() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 3)).await;
    for cursor in ["", "x", "1", "1.2", "-", "%FF", "9999999999999999999999.00000000000000000000000000000000"] {
        let page = site.get(&format!("/world?before={cursor}")).await;
        assert!(is_not_found(&page), "{cursor}: {} {}", page.status, page.html());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_section_is_not_found() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 3)).await;
    for path in
        ["/wordl", "/a%20b", "/world%2Fx", "/%E0%A6%95", "/wp-login.php", "/world/x/y", "/world/x/y/", "/media/"]
    {
        let page = site.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(page.attribute("html", "lang"), "bn", "{path}");
    }
    let page = site.get("/wordl").await;
    assert!(is_not_found(&page));
    // Something else may be of interest.
    assert_eq!(page.texts("section[aria-labelledby=latest] .rail__link").len(), 3);
}

/// A server must accept the form in which proxies are asked (RFC 9112 §3.2.2).
#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_names_the_origin_too_is_the_same_page() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 3)).await;
    for path in ["/", "/world", "/world/world-1"] {
        let page = site.get(&format!("http://paper.example{path}")).await;
        assert_eq!((page.status.as_u16(), page.text("h1")), (200, site.get(path).await.text("h1")), "{path}");
    }
}
