//! The page: shows the sheet of the present address, and turns to the next one without a load.

use super::{tools, trouble};
use crate::{
    browser::{arrival, document, sheets},
    model::{address, error::AppError, sheet::Sheet},
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::{use_location, use_query_map};

/// One place for all pages of the paper: the old page stays until the new one is there. The first is printed by the server, and
/// hydration leaves it as it finds it.
#[component]
pub fn Page() -> impl IntoView {
    let Sheet { class, html, .. } = use_context().unwrap_or_default();
    let class = Some(class).filter(|class| !class.is_empty());
    let at = at();
    Effect::new(move |shown: Option<String>| {
        let wanted = at.get();
        if shown.is_none() && sheets::keep_first(&wanted) {
            arrived();
        } else if shown.as_ref() != Some(&wanted) {
            let asked = wanted.clone();
            spawn_local(async move {
                let answer = sheets::get(&asked, arrival::is_returning()).await;
                // A reader who has gone on meanwhile does not want it any more.
                if at.try_get_untracked().as_ref() != Some(&asked) {
                    return;
                }
                match answer {
                    Ok(sheet) => sheets::show(&sheet),
                    Err(AppError::Unreachable) => trouble::show(&asked),
                    // The server is a later one, the story has moved, or the fault is ours: the server's own answer says so.
                    Err(_) => return document::load(&asked),
                }
                arrived();
            });
        }
        wanted
    });
    view! { <main class=class id="content" tabindex="-1" data-sheet="" inner_html=html></main> }
}

/// The content of a page is in the document.
fn arrived() {
    // First, because what it closes gives the focus back.
    tools::arrived();
    arrival::arrived();
}

/// Path and query of the present address, as far as they make another page; not the marks of those who sent the reader.
fn at() -> Memo<String> {
    let path = use_location().pathname;
    let query = use_query_map();
    let search = use_location().search;
    Memo::new(move |_| {
        if path.with(|path| path == address::SEARCH) {
            return format!("{}?{}", address::SEARCH, search.get());
        }
        let key = [address::BEFORE, address::AFTER, address::ENTRY, address::TALK, address::REPLY_TO, address::QUOTE]
            .into_iter()
            .find_map(|key| query.with(|query| query.get(key)).map(|value| format!("?{key}={value}")));
        path.get() + &key.unwrap_or_default()
    })
}
