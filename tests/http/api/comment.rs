//! `/api/v1/comment/post_comment`

use super::error;
use crate::{
    page::Page,
    paper::{comment, stories, story},
    site::{TestSite, bare_form},
};
use axum::http::header::{HOST, ORIGIN};
use hocchetaki::model::{
    error::{AppError, Field, Problem},
    sheet::PostedComment,
};
use scraper::Html;

pub const PATH: &str = "/api/v1/comment/post_comment";

/// A site with one story, `talked`, that has a comment `a` and a reply to it.
pub async fn site_of_talk() -> TestSite {
    let site = TestSite::new().await;
    publish_talk(&site).await;
    site
}

/// Publishes that story.
pub async fn publish_talk(site: &TestSite) {
    let mut talked = story("world", "talked", 600);
    talked["comments"] = vec![comment("a", None, 100), comment("a1", Some("a"), 90)].into();
    site.publish(&[talked]).await;
}

/// Posts a comment under `talked`.
pub async fn post(site: &TestSite, name: &str, text: &str, parent: Option<&str>) -> Page {
    let article = site.id("talked").await.to_string();
    let mut fields =
        vec![("article", article.as_str()), ("path", "/world/talked"), ("form[name]", name), ("form[text]", text)];
    fields.extend(parent.map(|parent| ("form[parent]", parent)));
    site.post(PATH, &fields).await
}

/// What a good call answers.
pub fn posted(page: &Page) -> PostedComment {
    assert_eq!(page.status, 200, "{}", page.html());
    serde_json::from_slice(&page.bytes).unwrap()
}

