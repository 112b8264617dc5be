//! The picture of a name: an author's portrait, what stands beside a topic.

use super::naming::Filled;
use crate::{
    api::newsroom::picture::get_picture,
    model::newsroom::{
        naming::{NameField, NameOf},
        picture::{Alt, LibraryPicture},
    },
    newsroom::pictures::{small, window},
};
use leptos::{prelude::*, task::spawn_local};

impl Filled {
    /// What it is, with buttons that choose another one or none.
    pub(super) fn face(self) -> AnyView {
        let texts = self.texts;
        let label = if self.of == NameOf::Author { texts.names_portrait() } else { texts.names_picture() };
        let file = Memo::new(move |_| self.form.with(|form| form.picture.clone()));
        let known = RwSignal::new(None::<LibraryPicture>);
        Effect::new(move |_| {
            let Some(file) = file.get() else { return known.set(None) };
            spawn_local(async move {
                known.try_set(get_picture(file).await.ok());
            });
        });
        view! {
            <div class="face" role="group" aria-label=label>
                <p class="field__label">{label}</p>
                {move || known.get().map(|picture| image(&picture))}
                <p class="face__acts">
                    <button class="button" data-kind="quiet" type="button" on:click=move |_| self.choosing.set(true)>
                        {move || if file.get().is_some() { texts.story_change_lead() } else { texts.names_choose_picture() }}
                    </button>
                    <button
                        class="button" data-kind="quiet" type="button" hidden=move || file.get().is_none()
                        on:click=move |_| self.typed(|form| form.picture = None)
                    >{texts.story_remove_lead()}</button>
                </p>
                <p class="field__error" role="alert">{move || self.error(NameField::Picture)}</p>
            </div>
        }
        .into_any()
    }

    /// The library, while a picture is chosen. It has forms of its own, so it stands outside of this one.
    pub(super) fn library(self) -> AnyView {
        let chosen = move |picture: LibraryPicture| {
            self.typed(|form| form.picture = Some(picture.file));
            self.choosing.set(false);
        };
        let shown = move || self.choosing.get().then(|| window(self.texts, chosen, move || self.choosing.set(false)));
        view! { {shown} }.into_any()
    }
}

fn image(picture: &LibraryPicture) -> AnyView {
    let alt = picture.description.alt.as_ref().map_or("", Alt::text).to_owned();
    view! {
        <img
            class="face__image" src=small(picture) alt=alt width=picture.width height=picture.height
            data-focus=picture.description.focus.steps()
        />
    }
    .into_any()
}
