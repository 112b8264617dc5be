//! Addresses where nothing is, and other spellings of those where something is.

use crate::{
    paper::{SEED_HEADLINE, seed, stories, story},
    site::TestSite,
};
use serde_json::json;

const PERHAPS: &str = ".not_found__perhaps .card__headline";

async fn site_of_the_seed() -> TestSite {
    let site = TestSite::new().await;
    let mut all = stories("world", 3);
    all.push(seed());
    let mut dhaka = story("ঢাকা", "ঢাকা-আজ", 9);
    dhaka["headline"] = json!("ঢাকায় আজ বৃষ্টি");
    all.push(dhaka);
    site.publish(&all).await;
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn another_spelling_leads_to_the_right_address_for_ever() {
    let site = site_of_the_seed().await;
    for (other, right) in [
        ("/world/", "/world"),
        ("/world/?before=x", "/world?before=x"),
        ("/World", "/world"),
        ("/WORLD//Rashiya-Uttor-Korea/", "/world/rashiya-uttor-korea"),
        ("/Search?q=Dhaka", "/search?q=Dhaka"),
        // Whether there is such a story is asked at the right address.
        ("/World/Nothing", "/world/nothing"),
    ] {
        let page = site.get(other).await;
        assert_eq!((page.status.as_u16(), page.header("location")), (301, right), "{other}");
    }
    // A proxy may write percent-encoding anew: both spellings are the page, and its canonical address is one.
    let dhaka = "/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE";
    for spelling in [dhaka.to_owned(), dhaka.to_lowercase()] {
        let page = site.get(&spelling).await;
        assert_eq!(page.status, 200, "{spelling}");
        assert_eq!(page.attributes("link[rel=canonical]", "href"), [format!("https://paper.example{dhaka}")]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_and_nonsense_are_a_helpful_page() {
    let site = site_of_the_seed().await;
    let long = format!("/world/{}", "%E0%A6%95".repeat(200));
    let deep = format!("/{}", "a/".repeat(300) + "a");
    for at in [
        "/nothing",
        "/world/nothing",
        "/world/nothing/at-all",
        "/wp-login.php",
        "/.env",
        "/%FF%FE",
        "/%00",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/world/%E0%A6",
        "/a%20b",
        "//evil.example/",
        "/world?before=nonsense",
        "/world?before=-1",
        "/world/rashiya-uttor-korea?talk=x",
        &long,
        &deep,
    ] {
        let page = site.get(at).await;
        assert_eq!(page.status, 404, "{at}");
        assert_eq!(page.text("h1"), "এই ঠিকানায় কিছু নেই", "{at}");
        assert_eq!(page.attributes("form[role=search]", "action"), ["/search"], "{at}");
        assert!(!page.texts("section[aria-labelledby=latest] .rail__link").is_empty(), "{at}");
        assert_eq!(page.attributes("link[rel=canonical]", "href"), [""; 0], "{at}");
    }
    // Marks that make no other page are no fault.
    for at in ["/world?page=-1", "/world?page=99999999999999999999", "/search?q=x&page=-3", "/?x=%FF"] {
        assert_eq!(site.get(at).await.status, 200, "{at}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_of_an_address_find_the_story_that_moved() {
    let site = site_of_the_seed().await;
    for at in [
        "/world/rashiya-uttor-koriya-somporko",
        "/2024/12/rashiya-chukti",
        "/old/%E0%A6%B0%E0%A6%BE%E0%A6%B6%E0%A6%BF%E0%A6%AF%E0%A6%BC%E0%A6%BE",
    ] {
        let page = site.get(at).await;
        assert_eq!(page.status, 404);
        assert_eq!(page.texts(PERHAPS).first().map(String::as_str), Some(SEED_HEADLINE), "{at}");
    }
    let page = site.get("/old/dhakay-bristi").await;
    assert_eq!(page.texts(PERHAPS), ["ঢাকায় আজ বৃষ্টি"]);
    assert_eq!(page.attributes("input[name=q]", "value"), ["dhakay bristi"]);
    let hostile = site.get("/%22%3E%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert_eq!((hostile.status.as_u16(), hostile.html().contains("<script>alert")), (404, false));
}
