//! The queries that find nothing or have to be survived.

use crate::probes::{rows, spelled};

/// A query that finds nothing or has to be survived.
pub struct Hostile {
    pub expected: Expected,
    pub query: String,
    pub why: String,
}

/// What comes of a hostile query.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    Nothing,
    /// Anything but a failure.
    NoError,
}

impl Hostile {
    pub fn all() -> Vec<Self> {
        let rows = rows(include_str!("nothing.tsv"));
        rows.map(|[expected, times, query, why]| Self {
            expected: match expected {
                "nothing" => Expected::Nothing,
                "no-error" => Expected::NoError,
                other => panic!("{other:?} is not to be expected"),
            },
            query: spelled(query).repeat(times.parse().expect("a number of times")),
            why: why.to_owned(),
        })
        .collect()
    }
}
