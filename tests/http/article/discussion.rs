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
async fn threads_stand_oldest_first_with_each_answer_below_what_it_answers() {
    let site = site_with(vec![
        comment("a", None, 100),
        comment("b", None, 90),
        comment("a1", Some("a"), 80),
        comment("a2", Some("a1"), 70),
        comment("b1", Some("b"), 60),
    ])
    .await;
    let page = site.get("/world/talked").await;
    let openings = page.texts(".discussion__thread > .comment .comment_text");
    assert_eq!(openings, ["মন্তব্য a", "মন্তব্য b"]);
    let replies = page.texts(".discussion__thread:first-child .discussion__reply .comment__name");
    assert_eq!(replies, ["পাঠক a1", "পাঠক a2"]);
    assert_eq!(page.text("#discussion-title"), "৫টি মন্তব্য");
    assert_eq!(page.texts(".comment__link time")[0], "২৩ ডিসেম্বর ২০২৪, সকাল ১০:২০");
    assert_eq!(page.attributes(".discussion__reply", "data-level"), ["2", "3", "2"]);
    assert_eq!(page.text(".comment__answers"), "উত্তর: পাঠক a1");
    assert_eq!(page.texts(".discussion__fold"), ["২টি উত্তর", "১টি উত্তর"]);
    for (link, id) in page.attributes(".comment__link", "href").iter().zip(page.attributes(".comment", "id")) {
        let (part, fragment) = link.split_once('#').unwrap();
        assert_eq!(fragment, id);
        let page = site.get(&format!("/world/talked{part}")).await;
        assert_eq!(page.texts(&format!("[id='{id}']")).len(), 1, "{link}");
        assert_eq!(page.texts(".discussion__thread").len(), 1, "{link}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_discussion_is_paged_by_twenty_threads_and_none_is_lost() {
    let site = site_with((0..120).map(|n| comment(&n.to_string(), None, 300 - n)).collect()).await;
    let mut path = "/world/talked".to_owned();
    let mut seen = Vec::new();
    let mut sizes = Vec::new();
    loop {
        let page = site.get(&path).await;
        assert_eq!(page.status, 200);
        let texts = page.texts(".comment_text");
        sizes.push(texts.len());
        seen.extend(texts);
        let Some(next) = page.attributes(".discussion__more a", "href").pop() else { break };
        path = format!("/world/talked{}", next.split('#').next().unwrap());
    }
    assert_eq!(sizes, [20; 6]);
    let expected: Vec<_> = (0..120).map(|n| format!("মন্তব্য {n}")).collect();
    assert_eq!(seen, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_thread_goes_on_page_by_page_and_a_link_into_it_opens_where_it_leads() {
    let mut comments = vec![comment("a", None, 300)];
    comments.extend((0..150).map(|n| comment(&format!("a{n}"), Some("a"), 250 - n)));
    let site = site_with(comments).await;
    let page = site.get("/world/talked").await;
    assert_eq!(page.texts(".discussion__reply").len(), 8);
    assert_eq!(page.text(".discussion__turn a"), "আরও ১৪২টি উত্তর");
    let mut seen = page.texts(".discussion__reply .comment__name");
    let mut next = page.attributes(".discussion__turn a", "href").pop();
    while let Some(at) = next {
        let page = site.get(&format!("/world/talked{}", at.split('#').next().unwrap())).await;
        seen.extend(page.texts(".discussion__reply .comment__name"));
        assert_eq!(page.texts(".discussion__turn a")[0], "শুরু থেকে দেখুন");
        next = page.attributes(".discussion__turn a", "href").into_iter().nth(1);
    }
    assert_eq!(seen, (0..150).map(|n| format!("পাঠক a{n}")).collect::<Vec<_>>());
    let last = site.comments("talked").await.pop().unwrap().id;
    let page = site.get(&format!("/world/talked?talk=comment.{last}")).await;
    assert_eq!(page.texts(".discussion__reply .comment__name").pop().as_deref(), Some("পাঠক a149"));
    assert_eq!(page.texts(&format!("[id='comment-{last}']")).len(), 1);
    assert_eq!(page.text(".discussion__part a"), "সব মন্তব্য");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_threads_can_stand_first() {
    let site = site_with((0..30).map(|n| comment(&n.to_string(), None, 300 - n)).collect()).await;
    let page = site.get("/world/talked").await;
    assert_eq!(page.texts(".discussion__order"), ["সেরা", "নতুন", "পুরোনো"]);
    assert_eq!(page.text(".discussion__order[aria-current]"), "সেরা");
    let page = site.get("/world/talked?talk=newest").await;
    assert_eq!(page.text(".discussion__order[aria-current]"), "নতুন");
    assert_eq!(page.texts(".comment__name")[0], "পাঠক 29");
    let next = page.attribute(".discussion__more a", "href");
    let page = site.get(&format!("/world/talked{}", next.split('#').next().unwrap())).await;
    assert_eq!(page.texts(".comment__name"), (0..10).rev().map(|n| format!("পাঠক {n}")).collect::<Vec<_>>());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_in_the_discussion_that_nobody_was_given_is_not_found() {
    let site = site_with(vec![comment("a", None, 5)]).await;
    let page = site.get("/world/talked?talk=nonsense").await;
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
async fn a_comment_is_quoted_in_the_form_that_answers_it() {
    let mut quoted = comment("a", None, 5);
    quoted["text"] = "> কারও কথা\nপ্রথম লাইন\n\n</textarea><script>alert(1)</script>".into();
    let site = site_with(vec![quoted]).await;
    let page = site.get("/world/talked").await;
    assert_eq!(page.text(".comment__quote"), "উদ্ধৃতি");
    assert_eq!(page.texts(".comment_text blockquote"), ["কারও কথা"]);
    let quote = page.attribute(".comment__quote", "href");
    let (path, fragment) = quote.split_once('#').unwrap();
    assert_eq!(fragment, "comment-form");
    let page = site.get(&format!("/world/talked{path}")).await;
    let parent = page.attribute("form#comment-form input[name=parent]:not([disabled])", "value");
    assert_eq!(parent, site.comments("talked").await[0].id.to_string());
    assert_eq!(page.text("#comment-form-title"), "পাঠক a-এর মন্তব্যের উত্তর");
    let text = page.text("#comment-form textarea");
    assert_eq!(text, "> প্রথম লাইন\n> </textarea><script>alert(1)</script>");
    assert!(!page.html().contains("<script>alert"), "{}", page.html());

    let answer =
        site.post("/world/talked", &[("parent", &parent), ("name", "খ"), ("text", &format!("{text}\n\nঠিক"))]).await;
    assert_eq!(answer.status, 303);
    let page = site.get("/world/talked").await;
    let said = page.texts(".discussion__reply .comment_text > *");
    assert_eq!(said, ["প্রথম লাইন\n</textarea><script>alert(1)</script>", "ঠিক"]);
    assert!(!page.html().contains("<script>alert"), "{}", page.html());
    for nonsense in ["x", "1", "", "00000000-0000-0000-0000-000000000000", "%FF"] {
        let page = site.get(&format!("/world/talked?quote={nonsense}")).await;
        assert_eq!((page.status.as_u16(), page.text("#comment-form textarea")), (200, String::new()), "{nonsense}");
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
    assert_eq!(page.texts(".comment_text p"), ["<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>"]);
    assert!(!page.html().contains("<script>alert"), "{}", page.html());
    assert!(!page.html().contains("<img src=x"), "{}", page.html());
    assert_eq!(page.attributes("[onerror]", "onerror"), [""; 0]);
}
