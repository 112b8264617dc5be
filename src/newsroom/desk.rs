//! The first page of the newsroom.

use crate::{
    browser::{arrival, head},
    i18n::Texts,
    model::address,
};
use leptos::prelude::*;

/// Where sign-in comes.
pub(super) fn desk(texts: Texts) -> AnyView {
    Effect::new(move |_| {
        head::write(texts.newsroom_heading(), None);
        arrival::arrived();
    });
    view! {
        <div class="desk">
            <header class="desk__header">
                <p class="desk__name">{texts.newsroom_heading()}</p>
                <a class="desk__site" href=address::FRONT>{texts.newsroom_back()}</a>
            </header>
            <main class="desk__content" id="content" tabindex="-1">
                <h1 class="heading" data-size="page">{texts.newsroom_heading()}</h1>
                <p>{texts.newsroom_sign_in()}</p>
            </main>
        </div>
    }
    .into_any()
}
