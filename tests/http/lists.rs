//! Sections in two ranks, `/latest`, `/popular`, `/topic`, `/author`: lists and the way through them.

use crate::{
    paper::{NOON, archive, stories, story},
    site::TestSite,
};
use hocchetaki::server::{
    archive::import::{import, read},
    store::{ReadingStore, reading::HourlyReads},
};
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

const STORIES: &str = ".list__items .card__headline";

/// Publishes stories with a section within `world`, and topics and authors that have something to say.
async fn publish(site: &TestSite, stories: &[Value]) {
    let mut archive = archive(stories, &[]);
    let sections = archive["sections"].as_array_mut().unwrap();
    sections.push(json!({"slug": "asia", "name": "এশিয়া", "description": "এশিয়ার খবর।", "parent": "world"}));
    archive["tags"][0]["about"] = json!("রাশিয়া নিয়ে খবর।");
    archive["authors"][1]["role"] = json!("জ্যেষ্ঠ প্রতিবেদক");
    archive["authors"][1]["about"] = json!("নগরজীবন নিয়ে লেখেন।");
    import(&site.state, read(archive.to_string().as_bytes(), None).unwrap()).await.unwrap();
}

fn with(mut story: Value, changes: Value) -> Value {
    for (key, value) in changes.as_object().unwrap() {
        story[key] = value.clone();
    }
    story
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_within_a_section_has_its_page_there() {
    let site = TestSite::new().await;
    publish(&site, &[story("asia", "delhi", 5), story("world", "paris", 9)]).await;
    let outer = site.get("/world").await;
    assert_eq!(outer.texts(STORIES), ["শিরোনাম delhi", "শিরোনাম paris"]);
    assert_eq!(outer.attributes(".section__parts a", "href"), ["/world/asia"]);
    let inner = site.get("/world/asia").await;
    assert_eq!((inner.status.as_u16(), inner.text("h1")), (200, "এশিয়া".to_owned()));
    assert_eq!(inner.texts(STORIES), ["শিরোনাম delhi"]);
    assert_eq!(inner.text(".list__about"), "এশিয়ার খবর।");
    assert_eq!(inner.texts(".breadcrumb a"), ["হোম", "আন্তর্জাতিক", "এশিয়া"]);
    assert_eq!(inner.attribute("link[rel=canonical]", "href"), "https://paper.example/world/asia");
    // The story's own address is under the outer section.
    let article = site.get("/world/delhi").await;
    assert_eq!(article.attributes(".breadcrumb a", "href"), ["/", "/world", "/world/asia", "/world/delhi"]);
    for (path, target) in [
        ("/asia", "/world/asia"),
        ("/sports/asia", "/world/asia"),
        ("/world/asia/", "/world/asia"),
        ("/World/Asia", "/world/asia"),
    ] {
        let moved = site.get(path).await;
        assert_eq!((moved.status.as_u16(), moved.header("location")), (301, target), "{path}");
    }
    for path in ["/asia/world", "/world/sports", "/world/asia/x", "/world/asia?before=x"] {
        assert_eq!(site.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_down_a_list_and_up_again_is_the_same_while_news_arrives() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 45)).await;
    let first = site.get("/world").await;
    assert_eq!(first.texts(".pager a"), ["আরও পুরোনো"]);
    assert_eq!(first.attributes("link[rel=prev]", "href").len(), 0);
    let down = first.attribute("a[rel=next]", "href");
    assert_eq!(first.attribute("link[rel=next]", "href"), format!("https://paper.example{down}"));
    let second = site.get(&down).await;
    assert_eq!(second.texts(".pager a"), ["নতুন খবর", "আরও পুরোনো"]);
    site.publish(&[story("world", "breaking", 0)]).await;
    let up = second.attribute("a[rel=prev]", "href");
    let back = site.get(&up).await;
    assert_eq!(back.texts(STORIES), first.texts(STORIES));
    assert_eq!(back.attribute("link[rel=canonical]", "href"), format!("https://paper.example{up}"));
    // Above it is the news, shown as the list's first page.
    let top = site.get(&back.attribute("a[rel=prev]", "href")).await;
    assert_eq!(top.texts(STORIES)[0], "শিরোনাম breaking");
    assert_eq!(top.texts(STORIES).len(), 20);
    assert_eq!(top.attribute("link[rel=canonical]", "href"), "https://paper.example/world");
    let end = site.get("/world?before=0.00000000000000000000000000000000").await;
    assert_eq!((end.status.as_u16(), end.text(".list__empty")), (200, "এর চেয়ে পুরোনো কোনো খবর নেই।".to_owned()));
    assert_eq!(end.texts(".pager a"), ["সবচেয়ে নতুন খবর"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_latest_stand_under_their_days() {
    let site = TestSite::new().await;
    assert_eq!(site.get("/latest").await.text(".list__empty"), "এখনো কোনো খবর প্রকাশিত হয়নি।");
    site.publish(&[story("world", "a", 1), story("sports", "b", 2), story("world", "c", 60 * 24)]).await;
    let page = site.get("/latest").await;
    assert_eq!(page.text("h1"), "সর্বশেষ খবর");
    assert_eq!(page.texts(".latest__date"), ["সোমবার, ২৩ ডিসেম্বর ২০২৪", "রবিবার, ২২ ডিসেম্বর ২০২৪"]);
    assert_eq!(page.attributes(".latest__date a", "href"), ["/archive/2024/12/23", "/archive/2024/12/22"]);
    assert_eq!(page.texts(STORIES), ["শিরোনাম a", "শিরোনাম b", "শিরোনাম c"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_read_most_is_counted_for_less_as_it_ages() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 45)).await;
    let now = NOON / 3_600_000;
    let mut reads = Vec::new();
    for number in 0..45_u32 {
        let article = site.id(&format!("world-{number}")).await;
        reads.push(HourlyReads { article, hour: now - 30, reads: 2 + number });
    }
    // Read often, long ago; read less, now.
    reads.push(HourlyReads { article: site.id("world-3").await, hour: now - 10, reads: 100 });
    reads.push(HourlyReads { article: site.id("world-7").await, hour: now, reads: 60 });
    site.store.add_reads(&reads).await.unwrap();
    let headlines = ".popular__items .card__headline";
    assert_eq!(site.get("/popular").await.texts(headlines), ["শিরোনাম world-7", "শিরোনাম world-3"]);
    assert_eq!(site.get("/popular/hour").await.texts(headlines), ["শিরোনাম world-7"]);
    let day = site.get("/popular/day").await;
    assert_eq!(day.attribute("link[rel=canonical]", "href"), "https://paper.example/popular");
    assert!(!day.texts(".list__empty").is_empty(), "too little was read, and the page does not say so");
    assert_eq!(day.texts(STORIES).len(), 18, "the newest stories are not those that stand above");
    assert_eq!(day.texts(".popular__windows [aria-current=page]"), ["এক দিনে"]);

    let week = site.get("/popular/week").await;
    assert_eq!(week.texts(headlines).len(), 20);
    assert_eq!(week.texts(".popular__rank")[..3], ["১", "২", "৩"]);
    let mut seen = week.texts(headlines);
    let second = site.get(&week.attribute("a[rel=next]", "href")).await;
    assert_eq!(second.texts(".popular__rank")[0], "২১");
    let third = site.get(&second.attribute("a[rel=next]", "href")).await;
    seen.extend(second.texts(headlines));
    seen.extend(third.texts(headlines));
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 45);
    assert_eq!(site.get(&second.attribute("a[rel=prev]", "href")).await.texts(headlines), week.texts(headlines));
    // Hours later the second page is still the second page of that list.
    site.clock.fetch_add(5 * 3_600_000, Ordering::Relaxed);
    assert_eq!(site.get(&week.attribute("a[rel=next]", "href")).await.texts(headlines), second.texts(headlines));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_has_a_page_and_stands_under_its_stories() {
    let site = TestSite::new().await;
    let tagged = with(story("world", "moscow", 4), json!({"tags": ["rashiya"]}));
    publish(&site, &[tagged, story("sports", "match", 2)]).await;
    let page = site.get("/topic/rashiya").await;
    assert_eq!((page.text("h1"), page.text(".topic__about")), ("রাশিয়া".to_owned(), "রাশিয়া নিয়ে খবর।".to_owned()));
    assert_eq!(page.texts(STORIES), ["শিরোনাম moscow"]);
    let empty = site.get("/topic/uttor-korea").await;
    assert_eq!((empty.status.as_u16(), empty.text(".list__empty")), (200, "এই বিষয়ে এখনো কোনো খবর নেই।".to_owned()));
    assert_eq!(site.get("/world/moscow").await.attributes(".topics a", "href"), ["/topic/rashiya"]);
    let all = site.get("/topic").await;
    assert_eq!(all.texts(".names__initial"), ["র"]);
    assert_eq!((all.text(".names__name"), all.text(".names__count")), ("রাশিয়া".to_owned(), "১টি খবর".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_has_a_page_with_stories_or_without() {
    let site = TestSite::new().await;
    publish(&site, &[story("world", "moscow", 4)]).await;
    let without = site.get("/author/mitu").await;
    assert_eq!(without.status, 200);
    assert_eq!(without.text(".list__empty"), "এই লেখকের কোনো লেখা এখনো প্রকাশিত হয়নি।");
    assert_eq!(
        (without.text(".author__role"), without.text(".author__about")),
        ("জ্যেষ্ঠ প্রতিবেদক".to_owned(), "নগরজীবন নিয়ে লেখেন।".to_owned())
    );
    publish(&site, &[with(story("world", "delhi", 3), json!({"authors": ["mitu", "hocchetaki"]}))]).await;
    assert_eq!(site.get("/author/mitu").await.texts(STORIES), ["শিরোনাম delhi"]);
    let article = site.get("/world/delhi").await;
    assert_eq!(article.text(".byline__author"), "নুসরাত মিতু, Hocchetaki");
    assert_eq!(article.attributes(".byline__author a", "href"), ["/author/mitu", "/author/hocchetaki"]);
    // Only who has something to say of themselves has a box.
    assert_eq!(article.texts(".writers__name"), ["নুসরাত মিতু"]);
    let all = site.get("/author").await;
    assert_eq!(all.texts(".names__name"), ["নুসরাত মিতু", "Hocchetaki"]);
    assert_eq!(all.texts(".names__initial"), ["ন", "H"]);
}

/// Whoever types or guesses an address gets a page that helps.
#[tokio::test(flavor = "multi_thread")]
async fn what_no_list_has_is_not_found() {
    let site = TestSite::new().await;
    publish(&site, &[story("world", "moscow", 4)]).await;
    let id = "00000000000000000000000000000001";
    for path in [
        "/topic/nothing",
        "/topic/rashiya/x",
        "/topic?after=nothing",
        "/topic?after=",
        "/topic?after=-1",
        "/author/nobody",
        "/author/mitu?before=-",
        "/author?before=nobody",
        "/latest/1",
        "/latest?before=1",
        "/latest?page=1&after=x",
        "/popular/month",
        "/popular?before=99999999999.1.x",
        &format!("/popular?before=4294967295.1.{id}"),
        &format!("/popular?before=-1.1.{id}"),
        &format!("/popular?before=1.1.{id}"),
        &format!("/latest?before=99999999999999999999.{id}"),
    ] {
        let page = site.get(path).await;
        assert_eq!((page.status.as_u16(), page.texts("h1")), (404, vec!["এই ঠিকানায় কিছু নেই".to_owned()]), "{path}");
        assert!(!page.texts(".rail__link").is_empty(), "{path}");
    }
    // A place that may have been one is a page, empty or not.
    for path in [format!("/latest?before=9223372036854775807.{id}"), format!("/latest?after=-9223372036854775808.{id}")]
    {
        assert_eq!(site.get(&path).await.status, 200, "{path}");
    }
}
