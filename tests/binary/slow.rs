//! Who sends nothing, half a head or half a form is not waited for.

use crate::{http, paper::place, running::Running};
use std::{
    io::{Read, Write},
    time::Duration,
};

/// Longer than heads (20 s) and forms (30 s) may take, on a machine that has other things to do.
const AT_MOST: Duration = Duration::from_secs(60);

#[test]
fn who_does_not_get_on_is_sent_away() {
    let running = Running::start(&place());
    let form = http::form_head(running.address, "/world/one", 1000, "");
    let open = ["", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", &format!("{form}name=")].map(|begun| {
        let mut connection = http::connect(running.address).unwrap();
        connection.set_read_timeout(Some(AT_MOST)).unwrap();
        connection.write_all(begun.as_bytes()).unwrap();
        connection
    });
    let answers = open.map(|mut connection| {
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        answer.lines().next().unwrap_or_default().to_owned()
    });
    assert_eq!(answers, ["", "", "HTTP/1.1 408 Request Timeout"]);
    assert_eq!(running.get("/").status, 200);
}
