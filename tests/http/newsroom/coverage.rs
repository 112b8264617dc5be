//! A live story, told entry by entry.

use super::{
    desk::{Desk, answer},
    story::{body, whole},
};
use crate::{
    page::Page,
    paper::{NOON, base64_of, seed},
    site::TestSite,
    staff::Staff,
};
use axum::http::Method;
use hocchetaki::{
    model::{
        article::ArticleKind,
        error::AppError,
        id::{ArticleId, LiveEntryId},
        newsroom::{
            coverage::{Coverage, EntryForm, Posted},
            draft::Draft,
            lacking::Lacking,
            publication::{Change, Outcome},
            role::Role,
        },
    },
    server::store::rendering::{NewEntryHtml, NewHtml},
};
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

const ADDRESS: &str = "/world/meghnay-setu";
const COVERAGE: &str = "/api/v1/newsroom/coverage";

fn live() -> Draft {
    Draft { kind: ArticleKind::Live, ..whole() }
}

fn form(headline: &str, text: &str) -> EntryForm {
    EntryForm { headline: headline.to_owned(), key_event: false, body: body(text) }
}

async fn call(desk: &Desk<'_>, function: &str, arguments: Value) -> Page {
    desk.0.call(&Method::POST, &format!("{COVERAGE}/{function}"), &arguments.to_string()).await
}

async fn read(desk: &Desk<'_>, id: ArticleId, before: Option<LiveEntryId>) -> Page {
    let before = before.map(|entry| format!("&before={entry}")).unwrap_or_default();
    desk.0.call(&Method::GET, &format!("{COVERAGE}/get_coverage"), &format!("id={id}{before}")).await
}

async fn coverage(desk: &Desk<'_>, id: ArticleId) -> Coverage {
    answer::<Option<Coverage>>(&read(desk, id, None).await).unwrap()
}

async fn post(desk: &Desk<'_>, id: ArticleId, entry: LiveEntryId, form: &EntryForm) -> Posted {
    answer(&call(desk, "post_entry", json!({"id": id, "entry": entry, "form": form})).await)
}

async fn change(
    desk: &Desk<'_>,
    id: ArticleId,
    entry: LiveEntryId,
    was: &EntryForm,
    form: &EntryForm,
    told: bool,
) -> Posted {
    let arguments = json!({"id": id, "entry": entry, "was": was, "form": form, "told": told});
    answer(&call(desk, "change_entry", arguments).await)
}

fn done(posted: Posted) -> Coverage {
    let Posted::Done(now) = posted else { panic!("{posted:?}") };
    now
}

