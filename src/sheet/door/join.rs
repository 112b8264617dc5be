//! Where the holder of a link chooses a password.

use super::{DoorField, document};
use crate::{
    i18n::Texts,
    model::{
        address::newsroom,
        error::{AppError, Field},
        newsroom::{door::MIN_PASSWORD_GRAPHEMES, member::Member},
        site::{Site, Styles},
    },
};
use leptos::prelude::*;

/// Prints the page of a link that opens.
pub fn join(member: &Member, token: &str, error: Option<AppError>, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    let (name, email, action) = (member.name.clone(), member.email.clone(), newsroom::join(token));
    document(site, styles, texts.door_join_heading(), move || {
        let sentence = |at: bool| {
            let here = |error: &&AppError| (error.field() == Some(Field::Password)) == at;
            error.as_ref().filter(here).map(|error| texts.staff_error(error))
        };
        let hint = texts.door_password_hint(&texts.number(MIN_PASSWORD_GRAPHEMES as u64));
        view! {
            <p>{texts.door_join_intro(&name, &site.name)}</p>
            <form class="door__form" method="post" action=action>
                <p class="field__error" role="alert">{sentence(false)}</p>
                // For whoever keeps passwords: it shall know whose this one is.
                <div class="field">
                    <label class="field__label" for="email">{texts.door_email()}</label>
                    <input class="field__input" id="email" type="email" autocomplete="username" value=email readonly />
                </div>
                <DoorField
                    name="password" kind="password" label=texts.door_new_password() fill="new-password" hint=hint
                    error=sentence(true)
                />
                <p><button class="button" type="submit">{texts.door_join()}</button></p>
            </form>
        }
    })
}

/// Prints the page of a link that opens nothing.
pub fn lost(site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    document(site, styles, texts.door_lost_heading(), move || {
        view! {
            <p>{texts.door_lost()}</p>
            <p><a href=newsroom::SIGN_IN>{texts.door_sign_in_heading()}</a></p>
        }
    })
}
