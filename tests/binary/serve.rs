//! `hocchetaki serve`, when all is well

use crate::{database, paper::place, place::Place, running::Running};

#[test]
fn it_says_where_it_is_and_serves_there() {
    let place = place();
    let running = Running::start(&place);
    assert_eq!(running.greeting, format!("হচ্ছেটাকী? is at http://{}", running.address));
    let page = running.get("/world/one");
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert!(page.body.contains("প্রথম লেখা"));
    assert_eq!(running.get("/world").status, 200);
    assert_eq!(running.get("/nothing/here").status, 404);
}

#[test]
fn without_a_command_it_serves() {
    let place = Place::new();
    let running = Running::start_with(place.program(&[]));
    let front = running.get("/");
    assert_eq!(front.status, 200);
    assert!(front.body.contains("এখনো কোনো খবর প্রকাশিত হয়নি।"));
    assert!(place.file(database::FILE).exists(), "an empty paper is made where there is none");
}

#[test]
fn the_settings_file_can_lie_elsewhere() {
    let place = Place::new();
    place.write("etc/paper.toml", place.read("Leptos.toml"));
    std::fs::remove_file(place.file("Leptos.toml")).unwrap();
    let running = Running::start_with(place.program(&["--config", "etc/paper.toml", "serve"]));
    assert_eq!(running.get("/").status, 200);
}

#[test]
fn the_environment_wins_over_the_file() {
    let place = place();
    let mut program = place.program(&["serve"]);
    program
        .env("HOCCHETAKI_SITE__NAME", "নতুন কাগজ")
        .env("HOCCHETAKI_SITE__LANGUAGE", "en")
        .env("HOCCHETAKI_SITE__TIME_ZONE", "Asia/Tokyo")
        .env("HOCCHETAKI_DATABASE__FILE", "elsewhere/paper.sqlite")
        .env("HOCCHETAKI_DISCUSSION__COMMENTS_AT_ONCE", "3")
        .env("HOCCHETAKI_NETWORK__TRUSTED_PROXIES", "127.0.0.1,10.0.0.1")
        .env("LEPTOS_SITE_ROOT", "other/site");
    place.write("other/site/hello.txt", "hello");
    let running = Running::start_with(program);
    assert!(running.greeting.starts_with("নতুন কাগজ is at http://"), "{}", running.greeting);
    assert!(running.get("/").body.contains("Nothing is published yet."));
    assert_eq!(running.get("/hello.txt").body, "hello");
    assert!(place.file("elsewhere/paper.sqlite").exists());
}

#[test]
fn what_was_posted_is_there_after_a_restart() {
    let place = place();
    let running = Running::start(&place);
    let posted = running.post("/world/two", "পাঠক", "প্রথম কথা");
    assert_eq!(posted.status, 303);
    let id = posted.header("location").rsplit("#comment-").next().unwrap().to_owned();
    running.terminate();
    running.end();
    assert!(database::comments(&place).contains(&id));
    let again = Running::start(&place);
    assert!(again.get("/world/two").body.contains("প্রথম কথা"));
}

#[test]
fn an_import_beside_the_running_server_is_seen_within_a_moment() {
    let place = place();
    let running = Running::start(&place);
    assert_eq!(running.get("/world/story").status, 404);
    place.write("new.txt", "2024-12-24\nstory\nনতুন লেখা\n");
    place.done(&["import", "new.txt", "--section", "world", "--author", "hocchetaki"]);
    // It is told five times a second; so many questions take longer.
    let is_seen = || running.get("/world/story").body.contains("নতুন লেখা");
    assert!((0..5000).any(|_| is_seen()));
}
