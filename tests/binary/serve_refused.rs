//! `hocchetaki serve`, when something is wrong outside of the settings

use crate::{
    database, http,
    paper::place,
    place::{Place, ended},
};
use std::{
    fs::{self, Permissions},
    io::{BufRead, BufReader},
    net::TcpListener,
    os::unix::{fs::PermissionsExt, process::CommandExt},
    process::{Command, Stdio},
};

/// Somebody without rights on the files of others ("nobody").
const NOBODY: u32 = 65534;

/// Leaves a mark in the database as a later version's migration would.
pub fn make_newer(place: &Place) {
    database::execute(
        place,
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (9999, 'from the future', true, x'00', 0)",
    );
}

#[test]
fn a_port_in_use_is_named_with_its_remedy() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let mut program = place.program(&["serve"]);
    program.env("LEPTOS_SITE_ADDR", &address);
    let ended = ended(program);
    let sentence = ended.sentence();
    assert!(sentence.starts_with(&format!("{address} is in use by another program")), "{sentence}");
    assert!(sentence.contains("site-addr") && sentence.contains("LEPTOS_SITE_ADDR"), "{sentence}");
    assert_eq!(ended.out, "");
}

/// The list lies beside the program (`hash.txt`). Without it no page can name its scripts, so none can be shown.
#[test]
fn a_build_without_its_list_of_hashes_is_named() {
    let place = Place::new();
    place.set(&[("hash-files = false", "hash-files = true")]);
    let program = place.file("hocchetaki");
    fs::copy(env!("CARGO_BIN_EXE_hocchetaki"), &program).unwrap();
    let mut command = Command::new(program);
    command.arg("serve").current_dir(place.path()).env_clear();
    // If it serves in spite of it, the pages must be there.
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut greeting = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut greeting).unwrap();
    let status = greeting.trim().rsplit("http://").next().and_then(|address| address.parse().ok()).map(|address| {
        let status = http::get(address, "/").status;
        child.kill().unwrap();
        status
    });
    let said = String::from_utf8(child.wait_with_output().unwrap().stderr).unwrap();
    match status {
        None => assert!(said.contains("hash.txt"), "{said}"),
        Some(status) => assert_eq!(status, 200, "{said}"),
    }
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let place = place();
    make_newer(&place);
    let before = place.read(database::FILE);
    for command in [&["serve"][..], &["demo"], &["export", "out.json"], &["import", "paper.json"]] {
        let sentence = place.refused(command);
        assert!(sentence.contains("data/hocchetaki.sqlite was made by a newer version of hocchetaki"), "{sentence}");
        assert!(sentence.contains("9999") && sentence.contains("restore the backup"), "{sentence}");
    }
    assert_eq!(place.read(database::FILE), before);
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let place = Place::new();
    let text = "এটি কোনো ডেটাবেজ নয়। ".repeat(100);
    place.write(database::FILE, &text);
    let sentence = place.refused(&["serve"]);
    assert!(sentence.starts_with("the database data/hocchetaki.sqlite cannot be opened: "), "{sentence}");
    assert_eq!(place.read(database::FILE), text.as_bytes());
}

#[test]
fn a_database_that_cannot_be_written_is_named_with_its_remedy() {
    let place = place();
    // Root may write whatever the permissions say: then somebody else must run it, from where they can reach it.
    let reachable = place.file("hocchetaki");
    if is_root() {
        fs::copy(env!("CARGO_BIN_EXE_hocchetaki"), &reachable).unwrap();
    }
    let program = |arguments: &[&str]| {
        let mut program = place.program(arguments);
        if is_root() {
            program = Command::new(&reachable);
            program.args(arguments).current_dir(place.path()).env_clear().uid(NOBODY).gid(NOBODY);
        }
        program
    };
    for (folder, files) in [(0o555, 0o444), (0o755, 0o444)] {
        for name in [database::FILE, "paper.json", "Leptos.toml"] {
            fs::set_permissions(place.file(name), Permissions::from_mode(files)).unwrap();
        }
        fs::set_permissions(place.file("data"), Permissions::from_mode(folder)).unwrap();
        fs::set_permissions(place.path(), Permissions::from_mode(0o755)).unwrap();
        for command in [&["serve"][..], &["import", "paper.json"]] {
            let sentence = ended(program(command)).sentence();
            assert!(
                sentence.starts_with("the database data/hocchetaki.sqlite cannot be written; check the owner"),
                "{sentence}"
            );
        }
    }
    fs::set_permissions(place.file("data"), Permissions::from_mode(0o755)).unwrap();
}

fn is_root() -> bool {
    let probe = tempfile::tempdir().unwrap();
    std::os::unix::fs::MetadataExt::uid(&fs::metadata(probe.path()).unwrap()) == 0
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let place = Place::new();
    place.write("data", "a file where the folder should be");
    let sentence = place.refused(&["serve"]);
    assert!(sentence.starts_with("the folder data for the database cannot be made"), "{sentence}");
}

#[test]
fn a_word_that_is_no_command_is_explained() {
    let ended = Place::new().run(&["serv"]);
    assert_eq!(ended.code, Some(2));
    assert!(ended.err.contains("serv") && ended.err.contains("--help"), "{}", ended.err);
    let help = Place::empty().run(&["--help"]);
    assert_eq!(help.code, Some(0));
    for command in ["serve", "import", "export", "demo", "doctor"] {
        assert!(help.out.contains(command), "{command}");
    }
}
