//! What is compiled for the browser.

use std::env;
use std::process::Command;

use crate::invariants;
use crate::offences::Offences;
use crate::tree;

const SERVER_CRATES: &[&str] =
    &["sqlx", "libsqlite3-sys", "tokio", "axum", "hyper", "argon2", "image", "ammonia", "jiff", "governor"];

const TREE: &str =
    "tree --target wasm32-unknown-unknown --no-default-features --features hydrate -e normal --prefix none --offline";

#[test]
fn server_crates_stay_out_of_the_browser() {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output =
        Command::new(cargo).args(TREE.split(' ')).current_dir(tree::root()).output().expect("cargo can be started");
    assert!(output.status.success(), "cargo {TREE} failed: {}", String::from_utf8_lossy(&output.stderr));
    let listing = String::from_utf8_lossy(&output.stdout);
    let names = || listing.lines().filter_map(|line| line.split(' ').next());
    assert!(names().any(|name| name == "leptos"), "cargo {TREE} lists no views:\n{listing}");

    let mut offences = Offences::against(&invariants::BROWSER_BUILD);
    for name in SERVER_CRATES.iter().filter(|name| names().any(|listed| listed == **name)) {
        offences.note(
            "Cargo.toml",
            1,
            name,
            format!("`{name}` is in the browser's build; `cargo {TREE} -i {name}` tells why"),
        );
    }
    offences.forbid();
}
