//! Types that cross the wire: no rows, no secrets.

use crate::invariants;
use crate::items::records;
use crate::offences::{Exceptions, Offences};
use crate::source::{Source, sources, sources_in};
use crate::words;

/// The subject is `Type.field`.
const EXCEPTIONS: Exceptions = &[];

fn is_secret(field: &str) -> bool {
    matches!(field, "password" | "ip" | "email") || field.ends_with("_hash") || field.ends_with("_token")
}

#[test]
fn rows_stay_in_the_store() {
    let mut offences = Offences::against(&invariants::NO_ROWS);
    for source in sources().iter().filter(|source| !source.is_in("server/store")) {
        for at in source.places("FromRow") {
            offences.note(&source.file, source.line(at), "FromRow", "a type is read from a row outside the store");
        }
        for path in source.paths().iter().filter(|path| path.passes(&["sqlx"])) {
            offences.note(&source.file, source.line(path.at), "sqlx", format!("`{}` outside the store", path.text()));
        }
    }
    offences.forbid();
}

/// By `derive` or by hand.
fn is_serialised(source: &Source, name: &str, attributes: &str) -> bool {
    let by_hand = source
        .code()
        .match_indices("Serialize for ")
        .any(|(at, mark)| words::places(&source.code()[at + mark.len()..], name, words::in_name).first() == Some(&0));
    words::has(attributes, "Serialize") || by_hand
}

#[test]
fn what_a_reader_may_receive_holds_no_secret() {
    let mut offences = Offences::against_with(&invariants::NO_SECRETS, EXCEPTIONS);
    for source in sources_in("model").filter(|source| !source.is_in("model/newsroom")) {
        for record in records(source.code()) {
            if !is_serialised(source, &record.name, &source.code()[record.attributes.clone()]) {
                continue;
            }
            for field in record.fields.iter().filter(|field| is_secret(&field.name)) {
                let subject = format!("{}.{}", record.name, field.name);
                offences.note(&source.file, source.line(field.at), &subject, format!("`{subject}` is serialised"));
            }
        }
    }
    offences.forbid();
}
