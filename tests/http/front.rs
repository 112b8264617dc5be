//! `/`

use crate::{
    paper::{SECTIONS, stories, story},
    site::TestSite,
};
use std::collections::HashSet;

const STORIES: &str = ".front__news .card__headline a";

#[tokio::test(flavor = "multi_thread")]
async fn the_front_of_an_empty_site_says_that_nothing_is_published() {
    let page = TestSite::new().await.get("/").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text(".front__news > p"), "এখনো কোনো খবর প্রকাশিত হয়নি।");
    assert_eq!(page.text("h1"), "হচ্ছেটাকী? আজকের খবর");
    assert_eq!(page.texts(".rail__list"), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_story_leads() {
    let site = TestSite::new().await;
    site.publish(&[story("sports", "older", 30), story("world", "newest", 5), story("bangladesh", "oldest", 60)]).await;
    let page = site.get("/").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text(".front__lead h2"), "শিরোনাম newest");
    assert_eq!(page.attribute(".front__lead h2 a", "href"), "/world/newest");
    assert_eq!(page.texts(".front__second h2"), ["শিরোনাম older", "শিরোনাম oldest"]);
    assert_eq!(page.texts(".front__second .card__section"), ["খেলা", "বাংলাদেশ"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_story_stands_on_the_front_twice() {
    let site = TestSite::new().await;
    for (section, _) in SECTIONS {
        site.publish(&stories(section, 9)).await;
    }
    let page = site.get("/").await;
    let shown = page.attributes(STORIES, "href");
    let unique: HashSet<_> = shown.iter().collect();
    assert_eq!(unique.len(), shown.len(), "{shown:?}");
    // One lead, six under it, four in each strip.
    assert_eq!(shown.len(), 7 + 4 * SECTIONS.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn strips_stand_in_the_order_of_the_navigation() {
    let site = TestSite::new().await;
    // The last section has the newest stories.
    for (section, _) in SECTIONS.into_iter().rev() {
        site.publish(&stories(section, 6)).await;
    }
    let page = site.get("/").await;
    let names = SECTIONS.map(|(_, name)| name);
    assert_eq!(page.texts(".front__strip h2"), names);
    assert_eq!(page.texts(".masthead__sections a"), names);
    assert_eq!(page.texts(".footer__sections a"), names);
    assert_eq!(page.attributes(".front__strip h2 a", "href")[2], "/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strip_stays_full_when_its_section_has_all_the_top_stories() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 20)).await;
    let page = site.get("/").await;
    assert_eq!(page.texts(".front__strip h2"), ["আন্তর্জাতিক"]);
    let expected: Vec<_> = (7..11).map(|index| format!("শিরোনাম world-{index}")).collect();
    assert_eq!(page.texts(".front__story h3"), expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rail_shows_the_six_latest_and_fills_the_popular_list() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 20)).await;
    let page = site.get("/").await;
    let latest: Vec<_> = (0..6).map(|index| format!("শিরোনাম world-{index}")).collect();
    assert_eq!(page.texts("section[aria-labelledby=latest] .rail__link"), latest);
    assert_eq!(page.texts("section[aria-labelledby=popular] .rail__link").len(), 6);
    assert_eq!(page.texts(".rail h2"), ["সর্বশেষ খবর", "জনপ্রিয় খবর"]);
}
