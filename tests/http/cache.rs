//! Finished pages that are kept.

mod kept;
mod questions;
mod rush;
mod strangers;
mod truth;

use crate::{
    paper::{comment, seed, stories, story},
    site::TestSite,
};
use serde_json::json;

/// One address of every kind of page, and of everything else that is kept.
const KEPT: [&str; 26] = [
    "/",
    "/world",
    "/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE",
    "/world/rashiya-uttor-korea",
    "/world/world-3",
    "/world/jhor",
    "/latest",
    "/popular",
    "/popular/hour",
    "/topic",
    "/topic/rashiya",
    "/author",
    "/author/mitu",
    "/series/nodi",
    "/archive",
    "/archive/2024",
    "/archive/2024/12",
    "/archive/2024/12/23",
    "/search?q=rashiya",
    "/nothing/rashiya",
    "/feed.xml",
    "/world/feed.json",
    "/topic/rashiya/feed.atom",
    "/sitemap.xml",
    "/sitemap/2024-12.xml",
    "/api/v1/sheet/get_sheet?at=/world/rashiya-uttor-korea",
];

/// A paper that has something at each of these.
async fn paper() -> TestSite {
    paper_with(|_| {}).await
}

async fn paper_with(change: impl FnOnce(&mut hocchetaki::server::config::Config)) -> TestSite {
    let site = TestSite::with(change).await;
    site.import(&archive()).await;
    site
}

/// That paper.
fn archive() -> serde_json::Value {
    let mut all = stories("world", 25);
    all.extend(stories("ঢাকা", 3));
    all[3]["authors"] = json!(["mitu", "hocchetaki"]);
    all[3]["series"] = json!({"slug": "nodi", "part": 1});
    all[4]["series"] = json!({"slug": "nodi", "part": 2});
    let mut seed = seed();
    seed["comments"] = json!([comment("a", None, 30), comment("b", Some("a"), 20)]);
    all.push(seed);
    let mut live = story("world", "jhor", 50);
    live["kind"] = json!("live");
    live["entries"] = json!([{
        "id": "0193f000-0000-7000-8000-000000000001",
        "posted_at": crate::paper::before_noon(40),
        "headline": "প্রথম",
        "body": {"version": 1, "blocks": [{"type": "paragraph", "text": "ঝড় আসছে"}]},
    }]);
    all.push(live);
    let mut archive = crate::paper::archive(&all, &[]);
    archive["series"] = json!([{"slug": "nodi", "name": "নদী", "about": "নদীর কথা"}]);
    archive
}