/// The words of a printed thread.
fn words(posted: &PostedComment) -> String {
    Html::parse_fragment(&posted.html).root_element().text().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_is_stored_and_shown() {
    let site = site_of_talk().await;
    let answer = posted(&post(&site, " পাঠক ", "প্রথম লাইন\r\nদ্বিতীয়\r\n\r\nনতুন অনুচ্ছেদ\n", None).await);
    assert_eq!((answer.thread, answer.heading.as_str()), (answer.comment, "৩টি মন্তব্য"));
    assert!(words(&answer).contains("২৩ ডিসেম্বর ২০২৪, দুপুর ১২:০০"), "{}", answer.html);
    let page = site.get("/world/talked").await;
    assert_eq!(page.text("#discussion-title"), "৩টি মন্তব্য");
    let shown = format!("[id='comment-{}']", answer.comment);
    assert_eq!(page.text(&format!("{shown} .comment__name")), "পাঠক");
    assert_eq!(page.texts(&format!("{shown} .comment_text p")), ["প্রথম লাইন\nদ্বিতীয়", "নতুন অনুচ্ছেদ"]);
    // What the browser puts in is what a reload shows.
    assert!(page.html().contains(&answer.html), "{}", answer.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_goes_into_the_thread_of_what_it_answers() {
    let site = site_of_talk().await;
    let stored = site.comments("talked").await;
    let (opening, reply) = (stored[0].id, stored[1].id);
    let first = posted(&post(&site, "ক", "উত্তর", Some(&opening.to_string())).await);
    assert_eq!(first.thread, opening);
    let deeper = posted(&post(&site, "খ", "উত্তরের উত্তর", Some(&reply.to_string())).await);
    assert_eq!(deeper.thread, opening);
    assert!(words(&deeper).contains("মন্তব্য a1") && words(&deeper).contains("উত্তরের উত্তর"));
    let page = site.get("/world/talked").await;
    assert_eq!(page.texts(".discussion__thread").len(), 1);
    assert_eq!(page.texts(".discussion__reply .comment_text"), ["মন্তব্য a1", "উত্তরের উত্তর", "উত্তর"]);
    assert!(page.html().contains(&deeper.html), "{}", deeper.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browsers_own_spelling_of_the_form_is_understood() {
    let site = site_of_talk().await;
    let article = site.id("talked").await;
    // As serde_qs writes it: brackets as they are, no parent.
    let body = format!("article={article}&path=/world/talked&form[name]=%E0%A6%95&form[text]=a+b%26c");
    let mut request = bare_form(PATH, body);
    request.headers_mut().insert("sec-fetch-site", "same-origin".parse().unwrap());
    assert!(words(&posted(&site.send(request).await)).contains("a b&c"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_browser_is_believed_by_its_origin() {
    let site = site_of_talk().await;
    let article = site.id("talked").await;
    let body = format!("article={article}&path=/world/talked&form[name]=x&form[text]=y");
    for (origin, status) in [("https://paper.example", 200), ("https://paper.example:444", 403), ("null", 403)] {
        let mut request = bare_form(PATH, body.clone());
        request.headers_mut().insert(HOST, "paper.example".parse().unwrap());
        request.headers_mut().insert(ORIGIN, origin.parse().unwrap());
        assert_eq!(site.send(request).await.status, status, "{origin}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_from_another_origin_is_not_stored() {
    let site = site_of_talk().await;
    let article = site.id("talked").await;
    let body = format!("article={article}&path=/world/talked&form[name]=x&form[text]=y");
    let origins: [&[(&str, &str)]; 4] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site"), ("origin", "https://paper.example"), ("host", "paper.example")],
        &[("origin", "https://other.example"), ("host", "paper.example")],
    ];
    for headers in origins {
        let mut request = bare_form(PATH, body.clone());
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        assert_eq!(site.send(request).await.status, 403, "{headers:?}");
    }
    assert_eq!(site.comments("talked").await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_it_answers_must_stand_under_the_same_article() {
    let site = site_of_talk().await;
    let mut other = story("world", "other", 500);
    other["comments"] = vec![comment("o", None, 50)].into();
    site.publish(&[other]).await;
    let elsewhere = site.comments("other").await[0].id.to_string();
    for parent in [elsewhere.as_str(), "00000000-0000-0000-0000-000000000000"] {
        let answer = post(&site, "ক", "খ", Some(parent)).await;
        assert_eq!(answer.status, 422);
        let unknown = AppError::Invalid { field: Field::Parent, problem: Problem::Unknown };
        assert_eq!(error(&answer), unknown);
    }
    assert_eq!(site.comments("talked").await.len(), 2);
    assert_eq!(site.get("/world/talked").await.text("#discussion-title"), "২টি মন্তব্য");
}

#[tokio::test(flavor = "multi_thread")]
async fn under_an_unknown_article_nothing_can_be_said() {
    let site = site_of_talk().await;
    let nothing = "00000000-0000-0000-0000-000000000000";
    let fields = [("article", nothing), ("path", "/world/talked"), ("form[name]", "ক"), ("form[text]", "খ")];
    let answer = site.post(PATH, &fields).await;
    assert_eq!((answer.status.as_u16(), error(&answer)), (404, AppError::NotFound));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_cannot_be_understood_is_malformed() {
    let site = site_of_talk().await;
    let article = site.id("talked").await;
    for body in [
        String::new(),
        "article=x&path=/&form[name]=a&form[text]=b".to_owned(),
        "path=/&form[name]=a&form[text]=b".to_owned(),
        format!("article={article}&path=/"),
        format!("article={article}&path=/&form=x"),
        format!("article={article}&path=/&form[name]=a&form[text]=b&form[parent]=nonsense"),
        format!("article={article}&path=/&form[name]=a&form[text][deep][deeper]=b"),
    ] {
        let mut request = bare_form(PATH, body.clone());
        request.headers_mut().insert("sec-fetch-site", "same-origin".parse().unwrap());
        let answer = site.send(request).await;
        assert_eq!(answer.status, 400, "{body}: {}", answer.html());
        assert_eq!(error(&answer), AppError::Malformed, "{body}");
    }
    assert_eq!(site.comments("talked").await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_posted_is_text_and_never_markup() {
    let site = site_of_talk().await;
    let evil = "<script>alert(1)</script></textarea><img src=x onerror=alert(2)>";
    let answer = posted(&post(&site, "<b>\"ক\"</b>", evil, None).await);
    assert!(words(&answer).contains(evil) && words(&answer).contains("<b>\"ক\"</b>"));
    assert!(
        !answer.html.contains("<script") && !answer.html.contains("<img") && !answer.html.contains("<b>"),
        "{}",
        answer.html
    );
    let page = site.get("/world/talked").await;
    assert!(page.texts(".comment_text p").contains(&evil.to_owned()));
    assert!(!page.html().contains("<script>alert") && !page.html().contains("<img src=x"), "{}", page.html());
}

#[tokio::test(flavor = "multi_thread")]
async fn different_spellings_of_one_word_are_stored_alike() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 2)).await;
    publish_talk(&site).await;
    // U+09DC and ড + nukta; U+09CB and its two halves.
    let pairs = [("বা\u{09DC}ি", "বা\u{09A1}\u{09BC}ি"), ("ক\u{09CB}থা", "ক\u{09C7}\u{09BE}থা")];
    for (one, other) in pairs {
        let first = posted(&post(&site, one, one, None).await);
        let second = posted(&post(&site, other, other, None).await);
        assert_eq!(first, second, "{one}");
    }
    assert_eq!(site.comments("talked").await.len(), 4);
}

/// The address is the sender's word: nothing may be printed for it that the article's own page would not print.
#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_the_sender_made_up_gets_into_no_link() {
    let site = site_of_talk().await;
    let article = site.id("talked").await.to_string();
    for (number, path) in
        ["javascript:alert(1)//", "\"><script>alert(1)</script>", "https://other.example/"].iter().enumerate()
    {
        let text = format!("কথা {number}");
        let fields = [("article", article.as_str()), ("path", path), ("form[name]", "ক"), ("form[text]", &text)];
        let answer = site.post(PATH, &fields).await;
        assert!(!answer.html().contains("<script"), "{}", answer.html());
        assert!(answer.status != 200 || !posted(&answer).html.contains(&format!("href=\"{path}")), "{}", answer.html());
    }
}
