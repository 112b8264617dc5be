//! Errors, layer by layer.
//!
//! - The store returns [`StoreError`](crate::server::store::StoreError): what happened, not what a reader should hear.
//! - Areas (`discussion`, `reading`, `publishing` …) return [`Failure`]: an [`AppError`] that a reader may see, or a cause that only
//!   the log sees. They never put a cause into a text for readers.
//! - `api` and `router` turn a failure into an answer with [`Failure::answer`], which logs the cause under the request's id.
//! - Jobs and the command line use `anyhow` with context, and exit codes.

use super::store::StoreError;
use crate::model::error::AppError;

/// Why a rule did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The reader's business, told in their language.
    #[error("refused: {0:?}")]
    Refused(AppError),
    /// Ours: the store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self::Refused(error)
    }
}

impl Failure {
    /// What the reader is told. A cause of ours is logged here, under the request's id.
    pub fn answer(self, request_id: &str) -> AppError {
        match self {
            Self::Refused(error) => error,
            Self::Store(cause) => {
                tracing::error!(request_id, error = %cause, "the store failed");
                AppError::Internal { id: request_id.to_owned() }
            }
        }
    }
}
