//! `kill -9`: what was acknowledged is kept.

use crate::{database, http, paper::place, running::Running};
use std::{
    collections::BTreeSet,
    sync::mpsc::{Sender, channel},
    thread,
};

const ROUNDS: usize = 5;
const WRITERS: usize = 3;
/// Comments that are acknowledged before the server is killed, while more are on their way.
const BEFORE_THE_KILL: usize = 15;

/// Posts one comment after the other until the server does not answer any more; tells each acknowledged id.
fn write(address: std::net::SocketAddr, name: &str, acknowledged: &Sender<String>) {
    for number in 0.. {
        let Ok(answer) = http::post(address, "/world/one", name, &format!("{name}, কথা {number}")) else {
            return;
        };
        assert_eq!(answer.status, 303, "{answer:?}");
        let id = answer.header("location").rsplit("#comment-").next().unwrap().to_owned();
        // What was acknowledged is on the page, whoever printed it when.
        let place = answer.header("location").split('#').next().unwrap().to_owned();
        let Ok(page) = http::try_get(address, &place) else { return };
        assert!(page.body.contains(&format!("comment-{id}")), "{id} is not at {place}");
        if acknowledged.send(id).is_err() {
            return;
        }
    }
}

/// All comments under the article, page by page.
fn shown(running: &Running) -> BTreeSet<String> {
    let (mut shown, mut next) = (BTreeSet::new(), Some("/world/one".to_owned()));
    while let Some(path) = next {
        let body = running.get(&path).body;
        let ids = body.split("id=\"comment-").skip(1).filter_map(|rest| rest.split('"').next());
        shown.extend(ids.filter(|id| id.len() == 36).map(str::to_owned));
        let after = body.split("?talk=best.").nth(1).and_then(|rest| rest.split(['"', '#']).next());
        next = after.map(|after| format!("/world/one?talk=best.{after}"));
    }
    shown
}

#[test]
fn every_acknowledged_comment_survives_a_kill_in_the_middle_of_writing() {
    let place = place();
    let mut promised = BTreeSet::new();
    for round in 0..ROUNDS {
        let mut program = place.program(&["serve"]);
        program
            .env("HOCCHETAKI_DISCUSSION__COMMENTS_AT_ONCE", "1000000")
            .env("HOCCHETAKI_DISCUSSION__COMMENTS_PER_MINUTE", "1000000");
        let running = Running::start_with(program);
        let (sender, acknowledged) = channel();
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let (sender, address) = (sender.clone(), running.address);
                thread::spawn(move || write(address, &format!("লেখক {writer} পর্ব {round}"), &sender))
            })
            .collect();
        drop(sender);
        promised.extend(acknowledged.iter().take(BEFORE_THE_KILL));
        running.signal("KILL");
        // What was acknowledged between the count and the kill counts too.
        promised.extend(acknowledged);
        for writer in writers {
            writer.join().unwrap();
        }
        let (status, _) = running.end();
        assert_eq!(status.code(), None, "it was killed");
        let kept = database::comments(&place);
        let lost: Vec<_> = promised.difference(&kept).collect();
        assert!(lost.is_empty(), "round {round} lost {lost:?}");
    }
    assert!(promised.len() >= ROUNDS * BEFORE_THE_KILL);
    let running = Running::start(&place);
    assert_eq!(shown(&running), database::comments(&place), "pages and database tell the same after the last start");
    // The count on the page is the count in the table.
    assert_eq!(
        database::number(&place, "select comment_count from article where slug = 'one'"),
        database::number(&place, "select count(*) from comment")
    );
    assert_eq!(
        database::number(&place, "select count(*) from pragma_integrity_check where integrity_check <> 'ok'"),
        0
    );
    let running = Running::start(&place);
    assert_eq!(running.get("/world/one").status, 200);
}
