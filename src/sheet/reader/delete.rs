//! Where a reader has everything deleted that is kept of them.

use super::document;
use crate::{
    i18n::Texts,
    model::{
        address::reader,
        site::{Site, Styles},
    },
};
use leptos::prelude::*;

/// Prints the page.
pub fn delete(site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    document(site, styles, texts.reader_delete_heading(), move || {
        view! {
            <p>{texts.reader_delete_intro()}</p>
            <form class="reader__part reader__form" method="post" action=reader::DELETE>
                <fieldset class="reader__choices">
                    <legend class="reader__title">{texts.reader_delete_comments()}</legend>
                    <label class="reader__choice"><input type="radio" name="comments" value="stay" checked />{texts.reader_delete_stay()}</label>
                    <label class="reader__choice"><input type="radio" name="comments" value="go" />{texts.reader_delete_go()}</label>
                </fieldset>
                <p><button class="button" type="submit">{texts.reader_delete_button()}</button></p>
            </form>
            <p><a href=reader::READER>{texts.reader_to_own()}</a></p>
        }
    })
}
