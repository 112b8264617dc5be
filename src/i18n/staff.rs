//! What goes wrong in the newsroom, told to its members. Readers never download these sentences.

mod moderation;

use super::Texts;
use crate::model::{
    error::{AppError, Field, Problem},
    newsroom::{
        revision::Why,
        role::Role,
        stage::{Stage, Step},
    },
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
            AppError::Invalid { field: Field::DueAt | Field::EmbargoAt, problem: Problem::Embargoed } => {
                self.staff_error_embargoed_time().to_owned()
            }
            AppError::Invalid { field: Field::DueAt | Field::EmbargoAt, .. } => self.staff_error_odd_time().to_owned(),
            AppError::Invalid { field: Field::Note | Field::Check, problem: Problem::TooLong { .. } } => {
                self.staff_error_long_text().to_owned()
            }
            AppError::Invalid { field: Field::Note | Field::Check, .. } => self.staff_error_empty_note().to_owned(),
            AppError::Invalid { field: Field::Reason, .. } => self.staff_error_empty_reason().to_owned(),
            AppError::Invalid { field: Field::Correction, .. } => self.staff_error_empty_correction().to_owned(),
            AppError::Invalid { field: Field::PublishAt, problem } => self.wrong_time(*problem),
            AppError::Invalid { field: Field::Headline, problem: Problem::Empty } => {
                self.staff_error_empty_headline().to_owned()
            }
            AppError::Invalid { field: Field::Headline | Field::Standfirst | Field::Body, .. } => {
                self.staff_error_long_text().to_owned()
            }
            AppError::Invalid { field: Field::Code, problem: Problem::Empty } => {
                self.staff_error_empty_code().to_owned()
            }
            AppError::Invalid { field: Field::Passkey, problem } => self.wrong_passkey(*problem),
            AppError::Invalid { field: Field::Code, .. } => self.staff_error_wrong_code().to_owned(),
            AppError::Invalid { field: Field::Role, .. } => self.staff_error_last_admin().to_owned(),
            other => self.error(other),
        }
    }

    fn wrong_passkey(self, problem: Problem) -> String {
        match problem {
            Problem::Past => self.staff_error_late_passkey().to_owned(),
            Problem::Taken => self.staff_error_taken_passkey().to_owned(),
            Problem::TooLong { max } => self.staff_error_many_passkeys(&self.number(u64::from(max))),
            _ => self.staff_error_wrong_passkey().to_owned(),
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

    fn wrong_time(self, problem: Problem) -> String {
        match problem {
            Problem::Past => self.staff_error_past_time().to_owned(),
            Problem::Embargoed => self.staff_error_embargoed_time().to_owned(),
            _ => self.staff_error_empty_time().to_owned(),
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
            "passkey.added" => self.act_passkey_added(),
            "passkey.renamed" => self.act_passkey_renamed(),
            "passkey.removed" => self.act_passkey_removed(),
            "story.begun" => self.act_story_begun(),
            "story.written" => self.act_story_written(),
            "story.moved" => self.act_story_moved(),
            "story.planned" => self.act_story_planned(),
            "story.noted" => self.act_story_noted(),
            "story.checked" => self.act_story_checked(),
            "story.previewed" => self.act_story_previewed(),
            "story.trashed" => self.act_story_trashed(),
            "story.untrashed" => self.act_story_untrashed(),
            "check.added" => self.act_check_added(),
            "check.removed" => self.act_check_removed(),
            "story.published" => self.act_story_published(),
            "story.updated" => self.act_story_updated(),
            "story.withdrawn" => self.act_story_withdrawn(),
            "story.not_published" => self.act_story_not_published(),
            "live.posted" => self.act_live_posted(),
            "live.changed" => self.act_live_changed(),
            "live.removed" => self.act_live_removed(),
            "live.ended" => self.act_live_ended(),
            "live.resumed" => self.act_live_resumed(),
            "comment.approved" => self.act_comment_approved(),
            "comment.rejected" => self.act_comment_rejected(),
            "comment.spam" => self.act_comment_spam(),
            "comment.removed" => self.act_comment_removed(),
            "comment.undone" => self.act_comment_undone(),
            "comment.picked" => self.act_comment_picked(),
            "comment.answered" => self.act_comment_answered(),
            "comment.taken_back" => self.act_comment_taken_back(),
            "thread.closed" => self.act_thread_closed(),
            "thread.opened" => self.act_thread_opened(),
            "thread.split" => self.act_thread_split(),
            "thread.joined" => self.act_thread_joined(),
            "comment.unpicked" => self.act_comment_unpicked(),
            "discussion.rule" => self.act_discussion_rule(),
            "discussion.word" => self.act_discussion_word(),
            "discussion.word_removed" => self.act_discussion_word_removed(),
            "discussion.hosts" => self.act_discussion_hosts(),
            "discussion.banned" => self.act_discussion_banned(),
            "discussion.ban_lifted" => self.act_discussion_ban_lifted(),
            "names.made" => self.act_names_made(),
            "names.changed" => self.act_names_changed(),
            "session.begun" => self.act_session_begun(),
            "session.proven" => self.act_session_proven(),
            "session.ended" => self.act_session_ended(),
            "session.others_ended" => self.act_session_others_ended(),
            other => return other.to_owned(),
        }
        .to_owned()
    }

    /// How far a story is.
    pub fn stage(self, stage: Stage) -> &'static str {
        match stage {
            Stage::Pitch => self.stage_pitch(),
            Stage::Draft => self.stage_draft(),
            Stage::Review => self.stage_review(),
            Stage::Ready => self.stage_ready(),
            Stage::Scheduled => self.stage_scheduled(),
            Stage::Published => self.stage_published(),
            Stage::Withdrawn => self.stage_withdrawn(),
        }
    }

    /// The button that goes a step.
    pub fn step(self, step: Step) -> &'static str {
        match step {
            Step::Begin => self.step_begin(),
            Step::Send => self.step_send(),
            Step::GiveBack => self.step_give_back(),
            Step::Approve => self.step_approve(),
            Step::Schedule => self.step_schedule(),
            Step::Unschedule => self.step_unschedule(),
            Step::Publish => self.step_publish(),
            Step::Withdraw => self.step_withdraw(),
            Step::Reopen => self.step_reopen(),
        }
    }

    /// What is done with a story that is so far.
    pub fn stage_hint(self, stage: Stage) -> &'static str {
        match stage {
            Stage::Pitch => self.stage_hint_pitch(),
            Stage::Draft => self.stage_hint_draft(),
            Stage::Review => self.stage_hint_review(),
            Stage::Ready => self.stage_hint_ready(),
            Stage::Scheduled => self.stage_hint_scheduled(),
            Stage::Published => self.stage_hint_published(),
            Stage::Withdrawn => self.stage_hint_withdrawn(),
        }
    }

    /// Why a draft was kept.
    pub fn why(self, why: Why) -> &'static str {
        match why {
            Why::Written => self.why_written(),
            Why::Sent => self.why_sent(),
            Why::Published => self.why_published(),
            Why::Corrected => self.why_corrected(),
            Why::Imported => self.why_imported(),
        }
    }
}
