//! Sections, days and order.

use super::{HEADLINES, ask, paper, told};
use crate::site::TestSite;

#[tokio::test(flavor = "multi_thread")]
async fn a_section_keeps_the_others_out() {
    let site = paper().await;
    let page = ask(&site, &[("q", "ঢাকা"), ("section", "bangladesh")]).await;
    assert_eq!(page.texts(HEADLINES), ["সারা দেশে বৃষ্টি"]);
    assert_eq!(page.attribute("#search-section option[selected]", "value"), "bangladesh");
    assert_eq!(page.attributes(".form__filters", "open").len(), 1);
    let none = ask(&site, &[("q", "ঢাকা"), ("section", "no-such-section")]).await;
    assert_eq!(none.texts(HEADLINES), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn days_are_those_of_the_sites_clock() {
    const DAY: i64 = 24 * 60;
    let site = TestSite::new().await;
    // Noon is of 23 December in Dhaka; 12 hours and a minute earlier it was the 22nd.
    site.publish(&[
        told("world", "a", 1, "নদী এক", "লেখা"),
        told("world", "b", DAY / 2 + 1, "নদী দুই", "লেখা"),
        told("world", "c", 2 * DAY, "নদী তিন", "লেখা"),
    ])
    .await;
    let found = async |from: &str, to: &str| {
        ask(&site, &[("q", "নদী"), ("from", from), ("to", to), ("sort", "newest")]).await.texts(HEADLINES)
    };
    assert_eq!(found("2024-12-23", "").await, ["নদী এক"]);
    assert_eq!(found("2024-12-22", "2024-12-22").await, ["নদী দুই"]);
    assert_eq!(found("", "2024-12-22").await, ["নদী দুই", "নদী তিন"]);
    assert_eq!(found("2024-12-24", "").await, [""; 0]);
    assert_eq!(found("2024-13-45", "yesterday").await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_come_first_when_asked() {
    let site = TestSite::new().await;
    site.publish(&[
        told("world", "old", 100_000, "বাঘ বাঘ বাঘ", "বাঘ বাঘ বাঘ"),
        told("world", "new", 1, "বনের খবর", "একটি বাঘ দেখা গেছে।"),
    ])
    .await;
    assert_eq!(ask(&site, &[("q", "বাঘ")]).await.texts(HEADLINES), ["বাঘ বাঘ বাঘ", "বনের খবর"]);
    assert_eq!(ask(&site, &[("q", "বাঘ"), ("sort", "newest")]).await.texts(HEADLINES), ["বনের খবর", "বাঘ বাঘ বাঘ"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_headline_counts_more_than_the_text_and_of_equals_the_newer_is_first() {
    let site = TestSite::new().await;
    site.publish(&[
        told("world", "text", 1, "বনের খবর এখন", "একটি হরিণ দেখা গেছে।"),
        told("world", "old", 60 * 24 * 300, "হরিণ দেখা গেছে", "লেখা একটি এখন।"),
        told("world", "headline", 60, "হরিণ দেখা গেছে", "লেখা একটি এখন।"),
    ])
    .await;
    let page = ask(&site, &[("q", "হরিণ")]).await;
    assert_eq!(page.attributes(".result__headline a", "href"), ["/world/headline", "/world/old", "/world/text"]);
}
