//! `/newsroom/join/{token}`

use crate::{
    site::TestSite,
    staff::{PASSWORD, Staff, email, join, knock},
};
use hocchetaki::{
    model::{
        newsroom::{member::Sections, role::Role},
        site::Locale,
    },
    server::accounts::{
        Doer,
        invitation::{Joining, invite, reset},
    },
};
use std::sync::atomic::Ordering;

const DAY: i64 = 24 * 60 * 60 * 1000;

async fn invited(site: &TestSite, role: Role) -> String {
    let joining =
        Joining {
            email: email(role), name: "নতুন <b>".to_owned(), role, sections: Sections::All, language: Locale::Bn
        };
    let link = invite(&site.state, &Doer::command_line(), joining).await.unwrap().link(&site.state);
    link.strip_prefix("https://paper.example").unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_holder_of_the_link_chooses_a_password_and_comes_in() {
    let site = TestSite::new().await;
    let link = invited(&site, Role::Admin).await;
    let page = site.get(&link).await;
    assert_eq!(page.status, 200);
    assert!(page.text("main > p").starts_with("নতুন <b>"), "{}", page.html());
    assert_eq!(page.attribute("#email", "value"), email(Role::Admin));
    assert_eq!(page.attribute("form", "action"), link);
    let chosen = site.post(&link, &[("password", PASSWORD)]).await;
    assert_eq!((chosen.status.as_u16(), chosen.header("location")), (303, "/newsroom/sign-in?chosen"));
    assert!(site.get("/newsroom/sign-in?chosen").await.text("[role=status]").starts_with("পাসওয়ার্ড রাখা হয়েছে"));
    assert_eq!(knock(&site, &email(Role::Admin), PASSWORD).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_once() {
    let site = TestSite::new().await;
    let link = invited(&site, Role::Admin).await;
    let fields = [("password", PASSWORD)];
    let (one, other) = tokio::join!(site.post(&link, &fields), site.post(&link, &fields));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404]);
    for page in [site.get(&link).await, site.post(&link, &[("password", "আরেকটা-লম্বা-শব্দ")]).await]
    {
        assert_eq!((page.status.as_u16(), page.text("h1")), (404, "এই লিংক আর খোলে না".to_owned()));
    }
    assert_eq!(knock(&site, &email(Role::Admin), PASSWORD).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_too_old_after_a_week() {
    let site = TestSite::new().await;
    let link = invited(&site, Role::Admin).await;
    site.clock.fetch_add(7 * DAY - 1, Ordering::Relaxed);
    assert_eq!(site.get(&link).await.status, 200);
    site.clock.fetch_add(1, Ordering::Relaxed);
    assert_eq!(site.get(&link).await.status, 404);
    assert_eq!(site.post(&link, &[("password", PASSWORD)]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_is_too_short_comes_back_and_the_link_still_opens() {
    let site = TestSite::new().await;
    let link = invited(&site, Role::Admin).await;
    for (password, told) in [("", "পাসওয়ার্ড লিখুন।"), ("ছোট", "পাসওয়ার্ডটি বেশি ছোট: অন্তত ১০ অক্ষর চাই।")]
    {
        let page = site.post(&link, &[("password", password)]).await;
        assert_eq!((page.status.as_u16(), page.text("#password-error")), (422, told.to_owned()));
        assert_eq!(page.attribute("#password", "aria-invalid"), "true");
    }
    assert_eq!(site.post(&link, &[("password", PASSWORD)]).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_ends_what_the_old_one_began() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    let reset = reset(&site.state, &Doer::command_line(), &email(Role::Editor)).await.unwrap();
    assert_eq!(staff.get("/newsroom").await.status, 200, "a link alone changes nothing");
    let path = format!("/newsroom/join/{}", reset.token);
    assert_eq!(site.post(&path, &[("password", "নতুন-শব্দ-দিয়ে-গড়া")]).await.status, 303);
    assert_eq!(staff.get("/newsroom").await.status, 303);
    assert_eq!(knock(&site, &email(Role::Editor), PASSWORD).await.status, 422);
    assert_eq!(knock(&site, &email(Role::Editor), "নতুন-শব্দ-দিয়ে-গড়া").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_joins_once() {
    let site = TestSite::new().await;
    join(&site, Role::Editor).await;
    let again = Joining {
        email: email(Role::Editor).to_uppercase(),
        name: "ক".to_owned(),
        role: Role::Admin,
        sections: Sections::All,
        language: Locale::Bn,
    };
    assert!(invite(&site.state, &Doer::command_line(), again).await.is_err());
}
