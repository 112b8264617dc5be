//! `/stream/front` and `/stream/live/{article}`

use crate::{
    page::Page,
    paper::{archive, before_noon, stories, story},
    site::TestSite,
};
use axum::{
    body::{Body, BodyDataStream},
    http::{
        Request, Response,
        header::{ACCEPT_ENCODING, IF_NONE_MATCH},
    },
};
use futures_util::StreamExt;
use hocchetaki::server::{
    archive::import::{import, read},
    state::AppState,
    store::sqlite::SqliteStore,
};
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};

/// Longer than anything here may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A live story with entries so many minutes before noon.
fn live(slug: &str, minutes: &[i64]) -> Value {
    let mut live = story("world", slug, 300);
    live["kind"] = json!("live");
    let entry = |minutes: &i64| {
        json!({"id": format!("e{minutes}"), "posted_at": before_noon(*minutes),
               "body": {"version": 1, "blocks": [{"type": "paragraph", "text": "হালনাগাদ"}]}})
    };
    live["entries"] = minutes.iter().map(entry).collect();
    live
}

async fn open(site: &TestSite, path: &str, last: Option<&str>) -> Response<Body> {
    let mut request = Request::get(path).header(ACCEPT_ENCODING, "gzip, br");
    if let Some(last) = last {
        request = request.header("last-event-id", last);
    }
    site.open(request.body(Body::empty()).unwrap()).await
}

/// The fields of the next event.
async fn event(stream: &mut BodyDataStream) -> String {
    let bytes = tokio::time::timeout(PATIENCE, stream.next()).await.unwrap().unwrap().unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn field(event: &str, name: &str) -> String {
    let line = event.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("no {name}: {event}"));
    line.trim_start_matches(": ").to_owned()
}

fn newest(json: &str) -> Vec<i64> {
    serde_json::from_value(serde_json::from_str::<Value>(json).unwrap()["newest"].clone()).unwrap()
}

/// Publishes as another program does that works on the same file.
async fn publish_beside(site: &TestSite, stories: &[Value]) {
    let store = SqliteStore::open(&site.state.config.database.file).await.unwrap();
    let beside = AppState::new(Arc::new(store.clone()), site.state.clock.clone(), (*site.state.config).clone());
    let json = archive(stories, &[]).to_string();
    import(&beside, read(json.as_bytes(), None).unwrap()).await.unwrap();
    store.close().await;
}

async fn look(site: &TestSite) {
    site.state.newswire.look(site.state.store.as_ref()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_tells_what_is_newest_and_then_what_another_program_publishes() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 25)).await;
    let response = open(&site, "/stream/front", None).await;
    assert_eq!(response.status(), 200);
    let header = |name: &str| response.headers().get(name).map_or("", |value| value.to_str().unwrap());
    assert_eq!(header("content-type"), "text/event-stream");
    assert_eq!(header("cache-control"), "no-store");
    assert_eq!(header("content-encoding"), "");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("cross-origin-resource-policy"), "same-origin");
    assert_eq!(header("set-cookie"), "");

    let mut stream = response.into_body().into_data_stream();
    let first = event(&mut stream).await;
    let shown = newest(&field(&first, "data"));
    assert_eq!(shown.len(), 20);
    assert!(shown.is_sorted_by(|one, other| one > other));
    assert!(field(&first, "retry").parse::<u32>().unwrap() >= 1000);

    look(&site).await;
    publish_beside(&site, &[story("sports", "fresh", 0)]).await;
    look(&site).await;
    let second = event(&mut stream).await;
    let after = newest(&field(&second, "data"));
    assert_eq!(after[1..], shown[..19]);
    assert!(after[0] > shown[0]);
    assert_ne!(field(&first, "id"), field(&second, "id"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_back_is_told_only_what_they_have_not_seen() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 2)).await;
    let first = event(&mut open(&site, "/stream/front", None).await.into_body().into_data_stream()).await;
    let seen = field(&first, "id");
    let mut stream = open(&site, "/stream/front", Some(&seen)).await.into_body().into_data_stream();
    let nothing = tokio::time::timeout(Duration::from_millis(200), stream.next()).await;
    assert!(nothing.is_err(), "{nothing:?}");
    site.publish(&[story("world", "fresh", 0)]).await;
    look(&site).await;
    assert_eq!(newest(&field(&event(&mut stream).await, "data")).len(), 3);
    // An id that nobody gave is no harm.
    let mut other = open(&site, "/stream/front", Some("' or 1=1")).await.into_body().into_data_stream();
    assert_eq!(newest(&field(&event(&mut other).await, "data")).len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_live_story_has_a_stream_of_its_entries() {
    let site = TestSite::new().await;
    site.publish(&[live("vote", &[50, 40]), live("other", &[9]), story("world", "plain", 5)]).await;
    let path = format!("/stream/live/{}", site.id("vote").await);
    let mut stream = open(&site, &path, None).await.into_body().into_data_stream();
    assert_eq!(newest(&field(&event(&mut stream).await, "data")).len(), 2);
    look(&site).await;
    // Of this story, and not of another.
    site.publish(&[live("other", &[9, 8])]).await;
    look(&site).await;
    site.publish(&[live("vote", &[50, 40, 3])]).await;
    look(&site).await;
    assert_eq!(newest(&field(&event(&mut stream).await, "data")).len(), 3);

    let plain = format!("/stream/live/{}", site.id("plain").await);
    for path in [plain.as_str(), "/stream/live/00000000-0000-0000-0000-000000000001", "/stream/live/x", "/stream/x"] {
        assert_eq!(site.get(path).await.status, 404, "{path}");
        assert_eq!(site.get(&format!("{path}?once")).await.status, 404, "{path}?once");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_is_told_to_those_who_ask_now_and_then() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 3)).await;
    let page = site.get("/stream/front?once").await;
    assert_eq!((page.status.as_u16(), page.header("content-type")), (200, "application/json"));
    assert_eq!(page.header("cache-control"), "public, max-age=5");
    assert_eq!(newest(page.html()).len(), 3);
    let again = |tag: String| {
        let request = Request::get("/stream/front?once").header(IF_NONE_MATCH, tag).body(Body::empty()).unwrap();
        site.send(request)
    };
    let known: Page = again(page.header("etag").to_owned()).await;
    assert_eq!((known.status.as_u16(), known.bytes.len()), (304, 0));
    assert_eq!(known.header("etag"), page.header("etag"));
    assert_eq!(again(format!("W/{}, \"x\"", page.header("etag"))).await.status, 304);
    site.publish(&[story("world", "fresh", 0)]).await;
    assert_eq!(again(page.header("etag").to_owned()).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn there_are_so_many_places_and_one_that_is_left_is_free() {
    let site = TestSite::with(|config| config.network.streams = 2).await;
    site.publish(&stories("world", 1)).await;
    let (first, _second) = (open(&site, "/stream/front", None).await, open(&site, "/stream/front", None).await);
    let refused = site.get("/stream/front").await;
    assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (503, "60"));
    assert_eq!(site.get("/stream/front?once").await.status, 200);
    drop(first);
    assert_eq!(open(&site, "/stream/front", None).await.status(), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn all_streams_end_with_the_server() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 1)).await;
    let mut stream = open(&site, "/stream/front", None).await.into_body().into_data_stream();
    event(&mut stream).await;
    site.state.newswire.end();
    assert!(tokio::time::timeout(PATIENCE, stream.next()).await.unwrap().is_none());
    let mut late = open(&site, "/stream/front", None).await.into_body().into_data_stream();
    assert!(tokio::time::timeout(PATIENCE, late.next()).await.unwrap().is_none());
}
