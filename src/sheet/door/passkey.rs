//! The button by which somebody comes in with a passkey. It is hidden until its script finds that the browser knows passkeys.

use crate::{
    i18n::Texts,
    model::{address::newsroom, error::AppError},
};
use leptos::prelude::*;

/// The form, with what is wrong with the passkey that was shown before. `then` is where to go.
pub(super) fn passkey(error: Option<&AppError>, then: String, texts: Texts) -> impl IntoView + use<> {
    let is_quiet = error.is_none();
    let sentence = error.map(|error| texts.staff_error(error));
    view! {
        <form
            class="door__passkey" method="post" action=newsroom::PASSKEY hidden=is_quiet
            data-question=newsroom::PASSKEY_QUESTION data-failed=texts.door_passkey_failed()
        >
            <p class="field__error" role="alert">{sentence}</p>
            <input type="hidden" name="answer" />
            <input type="hidden" name=newsroom::THEN value=then />
            <p><button class="button" data-kind="quiet" type="submit">{texts.door_passkey()}</button></p>
        </form>
        <script type="module" src=newsroom::PASSKEY_SCRIPT></script>
    }
}
