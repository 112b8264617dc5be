//! `/archive`: years, months of both calendars, days.

use crate::{
    paper::{stories, story},
    site::TestSite,
};
use hocchetaki::model::site::{BanglaCalendar, Locale};

const STORIES: &str = ".list__items .card__headline";

/// Minutes of a day.
const DAY: i64 = 24 * 60;

#[tokio::test(flavor = "multi_thread")]
async fn years_lead_to_months_to_days_to_stories() {
    let site = TestSite::new().await;
    assert_eq!(site.get("/archive").await.text(".list__empty"), "এখনো কোনো খবর প্রকাশিত হয়নি।");
    site.publish(&[
        story("world", "a", 1),
        story("world", "b", 2),
        story("sports", "c", 3 * DAY),
        story("world", "old", 700 * DAY),
    ])
    .await;
    let years = site.get("/archive").await;
    assert_eq!(years.attributes(".archive__year a", "href"), ["/archive/2024", "/archive/2023"]);
    assert_eq!(years.texts(".archive__year .archive__count"), ["৩টি খবর", "১টি খবর"]);
    assert_eq!(years.attributes("a.archive__name", "href"), ["/archive/2024/12", "/archive/2023/01"]);
    let year = site.get("/archive/2024").await;
    assert_eq!(
        (year.text("h1"), year.attribute(".archive__around a", "href")),
        ("২০২৪ সালের খবর".to_owned(), "/archive/2023".to_owned())
    );
    let month = site.get("/archive/2024/12").await;
    assert_eq!(month.text("h1"), "ডিসেম্বর ২০২৪");
    assert_eq!(month.text("table caption"), "ডিসেম্বর ২০২৪: ৩টি খবর");
    assert_eq!(month.texts("th").len(), 7);
    assert_eq!(month.attributes("th abbr", "title")[0], "রবিবার");
    // 1 December 2024 was a Sunday.
    assert_eq!(month.texts("td .month__day").len(), 31);
    assert_eq!(month.texts("td[data-outside]").len(), 4);
    assert_eq!(month.attributes("td a", "href"), ["/archive/2024/12/20", "/archive/2024/12/23"]);
    assert_eq!(month.texts("td a .month__count"), ["১", "২"]);
    assert_eq!(month.texts("td .month__other")[15..17], ["১", "২"]);
    assert_eq!(month.attributes(".archive__other a", "href"), ["/archive/bangla/1431/8", "/archive/bangla/1431/9"]);
    let day = site.get("/archive/2024/12/23").await;
    assert_eq!(
        (day.text("h1"), day.texts(STORIES)),
        ("সোমবার, ২৩ ডিসেম্বর ২০২৪".to_owned(), vec!["শিরোনাম a".to_owned(), "শিরোনাম b".to_owned()])
    );
    assert_eq!(day.texts(".breadcrumb a"), ["হোম", "আর্কাইভ", "২০২৪", "ডিসেম্বর", "২৩"]);
    assert_eq!(day.attributes(".archive__around a", "href"), ["/archive/2024/12/20"]);
    let earlier = site.get("/archive/2024/12/20").await;
    assert_eq!(earlier.attributes(".archive__around a", "href"), ["/archive/2023/01/23", "/archive/2024/12/23"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_of_the_bangla_calendar_leads_to_the_same_days() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 3)).await;
    let poush = site.get("/archive/bangla/1431/9").await;
    assert_eq!(poush.text("h1"), "পৌষ ১৪৩১");
    assert_eq!(poush.texts("td .month__day").len(), 30);
    assert_eq!(poush.texts("td a .month__day"), ["৮"]);
    assert_eq!(poush.attributes("td a", "href"), ["/archive/2024/12/23"]);
    assert_eq!(poush.attributes(".archive__other a", "href"), ["/archive/2024/12", "/archive/2025/01"]);
    let without = TestSite::with(|config| config.site.bangla_calendar = BanglaCalendar::None).await;
    let english = TestSite::with(|config| config.site.language = Locale::En).await;
    for site in [without, english] {
        assert_eq!(site.get("/archive/bangla/1431/9").await.status, 404);
        let month = site.get("/archive/2024/12").await;
        assert_eq!((month.status.as_u16(), month.texts(".month__other, .archive__other").len()), (200, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_the_sites_day_and_has_pages() {
    let site = TestSite::new().await;
    // The site's midnight is 12 hours before its noon; 25 stories fill more than a page.
    let mut all = stories("world", 25);
    all.extend([story("sports", "first", 12 * 60), story("sports", "yesterday", 12 * 60 + 1)]);
    site.publish(&all).await;
    let first = site.get("/archive/2024/12/23").await;
    assert_eq!(first.texts(STORIES).len(), 20);
    let second = site.get(&first.attribute(".pager a[rel=next]", "href")).await;
    assert_eq!(second.texts(STORIES).last().unwrap(), "শিরোনাম first");
    assert_eq!(second.texts(STORIES).len(), 6);
    assert_eq!(site.get("/archive/2024/12/22").await.texts(STORIES), ["শিরোনাম yesterday"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn days_that_may_have_news_are_pages_and_others_are_not() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 1)).await;
    for (path, says) in [
        ("/archive/2024/12/24", "এই দিনে কোনো খবর প্রকাশিত হয়নি।"),
        ("/archive/2031/01/01", "এই দিনে কোনো খবর প্রকাশিত হয়নি।"),
        ("/archive/2024/02", "কোনো খবর প্রকাশিত হয়নি"),
        ("/archive/bangla/1400/1", "কোনো খবর প্রকাশিত হয়নি"),
        ("/archive/1971", "এই বছর কোনো খবর প্রকাশিত হয়নি।"),
        ("/archive/0001/01/01", "এই দিনে কোনো খবর প্রকাশিত হয়নি।"),
        ("/archive/9999/12/31", "এই দিনে কোনো খবর প্রকাশিত হয়নি।"),
        ("/archive/9999/12", "কোনো খবর প্রকাশিত হয়নি"),
    ] {
        let page = site.get(path).await;
        assert_eq!((page.status.as_u16(), page.header("x-robots-tag")), (200, "noindex"), "{path}");
        assert!(page.text(".list__news").contains(says), "{path}");
    }
    assert_eq!(site.get("/archive/2024/12").await.header("x-robots-tag"), "");
    for path in [
        "/archive/99999",
        "/archive/0000",
        "/archive/-1",
        "/archive/24",
        "/archive/2024/13",
        "/archive/2024/00",
        "/archive/2024/6",
        "/archive/2024/02/30",
        "/archive/2023/02/29",
        "/archive/2024/12/23/1",
        "/archive/2024/12/23?before=x",
        "/archive/২০২৪/১২",
        "/archive/bangla",
        "/archive/bangla/1431",
        "/archive/bangla/1431/13",
        "/archive/bangla/9999/1",
        "/archive/bangla/-5/1",
    ] {
        assert_eq!(site.get(path).await.status, 404, "{path}");
    }
}
