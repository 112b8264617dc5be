//! What readers do with comments: their own, and others'.

use crate::{
    page::Page,
    paper::{comment, seed},
    site::{TestSite, form},
};
use axum::http::header::COOKIE;
use hocchetaki::{model::id::CommentId, server::store::CommentStore};
use std::sync::atomic::Ordering;

const PATH: &str = "/world/rashiya-uttor-korea";
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A reader's browser.
#[derive(Default)]
struct Browser {
    cookie: Option<String>,
    address: Option<&'static str>,
}

impl Browser {
    async fn get(&self, site: &TestSite, path: &str) -> Page {
        let mut request = axum::http::Request::get(path);
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        site.send(request.body(axum::body::Body::empty()).unwrap()).await
    }

    async fn post(&mut self, site: &TestSite, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut request = form(path, fields);
        if let Some(cookie) = &self.cookie {
            request.headers_mut().insert(COOKIE, cookie.parse().unwrap());
        }
        if let Some(address) = self.address {
            request.headers_mut().insert("x-forwarded-for", address.parse().unwrap());
        }
        let page = site.send(request).await;
        if let Some((cookie, _)) = page.header("set-cookie").split_once(';') {
            self.cookie = Some(cookie.to_owned());
        }
        page
    }

    /// Says something, and tells which comment it became.
    async fn say(&mut self, site: &TestSite, text: &str, parent: &str) -> CommentId {
        let answer = self.post(site, PATH, &[("name", "রুমানা"), ("text", text), ("parent", parent)]).await;
        assert_eq!(answer.status, 303, "{}", answer.html());
        answer.header("location").rsplit_once("#comment-").unwrap().1.parse().unwrap()
    }
}

async fn site() -> TestSite {
    let site = TestSite::with(|config| {
        config.discussion.comments_at_once = 1000;
        // The test's requests come from nowhere in particular, which speaks for where they say that they come from.
        config.network.trusted_proxies = vec!["0.0.0.0".parse().unwrap()];
    })
    .await;
    let mut talked = seed();
    talked["comments"] = vec![comment("a", None, 60)].into();
    site.publish(&[talked]).await;
    site
}

