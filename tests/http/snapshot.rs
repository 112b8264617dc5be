//! Answers that are kept in `snapshots/` and compared to the last letter. `RENEW_SNAPSHOTS=1` writes them anew.

use std::{fs, path::Path};

/// Compares with the file of this name.
pub fn assert_as_kept(name: &str, answer: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/http/snapshots").join(name);
    if std::env::var_os("RENEW_SNAPSHOTS").is_some() {
        fs::write(&file, answer).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == answer, "{name} is other than it was; if it should be, RENEW_SNAPSHOTS=1 keeps it:\n{answer}");
}
