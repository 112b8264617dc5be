//! `/api/v1/…`: server functions as addresses that anybody can call.

mod comment;
mod comment_limits;
mod search;
mod sheet;
#[allow(dead_code, reason = "no function is for a kind of caller yet that the table can name")]
#[path = "../house/guards.rs"]
mod table;

use crate::{
    page::Page,
    site::{TestSite, form},
    staff::Staff,
};
use axum::{
    body::Body,
    http::{Method, Request, header::ORIGIN},
};
use hocchetaki::model::{address::machine, error::AppError, newsroom::role::Role};
use std::collections::BTreeSet;
use table::{GUARDS, Guard};

/// The error that a server function answered with.
fn error(page: &Page) -> AppError {
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {} {}", page.status, page.html()))
}

async fn call_with(site: &TestSite, method: Method, path: &str) -> Page {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("sec-fetch-site", "same-origin")
        .body(Body::empty())
        .unwrap();
    site.send(request).await
}

#[test]
fn the_table_of_guards_names_every_server_function_and_its_method() {
    let registered: BTreeSet<_> = server_fn::axum::server_fn_paths()
        .map(|(path, method)| {
            let (area, name) = path.strip_prefix("/api/v1/").unwrap().rsplit_once('/').unwrap();
            assert!(!area.is_empty(), "{path}");
            let reads = ["get_", "list_", "search_"].iter().any(|start| name.starts_with(start));
            assert_eq!(method, if reads { Method::GET } else { Method::POST }, "{path}");
            name.to_owned()
        })
        .collect();
    let listed: BTreeSet<_> = GUARDS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(registered, listed);
}

