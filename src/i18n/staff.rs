//! What goes wrong in the newsroom, told to its members. Readers never download these sentences.

use super::Texts;
use crate::model::{
    error::{AppError, Field, Problem},
    newsroom::role::Role,
};

impl Texts {
    /// The sentence that a member of the newsroom sees for an error.
    pub fn staff_error(self, error: &AppError) -> String {
        match error {
            AppError::SignedOut => self.staff_error_signed_out().to_owned(),
            AppError::Forbidden => self.staff_error_forbidden().to_owned(),
            AppError::Conflict => self.staff_error_conflict().to_owned(),
            AppError::ProveAgain => self.staff_error_prove_again().to_owned(),
            AppError::TooMany { retry_seconds } => self.staff_error_too_many(&self.number(u64::from(*retry_seconds))),
            AppError::Invalid { field: Field::Password, problem } => self.wrong_password(*problem),
            AppError::Invalid { field: Field::Email, problem: Problem::Taken } => {
                self.staff_error_taken_email().to_owned()
            }
            AppError::Invalid { field: Field::Email, .. } => self.staff_error_odd_email().to_owned(),
            AppError::Invalid { field: Field::Name, problem: Problem::Empty } => {
                self.staff_error_empty_name().to_owned()
            }
            other => self.error(other),
        }
    }

    /// What somebody is in the newsroom.
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::Contributor => self.role_contributor(),
            Role::Reporter => self.role_reporter(),
            Role::SubEditor => self.role_sub_editor(),
            Role::Editor => self.role_editor(),
            Role::Moderator => self.role_moderator(),
            Role::Admin => self.role_admin(),
        }
    }

    fn wrong_password(self, problem: Problem) -> String {
        match problem {
            Problem::TooShort { min } => self.staff_error_short_password(&self.number(u64::from(min))),
            Problem::TooLong { .. } => self.staff_error_long_password().to_owned(),
            Problem::Empty => self.staff_error_empty_password().to_owned(),
            _ => self.staff_error_wrong_password().to_owned(),
        }
    }
}
