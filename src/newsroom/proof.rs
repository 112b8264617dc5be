//! Showing once more who one is, before something dangerous. Whoever wants something dangerous runs it through here; if the server wants a proof
//! first, the form appears, and when it is answered, what was wanted is done.

use super::{field::LineField, frame::Place};
use crate::{
    api::newsroom::{
        passkey::{ask_passkey, prove_by_passkey},
        session::prove_again,
    },
    browser::passkey::{Ceremony, ask, prepare},
    i18n::Texts,
    model::error::{AppError, Field, Problem},
};
use leptos::{ev::SubmitEvent, html, prelude::*, task::spawn_local};
use std::future::Future;

/// What waits for a proof.
#[derive(Clone, Copy, Debug)]
pub(super) struct Proof {
    waits: RwSignal<Option<Callback<()>>>,
}

impl Proof {
    pub(super) fn new() -> Self {
        Self { waits: RwSignal::new(None) }
    }

    /// Does it, if need be after a proof, and tells what came of it.
    pub(super) fn run<A, F, T, D>(self, act: A, done: D)
    where
        A: Fn() -> F + Clone + Send + Sync + 'static,
        F: Future<Output = Result<T, AppError>> + 'static,
        T: 'static,
        D: Fn(Result<T, AppError>) + Clone + Send + Sync + 'static,
    {
        spawn_local(async move {
            match act().await {
                Err(AppError::ProveAgain) => {
                    let again = move |()| self.run(act.clone(), done.clone());
                    self.waits.set(Some(Callback::new(again)));
                }
                result => done(result),
            }
        });
    }
}

/// The form, where something waits for it.
pub(super) fn proof_form(place: &Place) -> impl IntoView + use<> {
    let (proof, texts) = (place.proof, place.texts);
    move || proof.waits.get().map(|again| form(proof, again, texts))
}

fn form(proof: Proof, again: Callback<()>, texts: Texts) -> impl IntoView {
    let (password, code) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let owes_code = RwSignal::new(false);
    let error = RwSignal::new(None::<AppError>);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        spawn_local(async move {
            match prove_again(password.get_untracked(), code.get_untracked()).await {
                Ok(()) => {
                    proof.waits.set(None);
                    again.run(());
                }
                Err(AppError::Invalid { field: Field::Code, problem: Problem::Empty }) => owes_code.set(true),
                Err(other) => error.set(Some(other)),
            }
        });
    };
    let passkey = passkey(proof, again, texts);
    let told = Signal::derive(move || error.get().map(|error| texts.staff_error(&error)));
    let heading = NodeRef::<html::H2>::new();
    // Whoever pressed a button further down is led here.
    heading.on_load(|heading| {
        let _ = heading.focus();
    });
    view! {
        <form class="proof" on:submit=send aria-labelledby="proof-title">
            <h2 class="proof__title" id="proof-title" tabindex="-1" node_ref=heading>{texts.proof_heading()}</h2>
            <p>{texts.proof_why()}</p>
            <LineField
                id="proof-password" kind="password" label=texts.door_password() fill="current-password" typed=password error=told
            />
            {move || owes_code.get().then(|| view! {
                <LineField
                    id="proof-code" kind="text" label=texts.door_code() fill="one-time-code" typed=code hint=texts.door_code_hint()
                />
            })}
            <p class="proof__actions">
                <button class="button" type="submit">{texts.proof_go_on()}</button>
                {passkey}
                <button class="button" type="button" data-kind="quiet" on:click=move |_| proof.waits.set(None)>
                    {texts.newsroom_cancel()}
                </button>
            </p>
        </form>
    }
}

/// The button for whoever has a passkey, and why it came to nothing.
fn passkey(proof: Proof, again: Callback<()>, texts: Texts) -> impl IntoView {
    let (has_some, failed) = (RwSignal::new(false), RwSignal::new(None::<String>));
    prepare();
    spawn_local(async move {
        let is_asked = matches!(ask_passkey().await, Ok(Some(_)));
        has_some.try_set(is_asked);
    });
    let show = move |answer: String| {
        spawn_local(async move {
            match prove_by_passkey(answer).await {
                Ok(()) => {
                    proof.waits.set(None);
                    again.run(());
                }
                Err(error) => failed.set(Some(texts.staff_error(&error))),
            }
        });
    };
    let sign = move |_| {
        failed.set(None);
        spawn_local(async move {
            match ask_passkey().await {
                Ok(question) => ask(Ceremony::Sign, &question.unwrap_or_default(), move |answer| match answer {
                    Ok(answer) => show(answer),
                    Err(_) => failed.set(Some(texts.proof_passkey_failed().to_owned())),
                }),
                Err(error) => failed.set(Some(texts.staff_error(&error))),
            }
        });
    };
    move || {
        has_some.get().then(|| {
            view! {
                <button class="button" type="button" data-kind="quiet" on:click=sign>{texts.proof_passkey()}</button>
                <p class="field__error" role="alert">{move || failed.get()}</p>
            }
        })
    }
}
