//! Passkeys of members.

use super::{authenticator::code, key::Key};
use crate::{
    page::Page,
    site::{TestSite, form},
    staff::{PASSWORD, Staff, cookie, email, join, knock},
};
use axum::http::Method;
use hocchetaki::model::{
    error::{AppError, Field, Problem},
    newsroom::{account::Enrolment, passkey::Passkeys, role::Role},
};
use serde::de::DeserializeOwned;
use std::sync::atomic::Ordering;

const AREA: &str = "/api/v1/newsroom/passkey";
const ACCOUNT: &str = "/api/v1/newsroom/account";
const PEOPLE: &str = "/api/v1/newsroom/people";
const MINUTE: i64 = 60_000;
const WRONG: AppError = AppError::Invalid { field: Field::Passkey, problem: Problem::Wrong };
const LATE: AppError = AppError::Invalid { field: Field::Passkey, problem: Problem::Past };

fn answer<T: DeserializeOwned>(page: &Page) -> T {
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {} {}", page.status, page.html()))
}

async fn call(staff: &Staff<'_>, function: &str, fields: &[(&str, &str)]) -> Page {
    staff.post(&format!("{AREA}/{function}"), fields).await
}

async fn listed(staff: &Staff<'_>) -> Passkeys {
    answer(&staff.call(&Method::GET, &format!("{AREA}/list_passkeys"), "").await)
}

/// Adds the key's passkey to the member's.
async fn add(staff: &Staff<'_>, key: &mut Key) -> Page {
    let question: String = answer(&call(staff, "ask_new_passkey", &[("name", " আমার ফোন ")]).await);
    call(staff, "add_passkey", &[("answer", &key.makes(&question))]).await
}

/// A member with a passkey.
async fn member<'s>(site: &'s TestSite, role: Role, key: &mut Key) -> Staff<'s> {
    let staff = Staff::new(site, role).await;
    let page = add(&staff, key).await;
    assert_eq!(page.status, 200, "{}", page.html());
    staff
}

/// Somebody at the door who holds these cookies, and what their browser is asked: the question, and the cookies to answer with.
async fn asked(site: &TestSite, held: &str) -> (String, String) {
    let page = Staff::holding(site, held).post("/newsroom/sign-in/passkey/question", &[]).await;
    assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));
    let cookies = [held, &cookie(&page)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
    (page.html().to_owned(), cookies)
}

/// Sends the form of the door.
async fn shows(site: &TestSite, cookies: &str, answer: &str) -> Page {
    let fields = [("answer", answer), ("then", "/newsroom/account")];
    Staff::holding(site, cookies).send(form("/newsroom/sign-in/passkey", &fields)).await
}

/// Asks and answers.
async fn enter(site: &TestSite, key: &mut Key) -> Page {
    let (question, cookies) = asked(site, "").await;
    shows(site, &cookies, &key.signs(&question)).await
}

