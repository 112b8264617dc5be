//! How every query of a public page is answered on a large archive: along an index, and in its order. The queries are those that really
//! run while every kind of page is asked for, so a new one cannot be forgotten; the planner decides by the figures of a paper of a million
//! articles.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod explained;
mod heard;
#[allow(dead_code, reason = "the tests over HTTP ask more of it")]
#[path = "../http/page.rs"]
mod page;
#[allow(dead_code, reason = "the tests over HTTP ask more of it")]
#[path = "../http/paper.rs"]
mod paper;
#[allow(dead_code, reason = "the tests over HTTP ask more of it")]
#[path = "../http/site.rs"]
mod site;
#[path = "../http/snapshot.rs"]
mod snapshot;
#[allow(dead_code, reason = "the tests over HTTP ask more of it")]
#[path = "../http/staff.rs"]
mod staff;
mod walk;

use self::{explained::Explainer, heard::Heard, site::TestSite, staff::Staff};
use axum::http::Method;
use hocchetaki::{
    model::newsroom::role::Role,
    server::{cli::demo, generated::Wanted},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    sync::atomic::Ordering,
};

/// 1 January 2025, noon in Dhaka: the day after the last of the demonstration.
const NEW_YEAR: i64 = 1_735_711_200_000;

/// Server function: a story begins.
const BEGIN: &str = "/api/v1/newsroom/story/begin_story";

