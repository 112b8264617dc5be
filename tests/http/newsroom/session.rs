//! How long a session lasts.

use crate::{
    site::TestSite,
    staff::{Staff, email},
};
use axum::http::Method;
use hocchetaki::model::newsroom::role::Role;
use std::sync::atomic::Ordering;

const DAY: i64 = 24 * 60 * 60 * 1000;
const GET_MEMBER: &str = "/api/v1/newsroom/session/get_member";

#[tokio::test(flavor = "multi_thread")]
async fn the_newsroom_knows_who_is_in() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::SubEditor).await;
    let page = staff.call(&Method::GET, GET_MEMBER, "").await;
    let here: serde_json::Value = serde_json::from_slice(&page.bytes).unwrap();
    assert_eq!(here["member"]["email"], email(Role::SubEditor));
    assert_eq!((&here["member"]["role"], &here["member"]["sections"]), (&"sub_editor".into(), &"All".into()));
    assert!(!page.html().contains("argon2"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_gone_out_is_out_also_for_who_stole_the_cookie() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    let elsewhere = Staff::enters(&site, Role::Editor).await;
    let page = staff.post("/newsroom/sign-out", &[]).await;
    assert_eq!((page.status.as_u16(), page.header("location")), (303, "/newsroom/sign-in"));
    assert!(
        page.header("set-cookie").starts_with("__Host-session=; Path=/; Max-Age=0"),
        "{}",
        page.header("set-cookie")
    );
    assert_eq!(staff.get("/newsroom").await.status, 303);
    assert_eq!(staff.call(&Method::GET, GET_MEMBER, "").await.status, 401);
    assert_eq!(elsewhere.get("/newsroom").await.status, 200, "the other device is not signed out");
    assert_eq!(staff.post("/newsroom/sign-out", &[]).await.status, 303, "twice does no harm");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_is_not_used_is_over_after_a_week() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    for _ in 0..3 {
        site.clock.fetch_add(7 * DAY - 1, Ordering::Relaxed);
        assert_eq!(staff.get("/newsroom").await.status, 200);
    }
    site.clock.fetch_add(7 * DAY, Ordering::Relaxed);
    assert_eq!(staff.get("/newsroom").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_over_after_thirty_days_however_much_it_is_used() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    for _ in 0..29 {
        site.clock.fetch_add(DAY, Ordering::Relaxed);
        assert_eq!(staff.get("/newsroom").await.status, 200);
    }
    site.clock.fetch_add(DAY, Ordering::Relaxed);
    assert_eq!(staff.get("/newsroom").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_that_stands_twice_counts_for_nothing() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    let doubled = Staff::holding(&site, format!("__Host-session=x; {}", staff.cookie));
    assert_eq!(doubled.get("/newsroom").await.status, 303);
    for odd in ["__Host-session=", "__Host-session", "session=x", "; ;=;"] {
        let odd = Staff::holding(&site, odd.to_owned());
        assert_eq!(odd.get("/newsroom").await.status, 303);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_store_holds_neither_passwords_nor_tokens() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    site.write("pragma wal_checkpoint(truncate)").await;
    let stored = std::fs::read(&site.state.config.database.file).unwrap();
    let token = staff.cookie.split_once('=').unwrap().1;
    for secret in [crate::staff::PASSWORD, token] {
        assert!(!stored.windows(secret.len()).any(|window| window == secret.as_bytes()), "{secret}");
    }
}