fn is_in(page: &Page) -> bool {
    assert!([303, 422].contains(&page.status.as_u16()), "{} {}", page.status, page.html());
    page.status == 303
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_alone_lets_its_owner_in() {
    let site = TestSite::new().await;
    let mut key = Key::new(1);
    let staff = member(&site, Role::Editor, &mut key).await;
    let before = listed(&staff).await;
    assert!(before.is_possible);
    assert_eq!((before.passkeys[0].name.as_str(), before.passkeys[0].used.is_some()), ("আমার ফোন", false));
    let page = enter(&site, &mut key).await;
    assert_eq!((page.status.as_u16(), page.header("location")), (303, "/newsroom/account"));
    let inside = Staff::holding(&site, cookie(&page));
    let here: serde_json::Value = answer(&inside.call(&Method::GET, "/api/v1/newsroom/session/get_member", "").await);
    assert_eq!(here["member"]["email"], email(Role::Editor));
    assert!(listed(&staff).await.passkeys[0].used.is_some());
    // It counts as a proof: what is dangerous can be done.
    assert_eq!(call(&inside, "ask_new_passkey", &[("name", "আরেকটি")]).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_offers_passkeys_where_browsers_make_them() {
    let site = TestSite::new().await;
    let door = site.get("/newsroom/sign-in").await;
    assert_eq!(door.text(".door__passkey button"), "পাসকি দিয়ে ঢুকুন");
    assert!(door.html().contains("hidden"), "nothing is offered until the script knows that the browser can");
    assert_eq!(door.attributes("script[src]", "src"), ["/newsroom/passkey.js"]);
    let script = site.get("/newsroom/passkey.js").await;
    assert_eq!((script.status.as_u16(), script.header("content-type")), (200, "text/javascript; charset=utf-8"));
    assert_eq!(site.get("/newsroom/sign-in/passkey").await.header("location"), "/newsroom/sign-in");
    let site = TestSite::with(|config| config.site.origin = "http://203.0.113.7:3000".to_owned()).await;
    let staff = Staff::new(&site, Role::Editor).await;
    assert_eq!(site.get("/newsroom/sign-in").await.texts(".door__passkey, script[src]"), [""; 0]);
    assert!(!listed(&staff).await.is_possible);
    assert_eq!(call(&staff, "ask_new_passkey", &[("name", "ক")]).await.status, 404);
    assert_eq!(Staff::holding(&site, "x=y").post("/newsroom/sign-in/passkey/question", &[]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_good_once_and_for_who_was_asked() {
    let site = TestSite::new().await;
    let mut key = Key::new(1);
    member(&site, Role::Editor, &mut key).await;
    let (question, cookies) = asked(&site, "").await;
    let signed = key.signs(&question);
    // Somebody has overheard it: their browser was asked something else, or nothing.
    let (_, theirs) = asked(&site, "").await;
    assert!(!is_in(&shows(&site, &theirs, &signed).await));
    assert!(!is_in(&shows(&site, "a=b", &signed).await));
    assert!(is_in(&shows(&site, &cookies, &signed).await));
    let page = shows(&site, &cookies, &signed).await;
    assert!(!is_in(&page) && page.text(".door__passkey [role=alert]").starts_with("বেশি দেরি"), "{}", page.html());
    // Two at once are one.
    let (question, cookies) = asked(&site, "").await;
    let signed = key.signs(&question);
    let (one, other) = tokio::join!(shows(&site, &cookies, &signed), shows(&site, &cookies, &signed));
    assert_ne!(is_in(&one), is_in(&other));
    // A wrong answer uses the question up too.
    let (question, cookies) = asked(&site, "").await;
    assert!(!is_in(&shows(&site, &cookies, "{}").await));
    assert!(!is_in(&shows(&site, &cookies, &key.signs(&question)).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_shown_here_and_now_by_its_owner_is_refused() {
    let site = TestSite::new().await;
    let mut key = Key::new(1);
    let staff = member(&site, Role::Editor, &mut key).await;
    let elsewhere = Key { origin: "https://paper.example.evil.example", ..key.clone() };
    let untouched = Key { flags: 0b100, ..key.clone() };
    let unverified = Key { flags: 0b001, ..key.clone() };
    let stranger = Key::new(2);
    for mut wrong in [elsewhere, untouched, unverified, stranger] {
        let page = enter(&site, &mut wrong).await;
        assert!(!is_in(&page));
        assert!(page.text(".door__passkey [role=alert]").starts_with("পাসকিটি মেলেনি"), "{}", page.html());
        assert_eq!(page.header("set-cookie"), "");
    }
    // A copy of the key that lags behind.
    let mut copy = key.clone();
    assert!(is_in(&enter(&site, &mut key).await) && is_in(&enter(&site, &mut key).await));
    assert!(!is_in(&enter(&site, &mut copy).await));
    // One that was removed.
    let id = listed(&staff).await.passkeys[0].id.to_string();
    assert_eq!(call(&staff, "remove_passkey", &[("id", &id)]).await.status, 200);
    assert!(!is_in(&enter(&site, &mut key).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_begins_under_a_token_that_nobody_had_before() {
    let site = TestSite::new().await;
    let mut key = Key::new(1);
    member(&site, Role::Editor, &mut key).await;
    let planted = "__Host-session=planted; __Host-device=planted";
    let (question, cookies) = asked(&site, planted).await;
    let page = shows(&site, &cookies, &key.signs(&question)).await;
    assert!(is_in(&page) && !cookie(&page).contains("planted"));
    assert_eq!(Staff::holding(&site, planted).get("/newsroom").await.status, 303);
    assert_eq!(Staff::holding(&site, cookie(&page)).get("/newsroom").await.status, 200);
    // Nor does another site send the form.
    let (question, cookies) = asked(&site, "").await;
    let mut request = form("/newsroom/sign-in/passkey", &[("answer", &*key.signs(&question))]);
    request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    assert_eq!(Staff::holding(&site, cookies).send(request).await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_shut_out_is_shut_out_with_a_passkey_too() {
    let site = TestSite::new().await;
    let mut key = Key::new(1);
    member(&site, Role::Editor, &mut key).await;
    let id = id_of(&Staff::new(&site, Role::Admin).await, Role::Editor).await;
    let admin = Staff::enters(&site, Role::Admin).await;
    let change = |is_suspended: &'static str| {
        let (admin, id) = (&admin, &id);
        async move {
            let fields = [("member", id.as_str()), ("is_suspended", is_suspended)];
            assert_eq!(admin.post(&format!("{PEOPLE}/suspend_member"), &fields).await.status, 200);
        }
    };
    change("true").await;
    assert!(!is_in(&enter(&site, &mut key).await));
    change("false").await;
    assert!(is_in(&enter(&site, &mut key).await));
}

async fn id_of(admin: &Staff<'_>, role: Role) -> String {
    let people: serde_json::Value = answer(&admin.call(&Method::GET, &format!("{PEOPLE}/list_members"), "").await);
    let person = people["people"].as_array().unwrap().iter().find(|it| it["member"]["email"] == email(role)).unwrap();
    person["member"]["id"].to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_device_is_taken_away_by_an_admin_with_all_that_it_held() {
    let site = TestSite::new().await;
    let mut key = Key::new(1);
    member(&site, Role::Editor, &mut key).await;
    let admin = Staff::new(&site, Role::Admin).await;
    let people: serde_json::Value = answer(&admin.call(&Method::GET, &format!("{PEOPLE}/list_members"), "").await);
    let flags: Vec<_> = people["people"].as_array().unwrap().iter().map(|it| &it["has_passkey"]).collect();
    assert!(flags.contains(&&true.into()) && flags.contains(&&false.into()));
    let id = id_of(&admin, Role::Editor).await;
    let page = admin.post(&format!("{PEOPLE}/remove_members_second_factor"), &[("member", &id)]).await;
    assert_eq!(page.status, 200);
    assert!(!is_in(&enter(&site, &mut key).await));
}

/// Sets the authenticator app up, after which a code is owed.
async fn set_code_up(site: &TestSite, staff: &Staff<'_>) -> String {
    let new: Enrolment = answer(&staff.post(&format!("{ACCOUNT}/enrol_second_factor"), &[]).await);
    let shown = code(&new.key, site.clock.load(Ordering::Relaxed));
    let page = staff.post(&format!("{ACCOUNT}/confirm_second_factor"), &[("key", &new.key), ("code", &shown)]).await;
    assert_eq!(page.status, 200);
    new.key
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_stands_in_the_place_of_a_code() {
    let site = TestSite::new().await;
    let (mut key, mut other) = (Key::new(1), Key::new(2));
    let staff = member(&site, Role::Editor, &mut key).await;
    add(&staff, &mut other).await;
    set_code_up(&site, &staff).await;
    let owed = cookie(&knock(&site, &email(Role::Editor), PASSWORD).await);
    let page = Staff::holding(&site, owed.clone()).get("/newsroom/sign-in/code?then=/newsroom/account").await;
    assert_eq!(page.texts(".door__passkey button"), ["পাসকি দিয়ে ঢুকুন"]);
    let (question, cookies) = asked(&site, &owed).await;
    let known: serde_json::Value = serde_json::from_str(&question).unwrap();
    let known: Vec<_> = known["allowCredentials"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
    assert_eq!(known, [key.id(), other.id()]);
    // A key that keeps no list of its passkeys tells no owner: the password has told.
    let signed = key.signs(&question).replace("\"userHandle\":\"", "\"other\":\"");
    let page = shows(&site, &cookies, &signed).await;
    assert!(is_in(&page));
    assert!(cookie(&page).contains("__Host-half-way="), "what was half done is over");
    let (question, cookies) = asked(&site, "").await;
    let signed = key.signs(&question).replace("\"userHandle\":\"", "\"other\":\"");
    assert!(!is_in(&shows(&site, &cookies, &signed).await), "nobody has told who they are");
    // Who has none is not offered any.
    let staff = Staff::new(&site, Role::Reporter).await;
    set_code_up(&site, &staff).await;
    let owed = cookie(&knock(&site, &email(Role::Reporter), PASSWORD).await);
    assert_eq!(Staff::holding(&site, owed).get("/newsroom/sign-in/code").await.texts(".door__passkey"), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_shows_once_more_who_one_is() {
    let site = TestSite::new().await;
    let (mut key, mut theirs) = (Key::new(1), Key::new(2));
    let staff = member(&site, Role::Editor, &mut key).await;
    member(&site, Role::Reporter, &mut theirs).await;
    join(&site, Role::Moderator).await;
    let without = Staff::enters(&site, Role::Moderator).await;
    assert_eq!(answer::<Option<String>>(&call(&without, "ask_passkey", &[]).await), None);
    site.clock.fetch_add(11 * MINUTE, Ordering::Relaxed);
    assert_eq!(answer::<AppError>(&call(&staff, "ask_new_passkey", &[("name", "ক")]).await), AppError::ProveAgain);
    let question = || async { answer::<Option<String>>(&call(&staff, "ask_passkey", &[]).await).unwrap() };
    // Another member's is none of theirs, and the question is used up.
    let asked = question().await;
    let page = call(&staff, "prove_by_passkey", &[("answer", &theirs.signs(&asked))]).await;
    assert_eq!(answer::<AppError>(&page), WRONG);
    let page = call(&staff, "prove_by_passkey", &[("answer", &key.signs(&asked))]).await;
    assert_eq!(answer::<AppError>(&page), LATE);
    let page = call(&staff, "prove_by_passkey", &[("answer", &key.signs(&question().await))]).await;
    assert_eq!(page.status, 200, "{}", page.html());
    let renewed = Staff::holding(&site, cookie(&page));
    assert_ne!(renewed.cookie, staff.cookie);
    assert_eq!(staff.get("/newsroom").await.status, 303);
    assert_eq!(call(&renewed, "ask_new_passkey", &[("name", "ক")]).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_is_made_for_who_asked_and_kept_once() {
    let site = TestSite::new().await;
    let mut key = Key::new(1);
    let staff = member(&site, Role::Editor, &mut key).await;
    let other = Staff::new(&site, Role::Reporter).await;
    assert_eq!(answer::<AppError>(&call(&staff, "add_passkey", &[("answer", "{}")]).await), LATE);
    let question: String = answer(&call(&staff, "ask_new_passkey", &[("name", "ক")]).await);
    let asked: serde_json::Value = serde_json::from_str(&question).unwrap();
    assert_eq!(asked["excludeCredentials"][0]["id"], key.id());
    // Nobody else gives the answer; and what signs makes nothing.
    let mut new = Key::new(2);
    let made = new.makes(&question);
    assert_eq!(answer::<AppError>(&call(&other, "add_passkey", &[("answer", &made)]).await), LATE);
    assert_eq!(call(&staff, "add_passkey", &[("answer", &made)]).await.status, 200);
    assert_eq!(answer::<AppError>(&call(&staff, "add_passkey", &[("answer", &made)]).await), LATE);
    let wrong = Key { origin: "https://evil.example", ..Key::new(3) };
    assert_eq!(answer::<AppError>(&add(&staff, &mut wrong.clone()).await), WRONG);
    // The same one is not kept twice, whosever it is.
    let taken = AppError::Invalid { field: Field::Passkey, problem: Problem::Taken };
    assert_eq!(answer::<AppError>(&add(&other, &mut key.clone()).await), taken);
    assert_eq!(listed(&other).await.passkeys, []);
    // The same member is known by one handle.
    let handles: Vec<_> = [&question, &answer(&call(&staff, "ask_new_passkey", &[("name", "খ")]).await)]
        .map(|question: &String| serde_json::from_str::<serde_json::Value>(question).unwrap()["user"]["id"].clone())
        .into();
    assert_eq!(handles[0], handles[1]);
    assert!(is_in(&enter(&site, &mut key).await) && is_in(&enter(&site, &mut new).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_names_and_removes_their_own() {
    let site = TestSite::new().await;
    let mut key = Key::new(1);
    let staff = member(&site, Role::Editor, &mut key).await;
    let other = Staff::new(&site, Role::Admin).await;
    let id = listed(&staff).await.passkeys[0].id.to_string();
    for (who, name, status) in [(&other, "অন্য", 404), (&staff, " ", 422), (&staff, "ল্যাপটপ", 200)]
    {
        let page = call(who, "rename_passkey", &[("id", &id), ("name", name)]).await;
        assert_eq!(page.status, status, "{name}");
    }
    assert_eq!(listed(&staff).await.passkeys[0].name, "ল্যাপটপ");
    assert_eq!(call(&other, "remove_passkey", &[("id", &id)]).await.status, 404);
    assert!(is_in(&enter(&site, &mut key).await));
    assert_eq!(call(&staff, "remove_passkey", &[("id", &id)]).await.status, 200);
    assert_eq!(listed(&staff).await.passkeys, []);
    let acts: serde_json::Value = answer(&other.call(&Method::GET, "/api/v1/newsroom/audit/list_acts", "").await);
    let acts: Vec<_> = acts["entries"].as_array().unwrap().iter().map(|act| act["act"].as_str().unwrap()).collect();
    for act in ["passkey.added", "passkey.renamed", "passkey.removed"] {
        assert!(acts.iter().any(|done| done.contains(act)), "{act} {acts:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn passkeys_cannot_be_tried_one_after_the_other() {
    let site = TestSite::new().await;
    let mut key = Key::new(1);
    let staff = member(&site, Role::Editor, &mut key).await;
    let mut lagging = key.clone();
    for _ in 0..3 {
        assert!(is_in(&enter(&site, &mut key).await));
    }
    for _ in 0..5 {
        lagging.counter = 0;
        assert!(!is_in(&enter(&site, &mut lagging).await));
    }
    assert_eq!(enter(&site, &mut key).await.status, 429);
    // Whoever is in, and a browser that was used before, are counted by themselves.
    let (question, cookies) = asked(&site, &staff.cookie).await;
    assert!(is_in(&shows(&site, &cookies, &key.signs(&question)).await));
}
