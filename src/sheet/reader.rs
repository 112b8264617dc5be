//! The pages of a reader's own. They are plain, their forms work without code, and they know who asks, so nobody keeps them.

pub mod delete;
pub mod link;
pub mod notices;
pub mod own;

use super::{plain, printed};
use crate::{
    i18n::Texts,
    model::{
        address,
        site::{Site, Styles},
    },
};
use leptos::prelude::*;

/// The document round a page.
fn document<V: IntoView>(site: &Site, styles: &Styles, title: &str, content: impl FnOnce() -> V) -> String {
    let texts = Texts(site.locale);
    let heading = title.to_owned();
    let body = printed(move || {
        view! {
            <div class="reader">
                <header class="reader__header">
                    <p class="reader__name">{site.name.clone()}</p>
                    <a class="reader__back" href=address::FRONT>{texts.not_found_to_front()}</a>
                </header>
                <main class="reader__content" id="content" tabindex="-1">
                    <h1 class="heading" data-size="page">{heading}</h1>
                    {content()}
                </main>
            </div>
        }
    });
    plain::document(site, &[&styles.paper], title, &body)
}

/// What came of something, or why nothing did, with the way back to the reader's page.
pub fn told(title: &str, words: &str, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    let words = words.to_owned();
    document(site, styles, title, move || {
        view! {
            <p class="reader__notice" role="status">{words}</p>
            <p><a href=address::reader::READER>{texts.reader_to_own()}</a></p>
        }
    })
}
