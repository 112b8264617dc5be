//! Open pages are told of news by a server that others publish beside.

use crate::{
    http,
    paper::{archive, place},
    running::Running,
};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    time::{Duration, Instant},
};

fn listen(running: &Running) -> BufReader<TcpStream> {
    let mut stream = http::connect(running.address).unwrap();
    write!(stream, "GET /stream/front HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    BufReader::new(stream)
}

/// The times that the next event tells.
fn told(stream: &mut BufReader<TcpStream>) -> Vec<Value> {
    loop {
        let mut line = String::new();
        assert!(stream.read_line(&mut line).unwrap() > 0, "the stream has ended");
        if let Some(data) = line.strip_prefix("data: ") {
            return serde_json::from_str::<Value>(data).unwrap()["newest"].as_array().unwrap().clone();
        }
    }
}

#[test]
fn what_an_import_beside_the_server_publishes_is_told_within_seconds() {
    let place = place();
    let running = Running::start(&place);
    let mut stream = listen(&running);
    assert_eq!(told(&mut stream).len(), 2);
    let mut more = archive();
    let mut third = more["articles"][1].clone();
    third["slug"] = json!("three");
    more["articles"].as_array_mut().unwrap().push(third);
    place.write("more.json", more.to_string());
    place.done(&["import", "more.json"]);
    let published = Instant::now();
    assert_eq!(told(&mut stream).len(), 3);
    // Two seconds between looks; a machine that is busy with other tests gets some more.
    assert!(published.elapsed() < Duration::from_secs(10), "{:?}", published.elapsed());
}

#[test]
fn those_who_wait_for_news_do_not_hold_up_the_end() {
    let place = place();
    let running = Running::start(&place);
    let mut streams: Vec<_> = (0..5).map(|_| listen(&running)).collect();
    for stream in &mut streams {
        assert_eq!(told(stream).len(), 2);
    }
    running.terminate();
    let asked = Instant::now();
    let (status, said) = running.end();
    assert_eq!(status.code(), Some(0), "{said:?}");
    assert!(asked.elapsed() < Duration::from_secs(10), "{:?}", asked.elapsed());
    assert!(!said.iter().any(|line| line.contains("broken off")), "{said:?}");
}
