//! Codes of an authenticator app beside the password.

use super::authenticator::code;
use crate::{
    page::Page,
    site::{TestSite, form},
    staff::{PASSWORD, Staff, cookie, email, knock},
};
use axum::http::Method;
use hocchetaki::model::{
    error::{AppError, Field, Problem},
    newsroom::{account::Enrolment, role::Role},
};
use std::sync::atomic::Ordering;

const ACCOUNT: &str = "/api/v1/newsroom/account";
const STEP: i64 = 30_000;

fn now(site: &TestSite) -> i64 {
    site.clock.load(Ordering::Relaxed)
}

fn answer<T: serde::de::DeserializeOwned>(page: &Page) -> T {
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {} {}", page.status, page.html()))
}

/// Sets the second factor up: its key and its recovery codes.
async fn set_up(site: &TestSite, staff: &Staff<'_>) -> (String, Vec<String>) {
    let new: Enrolment = answer(&staff.call(&Method::POST, &format!("{ACCOUNT}/enrol_second_factor"), "").await);
    assert!(new.address.starts_with("otpauth://totp/") && new.address.contains(&new.key), "{}", new.address);
    assert!(new.picture.starts_with("data:image/svg+xml;base64,"));
    let arguments = format!("key={}&code={}", new.key, code(&new.key, now(site)));
    let codes = answer(&staff.call(&Method::POST, &format!("{ACCOUNT}/confirm_second_factor"), &arguments).await);
    (new.key, codes)
}

/// Shows the password, then the code.
async fn enter(site: &TestSite, code: &str) -> Page {
    let owed = knock(site, &email(Role::Editor), PASSWORD).await;
    assert_eq!(owed.header("location"), "/newsroom/sign-in/code?then=");
    assert!(!owed.header("set-cookie").contains("session"), "the password alone opens nothing");
    let mut request = form("/newsroom/sign-in/code", &[("code", code), ("then", "/newsroom/account")]);
    request.headers_mut().insert("cookie", cookie(&owed).parse().unwrap());
    site.send(request).await
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_second_factor_the_password_alone_opens_nothing() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    let (key, codes) = set_up(&site, &staff).await;
    assert_eq!(codes.len(), 10);
    site.clock.fetch_add(2 * STEP, Ordering::Relaxed);
    let wrong = enter(&site, "000000").await;
    assert_eq!((wrong.status.as_u16(), wrong.text("#code-error").starts_with("কোডটি মিলছে না")), (422, true));
    let right = code(&key, now(&site));
    let page = enter(&site, &right).await;
    assert_eq!((page.status.as_u16(), page.header("location")), (303, "/newsroom/account"));
    let inside = Staff::holding(&site, cookie(&page));
    assert_eq!(inside.get("/newsroom").await.status, 200);
    // Whoever has looked over the shoulder is too late.
    assert_eq!(enter(&site, &right).await.status, 422);
    site.clock.fetch_add(STEP, Ordering::Relaxed);
    assert_eq!(enter(&site, &code(&key, now(&site))).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_at_once_with_one_code_are_one() {
    let site = TestSite::new().await;
    let (key, _) = set_up(&site, &Staff::new(&site, Role::Editor).await).await;
    site.clock.fetch_add(2 * STEP, Ordering::Relaxed);
    let code = code(&key, now(&site));
    let (one, other) = tokio::join!(enter(&site, &code), enter(&site, &code));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_code_opens_once() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    let (_, codes) = set_up(&site, &staff).await;
    assert_eq!(enter(&site, &codes[3].to_uppercase().replace('-', " ")).await.status, 303);
    assert_eq!(enter(&site, &codes[3]).await.status, 422);
    assert_eq!(enter(&site, "aaaa-bbbb-cccc-dddd").await.status, 422);
    let account: serde_json::Value = answer(&staff.call(&Method::GET, &format!("{ACCOUNT}/get_account"), "").await);
    assert_eq!((&account["recovery_codes"], &account["has_second_factor"]), (&9.into(), &true.into()));
    // New ones make the old ones useless.
    let renewed: Vec<String> = answer(&staff.call(&Method::POST, &format!("{ACCOUNT}/renew_recovery_codes"), "").await);
    assert_eq!(enter(&site, &codes[4]).await.status, 422);
    assert_eq!(enter(&site, &renewed[4]).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_the_code_is_for_who_owes_one_and_the_key_counts_when_its_code_was_shown() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    assert_eq!(site.get("/newsroom/sign-in/code").await.header("location"), "/newsroom/sign-in");
    assert_eq!(
        site.post("/newsroom/sign-in/code", &[("code", "123456")]).await.header("location"),
        "/newsroom/sign-in"
    );
    staff.call(&Method::POST, &format!("{ACCOUNT}/enrol_second_factor"), "").await;
    assert_eq!(knock(&site, &email(Role::Editor), PASSWORD).await.header("location"), "/newsroom");
    let arguments = "key=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&code=000000";
    let page = staff.call(&Method::POST, &format!("{ACCOUNT}/confirm_second_factor"), arguments).await;
    assert_eq!(answer::<AppError>(&page), AppError::Invalid { field: Field::Code, problem: Problem::Wrong });
    let page = staff.call(&Method::POST, &format!("{ACCOUNT}/confirm_second_factor"), "key=x&code=000000").await;
    assert_eq!(page.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_work_open_signs_in_without_leaving_it() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    let (key, _) = set_up(&site, &staff).await;
    site.clock.fetch_add(2 * STEP, Ordering::Relaxed);
    let sign_in = |code: String| {
        let form = [("email", email(Role::Editor)), ("password", PASSWORD.to_owned()), ("code", code)];
        let fields: Vec<(&str, String)> = form.into();
        let site = &site;
        async move {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            site.post("/api/v1/newsroom/session/sign_in", &fields).await
        }
    };
    let owed = sign_in(String::new()).await;
    assert_eq!(answer::<AppError>(&owed), AppError::Invalid { field: Field::Code, problem: Problem::Empty });
    assert_eq!(owed.header("set-cookie"), "");
    let page = sign_in(code(&key, now(&site))).await;
    assert_eq!(page.status, 200, "{}", page.html());
    assert_eq!(Staff::holding(&site, cookie(&page)).get("/newsroom").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_cannot_be_tried_one_after_the_other() {
    let site = TestSite::new().await;
    set_up(&site, &Staff::new(&site, Role::Editor).await).await;
    for _ in 0..5 {
        assert_eq!(enter(&site, "000000").await.status, 422);
    }
    let page = enter(&site, "000000").await;
    assert_eq!((page.status.as_u16(), page.text("#code-error").contains("সেকেন্ড")), (429, true));
}
