//! Guessing passwords.

use crate::{
    page::Page,
    site::{TestSite, form},
    staff::{PASSWORD, Staff, email, join, knock},
};
use hocchetaki::model::newsroom::role::Role;
use std::sync::atomic::Ordering;

async fn knock_from(site: &TestSite, machine: &str, email: &str, password: &str) -> Page {
    let mut request = form("/newsroom/sign-in", &[("email", email), ("password", password)]);
    request.headers_mut().insert("x-forwarded-for", machine.parse().unwrap());
    site.send(request).await
}

async fn site() -> TestSite {
    TestSite::with(|config| config.network.trusted_proxies = vec!["0.0.0.0".parse().unwrap()]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_guesses_at_one_account_waits_wherever_they_come_from() {
    let site = site().await;
    join(&site, Role::Editor).await;
    for machine in 1..=5 {
        let page = knock_from(&site, &format!("203.0.113.{machine}"), &email(Role::Editor), "ভুল-পাসওয়ার্ড").await;
        assert_eq!(page.status, 422);
    }
    let page = knock_from(&site, "203.0.113.6", &email(Role::Editor), PASSWORD).await;
    assert_eq!(page.status, 429);
    assert_eq!(page.text(".door__form [role=alert]"), "বারবার ভুল হয়েছে। ৬ সেকেন্ড পরে আবার চেষ্টা করুন।");
    // An account that nobody has is no different.
    for machine in 1..=5 {
        assert_eq!(knock_from(&site, &format!("198.51.100.{machine}"), "no@paper.example", "x").await.status, 422);
    }
    assert_eq!(knock_from(&site, "198.51.100.6", "no@paper.example", "x").await.status, 429);
    site.clock.fetch_add(6_000, Ordering::Relaxed);
    assert_eq!(knock_from(&site, "203.0.113.6", &email(Role::Editor), PASSWORD).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_guesses_at_many_accounts_from_one_network_waits() {
    let site = site().await;
    for account in 0..30 {
        let machine = format!("2001:db8::{account:x}");
        assert_eq!(knock_from(&site, &machine, &format!("m{account}@paper.example"), "x").await.status, 422);
    }
    assert_eq!(knock_from(&site, "2001:db8::ffff", "other@paper.example", "x").await.status, 429);
    assert_eq!(knock_from(&site, "2001:db8:0:1::1", "other@paper.example", "x").await.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_comes_in_by_a_browser_that_was_used_before_however_many_guess() {
    let site = TestSite::new().await;
    let owner = Staff::new(&site, Role::Editor).await;
    assert!(owner.cookie.contains("__Host-device="), "{}", owner.cookie);
    owner.post("/newsroom/sign-out", &[]).await;
    for _ in 0..6 {
        knock(&site, &email(Role::Editor), "ভুল-পাসওয়ার্ড").await;
    }
    assert_eq!(knock(&site, &email(Role::Editor), PASSWORD).await.status, 429);
    let fields = [("email", &*email(Role::Editor)), ("password", PASSWORD)];
    assert_eq!(owner.post("/newsroom/sign-in", &fields).await.status, 303);
    // It is known for this member only.
    join(&site, Role::Admin).await;
    for _ in 0..5 {
        knock(&site, &email(Role::Admin), "ভুল-পাসওয়ার্ড").await;
    }
    let fields = [("email", &*email(Role::Admin)), ("password", PASSWORD)];
    assert_eq!(owner.post("/newsroom/sign-in", &fields).await.status, 429);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_guesses_at_once_are_many() {
    let site = TestSite::new().await;
    join(&site, Role::Editor).await;
    let (site, mut tries) = (std::sync::Arc::new(site), tokio::task::JoinSet::new());
    for _ in 0..20 {
        let site = site.clone();
        tries.spawn(async move {
            knock(&site, &email(Role::Editor), "ভুল-পাসওয়ার্ড").await.status.as_u16()
        });
    }
    let statuses = tries.join_all().await;
    assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 5, "{statuses:?}");
}
