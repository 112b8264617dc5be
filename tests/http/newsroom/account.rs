//! A member's own account.

use crate::{
    page::Page,
    site::TestSite,
    staff::{PASSWORD, Staff, cookie, email, knock},
};
use axum::http::Method;
use hocchetaki::model::{
    error::{AppError, Field, Problem},
    newsroom::{account::Devices, role::Role},
};
use std::sync::atomic::Ordering;

const ACCOUNT: &str = "/api/v1/newsroom/account";
const PROVE: &str = "/api/v1/newsroom/session/prove_again";
const MINUTE: i64 = 60_000;

fn error(page: &Page) -> AppError {
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {} {}", page.status, page.html()))
}

async fn call(staff: &Staff<'_>, function: &str, fields: &[(&str, &str)]) -> Page {
    staff.post(&format!("{ACCOUNT}/{function}"), fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_puts_everybody_else_out() {
    let site = TestSite::new().await;
    let (here, there) = (Staff::new(&site, Role::Editor).await, Staff::enters(&site, Role::Editor).await);
    let chosen = "কাঁঠাল-জাহাজ-মেঘলা-৭";
    let page = call(&here, "change_password", &[("current", "অন্য-কারও-শব্দ"), ("chosen", chosen)]).await;
    assert_eq!(error(&page), AppError::Invalid { field: Field::Password, problem: Problem::Unknown });
    let page = call(&here, "change_password", &[("current", PASSWORD), ("chosen", "password123")]).await;
    assert_eq!(error(&page), AppError::Invalid { field: Field::Password, problem: Problem::Common });
    assert_eq!(there.get("/newsroom").await.status, 200);
    assert_eq!(call(&here, "change_password", &[("current", PASSWORD), ("chosen", chosen)]).await.status, 200);
    assert_eq!((here.get("/newsroom").await.status.as_u16(), there.get("/newsroom").await.status.as_u16()), (200, 303));
    assert_eq!(knock(&site, &email(Role::Editor), PASSWORD).await.status, 422);
    assert_eq!(knock(&site, &email(Role::Editor), chosen).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_dangerous_wants_a_proof_of_the_last_ten_minutes() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    site.clock.fetch_add(10 * MINUTE - 1, Ordering::Relaxed);
    assert_eq!(call(&staff, "enrol_second_factor", &[]).await.status, 200);
    site.clock.fetch_add(1, Ordering::Relaxed);
    let page = call(&staff, "enrol_second_factor", &[]).await;
    assert_eq!((page.status.as_u16(), error(&page)), (403, AppError::ProveAgain));
    let page = staff.post(PROVE, &[("password", "ভুল-পাসওয়ার্ড")]).await;
    assert_eq!(error(&page), AppError::Invalid { field: Field::Password, problem: Problem::Unknown });
    let page = staff.post(PROVE, &[("password", PASSWORD)]).await;
    assert_eq!(page.status, 200);
    // The session goes on under a new token; the old one, which may have been stolen, is nobody's.
    let renewed = Staff::holding(&site, cookie(&page));
    assert_ne!(renewed.cookie, staff.cookie);
    assert_eq!(staff.get("/newsroom").await.status, 303);
    assert_eq!(call(&renewed, "enrol_second_factor", &[]).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_sees_where_they_are_signed_in_and_ends_it() {
    let site = TestSite::new().await;
    let here = Staff::new(&site, Role::Editor).await;
    let (there, elsewhere) = (Staff::enters(&site, Role::Editor).await, Staff::enters(&site, Role::Editor).await);
    let other = Staff::new(&site, Role::Admin).await;
    let devices = |staff: &Staff<'_>| {
        let page = staff.cookie.clone();
        let site = &site;
        async move {
            let staff = Staff::holding(site, page);
            let page = staff.call(&Method::GET, &format!("{ACCOUNT}/list_devices"), "").await;
            serde_json::from_slice::<Devices>(&page.bytes).unwrap().devices
        }
    };
    crate::staff::join(&site, Role::Moderator).await;
    let seen = devices(&here).await;
    assert_eq!(seen.len(), 3);
    assert_eq!(seen.iter().filter(|device| device.is_this).count(), 1);
    let theirs = devices(&there).await.into_iter().find(|device| device.is_this).unwrap().id.to_string();
    // Nobody ends another's.
    assert_eq!(call(&other, "end_session", &[("id", &theirs)]).await.status, 404);
    assert_eq!(there.get("/newsroom").await.status, 200);
    assert_eq!(call(&here, "end_session", &[("id", &theirs)]).await.status, 200);
    assert_eq!(there.get("/newsroom").await.status, 303);
    assert_eq!(call(&here, "end_other_sessions", &[]).await.status, 200);
    assert_eq!(elsewhere.get("/newsroom").await.status, 303);
    assert_eq!((here.get("/newsroom").await.status.as_u16(), other.get("/newsroom").await.status.as_u16()), (200, 200));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_devices_goes_on() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    for _ in 0..21 {
        Staff::enters(&site, Role::Editor).await;
        site.clock.fetch_add(1000, Ordering::Relaxed);
    }
    let page = staff.call(&Method::GET, &format!("{ACCOUNT}/list_devices"), "").await;
    let first: Devices = serde_json::from_slice(&page.bytes).unwrap();
    let place = first.next.unwrap();
    let rest = format!("before[seen]={}&before[id]={}", place.seen, place.id);
    let page = staff.call(&Method::GET, &format!("{ACCOUNT}/list_devices"), &rest).await;
    let rest: Devices = serde_json::from_slice(&page.bytes).unwrap();
    let mut all: Vec<_> = first.devices.iter().chain(&rest.devices).map(|device| device.id).collect();
    all.dedup();
    assert_eq!((first.devices.len(), rest.devices.len(), all.len(), rest.next), (20, 2, 22, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_has_the_newsroom_in_their_language() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    assert_eq!(call(&staff, "change_account", &[("name", " "), ("language", "en")]).await.status, 422);
    assert_eq!(call(&staff, "change_account", &[("name", "Mitu"), ("language", "en")]).await.status, 200);
    let page = staff.call(&Method::GET, &format!("{ACCOUNT}/get_account"), "").await;
    let account: serde_json::Value = serde_json::from_slice(&page.bytes).unwrap();
    assert_eq!((&account["member"]["name"], &account["member"]["language"]), (&"Mitu".into(), &"en".into()));
}
