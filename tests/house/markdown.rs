//! What a document writes as code.

use crate::words::in_class;

/// The text of code spans and fenced blocks.
pub fn code(text: &str) -> String {
    let pieces = text.split('`').collect::<Vec<_>>();
    // A fence is three marks: the empty pieces between them keep the parity of the pieces right.
    pieces.iter().skip(1).step_by(2).copied().collect::<Vec<_>>().join("\n")
}

/// The targets of `make …` in a document's code.
pub fn make_targets(text: &str) -> Vec<String> {
    let code = code(text);
    let mut targets = Vec::new();
    for line in code.lines() {
        let mut words = line.split('#').next().unwrap_or_default().split_whitespace();
        while words.by_ref().any(|word| word == "make") {
            let target =
                words.clone().next().filter(|it| it.starts_with(char::is_alphabetic) && it.chars().all(in_class));
            targets.extend(target.map(str::to_owned));
        }
    }
    targets
}

#[test]
fn code_of_a_document_is_read() {
    let text = "Please make sure: `make test`, `src/site`.\n```sh\nmake dev  # make nothing\nFOO=1 make -j2\n```\nmake no `make e2e`";
    assert_eq!(make_targets(text), ["test", "dev", "e2e"]);
    assert!(code(text).contains("src/site") && !code(text).contains("sure"));
}