/// A live story that readers have, and its editor.
async fn published(site: &TestSite) -> (Desk<'_>, ArticleId) {
    site.publish(&[seed()]).await;
    let editor = Desk(Staff::new(site, Role::Editor).await);
    let id = editor.begin(&live()).await;
    assert!(matches!(editor.publish(id, 1, Change::Minor).await, Outcome::Published { .. }));
    (editor, id)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_is_on_the_page_when_it_is_posted_and_once_however_often_it_is_sent() {
    let site = TestSite::new().await;
    let (editor, id) = published(&site).await;
    assert_eq!(site.get(ADDRESS).await.text(".live__empty"), "এখনো কোনো হালনাগাদ আসেনি।");
    let next = coverage(&editor, id).await.next;
    let first =
        EntryForm { key_event: true, ..form("সেতু  খুলল", "সকাল ছয়টায়।") };
    let now = done(post(&editor, id, next, &first).await);
    assert_eq!((now.entries.len(), now.entries[0].id, now.entries[0].text.as_str()), (1, next, "সকাল ছয়টায়।"));
    assert_ne!(now.next, next);
    for _ in 0..2 {
        assert_eq!(
            done(post(&editor, id, next, &first).await).entries.len(),
            1,
            "the answer was lost; it is sent again"
        );
        let page = site.get(ADDRESS).await;
        assert_eq!(page.texts(".live__entry h3"), ["সেতু খুলল"]);
        assert_eq!(page.texts(".live__text p"), ["সকাল ছয়টায়।"]);
        assert_eq!(page.texts(".live__event a"), ["সেতু খুলল"]);
        assert_eq!(page.attribute(".live [data-watch]", "data-newest"), NOON.to_string());
    }
    assert!(site.get("/search?q=ছয়টায়").await.html().contains("মেঘনায় নতুন সেতু"), "it is found by its entries");
    let state = site.get(&format!("/stream/live/{id}?once")).await;
    assert!(state.html().contains(&NOON.to_string()), "who has the page open hears of it: {}", state.html());
    // Another text under its name was written by somebody who does not know it.
    let Posted::Overtaken(now) = post(&editor, id, next, &form("", "অন্য কথা।")).await else {
        panic!("it was put")
    };
    assert_eq!(now.entries[0].text, "সকাল ছয়টায়।");
    let acts = site.state.store.acts(None, 100).await.unwrap();
    assert_eq!(acts.iter().filter(|act| act.act == "live.posted").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_is_changed_by_who_knows_it_as_it_is_and_taken_back() {
    let site = TestSite::new().await;
    let (editor, id) = published(&site).await;
    let next = coverage(&editor, id).await.next;
    let first = done(post(&editor, id, next, &form("", "দুজন আহত।")).await).entries.remove(0).form;
    site.clock.store(NOON + 600_000, Ordering::Relaxed);
    // A slip of the pen is mended silently, a change that matters is told.
    let mut now = done(change(&editor, id, next, &first, &form("", "তিনজন আহত।"), false).await);
    assert_eq!((now.entries[0].text.as_str(), now.entries[0].updated), ("তিনজন আহত।", None));
    let second = now.entries.remove(0).form;
    assert!(site.get(ADDRESS).await.texts(".live__updated").is_empty());
    let third = form("", "চারজন আহত।");
    assert!(done(change(&editor, id, next, &second, &third, true).await).entries[0].updated.is_some());
    assert!(done(change(&editor, id, next, &second, &third, true).await).entries.len() == 1, "sent again, it is so");
    let page = site.get(ADDRESS).await;
    assert_eq!((page.text(".live__text p"), page.texts(".live__updated").len()), ("চারজন আহত।".to_owned(), 1));
    let Posted::Overtaken(now) = change(&editor, id, next, &first, &form("", "পাঁচজন।"), true).await
    else {
        panic!("it was overwritten")
    };
    assert_eq!(now.entries[0].text, "চারজন আহত।");
    for _ in 0..2 {
        let posted: Posted = answer(&call(&editor, "remove_entry", json!({"id": id, "entry": next})).await);
        assert!(done(posted).entries.is_empty());
        assert!(site.get(ADDRESS).await.texts(".live__entry").is_empty());
    }
    let Posted::Overtaken(_) = change(&editor, id, next, &third, &second, true).await else { panic!("it is back") };
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_that_has_ended_takes_no_entry_until_it_goes_on() {
    let site = TestSite::new().await;
    let (editor, id) = published(&site).await;
    let end = async |ended: bool| {
        let posted: Posted = answer(&call(&editor, "end_coverage", json!({"id": id, "ended": ended})).await);
        done(posted)
    };
    assert!(end(true).await.ended.is_some());
    assert!(end(true).await.ended.is_some(), "sent again, it is so");
    assert_eq!(site.get(ADDRESS).await.text(".live__word"), "শেষ হয়েছে");
    let next = coverage(&editor, id).await.next;
    let Posted::Overtaken(now) = post(&editor, id, next, &form("", "আরও")).await else { panic!("it was put") };
    assert!(now.ended.is_some() && now.entries.is_empty());
    assert!(end(false).await.ended.is_none());
    done(post(&editor, id, next, &form("", "আরও")).await);
    let page = site.get(ADDRESS).await;
    assert_eq!((page.text(".live__word"), page.texts(".live__entry").len()), ("চলছে".to_owned(), 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn publishing_the_summary_again_keeps_the_entries_that_came_meanwhile_and_their_pictures() {
    let site = TestSite::new().await;
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"/>"#;
    let drawing = json!({"name": "a.svg", "width": 3, "height": 2, "alt": "নদী", "data": base64_of(svg.as_bytes())});
    site.publish_with_pictures(&[], &[drawing]).await;
    let (editor, id) = published(&site).await;
    let before = editor.open(id).await.version;
    let next = coverage(&editor, id).await.next;
    let file = site.state.store.list_pictures(&[], None, 9).await.unwrap().pictures.remove(0).file;
    let picture = json!({"version": 1, "blocks": [{"type": "picture", "media": file}]}).to_string();
    done(post(&editor, id, next, &EntryForm { body: picture, ..form("", "") }).await);
    let version = editor.save(id, before, &Draft { body: body("নতুন সারসংক্ষেপ।"), ..live() }).await;
    done(post(&editor, id, coverage(&editor, id).await.next, &form("", "আরেকটি")).await);
    assert!(matches!(editor.publish(id, version, Change::Minor).await, Outcome::Published { .. }));
    let page = site.get(ADDRESS).await;
    assert_eq!(page.text(".live__summary p"), "নতুন সারসংক্ষেপ।");
    assert_eq!(page.texts(".live__text p"), ["আরেকটি"]);
    assert_eq!(page.attributes(".live__text img", "alt"), ["নদী"]);
    // Readers would lose the entries of a story that is no longer a live one.
    let version = editor.save(id, editor.open(id).await.version, &whole()).await;
    assert_eq!(editor.publish(id, version, Change::Minor).await, Outcome::NotReady(vec![Lacking::Entries]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_entry_lacks_is_told_and_nothing_goes_out() {
    let site = TestSite::new().await;
    let (editor, id) = published(&site).await;
    let next = coverage(&editor, id).await.next;
    let blocks = |blocks: Value| json!({"version": 1, "blocks": blocks}).to_string();
    let long = "ক".repeat(201);
    let odd = [
        (form("", ""), Lacking::Body),
        (form(&long, "লেখা"), Lacking::ShorterHeadline { max: 200 }),
        (EntryForm { body: "{".to_owned(), ..form("", "") }, Lacking::Body),
        (
            EntryForm { body: blocks(json!([{"type": "hologram"}])), ..form("", "") },
            Lacking::Block { place: 1, kind: "hologram".to_owned() },
        ),
        (EntryForm { body: blocks(json!([{"type": "picture", "media": "no.jpg"}])), ..form("", "") }, Lacking::Picture),
    ];
    for (form, lacking) in odd {
        assert_eq!(post(&editor, id, next, &form).await, Posted::NotReady(vec![lacking]));
    }
    let huge = form("", &"ক".repeat(45_000));
    let page = call(&editor, "post_entry", json!({"id": id, "entry": next, "form": huge})).await;
    assert_eq!(page.status, 422);
    assert!(coverage(&editor, id).await.entries.is_empty());
    // What readers do not have as a live story has no entries yet.
    let draft = editor.begin(&Draft { slug: "onno".to_owned(), ..live() }).await;
    assert_eq!(answer::<Option<Coverage>>(&read(&editor, draft, None).await), None);
    let page = call(&editor, "post_entry", json!({"id": draft, "entry": next, "form": form("", "লেখা")})).await;
    assert_eq!(page.status, 409);
}

#[tokio::test(flavor = "multi_thread")]
async fn older_entries_come_in_parts() {
    let site = TestSite::new().await;
    let (editor, id) = published(&site).await;
    let mut next = coverage(&editor, id).await.next;
    for number in 0..35 {
        site.clock.store(NOON + number * 1000, Ordering::Relaxed);
        next = done(post(&editor, id, next, &form("", &format!("লেখা {number}"))).await).next;
    }
    let newest = coverage(&editor, id).await;
    assert_eq!((newest.entries.len(), newest.more, newest.entries[0].text.as_str()), (30, true, "লেখা 34"));
    let last = newest.entries.last().unwrap().id;
    let rest = answer::<Option<Coverage>>(&read(&editor, id, Some(last)).await).unwrap();
    assert_eq!((rest.entries.len(), rest.more, rest.entries[0].text.as_str()), (5, false, "লেখা 4"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_publish_a_story_does_not_tell_it() {
    let site = TestSite::new().await;
    let (editor, id) = published(&site).await;
    let next = coverage(&editor, id).await.next;
    done(post(&editor, id, next, &form("", "লেখা")).await);
    for role in [Role::Contributor, Role::Reporter, Role::SubEditor, Role::Moderator] {
        let other = Desk(Staff::new(&site, role).await);
        let other_entry = LiveEntryId(uuid::Uuid::from_u128(7));
        let pages = [
            read(&other, id, None).await,
            call(&other, "post_entry", json!({"id": id, "entry": other_entry, "form": form("", "লেখা")})).await,
            call(
                &other,
                "change_entry",
                json!({"id": id, "entry": next, "was": form("", "লেখা"), "form": form("", "x"), "told": true}),
            )
            .await,
            call(&other, "remove_entry", json!({"id": id, "entry": next})).await,
            call(&other, "end_coverage", json!({"id": id, "ended": true})).await,
        ];
        for page in pages {
            assert_eq!(serde_json::from_slice::<AppError>(&page.bytes).unwrap(), AppError::Forbidden, "{role}");
        }
    }
    let now = coverage(&editor, id).await;
    assert_eq!((now.entries.len(), now.ended), (1, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_changes_while_texts_are_rendered_anew_keeps_its_own() {
    let site = TestSite::new().await;
    let (editor, id) = published(&site).await;
    let next = coverage(&editor, id).await.next;
    let first = done(post(&editor, id, next, &form("", "আগের কথা")).await).entries.remove(0).form;
    let dated = site.state.store.dated_texts(1, 10).await.unwrap();
    done(change(&editor, id, next, &first, &form("", "পরের কথা"), false).await);
    let anew = dated.into_iter().filter(|text| text.article == id).map(|text| NewHtml {
        article: id,
        body_html: "<p>নতুন</p>".to_owned(),
        entries_html: text
            .entries
            .into_iter()
            .map(|entry| NewEntryHtml {
                id: entry.id, of: entry.stored, html: "<p>আগের কথা</p>".to_owned()
            })
            .collect(),
    });
    site.state.store.put_html(1, &anew.collect::<Vec<_>>()).await.unwrap();
    assert!(site.state.tell_changes().await);
    let page = site.get(ADDRESS).await;
    assert_eq!((page.text(".live__summary p"), page.text(".live__text p")), ("নতুন".to_owned(), "পরের কথা".to_owned()));
}
