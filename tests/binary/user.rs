//! `hocchetaki user`

use crate::{
    place::{Ended, Place},
    running::Running,
};
use std::{
    io::Write,
    process::{Command, Stdio},
};

/// Runs a command that reads a password.
fn with_password(place: &Place, arguments: &[&str], password: &str) -> Ended {
    let mut command: Command = place.program(arguments);
    command.env("RUST_LOG", "off").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(password.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn the_first_admin_comes_in_by_a_link() {
    let place = Place::new();
    assert_eq!(place.run(&["user", "list"]).out, "there are no members yet\n");
    let said = place.run(&["user", "add", "Rehana@Paper.Example", "--name", "রেহানা"]).out;
    let link = said.lines().last().unwrap();
    let path = link.strip_prefix("http://127.0.0.1:3000").unwrap();
    let listed = place.run(&["user", "list"]).out;
    assert_eq!(listed, "rehana@paper.example\tadmin\tরেহানা\thas not chosen a password\n");
    let running = Running::start(&place);
    let page = running.get(path);
    assert!(page.status == 200 && page.body.contains("রেহানা"), "{} {}", page.status, page.body);
    // Another link makes the first one useless, while the server runs.
    let again = place.run(&["user", "reset", "rehana@paper.example"]).out;
    assert_ne!(again.lines().last().unwrap(), link);
    assert_eq!(running.get(path).status, 404);
}

#[test]
fn a_script_sets_a_password_and_is_told_what_is_wrong_with_it() {
    let place = Place::new();
    let add = ["user", "add", "rehana@paper.example", "--role", "editor", "--password-stdin"];
    let ended = with_password(&place, &add, "short\n");
    assert_eq!(ended.code, Some(1));
    assert!(ended.sentence().contains("/newsroom/join/"), "the member is there, so a link is given");
    let reset = ["user", "reset", "rehana@paper.example", "--password-stdin"];
    let ended = with_password(&place, &reset, "correct horse battery\n");
    assert_eq!((ended.code, ended.out.as_str()), (Some(0), "the password is set\n"));
    assert_eq!(place.run(&["user", "list"]).out, "rehana@paper.example\teditor\trehana\tactive\n");
}

#[test]
fn who_is_no_member_cannot_be_helped_and_who_is_one_joins_once() {
    let place = Place::new();
    assert!(place.refused(&["user", "reset", "nobody@paper.example"]).contains("nobody@paper.example"));
    assert_eq!(place.run(&["user", "add", "a@paper.example"]).code, Some(0));
    assert_eq!(place.refused(&["user", "add", "a@paper.example"]), "এই ঠিকানায় আগেই একজন সদস্য আছেন।\n");
    assert!(!place.refused(&["user", "add", "no address"]).is_empty());
}
