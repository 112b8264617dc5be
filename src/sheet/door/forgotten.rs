//! Where who has forgotten the password asks for a letter.

use super::{DoorField, document};
use crate::{
    i18n::Texts,
    model::{
        address::newsroom,
        error::AppError,
        site::{Site, Styles},
    },
};
use leptos::prelude::*;

/// Prints the page with what was typed before, if it was not accepted.
pub fn forgotten(email: String, error: Option<AppError>, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    document(site, styles, texts.door_forgotten_heading(), move || {
        let error = error.map(|error| texts.staff_error(&error));
        view! {
            <p>{texts.door_forgotten_intro()}</p>
            <form class="door__form" method="post" action=newsroom::FORGOTTEN>
                <DoorField name="email" kind="email" label=texts.door_email() fill="username" value=email error=error />
                <p><button class="button" type="submit">{texts.door_send_link()}</button></p>
            </form>
        }
    })
}

/// Prints what comes next. It says the same for every address.
pub fn sent(site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    document(site, styles, texts.door_forgotten_heading(), move || {
        view! {
            <p class="door__notice" role="status">{texts.door_link_sent()}</p>
            <p><a href=newsroom::SIGN_IN>{texts.door_sign_in_heading()}</a></p>
        }
    })
}
