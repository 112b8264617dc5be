//! Nothing is at this address; something else may be of interest.

use super::{frame::rail::Rail, head, printed};
use crate::{
    i18n::Texts,
    model::{address, error::AppError, page, sheet::Sheet, site::Site},
};
use leptos::prelude::*;

/// Prints the 404 page, with the latest and popular stories.
pub fn not_found(rail: page::Rail, site: &Site) -> Sheet {
    let texts = Texts(site.locale);
    let view = move || {
        view! {
            <div class="not_found__message">
                <p class="not_found__code">{texts.number(404)}</p>
                <h1 class="not_found__title">{texts.not_found_heading()}</h1>
                <p>{texts.not_found_text()}</p>
                <p class="not_found__ways">
                    <a class="button" href=address::FRONT>{texts.not_found_to_front()}</a>
                    " "
                    <a class="button" data-kind="quiet" href="#sections" rel="external">{texts.masthead_all_sections()}</a>
                </p>
            </div>
            <Rail rail texts />
        }
    };
    Sheet {
        head: head::of_nothing(site, texts.not_found_heading()),
        class: "not_found".to_owned(),
        html: printed(view),
        error: Some(AppError::NotFound),
        ..Sheet::default()
    }
}
