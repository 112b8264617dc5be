//! The desk: every story that a member may see, and how far each is.

mod board;
mod calendar;
mod choice;
mod entry;
mod filters;
mod kept_filters;
mod pitch;

use self::{
    board::board, calendar::calendar, choice::Choice, entry::entry, filters::filters, kept_filters::kept_filters,
    pitch::pitch,
};
use super::frame::Place;
use crate::{
    api::newsroom::story::{begin_story, list_stories},
    browser::document,
    i18n::Texts,
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
            // Meanwhile the member may want something else, or be elsewhere.
            if wanted.try_get_untracked().as_ref() != Some(&asked) {
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
    let may_begin = place.here.member.may(Permission::WriteStory);
    let begin = may_begin.then(|| new_story(place));
    let idea = may_begin.then(|| pitch(texts, move || wanted.notify()));
    let look = RwSignal::new(Look::List);
    let member = place.here.member.id;
    let choice = Choice::new();
    Effect::new(move |_| {
        wanted.track();
        choice.clear();
    });
    let in_trash = Signal::derive(move || wanted.with(|wanted| wanted.trash));
    let shown = move || match look.get() {
        Look::List => view! {
            {filters(wanted, texts, member)}
            {kept_filters(wanted, texts)}
            {choice.bar(texts, in_trash, move || ask(None))}
            {list(read, choice, texts, move |next| ask(Some(next)))}
        }
        .into_any(),
        Look::Board => board(wanted, texts),
        Look::Calendar => calendar(texts),
    };
    view! {
        <div class="desk">
            <div class="desk__top">
                <h1 class="heading" data-size="page">{texts.desk_heading()}</h1>
                {begin}
            </div>
            {idea}
            {looks(look, texts)}
            {shown}
        </div>
    }
    .into_any()
}

/// As what the stories are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    List,
    Board,
    Calendar,
}

fn looks(look: RwSignal<Look>, texts: Texts) -> AnyView {
    let all =
        [(Look::List, texts.desk_list()), (Look::Board, texts.desk_board()), (Look::Calendar, texts.desk_calendar())];
    let button = |(which, name): (Look, &'static str)| {
        view! {
            <button
                class="filters__choice" type="button" aria-pressed=move || (look.get() == which).to_string()
                on:click=move |_| look.set(which)
            >{name}</button>
        }
    };
    view! { <div class="desk__looks" role="group" aria-label=texts.desk_looks()>{all.map(button).into_iter().collect_view()}</div> }
        .into_any()
}

fn list(
    read: RwSignal<Read>,
    choice: Choice,
    texts: Texts,
    further: impl Fn(story::Place) + Copy + Send + Sync + 'static,
) -> AnyView {
    view! {
        <p class="desk__error" role="alert">{move || read.with(|read| read.error.as_ref().map(|error| texts.staff_error(error)))}</p>
        <ol class="desk__list" role="list" aria-busy=move || read.with(|read| read.waiting.to_string())>
            <For
                each=move || read.with(|read| read.stories.clone()) key=|card| (card.id, card.changed_at.at, card.stage)
                children=move |card| entry(card, Some(choice), texts)
            />
        </ol>
        <p class="desk__none" role="status">
            {move || read.with(|read| (read.stories.is_empty() && !read.waiting && read.error.is_none()).then(|| texts.desk_nothing()))}
        </p>
        {move || {
            let next = read.with(|read| read.next.filter(|_| !read.waiting));
            next.map(|next| view! {
                <p><button class="button" data-kind="quiet" type="button" on:click=move |_| further(next)>{texts.desk_more()}</button></p>
            })
        }}
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
