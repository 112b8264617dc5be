//! What is done is written down.

use crate::{
    site::TestSite,
    staff::{PASSWORD, Staff, email, join},
};
use axum::http::Method;
use hocchetaki::model::newsroom::{audit::AuditPage, role::Role};

const LIST: &str = "/api/v1/newsroom/audit/list_acts";

async fn acts(staff: &Staff<'_>, before: &str) -> AuditPage {
    serde_json::from_slice(&staff.call(&Method::GET, LIST, before).await.bytes).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_is_written_down_with_who_and_to_whom_and_without_secrets() {
    let site = TestSite::new().await;
    let editor = Staff::new(&site, Role::Editor).await;
    editor.post("/newsroom/sign-out", &[]).await;
    let editor = Staff::enters(&site, Role::Editor).await;
    let entries = acts(&editor, "").await.entries;
    let told: Vec<_> = entries.iter().map(|act| (&*act.act, &*act.name, &*act.subject)).collect();
    let (who, subject) = ("সদস্য editor", &*email(Role::Editor));
    assert_eq!(
        told,
        [
            ("session.begun", who, subject),
            ("session.ended", who, subject),
            ("session.begun", who, subject),
            ("password.chosen", "", subject),
            ("member.invited", "", subject),
        ]
    );
    let page = editor.call(&Method::GET, LIST, "").await;
    let token = editor.cookie.split(['=', ';']).nth(1).unwrap();
    for secret in [PASSWORD, token, "argon2"] {
        assert!(!page.html().contains(secret), "{secret}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_goes_on_below_its_last_entry() {
    let site = TestSite::new().await;
    let editor = Staff::new(&site, Role::Editor).await;
    for _ in 0..60 {
        Staff::enters(&site, Role::Editor).await;
    }
    let first = acts(&editor, "").await;
    let rest = acts(&editor, &format!("before={}", first.next.unwrap())).await;
    assert_eq!((first.entries.len(), rest.entries.len(), rest.next), (50, 13, None));
    assert!(first.entries.last().unwrap().id > rest.entries[0].id);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_changes_what_is_written() {
    let site = TestSite::new().await;
    join(&site, Role::Editor).await;
    for change in ["update audit set act = 'x'", "delete from audit"] {
        let store = site.state.config.database.file.clone();
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(store);
        let mut connection = <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options).await.unwrap();
        let refused = sqlx::query(sqlx::AssertSqlSafe(change)).execute(&mut connection).await.unwrap_err();
        assert!(refused.to_string().contains("stays"), "{refused}");
    }
}
