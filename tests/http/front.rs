//! `/`

use crate::{
    paper::{NOON, SECTIONS, archive, stories, story},
    site::TestSite,
};
use serde_json::json;
use std::collections::HashSet;

const STORIES: &str = "main .card__headline a";

#[tokio::test(flavor = "multi_thread")]
async fn the_front_of_an_empty_site_says_that_nothing_is_published() {
    let page = TestSite::new().await.get("/").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text(".front__empty"), "এখনো কোনো খবর প্রকাশিত হয়নি।");
    assert_eq!(page.text("h1"), "হচ্ছেটাকী? আজকের খবর");
    assert_eq!(page.texts("main section"), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_story_leads() {
    let site = TestSite::new().await;
    site.publish(&[story("sports", "older", 30), story("world", "newest", 5), story("bangladesh", "oldest", 60)]).await;
    let page = site.get("/").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text(".top__lead h2"), "শিরোনাম newest");
    assert_eq!(page.attribute(".top__lead h2 a", "href"), "/world/newest");
    assert_eq!(page.texts(".top__beside h2"), ["শিরোনাম older", "শিরোনাম oldest"]);
    assert_eq!(page.texts(".top__beside .card__section"), ["খেলা", "বাংলাদেশ"]);
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
    // One lead, six beside it, five in each strip.
    assert_eq!(shown.len(), 7 + 5 * SECTIONS.len());
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
    assert_eq!(page.texts(".strip h2"), names);
    assert_eq!(page.texts(".masthead__sections a"), names);
    assert_eq!(page.texts(".footer__sections a"), names);
    assert_eq!(page.attributes(".strip h2 a", "href")[2], "/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strip_stays_full_when_its_section_has_all_the_top_stories() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 20)).await;
    let page = site.get("/").await;
    assert_eq!(page.texts(".strip h2"), ["আন্তর্জাতিক"]);
    let expected: Vec<_> = (7..12).map(|index| format!("শিরোনাম world-{index}")).collect();
    assert_eq!(page.texts(".strip__story h3"), expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_nine_newest_stand_beside_the_top_and_what_is_read_most_is_filled_up() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 20)).await;
    let page = site.get("/").await;
    let latest: Vec<_> = (0..9).map(|index| format!("শিরোনাম world-{index}")).collect();
    assert_eq!(page.texts(".newest__link"), latest);
    assert_eq!(page.texts(".most_read__link").len(), 6);
    assert_eq!(page.text(".newest h2"), "সর্বশেষ খবর");
    assert_eq!(page.text(".most_read h2"), "সবচেয়ে বেশি পড়া");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_editors_place_stands_first_and_what_is_withdrawn_is_skipped() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 12)).await;
    let mut placed = archive(&stories("world", 12), &[]);
    placed["front"] = json!([
        {"slot": "lead", "article": "world-9"},
        {"slot": "secondary", "article": "world-8"},
        {"slot": "secondary", "article": "world-7"},
    ]);
    site.import(&placed).await;
    let headline = |number: i64| format!("শিরোনাম world-{number}");
    let page = site.get("/").await;
    assert_eq!(page.text(".top__lead h2"), headline(9));
    assert_eq!(page.texts(".top__beside h2"), [8, 7, 0].map(headline));

    site.withdraw("world-9").await;
    site.withdraw("world-8").await;
    let page = site.get("/").await;
    assert_eq!(page.text(".top__lead h2"), headline(0));
    assert_eq!(page.texts(".top__beside h2"), [7, 1, 2].map(headline));
}

#[tokio::test(flavor = "multi_thread")]
async fn opinions_stand_under_name_and_face_and_pictures_in_their_band() {
    let site = TestSite::new().await;
    let of_kind = |kind: &str, slug: &str, minutes| {
        let mut story = story("sports", slug, minutes);
        story["kind"] = json!(kind);
        story
    };
    let mut opinion = of_kind("opinion", "thinks", 1);
    opinion["authors"] = json!(["mitu", "hocchetaki"]);
    let mut film = of_kind("video", "film", 2);
    film["video"] = json!("https://example.com/film.mp4");
    let news = story("world", "news", 90);
    let face = json!({"name": "face.svg", "width": 3, "height": 3, "alt": "মিতু", "data": "PHN2Zy8+"});
    let mut paper = archive(&[opinion, film, of_kind("photo", "photos", 3), news], &[face]);
    paper["authors"][1]["portrait"] = json!("face.svg");
    site.import(&paper).await;
    let page = site.get("/").await;
    assert_eq!(page.text(".top__lead h2"), "শিরোনাম news");
    assert_eq!(page.texts(".opinion h3"), ["শিরোনাম thinks"]);
    assert_eq!(page.text(".opinion .card__voice"), "নুসরাত মিতু");
    assert!(page.attribute(".opinion img", "src").starts_with("/media/"));
    assert_eq!(page.texts(".pictures h3"), ["শিরোনাম film", "শিরোনাম photos"]);
    assert_eq!(page.texts(".strip"), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_front_says_what_it_waits_for_and_how_new_it_is() {
    let site = TestSite::new().await;
    assert_eq!(site.get("/").await.attribute("[data-watch]", "data-newest"), i64::MIN.to_string());
    site.publish(&[story("sports", "older", 30), story("world", "newest", 5)]).await;
    let page = site.get("/").await;
    let bar = |name: &str| page.attribute(".news_bar", name);
    assert_eq!((bar("data-watch"), bar("role")), ("/stream/front".to_owned(), "status".to_owned()));
    assert_eq!(bar("data-newest"), (NOON - 5 * 60_000).to_string());
    assert_eq!((bar("data-many"), bar("data-digits")), ("নতুন খবর {n}টি".to_owned(), "০১২৩৪৫৬৭৮৯".to_owned()));
    assert_eq!(page.attribute(".news_bar a[hidden]", "data-act"), "more");
    assert_eq!(page.text(".news_bar"), "");
}
