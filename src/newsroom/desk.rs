//! The desk: every story that a member may see, and how far each is.

mod entry;
mod filters;

use self::{entry::entry, filters::filters};
use super::frame::Place;
use crate::{
    api::newsroom::story::{begin_story, list_stories},
    browser::document,
    model::{
        address::newsroom,
        error::AppError,
        newsroom::{
            draft::Draft,
            permission::Permission,
            stage::Stage,
            story::{self, StoryCard, Wanted},
        },
    },
};
use leptos::{prelude::*, task::spawn_local};

/// A list as far as it has been read.
#[derive(Clone, Debug, Default)]
struct Read {
    stories: Vec<StoryCard>,
    next: Option<story::Place>,
    error: Option<AppError>,
    waiting: bool,
}

/// The list of stories, with what it is filtered by.
pub(super) fn desk(place: &Place) -> AnyView {
    let texts = place.texts;
    let wanted = RwSignal::new(Wanted::default());
    let read = RwSignal::new(Read::default());
    let ask = move |after: Option<story::Place>| {
        let asked = wanted.get_untracked();
        read.update(|read| {
            if after.is_none() {
                *read = Read::default();
            }
            read.waiting = true;
        });
        spawn_local(async move {
            let answer = list_stories(Wanted { after, ..asked.clone() }).await;
            // Meanwhile the member may want something else.
            if asked != wanted.get_untracked() {
                return;
            }
            read.update(|read| {
                read.waiting = false;
                match answer {
                    Ok(list) => {
                        read.stories.extend(list.stories);
                        read.next = list.next;
                        read.error = None;
                    }
                    Err(error) => read.error = Some(error),
                }
            });
        });
    };
    Effect::new(move |_| {
        wanted.track();
        ask(None);
    });
    let begin = place.here.member.may(Permission::WriteStory).then(|| new_story(place));
    view! {
        <div class="desk">
            <div class="desk__top">
                <h1 class="heading" data-size="page">{texts.desk_heading()}</h1>
                {begin}
            </div>
            {filters(wanted, texts, place.here.member.id)}
            <p class="desk__error" role="alert">{move || read.with(|read| read.error.as_ref().map(|error| texts.staff_error(error)))}</p>
            <ol class="desk__list" role="list" aria-busy=move || read.with(|read| read.waiting.to_string())>
                <For each=move || read.with(|read| read.stories.clone()) key=|card| (card.id, card.changed_at.at) children=move |card| entry(card, texts) />
            </ol>
            <p class="desk__none" role="status">
                {move || read.with(|read| (read.stories.is_empty() && !read.waiting && read.error.is_none()).then(|| texts.desk_nothing()))}
            </p>
            {move || {
                let next = read.with(|read| read.next.filter(|_| !read.waiting));
                next.map(|next| view! {
                    <p><button class="button" data-kind="quiet" type="button" on:click=move |_| ask(Some(next))>{texts.desk_more()}</button></p>
                })
            }}
        </div>
    }
    .into_any()
}

/// The button that begins a story and opens it.
fn new_story(place: &Place) -> AnyView {
    let texts = place.texts;
    let error = RwSignal::new(None::<AppError>);
    let pending = RwSignal::new(false);
    let begin = move |_| {
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        spawn_local(async move {
            match begin_story(Stage::Draft, Draft::default()).await {
                Ok(id) => document::load(&newsroom::story(id)),
                Err(failed) => {
                    pending.set(false);
                    error.set(Some(failed));
                }
            }
        });
    };
    view! {
        <div class="desk__begin">
            <button class="button" type="button" on:click=begin aria-disabled=move || pending.get().then_some("true")>{texts.desk_new()}</button>
            <p class="desk__error" role="alert">{move || error.get().map(|error| texts.staff_error(&error))}</p>
        </div>
    }
    .into_any()
}
