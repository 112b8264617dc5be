//! Members answer readers: who may, what readers see of it, and what is never done twice.

use super::{COMMENTS, confine, decide, find, list, page, site_of_talk, texts};
use crate::{
    newsroom::desk::answer as told,
    page::Page,
    site::TestSite,
    staff::{Staff, email},
};
use axum::http::Method;
use hocchetaki::model::{
    comment::CommentStatus::{Approved, Removed, Spam},
    error::{AppError, Field, Problem},
    id::CommentId,
    newsroom::{audit::AuditPage, moderation::QueuedComment, role::Role},
};
use serde_json::json;

const GONE: &str = "মন্তব্যটি সরিয়ে নেওয়া হয়েছে।";

async fn try_answer(staff: &Staff<'_>, site: &TestSite, to: Option<CommentId>, text: &str, key: &str) -> Page {
    let story = site.id("talked").await;
    let arguments = json!({"story": story, "answer": {"to": to, "text": text, "key": key}}).to_string();
    staff.call(&Method::POST, &format!("{COMMENTS}/answer_comment"), &arguments).await
}

async fn answer(staff: &Staff<'_>, site: &TestSite, to: Option<CommentId>, text: &str, key: &str) -> QueuedComment {
    told(&try_answer(staff, site, to, text, key).await)
}

async fn take_back(staff: &Staff<'_>, id: CommentId) -> Page {
    staff.call(&Method::POST, &format!("{COMMENTS}/take_back_answer"), &json!({"id": id}).to_string()).await
}

fn error(page: &Page) -> AppError {
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {}", page.html()))
}

/// Makes the story `talked` a member's own.
async fn give(site: &TestSite, role: Role, how: &str) {
    let email = email(role);
    site.write(&format!(
        "update story set {how} = (select id from member where email = '{email}')
         where id = (select id from article where slug = 'talked')"
    ))
    .await;
}

