//! Names as readers type them.

use crate::model::{
    comment::MAX_NAME_GRAPHEMES,
    error::{AppError, Field},
};

/// The canonical form of a name, if it is neither empty nor too long.
pub(super) fn checked_name(typed: &str) -> Result<String, AppError> {
    let name = bangla::normalize::clean(typed).trim().to_owned();
    if bangla::segment::graphemes(&name) > MAX_NAME_GRAPHEMES {
        return Err(AppError::too_long(Field::Name));
    }
    // A name is one line with something to see on it.
    if name.contains(char::is_control) || !name.contains(char::is_alphanumeric) {
        return Err(AppError::empty(Field::Name));
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_something_to_see() {
        assert_eq!(checked_name(" রুমানা  "), Ok("রুমানা".to_owned()));
        for empty in ["", "  ", "\u{200C}", "a\nb", "…"] {
            assert_eq!(checked_name(empty), Err(AppError::empty(Field::Name)), "{empty:?}");
        }
        assert_eq!(checked_name(&"ক্ষ".repeat(61)), Err(AppError::too_long(Field::Name)));
    }
}
