//! `/newsroom/sign-in` and `/newsroom/sign-out`

use crate::{
    site::{TestSite, bare_form, form},
    staff::{PASSWORD, Staff, cookie, email, join, knock},
};
use hocchetaki::model::newsroom::role::Role;

#[tokio::test(flavor = "multi_thread")]
async fn the_right_password_opens_the_door() {
    let site = TestSite::new().await;
    join(&site, Role::Editor).await;
    let page = knock(&site, " Editor@Paper.Example", PASSWORD).await;
    assert_eq!((page.status.as_u16(), page.header("location")), (303, "/newsroom"));
    let set = page.header("set-cookie");
    assert!(set.starts_with("__Host-session="), "{set}");
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure", "; Max-Age=2592000"] {
        assert!(set.contains(part), "{set}");
    }
    assert!(!set.contains("Domain"), "{set}");
}

#[tokio::test(flavor = "multi_thread")]
async fn over_plain_http_the_cookie_can_be_set_all_the_same() {
    let site = TestSite::with(|config| config.site.origin = "http://127.0.0.1:3000".to_owned()).await;
    join(&site, Role::Editor).await;
    let page = knock(&site, &email(Role::Editor), PASSWORD).await;
    let set = page.header("set-cookie");
    assert!(set.starts_with("session=") && !set.contains("Secure"), "{set}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_wrong_is_not_told_what_was_wrong() {
    let site = TestSite::new().await;
    join(&site, Role::Editor).await;
    let mut pages = Vec::new();
    for (email, password) in [
        (&*email(Role::Editor), "ভুল-পাসওয়ার্ড-এটা"),
        (&email(Role::Admin), PASSWORD),
        ("no address", PASSWORD),
        (&email(Role::Editor), ""),
    ] {
        let page = knock(&site, email, password).await;
        assert_eq!((page.status.as_u16(), page.header("set-cookie")), (422, ""), "{email}");
        assert_eq!(page.text(".door__form [role=alert]"), "ঠিকানা বা পাসওয়ার্ড মিলছে না।");
        assert_eq!(page.attribute("#email", "value"), email);
        assert_eq!(page.attributes("#password", "value"), [""; 0], "a password is never sent back");
        pages.push(page.html().replace(email, ""));
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_leads_into_the_newsroom_only() {
    let site = TestSite::new().await;
    join(&site, Role::Editor).await;
    for (then, goes) in [
        ("/newsroom/people?x=1", "/newsroom/people?x=1"),
        ("https://evil.example/newsroom", "/newsroom"),
        ("//evil.example", "/newsroom"),
        ("/newsroom\r\nset-cookie: x=y", "/newsroom"),
    ] {
        let fields = [("email", &*email(Role::Editor)), ("password", PASSWORD), ("then", then)];
        assert_eq!(site.post("/newsroom/sign-in", &fields).await.header("location"), goes, "{then}");
    }
    let page = site.get("/newsroom/sign-in?then=%2Fnewsroom%2Fpeople").await;
    assert_eq!(page.attribute(".door__form input[name=then]", "value"), "/newsroom/people");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_is_kept_by_nobody_and_its_forms_need_no_code() {
    let site = TestSite::new().await;
    let page = site.get("/newsroom/sign-in").await;
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert_eq!(page.header("x-robots-tag"), "noindex");
    // The one of passkeys, which brings a form of its own; and the one of every page.
    assert_eq!(page.attributes("script[src]", "src"), ["/newsroom/passkey.js"]);
    assert_eq!(page.texts("script").len(), 2);
    assert_eq!(page.header("content-security-policy").matches("'sha256-").count(), 1);
    assert_eq!(page.attribute("html", "lang"), "bn");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_in_need_not_knock() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    let page = staff.get("/newsroom/sign-in?then=/newsroom/people").await;
    assert_eq!((page.status.as_u16(), page.header("location")), (303, "/newsroom/people"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_site_neither_opens_nor_closes_the_door() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    for path in ["/newsroom/sign-in", "/newsroom/sign-out"] {
        let body = format!("email={}&password={PASSWORD}", email(Role::Editor));
        for header in [None, Some(("sec-fetch-site", "cross-site")), Some(("origin", "https://other.example"))] {
            let mut request = bare_form(path, body.clone());
            request.headers_mut().insert("host", "paper.example".parse().unwrap());
            if let Some((name, value)) = header {
                request.headers_mut().insert(name, value.parse().unwrap());
            }
            assert_eq!(staff.send(request).await.status, 403, "{path} {header:?}");
        }
    }
    assert_eq!(staff.get("/newsroom").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_somebody_planted_before_is_worth_nothing_after() {
    let site = TestSite::new().await;
    join(&site, Role::Editor).await;
    let planted = "__Host-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let mut request = form("/newsroom/sign-in", &[("email", &email(Role::Editor)), ("password", PASSWORD)]);
    request.headers_mut().insert("cookie", planted.parse().unwrap());
    let page = site.send(request).await;
    assert_ne!(cookie(&page), planted);
    let thief = Staff::holding(&site, planted.to_owned());
    assert_eq!(thief.get("/newsroom").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_are_no_form_are_refused() {
    let site = TestSite::new().await;
    for body in [&b"email=%FF&password=x"[..], b"email=a&password=\xE0\xA6"] {
        let mut request = bare_form("/newsroom/sign-in", body);
        request.headers_mut().insert("sec-fetch-site", "same-origin".parse().unwrap());
        assert_eq!(site.send(request).await.status, 400);
    }
    assert_eq!(site.post("/newsroom/sign-in", &[]).await.status, 422);
    assert_eq!(site.get("/newsroom/sign-out").await.status, 405);
}
