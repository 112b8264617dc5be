//! A page that could not be had, and why. Seen in the browser only: on the server, the router answers.

use crate::{
    browser::{arrival, head},
    i18n::Texts,
    model::{address, error::AppError},
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Says what went wrong; leads on where a page has moved.
#[component]
pub fn Trouble(error: AppError, texts: Texts) -> impl IntoView {
    let target = match &error {
        AppError::Moved { section, slug } => {
            let target = address::article(section, slug);
            let (navigate, next) = (use_navigate(), target.clone());
            Effect::new(move |_| navigate(&next, NavigateOptions { replace: true, ..NavigateOptions::default() }));
            target
        }
        _ => address::FRONT.to_owned(),
    };
    Effect::new(move |_| {
        head::write(texts.error_internal_heading(), None);
        arrival::arrived();
    });
    view! {
        <main class="not_found" id="content" tabindex="-1">
            <div class="not_found__message">
                <h1 class="not_found__title">{texts.error_internal_heading()}</h1>
                <p>{texts.error(&error)}</p>
                <p class="not_found__ways"><a class="button" href=target>{texts.trouble_link()}</a></p>
            </div>
        </main>
    }
}
