//! What the desk keeps of a story besides its text.

use super::{
    desk::{Desk, answer},
    story::{body, whole},
};
use crate::{
    page::Page,
    paper::{NOON, seed},
    site::TestSite,
    staff::Staff,
};
use hocchetaki::{
    model::{
        error::{AppError, Field, Problem},
        newsroom::{
            calendar::DeskMonth,
            draft::Draft,
            folder::{Check, Note},
            lacking::Lacking,
            preview::Preview,
            publication::{Change, Outcome},
            revision::{Compared, Line, Piece, Revisions, Why},
            role::Role,
            stage::{Stage, Step},
            story::Wanted,
        },
    },
    server::desk::empty_trash,
};
use serde_json::json;
use std::sync::atomic::Ordering;

const DAY: i64 = 24 * 60 * 60 * 1000;

async fn paper() -> TestSite {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    site
}

fn error(page: &Page) -> AppError {
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {}", page.html()))
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gives_a_story_to_somebody_lets_them_write_it() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let reporter = Desk(Staff::new(&site, Role::Reporter).await);
    let id = editor.begin(&whole()).await;
    assert_eq!(error(&reporter.try_open(id).await), AppError::Forbidden);
    let writers = editor.folder(id).await.writers;
    let writer = writers.iter().find(|named| named.name == "সদস্য reporter").unwrap();
    let plan = json!({"assigned_to": writer.id, "due_at": "2024-12-24T10:00", "embargo_at": "2024-12-23T18:00"});
    let page = editor.folder_call("plan_story", json!({"id": id, "plan": plan})).await;
    assert_eq!(page.status, 200, "{}", page.html());
    let card = reporter.open(id).await.card;
    assert_eq!(card.assigned_to.unwrap().name, "সদস্য reporter");
    assert_eq!(card.due_at.unwrap().field(), "2024-12-24T10:00");
    reporter.save(id, 1, &Draft { body: body("লিখলাম"), ..whole() }).await;
    // Under embargo nobody publishes it, by hand or by the clock.
    let until = card.embargo_at.unwrap();
    assert_eq!(editor.publish(id, 2, Change::Minor).await, Outcome::NotReady(vec![Lacking::Embargo { until }]));
    editor.step(id, Stage::Draft, Step::Approve).await;
    let page = editor.try_step(id, Stage::Ready, Step::Schedule, Some("2024-12-23T17:59")).await;
    assert_eq!(error(&page), AppError::Invalid { field: Field::PublishAt, problem: Problem::Embargoed });
    let page = editor.try_step(id, Stage::Ready, Step::Schedule, Some("2024-12-23T18:00")).await;
    assert_eq!(page.status, 200);
    let later = json!({"id": id, "plan": {"embargo_at": "2024-12-23T18:01"}});
    let problem = AppError::Invalid { field: Field::EmbargoAt, problem: Problem::Embargoed };
    assert_eq!(error(&editor.folder_call("plan_story", later).await), problem);
    let odd = json!({"id": id, "plan": {"due_at": "কাল"}});
    let problem = AppError::Invalid { field: Field::DueAt, problem: Problem::Wrong };
    assert_eq!(error(&editor.folder_call("plan_story", odd).await), problem);
    assert!(reporter.open(id).await.card.assigned_to.is_some(), "what was refused changed nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_talks_about_a_story() {
    let site = paper().await;
    let reporter = Desk(Staff::new(&site, Role::Reporter).await);
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let contributor = Desk(Staff::new(&site, Role::Contributor).await);
    let id = reporter.begin(&whole()).await;
    let say = |text: &str| json!({"id": id, "text": text});
    reporter.folder_call("add_note", say("সূত্র দুজন।")).await;
    let notes: Vec<Note> = answer(&editor.folder_call("add_note", say(" তৃতীয় সূত্র চাই। ")).await);
    let told: Vec<_> = notes.iter().map(|note| (note.name.as_str(), note.text.as_str())).collect();
    assert_eq!(told, [("সদস্য reporter", "সূত্র দুজন।"), ("সদস্য editor", "তৃতীয় সূত্র চাই।")]);
    assert_eq!(editor.folder_call("add_note", say(" \n")).await.status, 422);
    assert_eq!(editor.folder_call("add_note", say(&"ক".repeat(2001))).await.status, 422);
    assert_eq!(error(&contributor.folder_call("add_note", say("ক")).await), AppError::Forbidden);
    assert_eq!(reporter.folder(id).await.notes.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_to_be_seen_to_is_before_a_story_comes_out() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let reporter = Desk(Staff::new(&site, Role::Reporter).await);
    let id = editor.begin(&whole()).await;
    let add = json!({"id": id, "text": "দুই সূত্রে যাচাই"});
    assert_eq!(error(&reporter.folder_call("add_check", add.clone()).await), AppError::Forbidden);
    let checks: Vec<Check> = answer(&editor.folder_call("add_check", add).await);
    let left = vec!["দুই সূত্রে যাচাই".to_owned()];
    assert_eq!(editor.publish(id, 1, Change::Minor).await, Outcome::NotReady(vec![Lacking::Checks { left }]));
    let other = Draft { section: hocchetaki::model::slug::Slug::parse("sports").ok(), ..whole() };
    let elsewhere = editor.begin(&other).await;
    assert_eq!(editor.folder(elsewhere).await.checks, [], "another section has a list of its own");
    let tick = |done: bool| json!({"id": id, "check": checks[0].id, "done": done});
    let ticked: Vec<Check> = answer(&editor.folder_call("tick_check", tick(true)).await);
    assert_eq!(ticked[0].done_by.as_deref(), Some("সদস্য editor"));
    let back: Vec<Check> = answer(&editor.folder_call("tick_check", tick(false)).await);
    assert_eq!(back[0].done_by, None);
    let remove = json!({"id": id, "check": checks[0].id});
    assert_eq!(answer::<Vec<Check>>(&editor.folder_call("remove_check", remove).await), []);
    assert!(matches!(editor.publish(id, 1, Change::Minor).await, Outcome::Published { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_can_be_seen_as_it_was() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = editor
        .begin(&Draft {
            body: body("সেতুটি দুই কিলোমিটার লম্বা।"), ..whole()
        })
        .await;
    editor.publish(id, 1, Change::Minor).await;
    let later = Draft {
        body: body("সেতুটি আড়াই কিলোমিটার লম্বা।"), ..whole()
    };
    let version = editor.save(id, editor.open(id).await.version, &later).await;
    editor.publish(id, version, Change::Correction("দৈর্ঘ্য ভুল ছিল।".to_owned())).await;
    let list: Revisions = answer(&editor.folder_ask("list_revisions", &format!("id={id}")).await);
    let told: Vec<_> = list.revisions.iter().map(|revision| (revision.version, revision.why)).collect();
    assert_eq!(told, [(version, Why::Corrected), (1, Why::Published)]);
    let compared: Compared = answer(&editor.folder_ask("get_revision", &format!("id={id}&version=1")).await);
    let gone = Line(vec![
        Piece::Same("সেতুটি ".to_owned()),
        Piece::Gone("দুই ".to_owned()),
        Piece::New("আড়াই ".to_owned()),
        Piece::Same("কিলোমিটার লম্বা।".to_owned()),
    ]);
    assert!(compared.lines.contains(&gone), "{:?}", compared.lines);
    assert_eq!(compared.draft.body, body("সেতুটি দুই কিলোমিটার লম্বা।"));
    let reporter = Desk(Staff::new(&site, Role::Reporter).await);
    let page = reporter.folder_ask("get_revision", &format!("id={id}&version=1")).await;
    assert_eq!(error(&page), AppError::Forbidden);
    assert_eq!(editor.folder_ask("get_revision", &format!("id={id}&version=77")).await.status, 404);
    let draft = json!({"id": id, "draft": later});
    let lines: Vec<Line> = answer(&editor.folder_call("compare_draft", draft).await);
    assert!(
        lines.iter().any(|line| matches!(line.0.as_slice(), [Piece::Gone(_)])),
        "the correction is missing: {lines:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_thrown_away_lies_in_the_trash_for_thirty_days() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let (id, kept) = (editor.begin(&whole()).await, editor.begin(&whole()).await);
    let trash = |id, trashed: bool| json!({"id": id, "trashed": trashed});
    for id in [id, kept] {
        assert_eq!(editor.folder_call("trash_story", trash(id, true)).await.status, 200);
    }
    assert_eq!(editor.list(&Wanted::default()).await.stories.len(), 1);
    assert_eq!(editor.list(&Wanted { trash: true, ..Wanted::default() }).await.stories.len(), 2);
    assert_eq!(editor.try_save(id, 1, &whole()).await.status, 403);
    assert_eq!(error(&editor.try_publish(id, 1, Change::Minor).await), AppError::Forbidden);
    assert_eq!(editor.folder_call("trash_story", trash(kept, false)).await.status, 200);
    site.clock.store(NOON + 30 * DAY, Ordering::Relaxed);
    assert_eq!(empty_trash(&site.state).await.unwrap(), 0);
    site.clock.store(NOON + 30 * DAY + 1, Ordering::Relaxed);
    assert_eq!(empty_trash(&site.state).await.unwrap(), 1);
    let editor = Desk(Staff::enters(&site, Role::Editor).await);
    assert_eq!(editor.try_open(id).await.status, 404);
    assert_eq!(editor.open(kept).await.draft, whole());
    // What readers have is withdrawn, not thrown away; nor does anybody throw away another's.
    let published = site.id("rashiya-uttor-korea").await;
    assert_eq!(error(&editor.folder_call("trash_story", trash(published, true)).await), AppError::Conflict);
    let reporter = Desk(Staff::new(&site, Role::Reporter).await);
    assert_eq!(error(&reporter.folder_call("trash_story", trash(kept, true)).await), AppError::Forbidden);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_a_story_open_is_told_to_the_others() {
    let site = paper().await;
    let (editor, admin) = (Desk(Staff::new(&site, Role::Editor).await), Desk(Staff::new(&site, Role::Admin).await));
    let id = editor.begin(&whole()).await;
    let here = json!({"id": id, "leaves": false});
    assert_eq!(answer::<Vec<String>>(&editor.folder_call("note_presence", here.clone()).await), [""; 0]);
    assert_eq!(answer::<Vec<String>>(&admin.folder_call("note_presence", here.clone()).await), ["সদস্য editor"]);
    editor.folder_call("note_presence", json!({"id": id, "leaves": true})).await;
    assert_eq!(answer::<Vec<String>>(&admin.folder_call("note_presence", here.clone()).await), [""; 0]);
    let reporter = Desk(Staff::new(&site, Role::Reporter).await);
    assert_eq!(error(&reporter.folder_call("note_presence", here).await), AppError::Forbidden);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_shows_a_story_before_readers_have_it_and_not_for_ever() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let blocks = json!([{"type": "hologram"}, {"type": "paragraph", "text": "সেতুটি আজ খুলছে।"}]);
    let odd = Draft { body: json!({"version": 1, "blocks": blocks}).to_string(), section: None, ..whole() };
    let id = editor.begin(&odd).await;
    let link: Preview = answer(&editor.folder_call("make_preview", json!({"id": id})).await);
    let address = format!("/preview/{}", link.token);
    for _ in 0..2 {
        let page = site.get(&address).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "private, no-store"));
        assert_eq!((page.texts("h1"), page.header("x-robots-tag")), (vec!["মেঘনায় নতুন সেতু".to_owned()], "noindex"));
        assert!(page.html().contains("সেতুটি আজ খুলছে।") && !page.html().contains("hologram"));
        // Nobody speaks of it yet, passes it on, or is counted as its reader.
        assert!(
            page.texts(".comment_form, .discussion, .byline__comments, .tools, .body__read, [src*='/read/']")
                .is_empty()
        );
    }
    editor.save(id, 1, &whole()).await;
    assert!(site.get(&address).await.html().contains("সেতুটি আজ খুলে দেওয়া হয়েছে।"), "what is written now");
    // Nothing between keeps it, and no list knows it.
    let asked = format!("/api/v1/sheet/get_sheet?at={}", address.replace('/', "%2F"));
    assert_eq!(site.get(&asked).await.status, 404);
    assert!(!site.get("/").await.html().contains("মেঘনায়"));
    let wrong = format!("/preview/{}", "0".repeat(64));
    assert_eq!(site.get(&wrong).await.status, 404);
    site.clock.store(NOON + 7 * DAY, Ordering::Relaxed);
    assert_eq!(site.get(&address).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_sees_what_comes_when_and_finds_by_headline() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let (wanted, comes) = (editor.begin(&whole()).await, editor.begin(&whole()).await);
    editor.folder_call("plan_story", json!({"id": wanted, "plan": {"due_at": "2024-12-31T23:59"}})).await;
    editor.step(comes, Stage::Draft, Step::Approve).await;
    editor.try_step(comes, Stage::Ready, Step::Schedule, Some("2025-01-01T00:00")).await;
    let month = async |from_now: i16| -> DeskMonth {
        answer(&editor.ask("get_desk_month", &format!("from_now={from_now}")).await)
    };
    let december = month(0).await;
    assert_eq!((december.year, december.month, december.days.len(), december.today), (2024, 12, 31, Some(23)));
    // 1 December 2024 was a Sunday.
    assert_eq!(december.first_weekday, 0);
    assert_eq!(december.days[30].iter().map(|card| card.id).collect::<Vec<_>>(), [wanted]);
    let january = month(1).await;
    assert_eq!((january.year, january.month, january.today), (2025, 1, None));
    assert_eq!(january.days[0].iter().map(|card| card.id).collect::<Vec<_>>(), [comes]);
    let typed = |text: &str| Wanted { typed: text.to_owned(), ..Wanted::default() };
    assert_eq!(editor.list(&typed("নতুন সেতু")).await.stories.len(), 2);
    assert_eq!(editor.list(&typed("হিমালয়")).await.stories.len(), 0);
}
