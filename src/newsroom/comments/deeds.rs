//! What a moderator does: decide, take it back, pick, choose, and go from one comment to the next.

use super::{Room, queued::row};
use crate::{
    api::newsroom::comments::{decide_comments, pick_comment},
    browser::focus,
    model::{
        comment::CommentStatus,
        error::AppError,
        id::CommentId,
        newsroom::moderation::{Decision, MOST_AT_ONCE, Outcome, QueuedComment},
    },
};
use leptos::{prelude::*, task::spawn_local};

impl Room {
    /// Decides about those of these comments that can become this.
    pub(super) fn decide(self, ids: Vec<CommentId>, to: CommentStatus) {
        let decision = |comment: QueuedComment| {
            comment.may_become(to).then_some(Decision { comment: comment.id, from: comment.status, to })
        };
        let decisions: Vec<_> =
            ids.into_iter().filter_map(|id| decision(self.comment(id)?)).take(MOST_AT_ONCE).collect();
        self.send(decisions, false);
    }

    /// Takes the last decisions back.
    pub(super) fn undo(self) {
        self.send(self.last.get_untracked().into_iter().map(Decision::undone).collect(), true);
    }

    fn send(self, decisions: Vec<Decision>, undone: bool) {
        if decisions.is_empty() || self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        let reason = self.reason.get_untracked();
        spawn_local(async move {
            let answer = decide_comments(decisions.clone(), reason, undone).await;
            if self.pending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(outcome) => self.take(&outcome, decisions, undone),
                Err(error) => self.notice.failed(self.texts, &error),
            }
        });
    }

    fn take(self, outcome: &Outcome, mut decisions: Vec<Decision>, undone: bool) {
        let next =
            decisions.last().and_then(|last| if undone { Some(last.comment) } else { self.beside(last.comment, 1) });
        decisions.retain(|decision| outcome.done.iter().any(|done| done.id == decision.comment));
        self.last.set(if undone { Vec::new() } else { decisions });
        self.put(&outcome.done);
        self.put(&outcome.overtaken);
        self.chosen.set(Vec::new());
        self.reason.set(String::new());
        self.notice.done(self.told(outcome, undone));
        self.waiting.ask();
        if let Some(next) = next {
            self.go(next);
        }
    }

    /// What came of decisions, in a sentence for each kind of end.
    fn told(self, outcome: &Outcome, undone: bool) -> String {
        let (texts, many) = (self.texts, outcome.done.len() as u64);
        let done = (many > 0).then(|| if undone { texts.comments_undone(many) } else { texts.comments_done(many) });
        let overtaken = outcome.overtaken.iter().map(|comment| {
            let status = texts.comment_status(comment.status);
            match &comment.decided {
                Some(decided) => texts.comments_overtaken(&decided.by, &comment.name, status),
                None => texts.comments_changed(&comment.name, status),
            }
        });
        done.into_iter().chain(overtaken).collect::<Vec<_>>().join(" ")
    }

    /// Shows readers a comment above all others, or no longer.
    pub(super) fn pick(self, id: CommentId, picked: bool) {
        spawn_local(async move {
            match pick_comment(id, picked).await {
                Ok(now) => self.put(&[now]),
                Err(AppError::Conflict) => self.read(None),
                Err(error) => self.notice.failed(self.texts, &error),
            }
        });
    }

    /// Puts a comment among those that are chosen, or takes it out.
    pub(super) fn choose(self, id: CommentId) {
        self.chosen.update(|chosen| {
            let many = chosen.len();
            chosen.retain(|it| *it != id);
            if chosen.len() == many {
                chosen.push(id);
            }
        });
    }

    /// Opens what stands round a comment, or closes it.
    pub(super) fn open(self, id: CommentId) {
        self.opened.update(|opened| *opened = if *opened == Some(id) { None } else { Some(id) });
    }

    /// Goes to a comment of the list.
    pub(super) fn go(self, id: CommentId) {
        self.at.set(Some(id));
        // Its row may be made anew in this very moment.
        request_animation_frame(move || focus::nearby(&row(id)));
    }

    /// Goes so many comments on, or back.
    pub(super) fn step(self, by: isize) {
        let first = || self.listed.all.with_untracked(|all| all.first().map(|comment| comment.id));
        let next = match self.at.get_untracked() {
            Some(at) => self.beside(at, by),
            None => first(),
        };
        if let Some(next) = next {
            self.go(next);
        }
    }

    fn beside(self, id: CommentId, by: isize) -> Option<CommentId> {
        self.listed.all.with_untracked(|all| {
            let place = all.iter().position(|comment| comment.id == id)?;
            let beside = place.saturating_add_signed(by).min(all.len().saturating_sub(1));
            all.get(beside).map(|comment| comment.id)
        })
    }
}
