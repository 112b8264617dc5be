//! The comments under an article, as its page shows them.

use crate::{
    paper::{comment, story},
    site::TestSite,
};
use serde_json::Value;

async fn site_with(comments: Vec<Value>) -> TestSite {
    let site = TestSite::new().await;
    let mut talked = story("world", "talked", 600);
    talked["comments"] = comments.into();
    site.publish(&[talked]).await;
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn threads_stand_oldest_first_with_all_answers_one_level_down() {
    let site = site_with(vec![
        comment("a", None, 100),
        comment("b", None, 90),
        comment("a1", Some("a"), 80),
        comment("a2", Some("a1"), 70),
        comment("b1", Some("b"), 60),
    ])
    .await;
    let page = site.get("/world/talked").await;
    let openings = page.texts(".discussion__thread > .comment .comment__text");
    assert_eq!(openings, ["মন্তব্য a", "মন্তব্য b"]);
    let replies = page.texts(".discussion__thread:first-child .discussion__reply .comment__name");
    assert_eq!(replies, ["পাঠক a1", "পাঠক a2"]);
    assert_eq!(page.text("#discussion-title"), "৫টি মন্তব্য");
    assert_eq!(page.texts(".comment__link time")[0], "২৩ ডিসেম্বর ২০২৪, সকাল ১০:২০");
    for (link, id) in page.attributes(".comment__link", "href").iter().zip(page.attributes(".comment", "id")) {
        assert_eq!(link.strip_prefix('#'), Some(id.as_str()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_discussion_is_paged_by_fifty_threads_and_none_is_lost() {
    let site = site_with((0..120).map(|n| comment(&n.to_string(), None, 300 - n)).collect()).await;
    let mut path = "/world/talked".to_owned();
    let mut seen = Vec::new();
    let mut sizes = Vec::new();
    loop {
        let page = site.get(&path).await;
        assert_eq!(page.status, 200);
        let texts = page.texts(".comment__text");
        sizes.push(texts.len());
        seen.extend(texts);
        let Some(next) = page.attributes(".discussion__more a", "href").pop() else { break };
        path = format!("/world/talked{}", next.split('#').next().unwrap());
    }
    assert_eq!(sizes, [50, 50, 20]);
    let expected: Vec<_> = (0..120).map(|n| format!("মন্তব্য {n}")).collect();
    assert_eq!(seen, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_in_the_discussion_that_nobody_was_given_is_not_found() {
    let site = site_with(vec![comment("a", None, 5)]).await;
    let page = site.get("/world/talked?comments-after=nonsense").await;
    assert_eq!(page.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_javascript_the_form_answers_a_comment_by_its_address() {
    let site = site_with(vec![comment("a", None, 5), comment("b", None, 4)]).await;
    let reply = site.get("/world/talked").await.attributes("a.comment__reply", "href")[1].clone();
    let (path, fragment) = reply.split_once('#').unwrap();
    assert_eq!(fragment, "comment-form");
    let page = site.get(&format!("/world/talked{path}")).await;
    let parent = page.attribute("form#comment-form input[name=parent]:not([disabled])", "value");
    assert_eq!(parent, site.comments("talked").await[1].id.to_string());
    assert_eq!(page.text("#comment-form-title"), "পাঠক b-এর মন্তব্যের উত্তর");
    for nonsense in ["x", "", "00000000-0000-0000-0000-000000000000", "%FF"] {
        let page = site.get(&format!("/world/talked?reply-to={nonsense}")).await;
        assert_eq!(
            (page.status.as_u16(), page.text("#comment-form-title")),
            (200, "মন্তব্য করুন".to_owned()),
            "{nonsense}"
        );
        assert_eq!(page.texts("input[name=parent]:not([disabled])"), [""; 0], "{nonsense}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_readers_wrote_is_text_and_never_markup() {
    let mut evil = comment("evil", None, 5);
    evil["name"] = "<b>নাম</b>".into();
    evil["text"] = "<script>alert(1)</script>\n\n</script><img src=x onerror=alert(1)>".into();
    let site = site_with(vec![evil]).await;
    let page = site.get("/world/talked").await;
    assert_eq!(page.text(".comment__name"), "<b>নাম</b>");
    assert_eq!(page.texts(".comment__text p"), ["<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>"]);
    assert!(!page.html().contains("<script>alert"), "{}", page.html());
    assert!(!page.html().contains("<img src=x"), "{}", page.html());
    assert_eq!(page.attributes("[onerror]", "onerror"), [""; 0]);
}
