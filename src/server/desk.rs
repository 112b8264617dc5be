//! The desk: stories from the first idea until readers have them, and after.

mod begin;
mod calendar;
mod checks;
mod coverage;
mod difference;
mod due;
mod history;
mod notes;
mod open;
mod plan;
mod preview;
mod proof;
mod publish;
mod rights;
mod save;
mod step;
mod trash;

pub use begin::begin;
pub use calendar::month;
pub use checks::{add_check, remove_check, tick};
pub use coverage::{change_entry, coverage, end_coverage, post_entry, remove_entry};
pub use due::publish_due;
pub use history::{compare, compare_draft, revisions};
pub use notes::add_note;
pub use open::{find_names, list, note_presence, open};
pub use plan::plan;
pub use preview::{make_preview, preview};
pub use publish::{Published, publish, withdraw};
pub use save::save;
pub use step::step;
pub use trash::{empty_trash, trash};

use crate::{
    model::{
        error::{AppError, Field, Problem},
        id::ArticleId,
        newsroom::member::Member,
    },
    server::{accounts::Doer, state::AppState, store::audit::Act},
};
use serde_json::Value;
use std::net::IpAddr;

/// Whose rights count, and who is written down.
#[derive(Clone, Debug)]
pub struct Hand {
    member: Option<Member>,
    doer: Doer,
}

impl Hand {
    /// A member's, from this machine.
    pub fn of(member: &Member, address: IpAddr) -> Self {
        Self { member: Some(member.clone()), doer: Doer::member(member, address) }
    }

    /// The clock's: what it does, somebody has asked for who might.
    fn of_clock() -> Self {
        Self { member: None, doer: Doer::command_line() }
    }

    /// The member, if it is one's.
    fn member(&self) -> Result<&Member, AppError> {
        self.member.as_ref().ok_or(AppError::SignedOut)
    }

    /// What this hand does to a story, as it is written down.
    fn act(&self, state: &AppState, act: &'static str, story: ArticleId, detail: Value) -> Act {
        self.doer.act(state, act, format!("story:{story}"), detail)
    }
}

/// A text that somebody says, in canonical form; refused if it says nothing, or is longer than so many graphemes.
fn said(text: &str, field: Field, max: usize) -> Result<String, AppError> {
    let text = bangla::normalize::clean(text).trim().to_owned();
    if text.is_empty() {
        return Err(AppError::empty(field));
    }
    if bangla::segment::graphemes(&text) > max {
        return Err(AppError::Invalid { field, problem: Problem::TooLong { max: max as u32 } });
    }
    Ok(text)
}
