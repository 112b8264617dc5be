//! Inviting, changing and shutting out.

use crate::{
    page::Page,
    paper::seed,
    site::TestSite,
    staff::{PASSWORD, Staff, cookie, email, join, knock},
};
use axum::http::Method;
use hocchetaki::model::{
    error::{AppError, Field, Problem},
    newsroom::{
        member::{MemberId, Sections},
        people::{Link, People},
        role::Role,
    },
};
use std::sync::atomic::Ordering;

const PEOPLE: &str = "/api/v1/newsroom/people";

async fn call(staff: &Staff<'_>, function: &str, fields: &[(&str, &str)]) -> Page {
    staff.post(&format!("{PEOPLE}/{function}"), fields).await
}

async fn list(staff: &Staff<'_>, place: &str) -> People {
    serde_json::from_slice(&staff.call(&Method::GET, &format!("{PEOPLE}/list_members"), place).await.bytes).unwrap()
}

async fn id(staff: &Staff<'_>, role: Role) -> String {
    let people = list(staff, "").await.people;
    let MemberId(id) = people.iter().find(|person| person.member.role == role).unwrap().member.id;
    id.to_string()
}

fn error(page: &Page) -> AppError {
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {} {}", page.status, page.html()))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_invites_somebody_into_some_sections() {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    let admin = Staff::new(&site, Role::Admin).await;
    let fields = [
        ("email", "mitu@paper.example"),
        ("name", "নুসরাত মিতু"),
        ("role", "sub_editor"),
        ("sections[0]", "world"),
        ("sections[1]", "ঢাকা"),
        ("language", "bn"),
    ];
    let page = call(&admin, "invite_member", &fields).await;
    let link: Link = serde_json::from_slice(&page.bytes).unwrap();
    assert!(!link.is_mailed, "there is no mail, so the admin hands it over");
    let path = link.address.strip_prefix("https://paper.example").unwrap();
    assert_eq!(site.post(path, &[("password", PASSWORD)]).await.status, 303);
    assert_eq!(knock(&site, "mitu@paper.example", PASSWORD).await.status, 303);
    let people = list(&admin, "").await;
    let mitu = people.people.iter().find(|person| person.member.name == "নুসরাত মিতু").unwrap();
    let Sections::Only(sections) = &mitu.member.sections else { panic!("confined to nothing") };
    assert_eq!(sections.len(), 2);
    assert!(people.sections.iter().any(|section| section.slug.as_str() == "world"));
    // The same form again is no second member.
    let page = call(&admin, "invite_member", &fields).await;
    assert_eq!(error(&page), AppError::Invalid { field: Field::Email, problem: Problem::Taken });
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_suspended_is_out_at_once_and_stays_out() {
    let site = TestSite::new().await;
    let (admin, editor) = (Staff::new(&site, Role::Admin).await, Staff::new(&site, Role::Editor).await);
    let id = id(&admin, Role::Editor).await;
    let page = call(&admin, "reset_member", &[("member", &id)]).await;
    let link: Link = serde_json::from_slice(&page.bytes).unwrap();
    assert_eq!(call(&admin, "suspend_member", &[("member", &id), ("is_suspended", "true")]).await.status, 200);
    assert_eq!(editor.get("/newsroom").await.status, 303);
    assert_eq!(knock(&site, &email(Role::Editor), PASSWORD).await.status, 422);
    assert_eq!(site.get(link.address.strip_prefix("https://paper.example").unwrap()).await.status, 404);
    assert_eq!(call(&admin, "suspend_member", &[("member", &id), ("is_suspended", "false")]).await.status, 200);
    assert_eq!(editor.get("/newsroom").await.status, 303, "old sessions do not come back");
    assert_eq!(knock(&site, &email(Role::Editor), PASSWORD).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_role_counts_from_the_next_call_on() {
    let site = TestSite::new().await;
    let (admin, editor) = (Staff::new(&site, Role::Admin).await, Staff::new(&site, Role::Editor).await);
    assert_eq!(editor.call(&Method::GET, &format!("{PEOPLE}/list_members"), "").await.status, 403);
    let id = id(&admin, Role::Editor).await;
    assert_eq!(call(&admin, "change_member", &[("member", &id), ("role", "admin")]).await.status, 200);
    assert_eq!(editor.call(&Method::GET, &format!("{PEOPLE}/list_members"), "").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_admin_stays_one() {
    let site = TestSite::new().await;
    let admin = Staff::new(&site, Role::Admin).await;
    join(&site, Role::Editor).await;
    let mine = id(&admin, Role::Admin).await;
    let last = AppError::Invalid { field: Field::Role, problem: Problem::Last };
    for page in [
        call(&admin, "change_member", &[("member", &mine), ("role", "editor")]).await,
        call(&admin, "suspend_member", &[("member", &mine), ("is_suspended", "true")]).await,
    ] {
        assert_eq!((page.status.as_u16(), error(&page)), (422, last.clone()));
    }
    // Somebody who is invited and has never come in is no other admin.
    let fields = [("email", "b@paper.example"), ("name", "খ"), ("role", "admin"), ("language", "bn")];
    assert_eq!(call(&admin, "invite_member", &fields).await.status, 200);
    assert_eq!(error(&call(&admin, "change_member", &[("member", &mine), ("role", "editor")]).await), last);
    let editor = id(&admin, Role::Editor).await;
    assert_eq!(call(&admin, "change_member", &[("member", &editor), ("role", "admin")]).await.status, 200);
    assert_eq!(call(&admin, "change_member", &[("member", &mine), ("role", "editor")]).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_of_a_member_wants_a_fresh_proof() {
    let site = TestSite::new().await;
    let admin = Staff::new(&site, Role::Admin).await;
    join(&site, Role::Editor).await;
    let id = id(&admin, Role::Editor).await;
    site.clock.fetch_add(10 * 60_000, Ordering::Relaxed);
    for (function, fields) in [
        ("invite_member", &[("email", "b@paper.example"), ("name", "খ"), ("role", "admin"), ("language", "bn")][..]),
        ("change_member", &[("member", &*id), ("role", "admin")]),
        ("suspend_member", &[("member", &id), ("is_suspended", "true")]),
        ("reset_member", &[("member", &id)]),
        ("remove_members_second_factor", &[("member", &id)]),
    ] {
        let page = call(&admin, function, fields).await;
        assert_eq!((page.status.as_u16(), error(&page)), (403, AppError::ProveAgain), "{function}");
    }
    let page = admin.post("/api/v1/newsroom/session/prove_again", &[("password", PASSWORD)]).await;
    let admin = Staff::holding(&site, cookie(&page));
    assert_eq!(call(&admin, "reset_member", &[("member", &id)]).await.status, 200);
    assert_eq!(call(&admin, "reset_member", &[("member", "999")]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_people_goes_on_by_name() {
    let site = TestSite::new().await;
    let admin = Staff::new(&site, Role::Admin).await;
    let rows: Vec<_> =
        (0..120).map(|n| format!("('m{n}@paper.example', 'Member {n:03}', 'reporter', 'bn', 1)")).collect();
    site.write(&format!("insert into member (email, name, role, language, made_at) values {}", rows.join(","))).await;
    let (mut names, mut place) = (Vec::new(), String::new());
    loop {
        let page = list(&admin, &place).await;
        assert!(page.people.len() <= 50);
        names.extend(page.people.into_iter().map(|person| person.member.name));
        let Some(next) = page.next else { break };
        place = format!("after[name]={}&after[id]={}", next.name.replace(' ', "+"), next.id.0);
    }
    let mut sorted = names.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!((names.len(), &names), (121, &sorted));
}
