//! Which passwords may be chosen.

use crate::model::{
    error::{AppError, Field, Problem},
    newsroom::door::MIN_PASSWORD_GRAPHEMES,
};

/// Longer ones only take time.
const MAX_BYTES: usize = 1024;

/// Whether somebody may choose it.
pub(super) fn check(password: &str) -> Result<(), AppError> {
    let wrong = |problem| Err(AppError::Invalid { field: Field::Password, problem });
    if password.is_empty() {
        return wrong(Problem::Empty);
    }
    if bangla::segment::graphemes(password) < MIN_PASSWORD_GRAPHEMES {
        return wrong(Problem::TooShort { min: u32::try_from(MIN_PASSWORD_GRAPHEMES).unwrap_or(u32::MAX) });
    }
    if password.len() > MAX_BYTES {
        return wrong(Problem::TooLong { max: u32::try_from(MAX_BYTES).unwrap_or(u32::MAX) });
    }
    Ok(())
}
