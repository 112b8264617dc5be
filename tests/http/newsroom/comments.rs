//! The moderation queue: who sees what, who decides, and what readers have of it.

mod answering;
mod deciding;
mod house;
mod listing;
mod threads;
mod waiting;

use super::desk::answer;
use crate::{
    page::Page,
    paper::{comment, story},
    site::{TestSite, form},
    staff::{Staff, cookie, email},
};
use axum::http::{Method, header::COOKIE};
use hocchetaki::model::{
    comment::CommentStatus,
    id::CommentId,
    newsroom::{
        moderation::{Outcome, Queue, QueuedComment},
        role::Role,
    },
};
use serde_json::json;

const COMMENTS: &str = "/api/v1/newsroom/comments";

/// A site with a story in each of two sections: `talked` with a comment, an answer to it and one to that; `played` with one.
async fn site_of_talk() -> TestSite {
    let site = TestSite::new().await;
    publish(&site).await;
    site
}

async fn publish(site: &TestSite) {
    let mut talked = story("world", "talked", 600);
    talked["comments"] =
        vec![comment("a", None, 100), comment("a1", Some("a"), 90), comment("a2", Some("a1"), 80)].into();
    let mut played = story("sports", "played", 500);
    played["comments"] = vec![comment("b", None, 70)].into();
    site.publish(&[talked, played]).await;
}

/// The comment with this text.
async fn find(staff: &Staff<'_>, text: &str) -> QueuedComment {
    let all = list(staff, "wanted[pile]=all").await.comments;
    all.into_iter().find(|comment| comment.text == text).unwrap_or_else(|| panic!("no comment {text}"))
}

async fn list(staff: &Staff<'_>, wanted: &str) -> Queue {
    answer(&staff.call(&Method::GET, &format!("{COMMENTS}/list_comments"), &wanted.replace(' ', "+")).await)
}

fn texts(queue: &Queue) -> Vec<&str> {
    queue.comments.iter().map(|comment| comment.text.as_str()).collect()
}

async fn try_decide(staff: &Staff<'_>, decisions: &[(CommentId, CommentStatus, CommentStatus)], undone: bool) -> Page {
    let decisions: Vec<_> =
        decisions.iter().map(|(comment, from, to)| json!({"comment": comment, "from": from, "to": to})).collect();
    let arguments = json!({"decisions": decisions, "reason": "নীতির বাইরে", "undone": undone});
    staff.call(&Method::POST, &format!("{COMMENTS}/decide_comments"), &arguments.to_string()).await
}

async fn decide(staff: &Staff<'_>, comment: CommentId, from: CommentStatus, to: CommentStatus) -> Outcome {
    answer(&try_decide(staff, &[(comment, from, to)], false).await)
}

async fn undo(staff: &Staff<'_>, comment: CommentId, from: CommentStatus, to: CommentStatus) -> Outcome {
    answer(&try_decide(staff, &[(comment, from, to)], true).await)
}

async fn pick(staff: &Staff<'_>, comment: CommentId, picked: bool) -> Page {
    let arguments = json!({"id": comment, "picked": picked}).to_string();
    staff.call(&Method::POST, &format!("{COMMENTS}/pick_comment"), &arguments).await
}

/// Confines a member to one section.
async fn confine(site: &TestSite, role: Role, section: &str) {
    let email = email(role);
    site.write(&format!(
        "update member set all_sections = 0 where email = '{email}';
         insert into member_section (member_id, section_id)
           select m.id, s.id from member m, section s where m.email = '{email}' and s.slug = '{section}'"
    ))
    .await;
}

/// A reader posts under `talked`; the cookie by which they are known then, if it is set.
async fn post(site: &TestSite, held: &str, text: &str, website: &str) -> String {
    let article = site.id("talked").await.to_string();
    let fields =
        [("article", article.as_str()), ("form[name]", "মীনা"), ("form[text]", text), ("form[website]", website)];
    let mut request = form("/api/v1/comment/post_comment", &fields);
    if !held.is_empty() {
        request.headers_mut().insert(COOKIE, held.parse().unwrap());
    }
    let page = site.send(request).await;
    assert_eq!(page.status, 200, "{}", page.html());
    cookie(&page)
}

/// What readers see of the discussion under `talked`: the count, and each comment's text or that it was taken away.
async fn page(site: &TestSite) -> (String, Vec<String>) {
    let page = site.get("/world/talked").await;
    (page.text("#discussion-title"), page.texts(".discussion__threads .comment_text, .comment__removed"))
}