async fn acts(staff: &Staff<'_>) -> Vec<String> {
    let page: AuditPage = told(&staff.call(&Method::GET, "/api/v1/newsroom/audit/list_acts", "").await);
    page.entries.into_iter().map(|entry| entry.act).filter(|act| act.starts_with("comment.")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_stands_at_once_with_the_badge_of_the_newsroom() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let to = find(&staff, "মন্তব্য a").await.id;
    let answered = answer(&staff, &site, Some(to), "তথ্যটি মিলিয়ে দেখছি।", "k1").await;
    assert!(answered.is_staff && answered.may.take_back && answered.status == Approved);
    assert_eq!(answered.name, "সদস্য moderator");
    assert_eq!(
        page(&site).await,
        ("৪টি মন্তব্য".to_owned(), ["মন্তব্য a", "মন্তব্য a1", "মন্তব্য a2", "তথ্যটি মিলিয়ে দেখছি।"].map(str::to_owned).into())
    );
    let article = site.get("/world/talked").await;
    assert_eq!(article.texts(".comment__badge"), ["বার্তাকক্ষ"]);
    assert_eq!(answer(&staff, &site, None, "আলোচনা চলুক।", "k2").await.answers, None);
    assert_eq!(page(&site).await.0, "৫টি মন্তব্য");
    let admin = Staff::new(&site, Role::Admin).await;
    assert_eq!(acts(&admin).await, ["comment.answered", "comment.answered"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wrote_the_article_answers_as_its_author() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    site.write(
        "update member set name = (select u.name from author u join article_author l on l.author_id = u.id
           join article a on a.id = l.article_id where a.slug = 'talked')",
    )
    .await;
    answer(&staff, &site, None, "ধন্যবাদ।", "k").await;
    assert_eq!(site.get("/world/talked").await.texts(".comment__badge"), ["লেখক"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_comes_twice_is_one_answer() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let other = Staff::new(&site, Role::Editor).await;
    let to = find(&staff, "মন্তব্য a").await.id;
    let first = answer(&staff, &site, Some(to), "একবার", "key").await.id;
    // With its key whatever it says, and without one by what it says.
    for (text, key) in [("একবার", "key"), ("আরেকবার", "key"), ("একবার", "")] {
        assert_eq!(answer(&staff, &site, Some(to), text, key).await.id, first, "{text} {key}");
    }
    assert_ne!(answer(&other, &site, Some(to), "একবার", "key").await.id, first, "it is somebody else's key");
    let both = tokio::join!(
        answer(&staff, &site, Some(to), "একসঙ্গে", "both"),
        answer(&staff, &site, Some(to), "একসঙ্গে", "both")
    );
    assert_eq!(both.0.id, both.1.id);
    assert_eq!(page(&site).await.0, "৬টি মন্তব্য");
    let admin = Staff::new(&site, Role::Admin).await;
    assert_eq!(acts(&admin).await.len(), 3, "what was not done again is not written down again");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_looks_after_no_comments_answers_under_own_stories_only() {
    let site = site_of_talk().await;
    let admin = Staff::new(&site, Role::Admin).await;
    let to = find(&admin, "মন্তব্য a").await.id;
    for (role, how) in
        [(Role::Contributor, "created_by"), (Role::Reporter, "assigned_to"), (Role::SubEditor, "created_by")]
    {
        let staff = Staff::new(&site, role).await;
        assert_eq!(error(&try_answer(&staff, &site, Some(to), "x", "k").await), AppError::Forbidden, "{role}");
        assert_eq!(texts(&list(&staff, "wanted[pile]=own").await), [""; 0], "{role}");
        give(&site, role, how).await;
        let own = list(&staff, "wanted[pile]=own").await;
        assert!(texts(&own).contains(&"মন্তব্য a") && !texts(&own).contains(&"মন্তব্য b"), "{role}");
        let seen = own.comments.into_iter().find(|comment| comment.id == to).unwrap();
        assert!(seen.may.answer && !seen.may.decide && seen.writer.is_none() && seen.decided.is_none(), "{role}");
        assert!(answer(&staff, &site, Some(to), &format!("উত্তর {role}"), "k").await.is_staff);
        let page = staff.call(&Method::GET, &format!("{COMMENTS}/get_comment_context"), &format!("id={to}")).await;
        assert!(page.html().contains("মন্তব্য a2"), "{role} reads the thread: {}", page.html());
        // The rest of the queue is not for them.
        for pile in ["waiting", "reported", "approved", "rejected", "spam", "removed", "all"] {
            let page =
                staff.call(&Method::GET, &format!("{COMMENTS}/list_comments"), &format!("wanted[pile]={pile}")).await;
            assert_eq!(error(&page), AppError::Forbidden, "{role} {pile}");
        }
        site.write("update story set created_by = null, assigned_to = null").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_only_answers_learns_nothing_of_what_readers_do_not_see() {
    let site = site_of_talk().await;
    let admin = Staff::new(&site, Role::Admin).await;
    let staff = Staff::new(&site, Role::Reporter).await;
    give(&site, Role::Reporter, "created_by").await;
    site.write("update comment set reports = 2 where text = 'মন্তব্য a'").await;
    let (opening, hidden) = (find(&admin, "মন্তব্য a").await.id, find(&admin, "মন্তব্য a2").await.id);
    decide(&admin, hidden, Approved, Spam).await;
    let own = list(&staff, "wanted[pile]=own").await;
    assert_eq!(texts(&own), ["মন্তব্য a1", "মন্তব্য a"]);
    assert!(own.comments.iter().all(|comment| comment.report_count == 0 && comment.reports.is_empty()));
    let context = |id| format!("id={id}");
    let path = format!("{COMMENTS}/get_comment_context");
    assert!(!staff.call(&Method::GET, &path, &context(opening)).await.html().contains("মন্তব্য a2"));
    assert_eq!(staff.call(&Method::GET, &path, &context(hidden)).await.html(), "null");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moderator_of_a_section_answers_there() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let to = find(&staff, "মন্তব্য a").await.id;
    confine(&site, Role::Moderator, "sports").await;
    assert_eq!(error(&try_answer(&staff, &site, Some(to), "x", "k").await), AppError::Forbidden);
    site.write("delete from member_section").await;
    confine(&site, Role::Moderator, "world").await;
    assert_eq!(try_answer(&staff, &site, Some(to), "x", "k").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_answers_what_is_not_there_and_nothing_is_no_answer() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let (gone, elsewhere) = (find(&staff, "মন্তব্য a2").await.id, find(&staff, "মন্তব্য b").await.id);
    decide(&staff, gone, Approved, Removed).await;
    let unknown = AppError::Invalid { field: Field::Parent, problem: Problem::Unknown };
    for to in [gone, elsewhere, CommentId("00000000-0000-0000-0000-000000000000".parse().unwrap())] {
        assert_eq!(error(&try_answer(&staff, &site, Some(to), "x", "k").await), unknown);
    }
    assert_eq!(error(&try_answer(&staff, &site, None, " \u{200C}", "k").await), AppError::empty(Field::Text));
    let long = "ক".repeat(3001);
    assert_eq!(error(&try_answer(&staff, &site, None, &long, "k").await), AppError::too_long(Field::Text));
    let arguments = json!({"story": site.id("talked").await, "answer": {"text": "x"}}).to_string();
    site.write("update article set status = 'withdrawn' where slug = 'talked'").await;
    let page = staff.call(&Method::POST, &format!("{COMMENTS}/answer_comment"), &arguments).await;
    assert_eq!(error(&page), AppError::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_takes_own_words_back_and_nobody_elses() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let other = Staff::new(&site, Role::Editor).await;
    let said = answer(&staff, &site, None, "ভুল তথ্য", "k").await.id;
    answer(&other, &site, Some(said), "ঠিক নয়", "k").await;
    assert_eq!(error(&take_back(&other, said).await), AppError::Forbidden);
    assert_eq!(error(&take_back(&staff, find(&staff, "মন্তব্য a").await.id).await), AppError::Forbidden);
    let now: QueuedComment = told(&take_back(&staff, said).await);
    assert!(now.status == Removed && !now.may.take_back);
    assert_eq!(error(&take_back(&staff, said).await), AppError::Forbidden, "it is gone already");
    let (count, shown) = page(&site).await;
    assert_eq!(count, "৪টি মন্তব্য");
    assert!(shown.contains(&GONE.to_owned()) && shown.contains(&"ঠিক নয়".to_owned()), "{shown:?}");
    let admin = Staff::new(&site, Role::Admin).await;
    assert_eq!(acts(&admin).await, ["comment.taken_back", "comment.answered", "comment.answered"]);
}
