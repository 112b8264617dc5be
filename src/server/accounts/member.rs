//! Names and addresses of members, as they are kept.

use crate::model::{
    error::{AppError, Field, Problem},
    newsroom::member::{MAX_EMAIL_BYTES, MAX_NAME_GRAPHEMES},
};

/// An address of mail in the one form in which it is compared.
pub(in crate::server) fn email(typed: &str) -> Result<String, AppError> {
    let email = typed.trim().to_lowercase();
    let wrong = |problem| Err(AppError::Invalid { field: Field::Email, problem });
    if email.is_empty() {
        return wrong(Problem::Empty);
    }
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || "<>(),;:\"\\[]".contains(c);
    let parts =
        email.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    if parts.is_none() || email.contains(is_odd) || email.len() > MAX_EMAIL_BYTES {
        return wrong(Problem::Unknown);
    }
    Ok(email)
}

/// A name.
pub(super) fn name(typed: &str) -> Result<String, AppError> {
    let name = bangla::normalize::clean(typed).trim().to_owned();
    if name.is_empty() || name.contains(char::is_control) {
        return Err(AppError::empty(Field::Name));
    }
    if bangla::segment::graphemes(&name) > MAX_NAME_GRAPHEMES {
        let max = u32::try_from(MAX_NAME_GRAPHEMES).unwrap_or(u32::MAX);
        return Err(AppError::Invalid { field: Field::Name, problem: Problem::TooLong { max } });
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_form() {
        assert_eq!(email(" Mitu@Paper.Example "), Ok("mitu@paper.example".to_owned()));
        for odd in [
            "mitu",
            "@paper.example",
            "a@b",
            "a b@paper.example",
            "a@b@c.example",
            "<a@b.example>",
            "a@b.example\r\nBcc: x",
        ] {
            assert_eq!(email(odd), Err(AppError::Invalid { field: Field::Email, problem: Problem::Unknown }), "{odd}");
        }
        assert_eq!(email("  "), Err(AppError::empty(Field::Email)));
    }
}
