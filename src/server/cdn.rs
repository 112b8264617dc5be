//! Tells a CDN what has changed, by a program that the settings name. What was not told, because the program failed or the server was
//! killed, is told later: the list of changes is in the database until the program has ended well.

use super::{
    state::AppState,
    store::{
        StoreError,
        purge::{Purges, Tag},
    },
};
use std::{
    io,
    process::{ExitStatus, Stdio},
    time::Duration,
};
use tokio::{io::AsyncWriteExt, process::Command, time::timeout};

/// Time between two looks whether something is to be told.
pub const TELL_EVERY: Duration = Duration::from_millis(500);

/// For the program to end.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why nothing was told.
#[derive(Debug, thiserror::Error)]
pub enum TellError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The program cannot be run.
    #[error("{program} cannot be run: {cause}")]
    Program {
        /// The first word of the command.
        program: String,
        /// What the system says.
        cause: io::Error,
    },
    /// It says that it failed.
    #[error("{program} ended with {status}")]
    Failed {
        /// The first word of the command.
        program: String,
        /// How it ended.
        status: ExitStatus,
    },
    /// It does not end.
    #[error("{0} has not ended after {PATIENCE:?}")]
    Endless(String),
}

/// Tells what has changed after the change of that number, if anything has. Returns up to which change everything is told now.
pub async fn tell(state: &AppState, told: i64) -> Result<i64, TellError> {
    let Purges { tags, last } = state.store.purges(told).await?;
    // What a CDN is told of must not come from here again as it was.
    if tags.is_empty() || !state.tell_changes().await {
        return Ok(told);
    }
    if let Some((program, arguments)) = state.config.cache.purge_command.split_first() {
        run(program, arguments, &tags).await?;
        tracing::info!(tags = tags.len(), "the CDN was told what has changed");
    }
    state.store.forget_purges(last).await?;
    Ok(last)
}

/// The program gets a tag a line on its standard input.
async fn run(program: &str, arguments: &[String], tags: &[Tag]) -> Result<(), TellError> {
    let failed = |cause| TellError::Program { program: program.to_owned(), cause };
    let mut child =
        Command::new(program).args(arguments).stdin(Stdio::piped()).kill_on_drop(true).spawn().map_err(failed)?;
    let lines: String = tags.iter().map(|tag| format!("{tag}\n")).collect();
    let told = async {
        if let Some(mut input) = child.stdin.take() {
            match input.write_all(lines.as_bytes()).await {
                // Who does not read all of it may know what to do all the same.
                Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => return Err(cause),
                _ => {}
            }
        }
        child.wait().await
    };
    match timeout(PATIENCE, told).await {
        Err(_) => Err(TellError::Endless(program.to_owned())),
        Ok(Err(cause)) => Err(failed(cause)),
        Ok(Ok(status)) if !status.success() => Err(TellError::Failed { program: program.to_owned(), status }),
        Ok(Ok(_)) => Ok(()),
    }
}
