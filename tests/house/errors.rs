//! One error crosses the wire.

use crate::invariants;
use crate::offences::Offences;
use crate::source::sources;

/// Its relatives `ServerFnErrorErr`, `ServerFnUrlError` and `FromServerFnError` are other words and may be used.
#[test]
fn the_error_of_the_framework_is_not_used() {
    let mut offences = Offences::against(&invariants::ONE_ERROR);
    for source in sources() {
        for at in source.places("ServerFnError") {
            offences.note(
                &source.file,
                source.line(at),
                "ServerFnError",
                "`ServerFnError` instead of the model's error",
            );
        }
    }
    offences.forbid();
}
