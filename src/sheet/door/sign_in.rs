//! Where members of the newsroom come in.

use super::{DoorField, document, passkey::passkey};
use crate::{
    i18n::Texts,
    model::{
        address::newsroom,
        error::AppError,
        site::{Site, Styles},
    },
};
use leptos::prelude::*;

/// What the page is printed with.
#[derive(Clone, Debug, Default)]
pub struct SignInPage {
    /// What was typed before.
    pub email: String,
    /// Why that was not enough.
    pub error: Option<AppError>,
    /// Where to go then.
    pub then: String,
    /// Whether a password was chosen just now.
    pub is_chosen: bool,
    /// Whether letters can be sent to who has forgotten the password.
    pub has_mail: bool,
    /// Whether passkeys open this site.
    pub has_passkeys: bool,
    /// What is wrong with the one that was shown before.
    pub passkey_error: Option<AppError>,
}

/// Prints it.
pub fn sign_in(page: SignInPage, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    document(site, styles, texts.door_sign_in_heading(), move || {
        let SignInPage { email, error, then, is_chosen, has_mail, has_passkeys, passkey_error } = page;
        let passkey = has_passkeys.then(|| passkey(passkey_error.as_ref(), then.clone(), texts));
        let error = error.map(|error| texts.staff_error(&error));
        view! {
            {is_chosen.then(|| view! { <p class="door__notice" role="status">{texts.door_chosen()}</p> })}
            <form class="door__form" method="post" action=newsroom::SIGN_IN>
                <p class="field__error" role="alert">{error}</p>
                <DoorField name="email" kind="email" label=texts.door_email() fill="username" value=email />
                <DoorField name="password" kind="password" label=texts.door_password() fill="current-password" />
                <input type="hidden" name=newsroom::THEN value=then />
                <p><button class="button" type="submit">{texts.door_sign_in()}</button></p>
            </form>
            {passkey}
            <p class="door__hint">
                {if has_mail {
                    view! { <a href=newsroom::FORGOTTEN>{texts.door_forgotten_heading()}</a> }.into_any()
                } else {
                    texts.door_forgotten().into_any()
                }}
            </p>
        }
    })
}
