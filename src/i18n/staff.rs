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
            AppError::Invalid { field: Field::Code, problem: Problem::Empty } => {
                self.staff_error_empty_code().to_owned()
            }
            AppError::Invalid { field: Field::Code, .. } => self.staff_error_wrong_code().to_owned(),
            AppError::Invalid { field: Field::Role, .. } => self.staff_error_last_admin().to_owned(),
            other => self.error(other),
        }
    }

    fn wrong_password(self, problem: Problem) -> String {
        match problem {
            Problem::TooShort { min } => self.staff_error_short_password(&self.number(u64::from(min))),
            Problem::TooLong { .. } => self.staff_error_long_password().to_owned(),
            Problem::Empty => self.staff_error_empty_password().to_owned(),
            Problem::Common => self.staff_error_common_password().to_owned(),
            Problem::Unknown => self.staff_error_not_your_password().to_owned(),
            _ => self.staff_error_wrong_password().to_owned(),
        }
    }
}

impl Texts {
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

    /// What was done, as `store::audit::Act` names it. What has no words here is shown by its name.
    pub fn act(self, act: &str) -> String {
        match act {
            "member.invited" => self.act_member_invited(),
            "member.reset" => self.act_member_reset(),
            "member.changed" => self.act_member_changed(),
            "member.suspended" => self.act_member_suspended(),
            "member.readmitted" => self.act_member_readmitted(),
            "account.changed" => self.act_account_changed(),
            "password.chosen" => self.act_password_chosen(),
            "password.changed" => self.act_password_changed(),
            "second_factor.set" => self.act_factor_set(),
            "second_factor.codes" => self.act_factor_codes(),
            "second_factor.removed" => self.act_factor_removed(),
            "session.begun" => self.act_session_begun(),
            "session.proven" => self.act_session_proven(),
            "session.ended" => self.act_session_ended(),
            "session.others_ended" => self.act_session_others_ended(),
            other => return other.to_owned(),
        }
        .to_owned()
    }
}
