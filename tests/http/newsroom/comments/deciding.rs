//! Decisions, and what readers see then.

use super::{COMMENTS, confine, decide, find, list, page, pick, post, site_of_talk, texts, try_decide, undo};
use crate::{newsroom::desk::answer, staff::Staff};
use axum::http::Method;
use hocchetaki::model::{
    comment::CommentStatus::{self, Approved, Pending, Rejected, Removed, Spam},
    error::AppError,
    id::CommentId,
    newsroom::{
        moderation::{QueuedComment, Record},
        role::Role,
    },
};
use serde_json::json;

const GONE: &str = "মন্তব্যটি সরিয়ে নেওয়া হয়েছে।";

fn error(page: &crate::page::Page) -> AppError {
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {}", page.html()))
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_moderate_decides_nothing() {
    let site = site_of_talk().await;
    let admin = Staff::new(&site, Role::Admin).await;
    let comment = find(&admin, "মন্তব্য b").await.id;
    for (role, may) in [
        (Role::Contributor, false),
        (Role::Reporter, false),
        (Role::SubEditor, false),
        (Role::Editor, true),
        (Role::Moderator, true),
    ] {
        let staff = Staff::new(&site, role).await;
        for (from, to) in
            [(Approved, Spam), (Spam, Rejected), (Rejected, Approved), (Approved, Removed), (Removed, Approved)]
        {
            let page = try_decide(&staff, &[(comment, from, to)], false).await;
            assert_eq!(page.status == 200, may, "{role} {from:?} {to:?}: {}", page.html());
            assert!(may || error(&page) == AppError::Forbidden, "{role}: {}", page.html());
        }
        for picked in [true, false] {
            assert_eq!(pick(&staff, comment, picked).await.status == 200, may, "{role} picks");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_state_leads_to_some_others_and_every_other_way_is_refused() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let comment = find(&staff, "মন্তব্য b").await.id;
    let ways = [
        (Pending, [Approved, Rejected, Spam].as_slice()),
        (Approved, &[Removed, Spam]),
        (Rejected, &[Approved, Spam]),
        (Spam, &[Approved, Rejected]),
        (Removed, &[Approved]),
    ];
    for (from, ways) in ways {
        for to in CommentStatus::ALL {
            let status = from.as_str();
            site.write(&format!("update comment set status = '{status}', decided_by = 'ক' where text = 'মন্তব্য b'"))
                .await;
            let page = try_decide(&staff, &[(comment, from, to)], false).await;
            if ways.contains(&to) {
                let done = answer::<hocchetaki::model::newsroom::moderation::Outcome>(&page).done;
                assert_eq!(done[0].status, to, "{from:?} {to:?}");
            } else if from == to && to != Pending {
                // Looks into reports, of which there are none.
                assert_eq!(page.status, 200, "{from:?}");
            } else {
                assert_eq!(error(&page), AppError::Malformed, "{from:?} {to:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_moderators_never_decide_the_same_comment_unknowingly() {
    let site = site_of_talk().await;
    let (first, second) = (Staff::new(&site, Role::Moderator).await, Staff::new(&site, Role::Editor).await);
    let seen = find(&first, "মন্তব্য b").await;
    assert_eq!(decide(&first, seen.id, Approved, Spam).await.done.len(), 1);
    let outcome = decide(&second, seen.id, Approved, Removed).await;
    assert_eq!(outcome.done, [], "it is not what the second one saw");
    let now = &outcome.overtaken[0];
    assert_eq!((now.status, now.decided.as_ref().unwrap().by.as_str()), (Spam, "সদস্য moderator"));
    assert_eq!(find(&second, "মন্তব্য b").await.status, Spam);
    assert_eq!(acts(&site, &second).await, ["comment.spam"], "nothing is written down of what was not done");
}

/// What was done to comments, newest first.
async fn acts(site: &crate::site::TestSite, reader: &Staff<'_>) -> Vec<String> {
    let page = reader.call(&Method::GET, "/api/v1/newsroom/audit/list_acts", "").await;
    assert!(!page.html().contains("মন্তব্য b"), "no text of a comment is written down: {}", page.html());
    let all: hocchetaki::model::newsroom::audit::AuditPage = answer(&page);
    assert!(site.state.store.acts(None, 1).await.is_ok());
    all.entries.into_iter().map(|entry| entry.act).filter(|act| act.starts_with("comment.")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn many_are_decided_at_once_and_those_that_were_decided_before_are_told() {
    let site = site_of_talk().await;
    let (first, second) = (Staff::new(&site, Role::Moderator).await, Staff::new(&site, Role::Editor).await);
    let all: Vec<_> = list(&first, "wanted[pile]=approved").await.comments.iter().map(|comment| comment.id).collect();
    decide(&second, all[0], Approved, Spam).await;
    let wanted: Vec<_> = all.iter().map(|id| (*id, Approved, Removed)).collect();
    let outcome: hocchetaki::model::newsroom::moderation::Outcome = answer(&try_decide(&first, &wanted, false).await);
    assert_eq!((outcome.done.len(), outcome.overtaken.len()), (3, 1));
    assert_eq!((outcome.overtaken[0].id, outcome.overtaken[0].status), (all[0], Spam));
    assert_eq!(acts(&site, &second).await.len(), 4);
    assert_eq!(error(&try_decide(&first, &[], false).await), AppError::Malformed);
    let many = vec![(all[0], Approved, Removed); 101];
    assert_eq!(error(&try_decide(&first, &many, false).await), AppError::Malformed);
    let lost = CommentId("00000000-0000-0000-0000-000000000000".parse().unwrap());
    assert_eq!(error(&try_decide(&first, &[(lost, Pending, Approved)], false).await), AppError::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_taken_back_and_the_page_is_as_it_was() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let before = page(&site).await;
    let comment = find(&staff, "মন্তব্য a1").await.id;
    decide(&staff, comment, Approved, Spam).await;
    assert_ne!(page(&site).await, before);
    assert_eq!(undo(&staff, comment, Spam, Approved).await.done.len(), 1);
    assert_eq!(page(&site).await, before);
    // Taken back twice is not done.
    assert_eq!(undo(&staff, comment, Spam, Approved).await.overtaken.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_away_holds_its_place_as_long_as_it_is_answered() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let [opening, answered, last] = ["মন্তব্য a", "মন্তব্য a1", "মন্তব্য a2"];
    let id = |text: &'static str| {
        let staff = &staff;
        async move { find(staff, text).await.id }
    };
    let told = |count: &str, shown: &[&str]| (count.to_owned(), shown.iter().map(|it| (*it).to_owned()).collect());
    assert_eq!(page(&site).await, told("৩টি মন্তব্য", &[opening, answered, last]));
    decide(&staff, id(answered).await, Approved, Removed).await;
    assert_eq!(page(&site).await, told("২টি মন্তব্য", &[opening, GONE, last]));
    decide(&staff, id(opening).await, Approved, Spam).await;
    assert_eq!(page(&site).await, told("১টি মন্তব্য", &[GONE, GONE, last]));
    decide(&staff, id(last).await, Approved, Removed).await;
    assert_eq!(page(&site).await, told("মন্তব্য", &[]));
    decide(&staff, id(last).await, Removed, Approved).await;
    assert_eq!(page(&site).await, told("১টি মন্তব্য", &[GONE, GONE, last]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moderator_of_a_section_decides_there_and_nowhere_else() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let (world, sports) = (find(&staff, "মন্তব্য a").await.id, find(&staff, "মন্তব্য b").await.id);
    confine(&site, Role::Moderator, "sports").await;
    assert_eq!(texts(&list(&staff, "wanted[pile]=all").await), ["মন্তব্য b"]);
    assert_eq!(texts(&list(&staff, "wanted[pile]=all&wanted[section]=world").await), [""; 0]);
    assert_eq!(error(&try_decide(&staff, &[(world, Approved, Spam)], false).await), AppError::Forbidden);
    let both = [(sports, Approved, Spam), (world, Approved, Spam)];
    assert_eq!(error(&try_decide(&staff, &both, false).await), AppError::Forbidden);
    assert_eq!(error(&pick(&staff, world, true).await), AppError::Forbidden);
    let context = |id| format!("id={id}");
    let context = staff.call(&Method::GET, &format!("{COMMENTS}/get_comment_context"), &context(world)).await;
    assert_eq!(context.html(), "null");
    assert_eq!(
        find(&staff, "মন্তব্য b").await.status,
        Approved,
        "of two, one of which is not theirs, neither is decided"
    );
    assert_eq!(decide(&staff, sports, Approved, Spam).await.done.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_are_looked_into_once_and_come_back_with_an_undo() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    post(&site, "", "অভিযোগকারী", "").await;
    site.write(
        "insert into comment_report (comment_id, reader_id, reason, note, reported_at)
           select c.id, r.id, 'abuse', 'গালি আছে', 5 from comment c, reader r where c.text = 'মন্তব্য a';
         update comment set reports = 1 where text = 'মন্তব্য a'",
    )
    .await;
    let reported = list(&staff, "wanted[pile]=reported").await;
    assert_eq!(texts(&reported), ["মন্তব্য a"]);
    let report = &reported.comments[0].reports[0];
    assert_eq!((report.reason.as_str(), report.note.as_str()), ("abuse", "গালি আছে"));
    // It may stay.
    let id = reported.comments[0].id;
    assert_eq!(decide(&staff, id, Approved, Approved).await.done[0].report_count, 0);
    assert_eq!(texts(&list(&staff, "wanted[pile]=reported").await), [""; 0]);
    assert_eq!(decide(&staff, id, Approved, Approved).await.overtaken.len(), 1, "nobody has reported it again");
    assert_eq!(undo(&staff, id, Approved, Approved).await.done[0].report_count, 1);
    // Or go.
    decide(&staff, id, Approved, Removed).await;
    assert_eq!(texts(&list(&staff, "wanted[pile]=reported").await), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn how_a_readers_comments_fare_is_counted() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let held = post(&site, "", "প্রথম কথা", "").await;
    post(&site, &held, "দ্বিতীয় কথা", "").await;
    let record = |comment: &QueuedComment| comment.writer.unwrap();
    let first = find(&staff, "প্রথম কথা").await;
    assert_eq!(record(&first), Record { allowed: 2, refused: 0 });
    let now = decide(&staff, first.id, Approved, Removed).await.done.remove(0);
    assert_eq!(record(&now), Record { allowed: 1, refused: 1 });
    let now = undo(&staff, first.id, Removed, Approved).await.done.remove(0);
    assert_eq!(record(&now), Record { allowed: 2, refused: 0 });
}

#[tokio::test(flavor = "multi_thread")]
async fn what_its_writer_took_away_no_moderator_brings_back() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let comment = find(&staff, "মন্তব্য b").await.id;
    site.write("update comment set status = 'removed', decided_at = 5 where text = 'মন্তব্য b'").await;
    let outcome = decide(&staff, comment, Removed, Approved).await;
    assert_eq!((outcome.done.len(), outcome.overtaken[0].decided.as_ref()), (0, None));
    assert!(!outcome.overtaken[0].may_become(Approved));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_editor_picks_stands_above_all_others() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Editor).await;
    let comment = find(&staff, "মন্তব্য a2").await.id;
    assert!(answer::<QueuedComment>(&pick(&staff, comment, true).await).is_picked);
    let shown = site.get("/world/talked").await;
    assert_eq!(shown.texts(".discussion__picks .comment_text"), ["মন্তব্য a2"]);
    assert_eq!(error(&pick(&staff, comment, true).await), AppError::Conflict);
    pick(&staff, comment, false).await;
    assert_eq!(site.get("/world/talked").await.texts(".discussion__picks .comment_text"), [""; 0]);
    decide(&staff, comment, Approved, Removed).await;
    assert_eq!(error(&pick(&staff, comment, true).await), AppError::Conflict, "it does not stand");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reason_has_an_end() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let id = find(&staff, "মন্তব্য b").await.id;
    let arguments = json!({"decisions": [{"comment": id, "from": "approved", "to": "spam"}], "reason": "ক".repeat(301), "undone": false});
    let page = staff.call(&Method::POST, &format!("{COMMENTS}/decide_comments"), &arguments.to_string()).await;
    assert_eq!(page.status, 422, "{}", page.html());
    assert_eq!(find(&staff, "মন্তব্য b").await.status, Approved);
}
