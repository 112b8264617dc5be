//! A new password.

use crate::{
    api::newsroom::account::change_password,
    model::{
        error::{AppError, Field, Problem},
        newsroom::door::MIN_PASSWORD_GRAPHEMES,
    },
    newsroom::{field::LineField, frame::Place, notice::Notice},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// The form.
pub(super) fn password(place: &Place, notice: Notice) -> impl IntoView + use<> {
    let texts = place.texts;
    let (current, chosen) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let error = RwSignal::new(None::<AppError>);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        spawn_local(async move {
            match change_password(current.get_untracked(), chosen.get_untracked()).await {
                Ok(()) => {
                    error.set(None);
                    current.set(String::new());
                    chosen.set(String::new());
                    notice.done(texts.account_password_changed());
                }
                Err(problem) => error.set(Some(problem)),
            }
        });
    };
    let is_of_current = |error: &AppError| !matches!(error, AppError::Invalid { field: Field::Password, problem } if *problem != Problem::Unknown);
    let told = move |of_current: bool| {
        Signal::derive(move || {
            error.get().filter(|error| is_of_current(error) == of_current).map(|error| texts.staff_error(&error))
        })
    };
    let hint = texts.door_password_hint(&texts.number(MIN_PASSWORD_GRAPHEMES as u64));
    let email = place.here.member.email.clone();
    view! {
        <form class="account__part" on:submit=send aria-labelledby="account-password-title">
            <h2 class="account__title" id="account-password-title">{texts.account_password_heading()}</h2>
            // For whoever keeps passwords: it shall know whose this one is.
            <input type="text" autocomplete="username" value=email hidden readonly />
            <LineField
                id="account-current" kind="password" label=texts.account_current() fill="current-password" typed=current
                error=told(true)
            />
            <LineField
                id="account-chosen" kind="password" label=texts.door_new_password() fill="new-password" typed=chosen hint=hint
                error=told(false)
            />
            <p><button class="button" type="submit">{texts.account_change_password()}</button></p>
        </form>
    }
}
