//! Sections, topics and authors: a list of each, what they are called and where they are found.

mod face;
mod fields;
mod known;
mod look;
mod naming;
mod refusals;

use super::{frame::Place, listed::Listed, notice::Notice};
use crate::{
    api::newsroom::names::list_names,
    browser::focus,
    i18n::Texts,
    model::{
        newsroom::naming::{KnownName, NameForm, NameOf},
        slug::Slug,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Room {
    texts: Texts,
    notice: Notice,
    /// What is listed.
    of: RwSignal<NameOf>,
    /// What is looked for.
    typed: RwSignal<String>,
    /// As far as it has been read.
    names: Listed<KnownName, Slug>,
    /// Sections that others can lie within.
    outer: RwSignal<Vec<KnownName>>,
    /// Whether an answer is awaited.
    waiting: RwSignal<bool>,
}

impl Room {
    fn new(texts: Texts) -> Self {
        Self {
            texts,
            notice: Notice::new(),
            of: RwSignal::new(NameOf::Section),
            typed: RwSignal::new(String::new()),
            names: Listed::new(),
            outer: RwSignal::new(Vec::new()),
            waiting: RwSignal::new(true),
        }
    }

    /// Reads the list, or on in it, and then gives an element the focus.
    fn read(self, after: Option<Slug>, then: Option<String>) {
        let (of, typed) = (self.of.get_untracked(), self.typed.get_untracked());
        self.waiting.set(true);
        spawn_local(async move {
            let is_first = after.is_none();
            let answer = list_names(of, typed.clone(), after).await;
            // Meanwhile something else may be wanted.
            if of != self.of.get_untracked() || typed != self.typed.get_untracked() {
                return;
            }
            self.waiting.set(false);
            match answer {
                Ok(page) => {
                    if of == NameOf::Section && typed.is_empty() {
                        let outer = page.names.iter().filter(|section| section.within.is_none());
                        self.outer.set(outer.cloned().collect());
                    }
                    self.names.take(is_first, page.names, page.next);
                }
                Err(error) => self.notice.failed(self.texts, &error),
            }
            if let Some(id) = then {
                request_animation_frame(move || focus::nearby(&id));
            }
        });
    }

    /// What one of these is called.
    fn kind(self, of: NameOf) -> &'static str {
        match of {
            NameOf::Section => self.texts.names_sections(),
            NameOf::Topic => self.texts.names_topics(),
            NameOf::Author => self.texts.names_authors(),
        }
    }
}

/// The page.
pub(super) fn names(place: &Place) -> AnyView {
    let texts = place.texts;
    let room = Room::new(texts);
    room.read(None, None);
    let new = move || {
        let of = room.of.get();
        let label = match of {
            NameOf::Section => texts.names_new_section(),
            NameOf::Topic => texts.names_new_topic(),
            NameOf::Author => texts.names_new_author(),
        };
        view! {
            <details class="names__new">
                <summary id="names-new">{label}</summary>
                {naming::naming(room, of, None, NameForm::default())}
            </details>
        }
    };
    let none = move || {
        let is_empty = room.names.all.with(Vec::is_empty) && !room.waiting.get();
        is_empty.then(|| texts.names_none())
    };
    view! {
        <h1 class="heading" data-size="page">{texts.names_heading()}</h1>
        {look::look(room)}
        {room.notice.view()}
        {new}
        <ol class="names__list" role="list" aria-busy=move || room.waiting.get().to_string()>
            <For
                each=move || room.names.all.get()
                key=|known| (known.slug.clone(), known.name.clone(), known.note.clone(), known.within.clone())
                children=move |known| known::known(known, room)
            />
        </ol>
        <p class="names__none" role="status">{none}</p>
        {room.names.further(texts.newsroom_more(), move |after| room.read(after, None))}
    }
    .into_any()
}
