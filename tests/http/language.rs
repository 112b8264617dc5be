//! `[site] language`

use crate::{
    paper::{comment, seed, story},
    site::TestSite,
};
use hocchetaki::model::site::{BanglaCalendar, Locale};

#[tokio::test(flavor = "multi_thread")]
async fn the_interface_speaks_english_when_the_site_is_set_to_it() {
    let site = TestSite::with(|config| config.site.language = Locale::En).await;
    let mut talked = seed();
    talked["comments"] = [comment("a", None, 5), comment("b", None, 4)].to_vec().into();
    site.publish(&[talked, story("world", "other", 200)]).await;
    let page = site.get("/world/rashiya-uttor-korea").await;
    assert_eq!(page.attribute("html", "lang"), "en");
    assert_eq!(page.text(".masthead__date"), "Monday, 23 December 2024");
    assert_eq!(page.text(".byline__comments"), "2 comments");
    assert_eq!(page.texts(".rail h2"), ["Latest", "Most read"]);
    assert_eq!(page.texts("form#comment-form label"), ["Your name", "Your comment", "Leave this field empty"]);
    // The stories' own words stay.
    assert!(page.text("h1").starts_with("রাশিয়া"));
    let missing = site.get("/world/nothing").await;
    assert_eq!(missing.text("h1"), "There is nothing at this address");
    assert_eq!(missing.text(".not_found__code"), "404");
    let empty = site.get("/sports").await;
    assert_eq!(empty.text(".list__empty"), "Nothing is published in this section yet.");
}

#[tokio::test(flavor = "multi_thread")]
async fn names_and_zone_of_the_site_are_on_every_page() {
    let site = TestSite::with(|config| {
        config.site.name = "নতুন কাগজ".to_owned();
        config.site.tagline = "নতুন কথা".to_owned();
        config.site.time_zone = "Asia/Tokyo".to_owned();
    })
    .await;
    site.publish(&[story("world", "late", -7 * 60)]).await;
    let page = site.get("/world/late").await;
    assert_eq!(page.text(".masthead__name"), "নতুন কাগজ");
    assert_eq!(page.text(".masthead__tagline"), "নতুন কথা");
    assert_eq!(page.text(".footer__copyright"), "© নতুন কাগজ। সর্বস্বত্ব সংরক্ষিত।");
    // 19:00 in Dhaka on the 23rd is 22:00 in Tokyo.
    assert_eq!(page.attribute(".byline__published time", "datetime"), "2024-12-23T22:00+09:00");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bangla_date_is_that_of_the_papers_country() {
    for (calendar, date) in [
        (BanglaCalendar::WestBengal, "সোমবার, ২৩ ডিসেম্বর ২০২৪ | ৭ পৌষ ১৪৩১"),
        (BanglaCalendar::None, "সোমবার, ২৩ ডিসেম্বর ২০২৪"),
    ] {
        let site = TestSite::with(|config| config.site.bangla_calendar = calendar).await;
        assert_eq!(site.get("/").await.text(".masthead__date"), date);
    }
}
