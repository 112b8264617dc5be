//! What is in the library, newest first, and looking for something in it.

use super::{Library, small};
use crate::{
    i18n::Texts,
    model::newsroom::picture::{Alt, LibraryPicture},
};
use leptos::prelude::*;

/// A field to look for words, and the pictures that have them.
pub(super) fn grid(library: Library) -> AnyView {
    let texts = library.texts;
    let more = move || {
        library.found.next.get().map(|next| {
            view! {
                <button class="button" data-kind="quiet" type="button" on:click=move |_| library.look(Some(next))>
                    {texts.pictures_more()}
                </button>
            }
        })
    };
    view! {
        <section class="grid" aria-label=texts.pictures_library()>
            <form class="grid__search" role="search" on:submit=move |event| { event.prevent_default(); library.look(None); }>
                <label class="field__label" for="pictures-typed">{texts.pictures_search()}</label>
                <input
                    class="field__input" id="pictures-typed" type="search" data-typing=""
                    prop:value=library.typed
                    on:input=move |event| { library.typed.set(event_target_value(&event)); library.look(None); }
                />
            </form>
            <ul class="grid__pictures" role="list">
                <For each=move || library.found.all.get() key=|picture| picture.clone().into_key() let:picture>
                    <li>{card(library, picture)}</li>
                </For>
            </ul>
            <p class="grid__none" role="status">
                {move || library.found.all.with(Vec::is_empty).then(|| texts.pictures_none())}
            </p>
            {more}
        </section>
    }
    .into_any()
}

fn card(library: Library, picture: LibraryPicture) -> AnyView {
    let name = called(library.texts, &picture);
    let lacks = picture.description.alt.is_none().then(|| library.texts.pictures_undescribed());
    let (source, tone, focus) = (small(&picture), picture.tone, picture.description.focus.steps());
    let file = picture.file.clone();
    let is_open = move || library.open.with(|open| open.as_ref().is_some_and(|open| open.file == file)).to_string();
    view! {
        <button class="grid__card" type="button" aria-pressed=is_open on:click=move |_| library.open.set(Some(picture.clone()))>
            <img
                class="grid__image" src=source alt="" loading="lazy" width="240" height="160"
                data-tone=(tone > 0).then_some(tone) data-focus=focus
            />
            <span class="grid__name">{name}</span>
            {lacks.map(|lacks| view! { <span class="grid__lack">{lacks}</span> })}
        </button>
    }
    .into_any()
}

/// What a picture is called in a list: what is to be seen, or else its file's name.
fn called(texts: Texts, picture: &LibraryPicture) -> String {
    let said = &picture.description;
    let alt = said.alt.as_ref().map_or("", Alt::text);
    let names = [alt, &said.caption, &picture.name];
    names.into_iter().find(|name| !name.is_empty()).map_or_else(|| texts.pictures_nameless().to_owned(), str::to_owned)
}

impl LibraryPicture {
    /// Another one whenever anything of it that a card shows is another.
    fn into_key(self) -> (String, String, bool) {
        let alt = self.description.alt.as_ref().map_or("", Alt::text).to_owned() + &self.description.caption;
        let focus = self.description.focus.steps().unwrap_or_default();
        (self.file, alt + &focus, self.description.alt.is_some())
    }
}
