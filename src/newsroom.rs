//! The newsroom. In a release its pages are a chunk of their own (feature `split`), which no reader downloads. Its addresses are no routes of the
//! application, whose table readers download: inside the chunk, `frame` chooses the workplace.

mod account;
mod audit;
mod comments;
mod desk;
mod field;
mod frame;
mod house;
mod listed;
mod names;
mod notice;
mod people;
mod pictures;
mod proof;
mod story;
mod words;

use crate::{browser::document, i18n::Texts, model::site::Locale};
use leptos::prelude::*;
use leptos_router::LazyRoute;

/// The way into the newsroom.
#[derive(Debug)]
pub struct Newsroom {
    texts: Texts,
}

fn open() -> Newsroom {
    Newsroom { texts: use_context().unwrap_or_else(|| Texts(Locale::of(&document::language()))) }
}

#[cfg(feature = "split")]
#[leptos_router::lazy_route]
impl LazyRoute for Newsroom {
    fn data() -> Self {
        open()
    }

    fn view(this: Self) -> AnyView {
        frame::frame(this.texts)
    }
}

// `#[lazy_route]` imports files that only `cargo leptos --split` writes; without the feature it is an ordinary route.
#[cfg(not(feature = "split"))]
impl LazyRoute for Newsroom {
    fn data() -> Self {
        open()
    }

    async fn view(this: Self) -> AnyView {
        frame::frame(this.texts)
    }
}