/// Steps that look slow and are not: part of the statement, the step, and why.
const SHORT: &[(&str, &str, &str)] = &[
    ("from front_slot f", "SCAN f", "editors place a dozen stories"),
    ("from section where parent_id is null", "SCAN section", "a paper has some dozen sections"),
    ("from section where parent_id is null", "USE TEMP B-TREE FOR ORDER BY", "a paper has some dozen sections"),
    ("from section s join article a on a.id in", "SCAN s", "a paper has some dozen sections"),
    (
        "from section s join article a on a.id in",
        "USE TEMP B-TREE FOR ORDER BY",
        "the newest of each section, by section",
    ),
    ("from section_check where", "SCAN c", "a section has some dozen checks"),
    ("from section_check where", "USE TEMP B-TREE FOR ORDER BY", "a section has some dozen checks"),
    ("where created_by = ?5", "UNION USING TEMP B-TREE", "two pages of one member's stories"),
    ("coalesce(t.publish_at, t.due_at)", "UNION USING TEMP B-TREE", "what comes in one month"),
    ("coalesce(t.publish_at, t.due_at)", "SCAN w", "what comes in one month"),
    ("coalesce(t.publish_at, t.due_at)", "USE TEMP B-TREE FOR ORDER BY", "what comes in one month"),
    ("story_headline match ?8", "USE TEMP B-TREE FOR ORDER BY", "letters that many headlines have are not looked up"),
    ("where created_by = ?5", "SCAN w", "two pages of one member's stories"),
    ("where created_by = ?5", "USE TEMP B-TREE FOR ORDER BY", "two pages of one member's stories"),
    ("from section s left join section p", "SCAN s", "a paper has some dozen sections"),
    ("from section s left join section p", "USE TEMP B-TREE FOR ORDER BY", "a paper has some dozen sections"),
    ("instr(lower(name)", "SCAN author", "some thousand names, and only who writes asks"),
    ("instr(lower(name)", "SCAN tag", "some thousand names, and only who writes asks"),
    ("instr(lower(name)", "USE TEMP B-TREE FOR ORDER BY", "names with a word in them"),
    ("(select 'opinion' as kind", "SCAN k", "three kinds"),
    ("(select 'opinion' as kind", "USE TEMP B-TREE FOR ORDER BY", "the newest of three kinds"),
    ("(select unhex(value) as id from", "USE TEMP B-TREE FOR ORDER BY", "the replies of one page's threads"),
    (
        "(select value as status from",
        "USE TEMP B-TREE FOR ORDER BY",
        "the newest comments of each state, of which the newest are wanted",
    ),
    ("union select id from story where assigned_to", "UNION USING TEMP B-TREE", "one member's stories"),
    ("union select id from story where assigned_to", "SCAN w", "one member's stories"),
    (
        "union select id from story where assigned_to",
        "USE TEMP B-TREE FOR ORDER BY",
        "the newest of each story, of which the newest are wanted",
    ),
    ("left join house_rule", "USE TEMP B-TREE FOR ORDER BY", "the four rules that can hold under a story"),
    ("from allowed_host", "SCAN allowed_host", "a list that one person keeps"),
    ("from house_rule", "SCAN house_rule USING INDEX house_rule_of_paper", "an index of one row"),
    ("from house_rule r left join section", "SCAN r", "rules that one person keeps"),
    ("from house_rule r left join section", "USE TEMP B-TREE FOR ORDER BY", "rules that one person keeps"),
    ("order by a.series_part", "USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY", "parts with one number"),
    ("json_group_array", "USE TEMP B-TREE FOR json_group_array(ORDER BY)", "the names of one article"),
    ("published_at", "USE TEMP B-TREE FOR LAST TERM OF ORDER BY", "articles of one millisecond"),
    ("w.outer_position", "SCAN s", "a paper has some dozen sections"),
    ("w.outer_position", "SCAN w", "a paper has some dozen sections"),
    ("w.outer_position", "USE TEMP B-TREE FOR ORDER BY", "a paper has some dozen sections"),
    ("from tag g) w", "SCAN g", "one file lists all topics"),
    ("from author u) w", "SCAN u", "one file lists all authors"),
    ("offset ?) w", "SCAN w", "a sitemap's articles, which are found already"),
    ("offset ?) hit", "SCAN hit", "a page's answers, which are found already"),
    ("order by place limit", "USE TEMP B-TREE FOR ORDER BY", "the newest answers, of which the best are wanted"),
    ("asked order by asked.key", "USE TEMP B-TREE FOR ORDER BY", "the words of one question"),
    ("join search_word on sound", "SCAN w", "words of some sounds"),
    ("join search_word on sound", "USE TEMP B-TREE FOR ORDER BY", "words of some sounds"),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_query_of_a_public_page_is_answered_along_an_index() {
    let heard = Heard::listen();
    let site = TestSite::new().await;
    site.clock.store(NEW_YEAR, Ordering::Relaxed);
    demo::run(&site.state, Some(Wanted { articles: 400, comments: 6000 })).await.unwrap();
    let mut asked: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (kind, address) in walk::addresses(&site).await {
        heard.forget();
        let page = site.get(&encoded(&address)).await;
        assert!(page.status.is_success() || kind == "lost", "{kind}: {address}: {}", page.status);
        for statement in heard.statements() {
            asked.entry(statement).or_default().insert(kind);
        }
    }
    let talked = walk::addresses(&site).await.into_iter().find(|(kind, _)| *kind == "article, replying").unwrap().1;
    let talked = encoded(talked.split(['?', '#']).next().unwrap());
    let said = site.post(&talked, &[("name", "রুমানা"), ("text", "নদীর কথা বলি")]).await;
    assert_eq!(said.status, 303, "{}", said.html());
    let reader = Staff::holding(&site, staff::cookie(&said));
    heard.forget();
    for path in ["/reader", "/reader?before=1735711200000.00000000000000000000000000000007", "/reader/notices"] {
        assert_eq!(reader.get(path).await.status, 200, "{path}");
    }
    for statement in heard.statements() {
        asked.entry(statement).or_default().insert("reader");
    }
    assert!(asked.len() > 40, "{asked:#?}");
    let admin = Staff::new(&site, Role::Admin).await;
    let picture = site.state.store.media_files().await.unwrap().into_iter().next().unwrap().file;
    let story = site.state.store.latest_articles(1).await.unwrap().remove(0).id;
    let comment = walk::comment(&site).await;
    let live = walk::live(&site).await;
    let draft = admin.call(&Method::POST, BEGIN, r#"{"stage":"draft","draft":{"topics":["nodi"]}}"#).await;
    let draft: String = serde_json::from_slice(&draft.bytes).unwrap();
    for (path, method) in server_fn::axum::server_fn_paths().filter(|(path, _)| path.contains("/newsroom/")) {
        if method != Method::GET {
            continue;
        }
        let stage = "wanted[trash]=false&wanted[stage]=published";
        let arguments = match path.rsplit('/').next().unwrap() {
            "get_picture" => vec![format!("file={picture}")],
            "get_desk_month" => vec!["from_now=0".to_owned()],
            "list_revisions" => vec![format!("id={story}")],
            "get_revision" => vec![format!("id={story}&version=0")],
            "search_names" => ["kind=topic&typed=ঢাকা", "kind=author&typed=ম"].map(str::to_owned).into(),
            "get_coverage" => {
                let (story, entry) = (live.id, live.entries[3].id);
                vec![format!("id={story}"), format!("id={story}&before={entry}")]
            }
            "get_story" => vec![format!("id={story}"), format!("id={draft}")],
            "list_stories" => [
                "wanted[trash]=false",
                stage,
                "wanted[trash]=false&wanted[section]=bangladesh",
                "wanted[trash]=true",
                "wanted[trash]=false&wanted[typed]=ঢাকা",
                "wanted[trash]=false&wanted[whose]=1",
            ]
            .map(str::to_owned)
            .into(),
            "list_comments" => {
                ["waiting", "reported", "own", "approved", "all&wanted[typed]=নদী", "spam&wanted[section]=bangladesh"]
                    .into_iter()
                    .map(|pile| format!("wanted[pile]={pile}"))
                    .chain([format!("wanted[pile]=approved&wanted[story]={story}")])
                    .collect()
            }
            "get_comment_context" => vec![format!("id={comment}")],
            "get_house_rule" => {
                vec!["scope=paper".into(), "scope[section]=sports".into(), format!("scope[story]={story}")]
            }
            "list_names" => ["section", "topic", "author"].map(|of| format!("of={of}&typed=ঢাকা")).to_vec(),
            "get_name" => vec!["of=section&slug=sports".to_owned()],
            "list_pictures" => vec!["typed=".to_owned()],
            _ => vec![String::new()],
        };
        heard.forget();
        for arguments in arguments {
            let status = admin.call(&method, path, &arguments).await.status;
            assert!(status == 200 || path.ends_with("get_revision"), "{path}: {status}");
        }
        for statement in heard.statements() {
            asked.entry(statement).or_default().insert("newsroom");
        }
    }

    let mut explainer = Explainer::open(&site.state.config.database.file).await;
    let (mut told, mut slow) = (String::new(), Vec::new());
    for (statement, kinds) in &asked {
        let kinds: Vec<_> = kinds.iter().copied().collect();
        let plan = explainer.plan(statement).await;
        writeln!(told, "{}\n{statement}", kinds.join(", ")).unwrap();
        for step in &plan {
            writeln!(told, "  {step}").unwrap();
            let step = step.trim_start();
            let is_short = |(part, short, _): &&(&str, &str, &str)| statement.contains(part) && step == *short;
            if explained::looks_slow(step, statement) && !SHORT.iter().any(|it| is_short(&it)) {
                slow.push(format!("{step}\n  of {statement}\n  on {}", kinds.join(", ")));
            }
        }
        told.push('\n');
    }
    assert!(slow.is_empty(), "these grow with the archive:\n{}", slow.join("\n"));
    snapshot::assert_as_kept("plans.txt", &told);
}

/// The address as a browser sends it.
fn encoded(address: &str) -> String {
    let byte = |byte: u8| if byte.is_ascii_graphic() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    address.bytes().map(byte).collect()
}
