//! A reader's own page.

use super::{document, link::ask};
use crate::{
    i18n::Texts,
    model::{
        address::reader,
        error::{AppError, Field},
        reader::OwnPage,
        site::{Site, Styles},
    },
    ui::field::NameField,
};
use leptos::prelude::*;

/// What was typed before and was not accepted, and why.
#[derive(Clone, Debug, Default)]
pub struct Rejected {
    /// As typed.
    pub typed: String,
    /// Why not.
    pub error: Option<AppError>,
}

/// Prints the page.
pub fn own(page: OwnPage, rejected: Rejected, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    let title = if page.account.is_some() { texts.reader_heading() } else { texts.reader_enter_heading() };
    document(site, styles, title, move || {
        view! {
            {match page.account.clone() {
                Some(account) => view! {
                    <p>{texts.reader_signed_in()} " " <strong><bdi>{account.mail}</bdi></strong></p>
                    {name(account.name, &rejected, texts)}
                }.into_any(),
                None if page.is_offered => ask(rejected.typed.clone(), rejected.error.as_ref(), texts).into_any(),
                None => view! { <p class="reader__notice">{texts.reader_not_offered()}</p> }.into_any(),
            }}
            {page.account.is_some().then(|| leave(texts))}
            {page.is_known.then(|| view! { <p><a href=reader::DELETE>{texts.reader_delete_heading()}</a></p> })}
        }
    })
}

fn name(kept: String, rejected: &Rejected, texts: Texts) -> impl IntoView + use<> {
    let error = rejected.error.as_ref().filter(|error| error.field() == Some(Field::Name));
    let (value, error) = match error {
        Some(error) => (rejected.typed.clone(), Some(texts.error(error))),
        None => (kept, None),
    };
    view! {
        <form class="reader__part reader__form" method="post" action=reader::NAME novalidate>
            <NameField id="name".to_owned() name="name" label=texts.comment_name_label() value error />
            <p class="field__hint">{texts.reader_name_hint()}</p>
            <p><button class="button" type="submit">{texts.reader_name_save()}</button></p>
        </form>
    }
}

fn leave(texts: Texts) -> impl IntoView {
    view! {
        <form class="reader__part reader__leave" method="post" action=reader::SIGN_OUT>
            <button class="button" data-kind="quiet" type="submit">{texts.reader_sign_out()}</button>
            <button class="button" data-kind="quiet" type="submit" name="everywhere" value="1">{texts.reader_sign_out_everywhere()}</button>
        </form>
    }
}
