//! Threads closed and split by moderators: who may, and what readers find then, without JavaScript too.

use super::{COMMENTS, confine, find, site_of_talk};
use crate::{newsroom::desk::answer, page::Page, site::TestSite, staff::Staff};
use axum::http::Method;
use hocchetaki::model::{
    address,
    error::{AppError, Field, Problem},
    id::CommentId,
    newsroom::{
        audit::AuditPage,
        moderation::{
            QueuedComment,
            ThreadDeed::{self, Close, Join, Open, Split},
        },
        role::Role,
    },
};
use serde_json::json;

const CLOSED: &str = "উত্তর দেওয়া বন্ধ";

async fn change(staff: &Staff<'_>, id: CommentId, deed: ThreadDeed) -> Page {
    let arguments = json!({"id": id, "deed": deed}).to_string();
    staff.call(&Method::POST, &format!("{COMMENTS}/change_thread"), &arguments).await
}

fn error(page: &Page) -> AppError {
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {}", page.html()))
}

async fn acts(staff: &Staff<'_>) -> Vec<String> {
    let page: AuditPage = answer(&staff.call(&Method::GET, "/api/v1/newsroom/audit/list_acts", "").await);
    page.entries.into_iter().map(|entry| entry.act).filter(|act| act.starts_with("thread.")).collect()
}

/// Of each thread that readers see, what its comments say.
async fn threads(site: &TestSite) -> Vec<Vec<String>> {
    let page = site.get("/world/talked?talk=oldest").await;
    let many = page.texts(".discussion__thread").len();
    (1..=many).map(|nth| page.texts(&format!(".discussion__thread:nth-child({nth}) .comment_text"))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_looks_after_the_comments_of_a_section_changes_its_threads_and_nobody_else() {
    let site = site_of_talk().await;
    let admin = Staff::new(&site, Role::Admin).await;
    let id = find(&admin, "মন্তব্য a1").await.id;
    site.write("update story set created_by = (select max(id) from member)").await;
    for (role, may) in [
        (Role::Contributor, false),
        (Role::Reporter, false),
        (Role::SubEditor, false),
        (Role::Editor, true),
        (Role::Moderator, true),
    ] {
        let staff = Staff::new(&site, role).await;
        for deed in [Close, Open, Split, Join] {
            let page = change(&staff, id, deed).await;
            assert_eq!(page.status == 200, may, "{role} {deed:?}: {}", page.html());
            assert!(may || error(&page) == AppError::Forbidden, "{role}: {}", page.html());
        }
    }
    let of_sports = Staff::enters(&site, Role::Moderator).await;
    confine(&site, Role::Moderator, "sports").await;
    assert_eq!(error(&change(&of_sports, id, Close).await), AppError::Forbidden);
    assert_eq!(acts(&admin).await, ["thread.joined", "thread.split", "thread.opened", "thread.closed"].repeat(2));
    let lost = CommentId("00000000-0000-0000-0000-000000000000".parse().unwrap());
    assert_eq!(error(&change(&admin, lost, Close).await), AppError::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_answers_in_a_closed_thread_and_readers_are_told() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let (opening, last) = (find(&staff, "মন্তব্য a").await.id, find(&staff, "মন্তব্য a2").await.id);
    assert_eq!(site.get("/world/talked").await.texts(".comment__reply").len(), 3);
    let now: QueuedComment = answer(&change(&staff, last, Close).await);
    assert!(now.is_closed && !now.may.answer);
    let page = site.get("/world/talked").await;
    assert_eq!(page.texts(".comment__reply"), [""; 0]);
    assert_eq!(page.text(".discussion__closed"), CLOSED);
    assert_eq!(page.texts(".comment__vote").len(), 6, "what stands can be voted on");
    // Whoever had the form open before.
    for parent in [opening, last] {
        let fields = [("name", "মীনা"), ("text", "আমার উত্তর"), ("parent", &*parent.to_string())];
        let page = site.post("/world/talked", &fields).await;
        assert_eq!(page.status, 422);
        assert!(page.html().contains("এই আলোচনায় উত্তর দেওয়া বন্ধ আছে।") && page.html().contains("আমার উত্তর"));
        let asked = site.get(&format!("/world/talked{}", address::reply(parent).split('#').next().unwrap())).await;
        assert_eq!(asked.text(".comment_form__title"), "মন্তব্য করুন");
    }
    let arguments = json!({"story": site.id("talked").await, "answer": {"to": opening, "text": "x"}}).to_string();
    let refused = staff.call(&Method::POST, &format!("{COMMENTS}/answer_comment"), &arguments).await;
    assert_eq!(error(&refused), AppError::Invalid { field: Field::Parent, problem: Problem::Past });
    // A new comment is no answer.
    assert_eq!(site.post("/world/talked", &[("name", "মীনা"), ("text", "নতুন কথা")]).await.status, 303);
    // Two moderators: the second is told that it is so already.
    assert_eq!(error(&change(&staff, opening, Close).await), AppError::Conflict);
    assert_eq!(change(&staff, opening, Open).await.status, 200);
    let fields = [("name", "মীনা"), ("text", "আমার উত্তর"), ("parent", &*opening.to_string())];
    assert_eq!(site.post("/world/talked", &fields).await.status, 303);
    assert_eq!(site.get("/world/talked").await.texts(".discussion__closed"), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_becomes_a_thread_of_its_own_and_old_links_lead_there() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let (answered, below) = (find(&staff, "মন্তব্য a1").await.id, find(&staff, "মন্তব্য a2").await.id);
    let whole = vec![["মন্তব্য a", "মন্তব্য a1", "মন্তব্য a2"].map(str::to_owned).to_vec()];
    assert_eq!(threads(&site).await, whole);
    let now: QueuedComment = answer(&change(&staff, answered, Split).await);
    assert!(now.is_split && now.thread == answered);
    assert_eq!(threads(&site).await, [vec!["মন্তব্য a".to_owned()], vec!["মন্তব্য a1".to_owned(), "মন্তব্য a2".to_owned()]]);
    let page = site.get("/world/talked").await;
    assert_eq!(page.text("#discussion-title"), "৩টি মন্তব্য");
    assert_eq!(page.texts(".discussion__fold"), ["১টি উত্তর"]);
    assert_eq!(page.texts(".comment__answers"), ["উত্তর: পাঠক a"], "what it answered is told and leads there");
    for id in [answered, below] {
        let talk = address::comment(id);
        let page = site.get(&format!("/world/talked{}", talk.split('#').next().unwrap())).await;
        assert_eq!(page.texts(".comment_text"), ["মন্তব্য a1", "মন্তব্য a2"], "{talk}");
    }
    assert_eq!(error(&change(&staff, answered, Split).await), AppError::Conflict);
    assert_eq!(change(&staff, answered, Join).await.status, 200);
    assert_eq!(threads(&site).await, whole);
    assert_eq!(error(&change(&staff, answered, Join).await), AppError::Conflict);
}
