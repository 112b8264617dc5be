//! Comments that wait before anybody sees them.

use super::{COMMENTS, decide, find, list, page, post, publish, texts};
use crate::{newsroom::desk::answer, site::TestSite, staff::Staff};
use axum::http::Method;
use hocchetaki::model::{
    comment::CommentStatus::{Approved, Pending},
    newsroom::{house_rules::Moderation, role::Role},
};

async fn site_with(moderation: Moderation) -> TestSite {
    let site = TestSite::with(|config| config.discussion.moderation = moderation).await;
    publish(&site).await;
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomers_comment_waits_and_once_one_stands_the_next_does_at_once() {
    let site = site_with(Moderation::Newcomers).await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let before = page(&site).await;
    let held = post(&site, "", "প্রথম কথা", "").await;
    post(&site, &held, "আরেকটি", "").await;
    assert_eq!(page(&site).await, before, "nobody sees what waits");
    let waiting: u32 = answer(&staff.call(&Method::GET, &format!("{COMMENTS}/get_waiting"), "").await);
    assert_eq!(waiting, 2);
    assert_eq!(list(&staff, "wanted[pile]=waiting").await.comments.len(), 2);
    let first = find(&staff, "প্রথম কথা").await;
    decide(&staff, first.id, Pending, Approved).await;
    assert!(page(&site).await.1.contains(&"প্রথম কথা".to_owned()));
    assert_eq!(page(&site).await.0, "৪টি মন্তব্য");
    post(&site, &held, "এখন আমাকে চেনে", "").await;
    assert!(page(&site).await.1.contains(&"এখন আমাকে চেনে".to_owned()));
    assert_eq!(texts(&list(&staff, "wanted[pile]=waiting").await), ["আরেকটি"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_all_are_read_first_those_of_known_readers_wait_too() {
    let site = site_with(Moderation::Before).await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let held = post(&site, "", "প্রথম কথা", "").await;
    decide(&staff, find(&staff, "প্রথম কথা").await.id, Pending, Approved).await;
    post(&site, &held, "দ্বিতীয় কথা", "").await;
    assert_eq!(find(&staff, "দ্বিতীয় কথা").await.status, Pending);
}
