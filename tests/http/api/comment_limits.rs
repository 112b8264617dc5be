//! What a comment may not be, and how fast comments may come.

use super::{
    comment::{PATH, post, posted, publish_talk, site_of_talk},
    error,
};
use crate::site::{FORM, TestSite, bare_form, form};
use axum::{
    body::Body,
    http::{Request, header::CONTENT_TYPE},
};
use hocchetaki::model::error::{AppError, Field};
use std::{collections::BTreeSet, sync::Arc};

/// One letter to a reader, six code points to a computer.
const LETTER: &str = "ক্ষ্মী";

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_field_is_named() {
    let site = site_of_talk().await;
    for empty in ["", "   ", "\r\n\t", "\u{200D}\u{200C}", "\u{3164}"] {
        let answer = post(&site, empty, "কথা", None).await;
        assert_eq!((answer.status.as_u16(), error(&answer)), (422, AppError::empty(Field::Name)), "{empty:?}");
        let answer = post(&site, "ক", empty, None).await;
        assert_eq!((answer.status.as_u16(), error(&answer)), (422, AppError::empty(Field::Text)), "{empty:?}");
    }
    assert_eq!(site.comments("talked").await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn length_is_counted_in_letters_as_a_reader_counts() {
    let site = site_of_talk().await;
    let (name, text) = (LETTER.repeat(60), LETTER.repeat(3000));
    let kept = posted(&post(&site, &name, &text, None).await);
    assert!(kept.html.contains(&name) && kept.html.contains(&text));
    let answer = post(&site, &LETTER.repeat(61), "কথা", None).await;
    assert_eq!((answer.status.as_u16(), error(&answer)), (422, AppError::too_long(Field::Name)));
    let answer = post(&site, "ক", &LETTER.repeat(3001), None).await;
    assert_eq!((answer.status.as_u16(), error(&answer)), (422, AppError::too_long(Field::Text)));
    assert_eq!(site.comments("talked").await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_beyond_the_limit_is_refused_before_it_is_read() {
    let site = site_of_talk().await;
    let long = "a".repeat(512 * 1024 + 1);
    assert_eq!(post(&site, "ক", &long, None).await.status, 413);
    assert_eq!(site.comments("talked").await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_of_untold_length_is_not_read_beyond_the_limit() {
    let site = site_of_talk().await;
    let article = site.id("talked").await;
    let body = format!("article={article}&path=/&form[name]=a&form[text]={}", "b".repeat(512 * 1024));
    let request = Request::post(PATH)
        .header(CONTENT_TYPE, FORM)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap();
    let answer = site.send(request).await;
    assert!(answer.status.is_client_error(), "{} {}", answer.status, answer.html());
    assert_eq!(site.comments("talked").await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_comes_twice_is_one_comment() {
    let site = site_of_talk().await;
    let first = posted(&post(&site, "ক", "কথা", None).await);
    let second = posted(&post(&site, "ক", " কথা\r\n", None).await);
    assert_eq!(first, second);
    // The same words to somebody else are another comment.
    let parent = first.comment.to_string();
    let reply = posted(&post(&site, "ক", "কথা", Some(&parent)).await);
    assert_ne!(reply.comment, first.comment);
    assert_eq!(site.comments("talked").await.len(), 4);
    // And so are the same words much later.
    site.clock.fetch_add(11 * 60 * 1000, std::sync::atomic::Ordering::Relaxed);
    let later = posted(&post(&site, "ক", "কথা", None).await);
    assert_ne!(later.comment, first.comment);
    assert_eq!(site.get("/world/talked").await.text("#discussion-title"), "৫টি মন্তব্য");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_comes_twenty_times_at_once_is_one_comment() {
    let site = TestSite::with(|config| config.discussion.comments_at_once = 1000).await;
    publish_talk(&site).await;
    let site = Arc::new(site);
    let sending: Vec<_> = (0..20)
        .map(|_| {
            let site = site.clone();
            tokio::spawn(async move { posted(&post(&site, "ক", "একই কথা", None).await).comment })
        })
        .collect();
    let mut ids = BTreeSet::new();
    for sent in sending {
        ids.insert(sent.await.unwrap());
    }
    assert_eq!(ids.len(), 1);
    assert_eq!(site.comments("talked").await.len(), 3);
    assert_eq!(site.get("/world/talked").await.text("#discussion-title"), "৩টি মন্তব্য");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_writes_too_fast_is_told_when_to_come_back() {
    let site = TestSite::with(|config| {
        config.discussion.comments_at_once = 2;
        config.discussion.comments_per_minute = 1;
        config.network.trusted_proxies = vec!["0.0.0.0".parse().unwrap()];
    })
    .await;
    publish_talk(&site).await;
    let article = site.id("talked").await.to_string();
    let from = async |address: &str, text: &str| {
        let mut request =
            form(PATH, &[("article", &article), ("path", "/world/talked"), ("form[name]", "ক"), ("form[text]", text)]);
        request.headers_mut().insert("x-forwarded-for", address.parse().unwrap());
        site.send(request).await
    };
    assert_eq!(from("203.0.113.1", "এক").await.status, 200);
    assert_eq!(from("203.0.113.1", "দুই").await.status, 200);
    let refused = from("203.0.113.1", "তিন").await;
    assert_eq!(refused.status, 429);
    let AppError::TooMany { retry_seconds } = error(&refused) else { panic!("{}", refused.html()) };
    assert!((1..=60).contains(&retry_seconds), "{retry_seconds}");
    // Others are not held up.
    assert_eq!(from("203.0.113.2", "তিন").await.status, 200);
    assert_eq!(site.comments("talked").await.len(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_that_is_wrong_costs_no_allowance() {
    let site = TestSite::with(|config| config.discussion.comments_at_once = 1).await;
    publish_talk(&site).await;
    for _ in 0..5 {
        assert_eq!(post(&site, "", "কথা", None).await.status, 422);
    }
    assert_eq!(post(&site, "ক", "কথা", None).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_content_type_is_no_form() {
    let site = site_of_talk().await;
    let article = site.id("talked").await;
    let mut request = bare_form(PATH, format!(r#"{{"article":"{article}","form":{{"name":"a","text":"b"}}}}"#));
    request.headers_mut().insert(CONTENT_TYPE, "application/json".parse().unwrap());
    request.headers_mut().insert("sec-fetch-site", "same-origin".parse().unwrap());
    assert!(site.send(request).await.status.is_client_error());
    assert_eq!(site.comments("talked").await.len(), 2);
}
