//! Papers as files: what can be imported, and what an export writes. The format is documented in `docs/archive.md`.

pub mod bijoy;
pub mod check;
pub mod corpus;
pub mod error;
pub mod export;
pub mod format;
pub mod import;
pub mod plain_text;
