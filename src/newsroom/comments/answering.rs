//! A member answers a comment, or says something under a story: the form, and the way back.

use super::Room;
use crate::{
    api::newsroom::comments::{answer_comment, take_back_answer},
    browser::{focus, form_key},
    model::{
        comment::CommentStatus,
        error::AppError,
        id::{ArticleId, CommentId},
        newsroom::moderation::{Answer, Pile, QueuedComment},
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// The field of the one form.
const FIELD: &str = "answer-text";

/// What is being answered, and where on the page its form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answering {
    pub story: ArticleId,
    /// None: it is said to the story.
    pub to: Option<CommentId>,
    /// Beside the list, in the thread.
    pub in_thread: bool,
}

/// What is typed, and what came of it.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// What is being answered, as long as anything is.
    at: RwSignal<Option<Answering>>,
    typed: RwSignal<String>,
    key: RwSignal<String>,
    error: RwSignal<Option<AppError>>,
    pending: RwSignal<bool>,
}

impl Form {
    pub(super) fn new() -> Self {
        Self {
            at: RwSignal::new(None),
            typed: RwSignal::new(String::new()),
            key: RwSignal::new(String::new()),
            error: RwSignal::new(None),
            pending: RwSignal::new(false),
        }
    }
}

/// The button that opens the form, and the form below it.
pub(super) fn answering(room: Room, it: Answering, label: &'static str) -> AnyView {
    let is_open = move || room.form.at.get() == Some(it);
    view! {
        <button class="button" data-kind="quiet" type="button" aria-expanded=move || is_open().to_string() on:click=move |_| room.begin(it)>
            {label}
        </button>
        {move || is_open().then(|| form(room))}
    }
    .into_any()
}

fn form(room: Room) -> AnyView {
    let (texts, form) = (room.texts, room.form);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        room.answer();
    };
    let error = move || form.error.get().map(|error| texts.staff_error(&error));
    view! {
        <form class="answering" data-typing="" on:submit=send>
            <label class="field__label" for=FIELD>{texts.comments_answer_text()}</label>
            <textarea
                class="field__input" id=FIELD rows="4" prop:value=move || form.typed.get() aria-describedby="answer-error"
                on:input:target=move |event| form.typed.set(event.target().value())
            ></textarea>
            <p class="field__error" id="answer-error" role="alert">{error}</p>
            <p class="answering__hint">{texts.comments_answer_hint(&room.name.get_value())}</p>
            <p class="answering__deeds">
                <button class="button" type="submit" aria-disabled=move || form.pending.get().to_string()>{texts.comments_answer_send()}</button>
                <button class="button" data-kind="quiet" type="button" on:click=move |_| form.at.set(None)>{texts.comments_answer_cancel()}</button>
            </p>
        </form>
    }
    .into_any()
}

impl Room {
    /// Opens the form there, or closes it. What was typed for something else is not said to this.
    fn begin(self, it: Answering) {
        let form = self.form;
        if form.at.get_untracked() == Some(it) {
            form.at.set(None);
            return;
        }
        form.typed.set(String::new());
        form.error.set(None);
        form.key.set(form_key::new());
        form.at.set(Some(it));
        request_animation_frame(move || focus::nearby(FIELD));
    }

    fn answer(self) {
        let form = self.form;
        let Some(it) = form.at.get_untracked() else { return };
        if form.pending.get_untracked() {
            return;
        }
        form.pending.set(true);
        form.error.set(None);
        let answer = Answer { to: it.to, text: form.typed.get_untracked(), key: form.key.get_untracked() };
        spawn_local(async move {
            let answer = answer_comment(it.story, answer).await;
            if form.pending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(comment) => self.answered(comment),
                Err(error) => form.error.set(Some(error)),
            }
        });
    }

    /// Shows what was said where the list would have it, and in its thread.
    fn answered(self, comment: QueuedComment) {
        self.form.at.set(None);
        self.form.typed.set(String::new());
        self.notice.done(self.texts.comments_answered());
        let pile = self.wanted.with_untracked(|wanted| wanted.pile);
        if pile != Pile::Reported && pile.statuses().contains(&CommentStatus::Approved) {
            self.listed.all.update(|all| {
                all.retain(|it| it.id != comment.id);
                all.insert(0, comment);
            });
        }
        self.opened.notify();
    }

    /// Takes away what the member has said.
    pub(super) fn take_back(self, id: CommentId) {
        spawn_local(async move {
            match take_back_answer(id).await {
                Ok(now) => {
                    self.put(&[now]);
                    self.notice.done(self.texts.comments_taken_back());
                }
                Err(error) => self.notice.failed(self.texts, &error),
            }
        });
    }
}
