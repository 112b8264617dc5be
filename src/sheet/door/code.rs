//! Where the code of the second factor is asked for.

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

/// Prints the page. Who has a passkey may show it in the place of the code.
pub fn code(error: Option<AppError>, then: String, has_passkey: bool, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    document(site, styles, texts.door_code_heading(), move || {
        let passkey = has_passkey.then(|| passkey(None, then.clone(), texts));
        let error = error.map(|error| texts.staff_error(&error));
        view! {
            <form class="door__form" method="post" action=newsroom::CODE>
                <DoorField
                    name="code" kind="text" label=texts.door_code() fill="one-time-code" hint=texts.door_code_hint() error=error
                />
                <input type="hidden" name=newsroom::THEN value=then />
                <p><button class="button" type="submit">{texts.door_sign_in()}</button></p>
            </form>
            {passkey}
            <p class="door__hint"><a href=newsroom::SIGN_IN>{texts.door_again()}</a></p>
        }
    })
}
