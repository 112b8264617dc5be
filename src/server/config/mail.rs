//! `[mail]`: how letters reach members of the newsroom.

use serde::Deserialize;

/// `[mail]`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailConfig {
    /// Program, and its arguments, that takes a whole letter on its standard input; nothing: links are shown to be copied.
    pub command: Vec<String>,
    /// Who letters are from.
    pub from: String,
}
