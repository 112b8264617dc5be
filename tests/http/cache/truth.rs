//! What is kept is what is true: after each kind of change, every page is what would be printed now.

use super::{KEPT, archive, paper};
use crate::{
    paper::{before_noon, story},
    site::TestSite,
};
use hocchetaki::{router::router, server::state::AppState};
use leptos::config::LeptosOptions;
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};
use tower::ServiceExt;

/// Pages beside [`KEPT`] that some change reaches.
const MORE: [&str; 6] =
    ["/world/world-4", "/world/new", "/sports", "/sports/world-5", "/author/hocchetaki", "/author/hocchetaki/feed.xml"];

/// The page without what stands beside its own matter and may be a moment old: the two short lists.
fn own_matter(html: &str) -> String {
    let mut parts = html.split("<aside");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    kept.extend(parts.filter_map(|part| part.split_once("</aside>")).map(|(_, after)| after));
    kept
}

/// The page as it would be printed now by a program that has kept nothing.
async fn printed_now(site: &TestSite, path: &str) -> String {
    let mut config = (*site.state.config).clone();
    config.cache.megabytes = 0;
    let state = AppState::new(Arc::new(site.store.clone()), site.state.clock.clone(), config);
    let options = LeptosOptions::builder().output_name("hocchetaki").site_root("nowhere").build();
    let request = axum::http::Request::get(path).body(axum::body::Body::empty()).unwrap();
    let response = router(state, options).oneshot(request).await.unwrap();
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

async fn change(site: &TestSite, change: impl FnOnce(&mut Value)) {
    let mut archive = archive();
    change(&mut archive);
    site.import(&archive).await;
}

async fn all_is_true(site: &TestSite, what: &str) {
    for path in KEPT.into_iter().chain(MORE) {
        let (kept, now) = (site.get(path).await, printed_now(site, path).await);
        assert_eq!(own_matter(kept.html()), own_matter(&now), "{what}: {path} is not true");
    }
    // What stands beside is true as soon as the pages have been printed anew, which the reader before has made happen.
    for path in KEPT.into_iter().chain(MORE) {
        let mut tries = 0;
        loop {
            let (kept, now) = (site.get(path).await, printed_now(site, path).await);
            if kept.html() == now {
                break;
            }
            tries += 1;
            assert!(tries < 200, "{what}: {path} stays old");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_each_change_every_page_is_what_would_be_printed_now() {
    let site = paper().await;
    all_is_true(&site, "at first").await;

    change(&site, |archive| archive["articles"][7]["headline"] = json!("নতুন শিরোনাম")).await;
    all_is_true(&site, "a headline was edited").await;
    change(&site, |archive| archive["articles"][3]["body"]["blocks"][0]["text"] = json!("নতুন লেখা")).await;
    all_is_true(&site, "a text was edited").await;
    change(&site, |archive| archive["articles"].as_array_mut().unwrap().push(story("world", "new", 0))).await;
    all_is_true(&site, "a story was published").await;
    change(&site, |archive| archive["articles"][5]["section"] = json!("sports")).await;
    all_is_true(&site, "a story moved to another section").await;
    change(&site, |archive| archive["articles"][6]["tags"] = json!(["rashiya"])).await;
    all_is_true(&site, "a story got a topic").await;
    change(&site, |archive| archive["articles"][6]["authors"] = json!(["mitu"])).await;
    all_is_true(&site, "a story got another author").await;
    change(&site, |archive| archive["authors"][1]["name"] = json!("নুসরাত জাহান মিতু")).await;
    all_is_true(&site, "an author was renamed").await;
    change(&site, |archive| archive["tags"][0]["name"] = json!("রুশ দেশ")).await;
    all_is_true(&site, "a topic was renamed").await;
    change(&site, |archive| archive["sections"][0]["name"] = json!("বিশ্ব")).await;
    all_is_true(&site, "a section was renamed").await;
    change(&site, |archive| archive["series"][0]["about"] = json!("অন্য কথা")).await;
    all_is_true(&site, "a series was described anew").await;
    change(&site, |archive| archive["front"] = json!([{"slot": "lead", "article": "world-9"}])).await;
    all_is_true(&site, "a story was placed").await;
    change(&site, |archive| {
        let live = archive["articles"].as_array_mut().unwrap().last_mut().unwrap();
        live["entries"].as_array_mut().unwrap().push(json!({
            "id": "0193f000-0000-7000-8000-000000000002",
            "posted_at": before_noon(10),
            "headline": "দ্বিতীয়",
            "body": {"version": 1, "blocks": [{"type": "paragraph", "text": "ঝড় গেছে"}]},
        }));
    })
    .await;
    all_is_true(&site, "a live story went on").await;

    site.post("/world/rashiya-uttor-korea", &[("name", "ক"), ("text", "তৃতীয় কথা")]).await;
    all_is_true(&site, "a reader commented").await;
    site.withdraw("world-8").await;
    all_is_true(&site, "a story was withdrawn").await;
    site.write("update article set status = 'published' where slug = 'world-8'").await;
    all_is_true(&site, "it came back").await;
    site.write("delete from article where slug = 'world-10'").await;
    all_is_true(&site, "a story was deleted").await;
    site.write("update comment set text = 'বদলানো কথা' where text = 'তৃতীয় কথা'").await;
    all_is_true(&site, "a comment was changed").await;
    site.write("delete from front_slot").await;
    all_is_true(&site, "nothing is placed any more").await;
}

/// What is not concerned stays where it is.
#[tokio::test(flavor = "multi_thread")]
async fn a_change_reaches_what_it_concerns_and_nothing_else() {
    let site = paper().await;
    // Stories that neither stand beside every page nor are related to the one that changes.
    let others = ["/world/world-15", "/world/world-16", "/author/mitu", "/topic/rashiya", "/series/nodi"];
    for path in others.into_iter().chain(["/world/world-20"]) {
        site.get(path).await;
    }
    let before = site.state.pages.printings();
    site.post("/world/world-20", &[("name", "ক"), ("text", "খ")]).await;
    assert!(site.get("/world/world-20").await.html().contains("খ"));
    // The page that follows the form was printed before its reader came.
    assert_eq!(site.state.pages.printings() - before, 1);
    for path in others {
        site.get(path).await;
    }
    assert_eq!(site.state.pages.printings() - before, 1);
}
