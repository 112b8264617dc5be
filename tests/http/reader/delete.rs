//! What is left of a reader who has everything deleted.

use super::{Browser, DAY, PATH, site};
use hocchetaki::server::discussion::forget;
use std::sync::atomic::Ordering;

const EMAIL: &str = "rumana@paper.example";

/// Everything in the store that is a reader's.
const LEFT: &str = "select (select count(*) from reader) + (select count(*) from reader_session)
    + (select count(*) from comment_vote) + (select count(*) from comment_report) + (select count(*) from reader_link)
    + (select count(*) from comment where reader_id is not null) + (select count(*) from comment_former)";

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_gone_at_once_and_its_comments_stay_without_a_name() {
    let (site, letters) = site().await;
    let mut rumana = Browser::default();
    let said = rumana.say(&site, "রুমানা", "কথা", None).await;
    let a = site.comments("rashiya-uttor-korea").await[0].id;
    rumana.enter(&site, &letters, EMAIL).await;
    rumana.post(&site, &format!("/comment/{said}/edit"), &[("text", "শেষ কথা")]).await;
    rumana.post(&site, &format!("/comment/{a}/vote"), &[("vote", "like")]).await;
    rumana.post(&site, &format!("/comment/{a}/report"), &[("reason", "spam")]).await;
    let before = rumana.clone();
    assert_eq!(rumana.get(&site, "/reader/delete").await.status, 200);
    assert_eq!(rumana.post(&site, "/reader/delete", &[]).await.status, 400, "what becomes of comments must be said");
    let gone = rumana.post(&site, "/reader/delete", &[("comments", "stay")]).await;
    assert_eq!((gone.status.as_u16(), rumana.cookie.is_none()), (200, true));
    let page = site.get(PATH).await;
    assert_eq!(page.text(&format!("[id='comment-{said}'] .comment__name")), "মুছে ফেলা পাঠক");
    assert!(page.html().contains("শেষ কথা") && !page.html().contains("রুমানা"));
    assert_eq!(site.rows::<(i64,)>(LEFT).await, [(0,)]);
    assert_eq!(site.rows::<(i64, i64)>("select sum(likes), sum(reports) from comment").await, [(0, 0)]);
    assert!(before.get(&site, "/reader").await.attributes("[name=name]", "value").is_empty());
    assert_eq!(before.get(&site, "/reader/delete").await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_go_too_if_their_reader_wants_it() {
    let (site, _letters) = site().await;
    let mut guest = Browser::default();
    let said = guest.say(&site, "রুমানা", "গোপন কথা", None).await;
    Browser::default().say(&site, "অন্য", "উত্তর", Some(said)).await;
    assert_eq!(guest.post(&site, "/reader/delete", &[("comments", "go")]).await.status, 200);
    let page = site.get(PATH).await;
    assert!(!page.html().contains("গোপন কথা") && !page.html().contains("রুমানা"));
    assert_eq!(page.text(&format!("[id='comment-{said}']")), "মন্তব্যটি সরিয়ে নেওয়া হয়েছে।");
    assert_eq!(page.text("#discussion-title"), "২টি মন্তব্য");
    site.clock.fetch_add(31 * DAY, Ordering::Relaxed);
    forget(&site.state).await.unwrap();
    assert_eq!(site.rows::<(i64,)>("select count(*) from comment where text like '%গোপন%'").await, [(0,)]);
}
