//! A live story.

use crate::{
    paper::{before_noon, story},
    site::TestSite,
};
use serde_json::{Value, json};

const STORY: &str = "/bangladesh/jhor";

fn entry(number: i64) -> Value {
    json!({
        "id": format!("e{number}"),
        "posted_at": before_noon(200 - number),
        "key_event": number % 20 == 0,
        "headline": if number == 3 { String::new() } else { format!("হালনাগাদ {number}") },
        "body": {"version": 1, "blocks": [{"type": "paragraph", "text": format!("লেখা {number}")}]},
    })
}

fn live(entries: i64) -> Value {
    let mut live = story("bangladesh", "jhor", 240);
    live["kind"] = json!("live");
    live["entries"] = (1..=entries).map(entry).collect();
    live
}

#[tokio::test(flavor = "multi_thread")]
async fn a_live_story_has_summary_key_events_and_entries_newest_first() {
    let site = TestSite::new().await;
    let mut live = live(3);
    live["entries"][1]["key_event"] = json!(true);
    live["entries"][0]["updated_at"] = json!(before_noon(190));
    site.publish(&[live]).await;
    let page = site.get(STORY).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text(".article__kind"), "লাইভ");
    assert_eq!(page.text(".live__word"), "চলছে");
    assert_eq!(page.text(".live__summary p"), "লেখা jhor");
    assert_eq!(page.texts(".live__event a"), ["হালনাগাদ 2"]);
    assert_eq!(page.texts(".live__text p"), ["লেখা 3", "লেখা 2", "লেখা 1"]);
    assert_eq!(page.texts(".live__entry h3"), ["হালনাগাদ 2", "হালনাগাদ 1"]);
    assert_eq!(page.attribute(".live__event time", "datetime"), "2024-12-23T08:42+06:00");
    assert_eq!(page.texts(".live__updated").len(), 1);
    // Its element, its permalink and the list of events agree.
    let elements = page.attributes(".live__entry", "id");
    let links = page.attributes(".live__permalink", "href");
    for (element, link) in elements.iter().zip(&links) {
        assert_eq!(*link, format!("?entry={}#{element}", element.trim_start_matches("entry-")));
    }
    assert_eq!(page.attribute(".live__event a", "href"), links[1]);
    let id = site.id("jhor").await;
    assert_eq!(page.attribute(".live [data-watch]", "data-watch"), format!("/stream/live/{id}"));
    assert_eq!(page.attribute(".live [data-watch]", "data-newest"), (crate::paper::NOON - 197 * 60_000).to_string());
    assert_eq!(page.attribute(".live__refresh a", "href"), STORY);
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_come_in_pages_and_each_has_an_address_that_stays() {
    let site = TestSite::new().await;
    site.publish(&[live(70)]).await;
    let first = site.get(STORY).await;
    let names = |first: i64, last: i64| (last..=first).rev().map(|n| format!("লেখা {n}")).collect::<Vec<_>>();
    assert_eq!(first.texts(".live__text p"), names(70, 41));
    assert_eq!(first.attributes(".pager a", "rel"), ["next"]);
    let at = |link: &str| format!("{STORY}{}", link.split('#').next().unwrap());
    let second = site.get(&at(&first.attribute(".pager a[rel=next]", "href"))).await;
    assert_eq!(second.texts(".live__text p"), names(40, 11));
    assert_eq!(second.attributes(".pager a", "rel"), ["prev", "next"]);
    let third = site.get(&at(&second.attribute(".pager a[rel=next]", "href"))).await;
    assert_eq!(third.texts(".live__text p"), names(10, 1));
    assert_eq!(third.attributes(".pager a", "rel"), ["prev"]);
    let back = site.get(&at(&third.attribute(".pager a[rel=prev]", "href"))).await;
    assert_eq!(back.texts(".live__text p"), names(40, 11));
    // An entry's own address begins with it.
    let link = second.attributes(".live__permalink", "href")[4].clone();
    let own = site.get(&at(&link)).await;
    assert_eq!(own.texts(".live__text p")[0], "লেখা 36");
    assert_eq!(own.attribute("link[rel=canonical]", "href"), first.attribute("link[rel=canonical]", "href"));
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_that_are_not_there_show_the_newest() {
    let site = TestSite::new().await;
    let mut other = live(0);
    other["slug"] = json!("khali");
    site.publish(&[live(2), story("world", "other", 1), other]).await;
    for odd in [
        "?entry=00000000-0000-0000-0000-000000000001",
        "?entry=1",
        "?entry=%FF%00",
        "?before=x",
        "?after=-5.1",
        "?before=0.00000000000000000000000000000000",
        "?after=9999999999999.00000000000000000000000000000000",
    ] {
        let page = site.get(&format!("{STORY}{odd}")).await;
        assert_eq!((page.status.as_u16(), page.texts(".live__entry").len()), (200, 2), "{odd}");
        assert_eq!(site.get(&format!("/world/other{odd}")).await.status, 200, "another kind does not mind {odd}");
    }
    let empty = site.get("/bangladesh/khali").await;
    assert_eq!(empty.text(".live__empty"), "এখনো কোনো হালনাগাদ আসেনি।");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_that_has_ended_says_when_and_is_not_watched() {
    let site = TestSite::new().await;
    let mut ended = live(2);
    ended["live_ended_at"] = json!(before_noon(10));
    site.publish(&[ended]).await;
    let page = site.get(STORY).await;
    assert_eq!(page.text(".live__word"), "শেষ হয়েছে");
    assert_eq!(page.attribute(".live__state time", "datetime"), "2024-12-23T11:50+06:00");
    assert!(page.attributes(".live [data-watch]", "data-watch").is_empty());
    assert!(page.texts(".live__refresh").is_empty());
}
