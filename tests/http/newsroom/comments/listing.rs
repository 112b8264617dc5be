//! The list, its filters, and what stands round a comment.

use super::{COMMENTS, decide, find, list, post, site_of_talk, texts};
use crate::{newsroom::desk::answer, staff::Staff};
use axum::http::Method;
use hocchetaki::model::{
    comment::CommentStatus::{Approved, Rejected, Spam},
    newsroom::{
        moderation::{Context, Queue},
        role::Role,
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn a_row_tells_what_it_takes_to_decide() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let row = find(&staff, "মন্তব্য a1").await;
    assert_eq!((row.name.as_str(), row.status), ("পাঠক a1", Approved));
    assert_eq!((row.story.headline.as_str(), row.story.section.as_str()), ("শিরোনাম talked", "আন্তর্জাতিক"));
    assert_eq!(row.story.address, format!("/world/talked?talk=comment.{0}#comment-{1}", row.id.0.simple(), row.id));
    let answers = row.answers.unwrap();
    assert_eq!((answers.name.as_str(), answers.beginning.as_str()), ("পাঠক a", "মন্তব্য a"));
    assert_eq!((row.writer, row.is_staff, row.is_picked, row.decided), (None, false, false, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_queue_is_filtered_by_pile_section_story_and_words() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    assert_eq!(texts(&list(&staff, "wanted[pile]=waiting").await), [""; 0]);
    let all = ["মন্তব্য b", "মন্তব্য a2", "মন্তব্য a1", "মন্তব্য a"];
    assert_eq!(texts(&list(&staff, "wanted[pile]=all").await), all, "newest first");
    decide(&staff, find(&staff, "মন্তব্য a2").await.id, Approved, Spam).await;
    assert_eq!(texts(&list(&staff, "wanted[pile]=spam").await), ["মন্তব্য a2"]);
    assert_eq!(texts(&list(&staff, "wanted[pile]=approved").await), ["মন্তব্য b", "মন্তব্য a1", "মন্তব্য a"]);
    assert_eq!(texts(&list(&staff, "wanted[pile]=all&wanted[section]=sports").await), ["মন্তব্য b"]);
    let story = site.id("talked").await;
    let of_story = list(&staff, &format!("wanted[pile]=approved&wanted[story]={story}")).await;
    assert_eq!(texts(&of_story), ["মন্তব্য a1", "মন্তব্য a"]);
    assert_eq!(texts(&list(&staff, "wanted[pile]=all&wanted[typed]=য A2").await), ["মন্তব্য a2"]);
    assert_eq!(texts(&list(&staff, "wanted[pile]=all&wanted[typed]=পাঠক b").await), ["মন্তব্য b"], "in names too");
    for pile in ["removed", "rejected", "reported"] {
        assert_eq!(texts(&list(&staff, &format!("wanted[pile]={pile}")).await), [""; 0]);
    }
    // What was decided last tells by whom.
    let spam = find(&staff, "মন্তব্য a2").await;
    assert_eq!(spam.decided.unwrap().by, "সদস্য moderator");
    decide(&staff, spam.id, Spam, Rejected).await;
    assert_eq!(texts(&list(&staff, "wanted[pile]=rejected").await), ["মন্তব্য a2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_queue_is_read_part_by_part() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    // Many of one millisecond.
    site.write(
        "insert into comment (id, article_id, thread_id, name, text, posted_at, fingerprint, status, shown, reports)
         select x.id, (select id from article where slug = 'talked'), x.id, 'ক', 'সারির ' || n, 1000 + n / 30, randomblob(32), 'pending', 0, n / 60
         from (with recursive c(n) as (select 0 union all select n + 1 from c where n < 129) select n, randomblob(16) as id from c) x",
    )
    .await;
    for pile in ["waiting", "all", "reported"] {
        let (mut read, mut part) = (Vec::new(), list(&staff, &format!("wanted[pile]={pile}")).await);
        loop {
            read.extend(texts(&part).into_iter().filter(|text| text.starts_with("সারির")).map(str::to_owned));
            let Some(next) = part.next else { break };
            let after = format!(
                "wanted[pile]={pile}&wanted[after][reports]={}&wanted[after][posted_at]={}&wanted[after][id]={}",
                next.reports, next.posted_at.0, next.id
            );
            part = list(&staff, &after).await;
        }
        let mut once = read.clone();
        once.sort_unstable();
        once.dedup();
        let wanted = if pile == "reported" { 70 } else { 130 };
        assert_eq!((read.len(), once.len()), (wanted, wanted), "{pile}");
    }
    let waiting: u32 = answer(&staff.call(&Method::GET, &format!("{COMMENTS}/get_waiting"), "").await);
    assert_eq!(waiting, 130);
    let found: Queue = list(&staff, "wanted[pile]=waiting&wanted[typed]=সারির 1").await;
    assert_eq!(found.comments.len(), 41, "1, 10 to 19, 100 to 129");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_is_seen_in_its_thread_and_beside_its_writers_others() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let held = post(&site, "", "আগের কথা", "").await;
    post(&site, &held, "বিজ্ঞাপন", "x").await;
    let spam = find(&staff, "বিজ্ঞাপন").await;
    assert_eq!(spam.status, Spam);
    let of = |id: String| format!("id={id}");
    let context: Context =
        answer(&staff.call(&Method::GET, &format!("{COMMENTS}/get_comment_context"), &of(spam.id.to_string())).await);
    assert_eq!(context.thread.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["বিজ্ঞাপন"]);
    assert_eq!(context.others.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["আগের কথা"]);
    let reply = find(&staff, "মন্তব্য a1").await;
    let context: Context =
        answer(&staff.call(&Method::GET, &format!("{COMMENTS}/get_comment_context"), &of(reply.id.to_string())).await);
    let lines: Vec<_> = context.thread.iter().map(|line| (line.text.as_str(), line.level)).collect();
    assert_eq!(lines, [("মন্তব্য a", 1), ("মন্তব্য a1", 2), ("মন্তব্য a2", 3)]);
}