fn act(id: CommentId, act: &str) -> String {
    format!("/comment/{id}/{act}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_changes_and_takes_away_their_own_comment_and_nobody_elses() {
    let site = site().await;
    let (mut rumana, mut other) = (Browser::default(), Browser::default());
    let id = rumana.say(&site, "প্রথম কথা", "").await;
    let others = other.say(&site, "অন্যের কথা", "").await;
    let page = rumana.get(&site, &format!("/comment/{id}")).await;
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert_eq!(page.texts("h2"), ["মন্তব্য বদলান", "মন্তব্য সরিয়ে নিন"]);
    assert_eq!(other.get(&site, &format!("/comment/{id}")).await.texts("h2"), [""; 0]);

    let empty = rumana.post(&site, &act(id, "edit"), &[("text", " ")]).await;
    assert_eq!((empty.status.as_u16(), empty.text("#text-error")), (422, "মন্তব্যের ঘরটি ফাঁকা। কিছু লিখুন।".to_owned()));
    let changed = rumana.post(&site, &act(id, "edit"), &[("text", "শেষ কথা")]).await;
    assert_eq!(
        (changed.status.as_u16(), changed.header("location")),
        (303, format!("{PATH}?talk=comment.{}#comment-{id}", id.0.simple()).as_str())
    );
    let page = site.get(PATH).await;
    assert_eq!(page.text(&format!("[id='comment-{id}'] .comment_text")), "শেষ কথা");
    assert_eq!(page.text(&format!("[id='comment-{id}'] .comment__mark")), "সম্পাদিত");

    for (mut browser, what) in [(Browser::default(), id), (other, id), (rumana, others)] {
        for (name, fields) in [("edit", &[("text", "চুরি")][..]), ("remove", &[])] {
            let refused = browser.post(&site, &act(what, name), fields).await;
            assert_eq!(refused.status, 403, "{name}: {}", refused.html());
        }
    }
    let page = site.get(PATH).await;
    assert!(page.html().contains("শেষ কথা") && page.html().contains("অন্যের কথা") && !page.html().contains("চুরি"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_can_be_changed_for_ten_minutes_and_who_had_begun_may_finish() {
    let site = site().await;
    let mut rumana = Browser::default();
    let id = rumana.say(&site, "কথা", "").await;
    site.clock.fetch_add(10 * MINUTE, Ordering::Relaxed);
    let page = rumana.get(&site, &format!("/comment/{id}")).await;
    assert_eq!(page.texts("h2"), ["মন্তব্য সরিয়ে নিন"]);
    assert_eq!(rumana.post(&site, &act(id, "edit"), &[("text", "বদল")]).await.status, 303);
    site.clock.fetch_add(10 * MINUTE + 1, Ordering::Relaxed);
    let late = rumana.post(&site, &act(id, "edit"), &[("text", "আরও বদল")]).await;
    assert_eq!(late.status, 422);
    assert!(late.text("#text-error").starts_with("মন্তব্য বদলানোর সময় শেষ"));
    // What was typed is not lost.
    assert_eq!(late.text("textarea"), "আরও বদল");
    assert_eq!(site.store.comment(id).await.unwrap().unwrap().text, "বদল");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_away_keeps_its_place_as_long_as_it_is_answered_and_is_forgotten_after_a_month() {
    let site = site().await;
    let (mut rumana, mut other) = (Browser::default(), Browser::default());
    let id = rumana.say(&site, "গোপন কথা", "").await;
    let answer = other.say(&site, "উত্তর", &id.to_string()).await;
    assert_eq!(site.get(PATH).await.text("#discussion-title"), "৩টি মন্তব্য");
    assert_eq!(rumana.post(&site, &act(id, "remove"), &[]).await.status, 200);
    let page = site.get(PATH).await;
    assert_eq!(page.text("#discussion-title"), "২টি মন্তব্য");
    assert_eq!(page.text(&format!("[id='comment-{id}']")), "মন্তব্যটি সরিয়ে নেওয়া হয়েছে।");
    assert!(page.html().contains("উত্তর") && !page.html().contains("গোপন কথা"));
    // It can neither be answered nor voted on, and others see nothing of it.
    let refused = other.post(&site, PATH, &[("name", "ক"), ("text", "আবার"), ("parent", &id.to_string())]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(other.post(&site, &act(id, "vote"), &[("vote", "like")]).await.status, 404);
    assert_eq!(other.get(&site, &format!("/comment/{id}")).await.status, 404);

    assert_eq!(other.post(&site, &act(answer, "remove"), &[]).await.status, 200);
    let page = site.get(PATH).await;
    assert_eq!(page.text("#discussion-title"), "১টি মন্তব্য");
    assert_eq!(page.texts(&format!("[id='comment-{id}'], [id='comment-{answer}']")), [""; 0]);

    let forget = async || hocchetaki::server::discussion::forget(&site.state).await.unwrap();
    site.clock.fetch_add(30 * DAY, Ordering::Relaxed);
    forget().await;
    assert_eq!(site.store.comment(id).await.unwrap().unwrap().text, "গোপন কথা");
    site.clock.fetch_add(1, Ordering::Relaxed);
    forget().await;
    let forgotten = site.store.comment(id).await.unwrap().unwrap();
    assert_eq!((forgotten.text.as_str(), forgotten.name.as_str()), ("", ""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_has_one_vote_and_none_on_their_own_comment() {
    let site = site().await;
    let mut rumana = Browser { address: Some("203.0.113.1"), ..Browser::default() };
    let mut other = Browser { address: Some("203.0.113.2"), ..Browser::default() };
    let id = rumana.say(&site, "কথা", "").await;
    let own = rumana.post(&site, &act(id, "vote"), &[("vote", "like")]).await;
    assert_eq!(own.status, 422);
    let counts = async || {
        let kept = site.store.comment(id).await.unwrap().unwrap();
        (kept.likes, kept.dislikes)
    };
    for (vote, expected) in [
        ("like", (1, 0)),
        ("like", (1, 0)),
        ("dislike", (0, 1)),
        ("neither", (0, 0)),
        ("neither", (0, 0)),
        ("like", (1, 0)),
    ] {
        let voted = other.post(&site, &act(id, "vote"), &[("vote", vote)]).await;
        assert_eq!((voted.status.as_u16(), counts().await), (303, expected), "{vote}");
    }
    let page = site.get(PATH).await;
    assert_eq!(page.text(&format!("[id='comment-{id}'] .comment__vote[value=like]")), "ভালো লেগেছে ১");
    assert_eq!(other.post(&site, &act(id, "vote"), &[("vote", "love")]).await.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_network_cannot_stuff_the_ballot() {
    let site = site().await;
    let id = Browser { address: Some("203.0.113.1"), ..Browser::default() }.say(&site, "কথা", "").await;
    let mut counted = 0;
    for n in 0..8 {
        // Every time another browser, of one subscriber.
        let address = ["2001:db8::1", "2001:db8::2", "2001:db8::3"][n % 3];
        let mut browser = Browser { address: Some(address), ..Browser::default() };
        let voted = browser.post(&site, &act(id, "vote"), &[("vote", "like")]).await;
        counted += u32::from(voted.status == 303);
    }
    assert_eq!((counted, site.store.comment(id).await.unwrap().unwrap().likes), (3, 3));
    let mut neighbour = Browser { address: Some("2001:db8:0:1::1"), ..Browser::default() };
    assert_eq!(neighbour.post(&site, &act(id, "vote"), &[("vote", "like")]).await.status, 303);
    // And the best stand first.
    let page = site.get(PATH).await;
    assert_eq!(page.attributes(".comment", "id")[0], format!("comment-{id}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_needs_a_reason_and_counts_once() {
    let site = site().await;
    let mut other = Browser::default();
    let id = Browser::default().say(&site, "কথা", "").await;
    let page = other.get(&site, &format!("/comment/{id}")).await;
    assert_eq!(page.attributes("input[name=reason]", "value").len(), 6);
    let refused = other.post(&site, &act(id, "report"), &[("note", "দেখুন <b>")]).await;
    assert_eq!((refused.status.as_u16(), refused.text("textarea")), (422, "দেখুন <b>".to_owned()));
    assert_eq!(refused.text(".one_comment__reasons .field__error"), "কারণ বেছে নিন।");
    for reason in ["abuse", "spam"] {
        let told = other.post(&site, &act(id, "report"), &[("reason", reason), ("note", "")]).await;
        assert_eq!((told.status.as_u16(), told.text("h1")), (200, "জানানো হয়েছে".to_owned()));
    }
    let reports: Vec<(String,)> = site.rows("select reason from comment_report").await;
    assert_eq!(reports, [("spam".to_owned(),)]);
    assert_eq!(site.rows::<(u32,)>("select reports from comment where reports > 0").await, [(1,)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_form_key_gets_at_nothing() {
    let site = site().await;
    let (mut rumana, mut other) = (Browser::default(), Browser::default());
    let first = rumana.say(&site, "শুরু", "").await;
    other.say(&site, "আমিও", "").await;
    let with_key = [("name", "রুমানা"), ("text", "একবারই"), ("key", "7b0c")];
    let one = rumana.post(&site, PATH, &with_key).await;
    let again = rumana.post(&site, PATH, &[("name", "রুমানা"), ("text", "একবারই, আবার"), ("key", "7b0c")]).await;
    assert_eq!(one.header("location"), again.header("location"));
    let theirs = other.post(&site, PATH, &[("name", "অন্য"), ("text", "আলাদা"), ("key", "7b0c")]).await;
    assert_ne!(one.header("location"), theirs.header("location"));
    assert_eq!(site.comments("rashiya-uttor-korea").await.len(), 5);
    assert!(site.store.comment(first).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_fills_in_every_field_is_kept_from_the_page() {
    let site = site().await;
    let mut program = Browser::default();
    let answer = program.post(&site, PATH, &[("name", "ক"), ("text", "কিনুন"), ("website", "https://x.example")]).await;
    let id = answer.header("location").rsplit_once('/').unwrap().1.to_owned();
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, format!("/comment/{id}").as_str()));
    assert_eq!(site.get(PATH).await.text("#discussion-title"), "১টি মন্তব্য");
    // Whoever it was is told honestly.
    assert!(program.get(&site, &format!("/comment/{id}")).await.text(".one_comment__notice").contains("বিজ্ঞাপন"));
    assert_eq!(Browser::default().get(&site, &format!("/comment/{id}")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_functions_answer_as_the_forms_do() {
    let site = site().await;
    let (mut rumana, mut other) = (Browser::default(), Browser::default());
    let id = rumana.say(&site, "কথা", "").await.to_string();
    let voted = other.post(&site, "/api/v1/comment/vote_comment", &[("comment", &id), ("vote", "like")]).await;
    assert_eq!(voted.html(), r#"{"likes":1,"dislikes":0}"#);
    let refused = other.post(&site, "/api/v1/comment/edit_comment", &[("comment", &id), ("text", "চুরি")]).await;
    assert_eq!((refused.status.as_u16(), refused.html()), (403, "\"Forbidden\""));
    let edited = rumana.post(&site, "/api/v1/comment/edit_comment", &[("comment", &id), ("text", "বদল")]).await;
    assert_eq!((edited.status.as_u16(), edited.html()), (200, "null"));
    let reported = other.post(&site, "/api/v1/comment/report_comment", &[("comment", &id), ("note", "")]).await;
    assert_eq!(reported.html(), r#"{"Invalid":{"field":"Reason","problem":"Empty"}}"#);
    let removed = rumana.post(&site, "/api/v1/comment/remove_comment", &[("comment", &id)]).await;
    assert_eq!((removed.status.as_u16(), removed.html()), (200, "null"));
    assert_eq!(site.comments("rashiya-uttor-korea").await.len(), 1);
}