#[test]
fn the_browser_calls_the_functions_where_they_are() {
    let called = [
        machine::GET_SHEET,
        machine::POST_COMMENT,
        machine::VOTE_COMMENT,
        machine::LIST_SUGGESTIONS,
        machine::SAVE_STORY,
        machine::COMPARE_DRAFT,
    ];
    let registered: BTreeSet<_> = server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    assert!(called.iter().all(|path| registered.contains(path)), "{registered:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_server_function_refuses_who_may_not_call_it() {
    let site = TestSite::new().await;
    let nobody = Staff::holding(&site, "__Host-session=x".to_owned());
    for (path, method) in server_fn::axum::server_fn_paths() {
        let name = path.rsplit('/').next().unwrap();
        let guard = GUARDS.iter().find(|row| row.0 == name).unwrap().1;
        let page = match guard {
            Guard::Reader | Guard::Member | Guard::Staff(_) => nobody.call(&method, path, arguments(name)).await,
            _ => call_with(&site, method, path).await,
        };
        let status = page.status.as_u16();
        match guard {
            Guard::Public => assert!(![401, 403].contains(&status), "{path}: {status}"),
            Guard::Reader => assert!([401, 403].contains(&status), "{path}: {status}"),
            Guard::Member | Guard::Staff(_) => assert_eq!(status, 401, "{path}"),
        }
    }
}

/// How functions of the newsroom are called that cannot do without arguments, as a form is written.
const ARGUMENTS: &[(&str, &str)] = &[
    ("edit_comment", "comment=00000000-0000-0000-0000-000000000000&text=x"),
    ("remove_comment", "comment=00000000-0000-0000-0000-000000000000"),
    ("prove_again", "password=x"),
    ("change_account", "name=x&language=bn"),
    ("change_password", "current=x&chosen=x"),
    ("confirm_second_factor", "key=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&code=x"),
    ("end_session", "id=0"),
    ("ask_new_passkey", "name=x"),
    ("add_passkey", "answer=x"),
    ("rename_passkey", "id=0&name=x"),
    ("remove_passkey", "id=0"),
    ("prove_by_passkey", "answer=x"),
    ("invite_member", "email=x&name=x&role=reporter&language=bn"),
    ("reset_member", "member=0"),
    ("change_member", "member=0&role=reporter"),
    ("suspend_member", "member=0&is_suspended=true"),
    ("remove_members_second_factor", "member=0"),
    ("search_names", "kind=topic&typed=x"),
    ("list_names", "of=topic"),
    ("get_name", "of=topic&slug=x"),
    ("make_name", r#"{"of":"topic","form":{},"alike":false}"#),
    ("change_name", r#"{"of":"topic","slug":"x","form":{},"alike":false}"#),
    ("move_section", "slug=x&way=up"),
    ("list_stories", "wanted[trash]=false"),
    ("get_desk_month", "from_now=0"),
    ("get_story", "id=00000000-0000-0000-0000-000000000000"),
    ("begin_story", r#"{"stage":"draft","draft":{}}"#),
    ("save_story", r#"{"id":"00000000-0000-0000-0000-000000000000","base":0,"draft":{}}"#),
    ("check_words", r#"{"words":["x"]}"#),
    ("move_story", r#"{"id":"00000000-0000-0000-0000-000000000000","from":"draft","step":"send"}"#),
    ("publish_story", r#"{"id":"00000000-0000-0000-0000-000000000000","version":0,"change":"Minor"}"#),
    ("withdraw_story", r#"{"id":"00000000-0000-0000-0000-000000000000","reason":"x"}"#),
    ("plan_story", r#"{"id":"00000000-0000-0000-0000-000000000000","plan":{}}"#),
    ("add_note", r#"{"id":"00000000-0000-0000-0000-000000000000","text":"x"}"#),
    ("tick_check", r#"{"id":"00000000-0000-0000-0000-000000000000","check":0,"done":true}"#),
    ("add_check", r#"{"id":"00000000-0000-0000-0000-000000000000","text":"x"}"#),
    ("remove_check", r#"{"id":"00000000-0000-0000-0000-000000000000","check":0}"#),
    ("list_revisions", "id=00000000-0000-0000-0000-000000000000"),
    ("get_revision", "id=00000000-0000-0000-0000-000000000000&version=0"),
    ("compare_draft", r#"{"id":"00000000-0000-0000-0000-000000000000","draft":{}}"#),
    ("make_preview", r#"{"id":"00000000-0000-0000-0000-000000000000"}"#),
    ("trash_story", r#"{"id":"00000000-0000-0000-0000-000000000000","trashed":true}"#),
    ("note_presence", r#"{"id":"00000000-0000-0000-0000-000000000000","leaves":false}"#),
    ("get_coverage", "id=00000000-0000-0000-0000-000000000000"),
    (
        "post_entry",
        r#"{"id":"00000000-0000-0000-0000-000000000000","entry":"00000000-0000-0000-0000-000000000000","form":{}}"#,
    ),
    (
        "change_entry",
        r#"{"id":"00000000-0000-0000-0000-000000000000","entry":"00000000-0000-0000-0000-000000000000","was":{},"form":{},"told":true}"#,
    ),
    ("remove_entry", r#"{"id":"00000000-0000-0000-0000-000000000000","entry":"00000000-0000-0000-0000-000000000000"}"#),
    ("end_coverage", r#"{"id":"00000000-0000-0000-0000-000000000000","ended":true}"#),
    ("list_comments", "wanted[pile]=own"),
    ("get_comment_context", "id=00000000-0000-0000-0000-000000000000"),
    (
        "decide_comments",
        r#"{"decisions":[{"comment":"00000000-0000-0000-0000-000000000000","from":"pending","to":"approved"}],"reason":"","undone":false}"#,
    ),
    ("change_thread", r#"{"id":"00000000-0000-0000-0000-000000000000","deed":"close"}"#),
    ("answer_comment", r#"{"story":"00000000-0000-0000-0000-000000000000","answer":{"text":"x"}}"#),
    ("take_back_answer", r#"{"id":"00000000-0000-0000-0000-000000000000"}"#),
    ("pick_comment", r#"{"id":"00000000-0000-0000-0000-000000000000","picked":true}"#),
    ("get_house_rule", "scope=paper"),
    ("set_house_rule", r#"{"scope":"paper","rule":{}}"#),
    ("set_banned_word", r#"{"word":{"phrase":"x","action":"hold"}}"#),
    ("remove_banned_word", r#"{"phrase":"x"}"#),
    ("set_allowed_hosts", r#"{"hosts":[]}"#),
    ("ban_writer", r#"{"comment":"00000000-0000-0000-0000-000000000000","ban":{"by":"reader","days":1,"reason":""}}"#),
    ("lift_ban", r#"{"id":0}"#),
    ("list_pictures", "typed="),
    ("get_picture", "file=a.jpg"),
    ("describe_picture", "file=a.jpg&alt=&decorative=false&credit=&caption=&focus[x]=1&focus[y]=1"),
];

fn arguments(function: &str) -> &'static str {
    ARGUMENTS.iter().find(|row| row.0 == function).map_or("", |row| row.1)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_function_of_the_newsroom_refuses_the_roles_that_may_not_call_it() {
    let site = TestSite::new().await;
    for role in Role::ALL {
        let staff = Staff::new(&site, role).await;
        for (path, method) in server_fn::axum::server_fn_paths() {
            let name = path.rsplit('/').next().unwrap();
            let may = match GUARDS.iter().find(|row| row.0 == name).unwrap().1 {
                Guard::Public | Guard::Reader => continue,
                Guard::Member => true,
                Guard::Staff(permission) => role.may(permission),
            };
            let page = staff.call(&method, path, arguments(name)).await;
            assert_ne!(page.status, 400, "{path} is called with arguments: give them a row in ARGUMENTS");
            let refused = matches!(serde_json::from_slice(&page.bytes), Ok(AppError::Forbidden | AppError::SignedOut));
            assert_eq!(!refused, may, "{role} calls {path}: {}", page.html());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_function_answers_its_own_method_only() {
    let site = TestSite::new().await;
    for (path, own) in server_fn::axum::server_fn_paths() {
        for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
            if method == own {
                continue;
            }
            let page = call_with(&site, method.clone(), path).await;
            assert!(page.status.is_client_error(), "{method} {path}: {}", page.status);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_without_a_function_is_the_askers_fault() {
    let site = TestSite::new().await;
    for path in ["/api/v1/x", "/api/v1/sheet/get_secret", "/api/v1/sheet/get_sheet/x", "/api/v1/<script>"] {
        let path = path.replace('<', "%3C").replace('>', "%3E");
        let page = site.get(&path).await;
        assert!(page.status.is_client_error(), "{path}: {}", page.status);
        assert!(!page.header("content-type").contains("html") || page.status == 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_write_from_another_origin_is_refused() {
    let site = TestSite::new().await;
    let writes = server_fn::axum::server_fn_paths().filter(|(_, method)| *method != Method::GET);
    for (path, _) in writes {
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            (ORIGIN.as_str(), "https://other.example"),
        ] {
            let mut request = form(path, &[]);
            request.headers_mut().remove("sec-fetch-site");
            request.headers_mut().insert("host", "paper.example".parse().unwrap());
            request.headers_mut().insert(name, value.parse().unwrap());
            assert_eq!(site.send(request).await.status, 403, "{path} {name}: {value}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_of_server_functions_are_not_cached() {
    let site = TestSite::new().await;
    for (path, method) in server_fn::axum::server_fn_paths() {
        assert_eq!(call_with(&site, method, path).await.header("cache-control"), "no-store", "{path}");
    }
}
