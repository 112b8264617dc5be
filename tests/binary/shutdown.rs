//! SIGTERM and SIGINT: an orderly end.

use crate::{database, http, paper::place, place::Place, running::Running};
use std::io::{Read, Write};

/// What it logs when it has heard.
const ENDING: &str = "ending: no new requests are taken";

fn read_mark(place: &Place) -> String {
    place.done(&["export", "out.json"]);
    let paper: serde_json::Value = serde_json::from_slice(&place.read("out.json")).unwrap();
    format!("/read/{}.gif", paper["articles"][0]["id"].as_str().unwrap())
}

#[test]
fn a_request_under_way_is_finished_and_counted_reads_are_written() {
    let place = place();
    let mark = read_mark(&place);
    let running = Running::start(&place);
    for _ in 0..7 {
        assert_eq!(running.get(&mark).status, 200);
    }
    // Half of a form; the server says when it has begun to read it (RFC 9110 §10.1.1).
    let body = http::form("পাঠক", "লেখা শেষ হওয়ার আগেই");
    let (half, rest) = body.split_at(20);
    let mut slow = http::connect(running.address).unwrap();
    let head = http::form_head(running.address, "/world/one", body.len(), "Expect: 100-continue\r\n");
    slow.write_all(head.as_bytes()).unwrap();
    let mut begun = [0; 25];
    slow.read_exact(&mut begun).unwrap();
    assert_eq!(&begun, b"HTTP/1.1 100 Continue\r\n\r\n");
    slow.write_all(half.as_bytes()).unwrap();
    running.terminate();
    running.wait_for(ENDING);
    slow.write_all(rest.as_bytes()).unwrap();
    let answer = http::answer(slow).unwrap();
    assert_eq!(answer.status, 303, "{answer:?}");
    let id = answer.header("location").rsplit("#comment-").next().unwrap().to_owned();
    let (status, said) = running.end();
    assert_eq!(status.code(), Some(0), "{said:?}");
    assert!(
        said.iter().any(|line| line.contains("ended: all requests are answered and all reads written")),
        "{said:?}"
    );
    assert!(database::comments(&place).contains(&id));
    assert_eq!(database::number(&place, "select sum(reads) from read_count"), 7);
}

#[test]
fn an_idle_server_ends_at_once_by_either_signal() {
    let place = place();
    for signal in ["TERM", "INT"] {
        let running = Running::start(&place);
        running.signal(signal);
        let (status, said) = running.end();
        assert_eq!(status.code(), Some(0), "{signal}: {said:?}");
    }
}

#[test]
fn a_reader_who_keeps_the_connection_does_not_hold_up_the_end() {
    let place = place();
    let running = Running::start(&place);
    let mut kept = http::connect(running.address).unwrap();
    write!(kept, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"alive\n") {
        let mut byte = [0];
        kept.read_exact(&mut byte).unwrap();
        answer.push(byte[0]);
    }
    running.terminate();
    let (status, said) = running.end();
    assert_eq!(status.code(), Some(0), "{said:?}");
    assert_eq!(kept.read(&mut [0]).unwrap_or(0), 0);
}

#[test]
fn nothing_is_left_beside_the_database_after_an_orderly_end() {
    let place = place();
    let running = Running::start(&place);
    assert_eq!(running.post("/world/one", "পাঠক", "কথা").status, 303);
    running.terminate();
    running.end();
    let mut names: Vec<_> =
        std::fs::read_dir(place.file("data")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort_unstable();
    assert_eq!(names, ["hocchetaki.sqlite", "media"]);
}
