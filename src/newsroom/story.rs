//! A story that is open: what is written, what belongs to it, and how far it is.

mod body;
mod checks;
mod coverage;
mod difference;
mod editor_words;
mod facts;
mod head;
mod help;
mod history;
mod kind;
mod lacking;
mod notes;
mod picture;
mod plan;
mod preview;
mod saving;
mod steps;
mod told;
mod work;

use self::{picture::Choosing, work::Work};
use super::frame::Place;
use crate::{
    api::newsroom::story::get_story,
    model::{error::AppError, id::ArticleId, newsroom::folder::Folder},
};
use leptos::{prelude::*, task::spawn_local};

/// The page of one story.
pub(super) fn story(place: &Place, id: ArticleId) -> AnyView {
    let texts = place.texts;
    let opened = RwSignal::new(None::<Result<Folder, AppError>>);
    let ask = move || {
        opened.set(None);
        spawn_local(async move { opened.set(Some(get_story(id).await)) });
    };
    Effect::new(move |_| ask());
    let place = place.clone();
    view! {
        <div class="story">
            {move || match opened.get() {
                None => view! { <p role="status">{texts.newsroom_waiting()}</p> }.into_any(),
                Some(Ok(folder)) => open(&place, folder),
                Some(Err(error)) => view! {
                    <p role="alert">{texts.staff_error(&error)}</p>
                    <p><button class="button" type="button" on:click=move |_| ask()>{texts.newsroom_again()}</button></p>
                }
                .into_any(),
            }}
        </div>
    }
    .into_any()
}

fn open(place: &Place, folder: Folder) -> AnyView {
    let texts = place.texts;
    let Folder { story, notes, checks, writers } = folder;
    let names = story.names.clone();
    let work = Work::new(story);
    let choosing = Choosing::new(texts);
    view! {
        {saving::saving(work, texts)}
        <div class="story__sheet">
            {coverage::coverage(work, place, choosing)}
            {head::head(work, texts)}
            {picture::lead(work, choosing)}
            {body::body(work, choosing, texts)}
        </div>
        <aside class="story__side" aria-label=texts.story_side()>
            {steps::steps(work, place)}
            {kind::kind(work, texts)}
            {facts::facts(work, texts, names)}
            {(!writers.is_empty()).then(|| plan::plan(work, texts, writers))}
            {checks::checks(work, place, checks)}
            {notes::notes(work, texts, notes)}
            {preview::preview(work, place)}
            {history::history(work, texts)}
            {help::help(texts)}
        </aside>
    }
    .into_any()
}
