//! `--log`

use crate::{paper::place, running::Running};
use serde_json::Value;

#[test]
fn log_lines_for_machines_are_one_json_object_each() {
    let place = place();
    let running = Running::start_with(place.program(&["--log", "json", "serve"]));
    assert_eq!(running.get("/world/one").status, 200);
    assert_eq!(running.get("/nothing/here").status, 404);
    running.terminate();
    let (status, said) = running.end();
    assert_eq!(status.code(), Some(0));
    let lines: Vec<Value> = said.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let answered = lines.iter().find(|line| line["path"] == "/world/one").unwrap();
    assert_eq!(
        (&answered["level"], &answered["status"], &answered["method"]),
        (&"INFO".into(), &200.into(), &"GET".into())
    );
    assert_eq!(answered["message"], "answered GET /world/one with 200");
    assert_eq!(answered["request_id"].as_str().unwrap().len(), 32);
    assert!(lines.iter().any(|line| line["message"].as_str().unwrap().starts_with("ended: ")));
}

#[test]
fn log_lines_for_people_name_the_request() {
    let place = place();
    let running = Running::start(&place);
    let answer = running.get("/world/one?before=x");
    let id = answer.header("x-request-id").to_owned();
    running.terminate();
    let (_, said) = running.end();
    assert!(
        said.iter().any(|line| line.contains("answered GET /world/one with 200") && line.contains(&id)),
        "{said:?}"
    );
    assert!(said.iter().all(|line| !line.contains('\u{1b}')), "colours stand in a file: {said:?}");
    // Neither addresses of readers nor what they searched for belong in a log.
    assert!(said.iter().all(|line| !line.contains("127.0.0.1") && !line.contains("before=")), "{said:?}");
}

#[test]
fn what_is_logged_can_be_chosen() {
    let place = place();
    let mut program = place.program(&["serve"]);
    program.env("RUST_LOG", "error");
    let running = Running::start_with(program);
    assert_eq!(running.get("/world/one").status, 200);
    running.terminate();
    let (_, said) = running.end();
    assert_eq!(said, [""; 0]);
}
