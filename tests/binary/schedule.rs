//! A story whose minute comes while the program is dead.

use crate::{database, paper::place, running::Running};
use std::{
    sync::mpsc::channel,
    time::{Duration, Instant},
};

/// A story of the desk that comes out one and a half seconds from now.
const STORY: &str = "insert into story (id, stage, kind, headline, section_id, slug, version, differs, created_at, changed_at, publish_at)
    select x'0193f0000000700080000000000000aa', 'scheduled', 'report', 'সময়ের লেখা', id, 'somoyer-lekha', 1, 1, 0, 0,
           cast(unixepoch('subsec') * 1000 as integer) + 1500 from section where slug = 'world'";
const DRAFT: &str = r#"insert into story_draft (story_id, content) values (x'0193f0000000700080000000000000aa',
    '{"version":1,"headline":{"page":"সময়ের লেখা"},"section":"world","authors":["hocchetaki"],"slug":"somoyer-lekha",
      "body":"{\"version\":1,\"blocks\":[{\"type\":\"paragraph\",\"text\":\"ঠিক সময়ে।\"}]}"}')"#;
const DUE: &str = "select publish_at <= unixepoch('subsec') * 1000 from story where stage = 'scheduled'";
const PUBLISHED: &str = "select count(*) from audit where act = 'story.published'";
const REVISIONS: &str = "select count(*) from story_revision where why = 'published'";

/// Nothing comes down this channel: whoever waits for it waits so long.
fn wait(millis: u64) {
    let (_open, nothing) = channel::<()>();
    let _ = nothing.recv_timeout(Duration::from_millis(millis));
}

#[test]
fn a_story_whose_minute_passes_while_the_program_is_dead_comes_out_once_and_soon() {
    let place = place();
    database::execute(&place, STORY);
    database::execute(&place, DRAFT);
    let running = Running::start(&place);
    assert_eq!(running.get("/world/somoyer-lekha").status, 404);
    running.signal("KILL");
    running.end();
    while database::number(&place, DUE) == 0 {
        wait(50);
    }
    assert_eq!(database::number(&place, PUBLISHED), 0, "it was not published before its time");
    for _ in 0..3 {
        let running = Running::start(&place);
        let begun = Instant::now();
        while running.get("/world/somoyer-lekha").status != 200 {
            assert!(begun.elapsed() < Duration::from_secs(20), "it has not come out");
            wait(20);
        }
        running.signal("KILL");
        running.end();
    }
    assert_eq!((database::number(&place, PUBLISHED), database::number(&place, REVISIONS)), (1, 1));
}
