//! The story as readers will see it: on a phone, on a computer, as a card where it is shared, and in a search engine.

use super::work::Work;
use crate::{
    api::newsroom::folder::make_preview,
    browser::document,
    i18n::Texts,
    model::{
        address::newsroom,
        error::AppError,
        newsroom::{draft::Draft, preview::Preview},
    },
    newsroom::frame::Place,
    ui::moment::Moment,
};
use leptos::{prelude::*, task::spawn_local};

/// A button that makes a link, and what is behind it.
pub(super) fn preview(work: Work, place: &Place) -> AnyView {
    let (texts, paper) = (place.texts, place.here.paper.clone());
    let made = RwSignal::new(None::<Result<Preview, AppError>>);
    let make = move |_| {
        spawn_local(async move {
            // What is shown is what the server has.
            match work.saved().await {
                Ok(()) => made.set(Some(make_preview(work.id()).await)),
                Err(error) => made.set(error.map(Err)),
            }
        });
    };
    let shown = move || match made.get()? {
        Ok(link) => Some(seen(work, texts, &link, paper.clone())),
        Err(error) => Some(view! { <p role="alert">{texts.staff_error(&error)}</p> }.into_any()),
    };
    view! {
        <section class="preview" aria-labelledby="preview">
            <h2 class="preview__name" id="preview">{texts.preview_heading()}</h2>
            <p><button class="button" data-kind="quiet" type="button" on:click=make>{texts.preview_make()}</button></p>
            {shown}
        </section>
    }
    .into_any()
}

fn seen(work: Work, texts: Texts, link: &Preview, paper: String) -> AnyView {
    let address = newsroom::preview(&link.token);
    let whole = format!("{}{address}", document::origin());
    let draft = work.draft.get_untracked();
    view! {
        <p class="preview__until">{texts.preview_until()} " " <Moment at=link.until texts /></p>
        <div class="field">
            <label class="field__label" for="preview-link">{texts.preview_link()}</label>
            <input class="field__input" id="preview-link" type="text" readonly value=whole />
        </div>
        <p><a href=address.clone() rel="external" target="_blank">{texts.preview_open()}</a></p>
        {framed(texts.preview_phone(), "phone", address.clone())}
        {framed(texts.preview_desktop(), "desktop", address)}
        {card(texts, &draft, &paper)}
        {result(texts, &draft, &paper)}
    }
    .into_any()
}

/// The page itself, as wide as that screen.
fn framed(name: &'static str, screen: &'static str, address: String) -> AnyView {
    view! {
        <figure class="preview__screen" data-screen=screen>
            <figcaption>{name}</figcaption>
            <div class="preview__glass"><iframe class="preview__page" src=address title=name></iframe></div>
        </figure>
    }
    .into_any()
}

fn or_own<'d>(draft: &'d Draft, other: &'d str) -> &'d str {
    if other.is_empty() { &draft.headline.page } else { other }
}

fn card(texts: Texts, draft: &Draft, paper: &str) -> AnyView {
    let headline = or_own(draft, &draft.headline.share).to_owned();
    let (standfirst, paper) = (draft.standfirst.clone(), paper.to_owned());
    view! {
        <figure class="preview__card">
            <figcaption>{texts.preview_card()}</figcaption>
            <div class="preview__shared">
                <p class="preview__site">{paper}</p>
                <p class="preview__headline">{headline}</p>
                <p class="preview__text">{standfirst}</p>
            </div>
        </figure>
    }
    .into_any()
}

fn result(texts: Texts, draft: &Draft, paper: &str) -> AnyView {
    let title = format!("{} | {paper}", or_own(draft, &draft.headline.search));
    let standfirst = draft.standfirst.clone();
    view! {
        <figure class="preview__card">
            <figcaption>{texts.preview_search()}</figcaption>
            <div class="preview__shared">
                <p class="preview__title">{title}</p>
                <p class="preview__text">{standfirst}</p>
            </div>
        </figure>
    }
    .into_any()
}
