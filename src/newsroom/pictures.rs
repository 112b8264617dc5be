//! Pictures: bringing them in, finding them, and saying what is to be seen on them. A workplace of its own, and a part that lets one be chosen.

mod details;
mod focus;
mod grid;
mod refusals;
mod sender;
mod window;

pub(super) use refusals::problem;
pub(super) use window::window;

use super::{frame::Place, listed::Listed};
use crate::{
    api::newsroom::picture::list_pictures,
    i18n::Texts,
    model::{error::AppError, newsroom::picture::LibraryPicture},
};
use leptos::{prelude::*, task::spawn_local};

/// What this part knows.
#[derive(Clone, Copy)]
struct Library {
    texts: Texts,
    /// What is looked for.
    typed: RwSignal<String>,
    /// What was found so far, newest first.
    found: Listed<LibraryPicture, i64>,
    /// The picture that is looked at.
    open: RwSignal<Option<LibraryPicture>>,
    trouble: RwSignal<Option<AppError>>,
}

/// The workplace.
pub(super) fn pictures(place: &Place) -> AnyView {
    let texts = place.texts;
    view! {
        <h1 class="heading" data-size="page">{texts.pictures_heading()}</h1>
        {library(texts, None)}
    }
    .into_any()
}

/// Lets a picture be chosen: one of the library, or one that is brought in here.
fn picker(texts: Texts, on_chosen: Callback<LibraryPicture>) -> AnyView {
    library(texts, Some(on_chosen))
}

fn library(texts: Texts, on_chosen: Option<Callback<LibraryPicture>>) -> AnyView {
    let library = Library {
        texts,
        typed: RwSignal::default(),
        found: Listed::new(),
        open: RwSignal::default(),
        trouble: RwSignal::default(),
    };
    Effect::new(move |_| library.look(None));
    view! {
        <div class="pictures__library">
            {sender::sender(library)}
            {move || library.open.get().map(|picture| details::details(library, picture, on_chosen))}
            <p class="pictures__trouble" role="alert">{move || library.trouble.get().map(|error| texts.staff_error(&error))}</p>
            {grid::grid(library)}
        </div>
    }
    .into_any()
}

impl Library {
    /// Asks for a page of what is looked for, the first if none is named.
    fn look(self, before: Option<i64>) {
        spawn_local(async move {
            let typed = self.typed.get_untracked();
            match list_pictures(typed.clone(), before).await {
                // Something else is looked for meanwhile, or nothing any more.
                Ok(_) if self.typed.try_get_untracked().as_ref() != Some(&typed) => {}
                Ok(page) => {
                    self.found.take(before.is_none(), page.pictures, page.next);
                    self.trouble.set(None);
                }
                Err(error) => self.trouble.set(Some(error)),
            }
        });
    }

    /// A picture is another one, or new: it stands first, or where it stood.
    fn put(self, picture: LibraryPicture) {
        self.found.all.update(|found| match found.iter_mut().find(|known| known.file == picture.file) {
            Some(known) => *known = picture,
            None => found.insert(0, picture),
        });
    }
}

/// The smallest file of a picture that can be had.
pub(super) fn small(picture: &LibraryPicture) -> String {
    use crate::model::{
        address::media,
        picture::{Form, variant},
    };
    let width = picture.widths.iter().find(|width| **width >= 480).or(picture.widths.last());
    width.map_or_else(|| media(&picture.file), |width| media(&variant(&picture.file, *width, Form::Jpeg)))
}
