//! The page: shows the sheet of the present address, and turns to the next one without a load.

use super::{article::Article, tools, trouble::Trouble};
use crate::{
    api::sheet::get_sheet,
    browser::{arrival, document, head},
    i18n::Texts,
    model::{address, error::AppError, sheet::Sheet, site::RejectedComment},
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::{use_location, use_query_map};

/// One place for all pages of the paper: the old page stays until the new one is there.
#[component]
pub fn Page(
    /// The sheet that the reader came in with; taken when it is shown.
    first: StoredValue<Option<Sheet>>,
    /// The build that this code is of.
    of_build: StoredValue<String>,
    rejected: StoredValue<Option<RejectedComment>>,
    texts: Texts,
) -> impl IntoView {
    let at = at();
    let sheet = RwSignal::new(first.try_update_value(Option::take).flatten().map(Ok));
    Effect::new(move |shown: Option<String>| {
        let wanted = at.get();
        let arrived = shown.is_none() && sheet.with_untracked(Option::is_some);
        if !arrived && shown.as_ref() != Some(&wanted) {
            let asked = wanted.clone();
            spawn_local(async move {
                let answer = get_sheet(asked.clone(), of_build.get_value()).await;
                // A reader who has gone on meanwhile does not want it any more.
                if at.try_get_untracked().as_ref() != Some(&asked) {
                    return;
                }
                match answer {
                    // The server is a later one: it gets a page of its own making.
                    Err(AppError::Outdated) => document::load(&asked),
                    answer => sheet.set(Some(answer)),
                }
            });
        }
        wanted
    });
    move || sheet.get().map(|sheet| shown(sheet, of_build, rejected, texts))
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
        let key = [address::BEFORE, address::AFTER, address::ENTRY, address::COMMENTS_AFTER, address::REPLY_TO]
            .into_iter()
            .find_map(|key| query.with(|query| query.get(key)).map(|value| format!("?{key}={value}")));
        path.get() + &key.unwrap_or_default()
    })
}

fn shown(
    sheet: Result<Sheet, AppError>,
    of_build: StoredValue<String>,
    rejected: StoredValue<Option<RejectedComment>>,
    texts: Texts,
) -> AnyView {
    let Sheet { head, class, html, below, talk, .. } = match sheet {
        Ok(sheet) => sheet,
        Err(error) => return view! { <Trouble error texts /> }.into_any(),
    };
    Effect::new(move |_| {
        head::write(&head.title, head.canonical.as_deref());
        // First, because what it closes gives the focus back.
        tools::arrived(texts, of_build);
        arrival::arrived();
    });
    match talk {
        None => view! { <main class=class id="content" tabindex="-1" inner_html=html></main> }.into_any(),
        Some(talk) => {
            let rejected = rejected.get_value().filter(|rejected| rejected.article == talk.article);
            view! { <Article html below talk rejected texts /> }.into_any()
        }
    }
}
