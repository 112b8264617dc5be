//! Log lines on standard error.

use super::arguments::LogFormat;
use std::io::IsTerminal;
use tracing_subscriber::{EnvFilter, fmt};

/// Starts writing them. `RUST_LOG` chooses; otherwise everything from `info` up.
pub fn start(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let lines = fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        // A file or a journal shows colours as signs between the words.
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false);
    // A second start, as tests may do, leaves the first one in place.
    let _ = match format {
        LogFormat::Text => lines.try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
    // A panic is a line like any other.
    std::panic::set_hook(Box::new(|panic| tracing::error!(%panic, "a panic")));
}
