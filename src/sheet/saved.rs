//! What the reader keeps on this device. The server knows nothing of it: it prints the page without its lists, and `browser/tools/saved` fills
//! them.

use super::{head, printed};
use crate::{
    i18n::Texts,
    model::{address, sheet::Sheet, site::Site},
    ui::heading::Heading,
};
use leptos::prelude::*;

/// Prints the page.
pub fn saved(site: &Site) -> Sheet {
    let texts = Texts(site.locale);
    let view = move || {
        view! {
            <header class="saved__header" data-tools="">
                <h1 class="heading" data-size="page" tabindex="-1">{texts.saved_heading()}</h1>
                <p class="saved__text">{texts.saved_intro()}</p>
                <noscript><p class="saved__text"><strong>{texts.saved_without_script()}</strong></p></noscript>
            </header>
            <section class="saved__part" aria-labelledby="reading-title">
                <Heading id="reading-title">{texts.saved_reading()}</Heading>
                <p class="saved__text" data-of="reading" data-when="empty" hidden="">{texts.saved_reading_empty()}</p>
                <ul class="saved__list" role="list" data-list="reading"></ul>
                <p class="saved__actions" data-of="reading" hidden="">{button("saved-clear", "reading", texts.saved_clear_reading())}</p>
            </section>
            <section class="saved__part" aria-labelledby="saved-title">
                <Heading id="saved-title">{texts.saved_kept()}</Heading>
                <div class="saved__text" data-of="saved" data-when="empty" hidden="">
                    <p>{texts.saved_empty()}</p>
                    <p><a href=address::FRONT>{texts.not_found_to_front()}</a></p>
                </div>
                <ul class="saved__list" role="list" data-list="saved"></ul>
                <p class="saved__actions" data-of="saved" hidden="">
                    {button("saved-export", "", texts.saved_export())} " " {button("saved-clear", "saved", texts.saved_clear())}
                </p>
                <p class="saved__import field">
                    <label class="field__label" for="saved-file">{texts.saved_import()}</label>
                    <input class="saved__file" id="saved-file" type="file" accept="application/json,.json" data-act="saved-import" />
                </p>
            </section>
        }
    };
    let mut head = head::of_nothing(site, texts.saved_heading());
    head.shared.is_unlisted = true;
    Sheet { head, class: "saved".to_owned(), html: printed(view), ..Sheet::default() }
}

fn button(act: &'static str, value: &'static str, word: &'static str) -> impl IntoView {
    view! { <button class="button" data-kind="quiet" type="button" data-act=act value=value>{word}</button> }
}
