//! A comment sent as an ordinary form to the address of its article.

use crate::{
    paper::{comment, seed, story},
    site::{TestSite, bare_form, form},
};
use axum::{
    body::Body,
    http::{Request, header::CONTENT_TYPE},
};

const PATH: &str = "/world/rashiya-uttor-korea";

async fn site() -> TestSite {
    let site = TestSite::new().await;
    let mut talked = seed();
    talked["comments"] = vec![comment("a", None, 60)].into();
    site.publish(&[talked, story("sports", "other", 5)]).await;
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_form_is_stored_and_leads_to_its_comment() {
    let site = site().await;
    let answer = site.post(PATH, &[("name", "পাঠক"), ("text", "এক\r\nদুই"), ("parent", "")]).await;
    assert_eq!(answer.status, 303);
    let stored = site.comments("rashiya-uttor-korea").await;
    assert_eq!((stored.len(), stored[1].name.as_str(), stored[1].text.as_str()), (2, "পাঠক", "এক\nদুই"));
    assert_eq!(
        answer.header("location"),
        format!("{PATH}?talk=comment.{}#comment-{}", stored[1].id.0.simple(), stored[1].id)
    );
    let page = site.get(PATH).await;
    assert_eq!(page.texts(&format!("[id='comment-{}']", stored[1].id)).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_sent_as_a_form_goes_into_its_thread() {
    let site = site().await;
    let opening = site.comments("rashiya-uttor-korea").await[0].id.to_string();
    let answer = site.post(PATH, &[("parent", &opening), ("name", "খ"), ("text", "উত্তর")]).await;
    assert_eq!(answer.status, 303);
    assert_eq!(site.get(PATH).await.texts(".discussion__reply .comment_text"), ["উত্তর"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_sent_twice_leads_to_the_same_comment() {
    let site = site().await;
    let fields = [("name", "পাঠক"), ("text", "কথা")];
    let (one, other) = (site.post(PATH, &fields).await, site.post(PATH, &fields).await);
    assert_eq!((one.status.as_u16(), one.header("location")), (303, other.header("location")));
    assert_eq!(site.comments("rashiya-uttor-korea").await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_form_comes_back_with_what_was_typed() {
    let site = site().await;
    let page = site.post(PATH, &[("name", ""), ("text", "লম্বা কথা\nদ্বিতীয় লাইন")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(page.text("#comment-form textarea"), "লম্বা কথা\nদ্বিতীয় লাইন");
    assert_eq!(page.text("#comment-form-name-error"), "আপনার নাম লিখুন।");
    assert_eq!(page.attribute("#comment-form-name", "aria-invalid"), "true");
    assert_eq!(page.attribute("#comment-form-name", "aria-describedby"), "comment-form-name-error");
    assert_eq!(page.text("#comment-form-text-error"), "");
    assert_eq!(page.attributes("#comment-form-text[aria-invalid]", "name"), [""; 0]);
    // The page is the article's, whole.
    assert_eq!(page.texts("h1").len(), 1);
    assert_eq!(page.texts(".body p").len(), 2);
    let page = site.post(PATH, &[("name", "পাঠক \"১\""), ("text", " ")]).await;
    assert_eq!(page.attribute("#comment-form-name", "value"), "পাঠক \"১\"");
    assert_eq!(page.text("#comment-form-text-error"), "মন্তব্যের ঘরটি ফাঁকা। কিছু লিখুন।");
    assert_eq!(site.comments("rashiya-uttor-korea").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_answer_comes_back_as_an_answer() {
    let site = site().await;
    let opening = site.comments("rashiya-uttor-korea").await[0].id.to_string();
    let page = site.post(PATH, &[("parent", &opening), ("name", "খ"), ("text", "")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attribute("#comment-form input[name=name]", "value"), "খ");
    assert_eq!(page.text("#comment-form-text-error"), "মন্তব্যের ঘরটি ফাঁকা। কিছু লিখুন।");
    assert_eq!(page.attributes("#comment-form input[name=parent]:not([disabled])", "value"), [opening]);
    assert_eq!(page.text("#comment-form-title"), "পাঠক a-এর মন্তব্যের উত্তর");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_can_be_seen_before_it_is_posted() {
    let site = site().await;
    let opening = site.comments("rashiya-uttor-korea").await[0].id.to_string();
    let text = "> আগের কথা\r\nদেখুন https://example.com/ <b>\r\n</textarea><script>alert(1)</script>";
    let fields = [("parent", &*opening), ("name", "খ <i>"), ("text", text), ("preview", "1")];
    let page = site.post(PATH, &fields).await;
    assert_eq!((page.status.as_u16(), page.header("set-cookie")), (200, ""));
    assert!(page.header("cache-control").contains("no-store"), "{}", page.header("cache-control"));
    assert_eq!(page.text("#comment-preview h4"), "মন্তব্যটি এমন দেখাবে");
    assert_eq!(page.text("#comment-preview .comment_form__name"), "খ <i>");
    assert_eq!(page.texts("#comment-preview blockquote"), ["আগের কথা"]);
    assert_eq!(page.attribute("#comment-preview a", "href"), "https://example.com/");
    assert!(!page.html().contains("<script>alert"), "{}", page.html());
    // The form is as it was, and nothing is kept.
    assert_eq!(page.text("#comment-form textarea"), text.replace("\r\n", "\n"));
    assert_eq!(page.attribute("#comment-form-name", "value"), "খ <i>");
    assert_eq!(page.attribute("#comment-form input[name=parent]:not([disabled])", "value"), opening);
    assert_eq!(page.texts("[aria-invalid]"), [""; 0]);
    assert_eq!(site.comments("rashiya-uttor-korea").await.len(), 1);
    assert_eq!(site.get(PATH).await.texts("#comment-preview"), [""; 0]);

    let page = site.post(PATH, &[("name", ""), ("text", "কথা"), ("preview", "1")]).await;
    assert_eq!((page.status.as_u16(), page.text("#comment-form-name-error")), (422, "আপনার নাম লিখুন।".to_owned()));
    assert_eq!(page.texts("#comment-preview"), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_comes_back_when_its_comment_is_gone() {
    let site = site().await;
    let gone = "00000000-0000-0000-0000-000000000000";
    let page = site.post(PATH, &[("parent", gone), ("name", "খ"), ("text", "অনেক কষ্টে লেখা")]).await;
    assert_eq!(page.status, 422);
    assert!(page.texts("form textarea").contains(&"অনেক কষ্টে লেখা".to_owned()), "{}", page.html());
    assert!(page.html().contains("যে মন্তব্যের উত্তর দিচ্ছেন, সেটি আর নেই।"));
}

#[tokio::test(flavor = "multi_thread")]
async fn typed_markup_comes_back_as_text() {
    let site = site().await;
    let evil = "</textarea><script>alert(1)</script>";
    let page = site.post(PATH, &[("name", ""), ("text", evil)]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.text("#comment-form textarea"), evil, "{}", page.html());
    assert!(!page.html().contains("<script>alert"), "{}", page.html());
    let page = site.post(PATH, &[("name", "\"><script>alert(2)</script>"), ("text", "")]).await;
    assert_eq!(page.attribute("#comment-form-name", "value"), "\"><script>alert(2)</script>");
    assert!(!page.html().contains("<script>alert"), "{}", page.html());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_writes_too_fast_keeps_what_was_typed() {
    let site = TestSite::with(|config| config.discussion.comments_at_once = 1).await;
    site.publish(&[seed()]).await;
    assert_eq!(site.post(PATH, &[("name", "ক"), ("text", "এক")]).await.status, 303);
    let page = site.post(PATH, &[("name", "ক"), ("text", "দুই")]).await;
    assert_eq!(page.status, 429);
    assert_eq!(page.text("#comment-form textarea"), "দুই");
    assert!(page.text("#comment-form [role=alert]").starts_with("অল্প সময়ে অনেক মন্তব্য এসেছে।"));
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_are_no_form_are_refused() {
    let site = site().await;
    for body in [&b"name=%FF&text=x"[..], b"name=a&text=\xE0\xA6", b"name=a&text=b&parent=nonsense"] {
        let mut request = bare_form(PATH, body);
        request.headers_mut().insert("sec-fetch-site", "same-origin".parse().unwrap());
        assert_eq!(site.send(request).await.status, 400);
    }
    for kind in ["multipart/form-data; boundary=x", "text/plain", "application/json", ""] {
        let mut request = form(PATH, &[("name", "ক"), ("text", "খ")]);
        request.headers_mut().insert(CONTENT_TYPE, kind.parse().unwrap());
        assert_eq!(site.send(request).await.status, 415, "{kind}");
    }
    assert_eq!(site.post(PATH, &[("name", "ক"), ("text", &"x".repeat(512 * 1024))]).await.status, 413);
    let untold = Request::post(PATH)
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(format!("name=a&text={}", "x".repeat(512 * 1024))))
        .unwrap();
    assert_eq!(site.send(untold).await.status, 413);
    assert_eq!(site.comments("rashiya-uttor-korea").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_another_origin_is_not_stored() {
    let site = site().await;
    let body = "name=a&text=b";
    for header in [None, Some(("sec-fetch-site", "cross-site")), Some(("origin", "https://other.example"))] {
        let mut request = bare_form(PATH, body);
        request.headers_mut().insert("host", "paper.example".parse().unwrap());
        if let Some((name, value)) = header {
            request.headers_mut().insert(name, value.parse().unwrap());
        }
        assert_eq!(site.send(request).await.status, 403, "{header:?}");
    }
    assert_eq!(site.comments("rashiya-uttor-korea").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_sent_to_the_wrong_section_is_not_stored() {
    let site = site().await;
    let fields = [("name", "ক"), ("text", "খ")];
    let moved = site.post("/sports/rashiya-uttor-korea", &fields).await;
    assert_eq!((moved.status.as_u16(), moved.header("location")), (301, PATH));
    for path in ["/world/nothing", "/nowhere/nothing", "/world/UPPER"] {
        let page = site.post(path, &fields).await;
        assert_eq!((page.status.as_u16(), page.text("h1")), (404, "এই ঠিকানায় কিছু নেই".to_owned()), "{path}");
    }
    assert_eq!(site.comments("rashiya-uttor-korea").await.len(), 1);
    assert_eq!(site.comments("other").await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn other_addresses_take_no_forms() {
    let site = site().await;
    for path in ["/", "/world", "/healthz", "/robots.txt"] {
        let status = site.post(path, &[("name", "ক"), ("text", "খ")]).await.status;
        assert!(status.is_client_error(), "{path}: {status}");
    }
}
