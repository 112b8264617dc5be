//! The way in: asking for a letter, and what its link leads to.

use super::{document, told};
use crate::{
    i18n::Texts,
    model::{
        address::reader,
        error::AppError,
        site::{Site, Styles},
    },
};
use leptos::prelude::*;

/// The form that asks for a letter, with what was typed and not accepted.
pub(super) fn ask(email: String, error: Option<&AppError>, texts: Texts) -> impl IntoView + use<> {
    let error = error.map(|error| texts.error(error));
    let is_wrong = error.is_some();
    view! {
        <section class="reader__part">
            <h2 class="reader__title">{texts.reader_enter_heading()}</h2>
            <p>{texts.reader_enter_intro()}</p>
            <form class="reader__form" method="post" action=reader::LINK novalidate>
                <div class="field">
                    <label class="field__label" for="email">{texts.reader_email()}</label>
                    <input
                        class="field__input" id="email" name="email" type="email" autocomplete="email" required value=email
                        autofocus=is_wrong aria-invalid=is_wrong.then_some("true") aria-describedby="email-error email-hint"
                    />
                    <p class="field__error" id="email-error">{error}</p>
                    <p class="field__hint" id="email-hint">{texts.reader_email_hint()}</p>
                </div>
                <p><button class="button" type="submit">{texts.reader_send_link()}</button></p>
            </form>
        </section>
    }
}

/// Prints what comes after it. It says the same for every address.
pub fn sent(site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    told(texts.reader_enter_heading(), texts.reader_link_sent(), site, styles)
}

/// Prints what the link leads to: a button, since programs that look at letters follow links too.
pub fn opens(opener: &str, email: &str, keeps_guest: bool, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    let (action, email) = (reader::link(opener), email.to_owned());
    document(site, styles, texts.reader_enter_heading(), move || {
        view! {
            <p>{texts.reader_enter_as()} " " <strong><bdi>{email}</bdi></strong></p>
            {keeps_guest.then(|| view! { <p>{texts.reader_enter_keeps()}</p> })}
            <form class="reader__form" method="post" action=action>
                <p><button class="button" type="submit">{texts.reader_enter()}</button></p>
            </form>
        }
    })
}
