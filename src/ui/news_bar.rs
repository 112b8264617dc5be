//! "নতুন খবর ৩টি": printed hidden on pages that grow old; `browser::watch` counts and shows it.

use crate::{
    i18n::Texts,
    model::{address, id::ArticleId, moment::UtcMillis},
};
use leptos::prelude::*;

/// What a page waits for.
#[derive(Clone, Debug, PartialEq)]
pub enum Watched {
    /// New articles on the front page.
    Front,
    /// New entries of a live story.
    Live {
        /// Which one.
        story: ArticleId,
        /// Its address.
        path: String,
    },
}

/// Stands for the number until there is one.
const NUMBER: &str = "{n}";

/// The bar. `newest` is the time of the newest thing that the page shows.
#[component]
pub fn NewsBar(watched: Watched, newest: Option<UtcMillis>, texts: Texts) -> impl IntoView {
    let (stream, target, one, many) = match watched {
        Watched::Front => (
            address::FRONT_STREAM.to_owned(),
            address::FRONT.to_owned(),
            texts.news_bar_story(NUMBER),
            texts.news_bar_stories(NUMBER),
        ),
        Watched::Live { story, path } => {
            (address::live_stream(story), path, texts.news_bar_entry(NUMBER), texts.news_bar_entries(NUMBER))
        }
    };
    let newest = newest.map_or(i64::MIN, |newest| newest.0);
    let digits: String = (0..10).map(|digit| texts.number(digit)).collect();
    view! {
        <p
            class="news_bar"
            role="status"
            data-watch=stream
            data-newest=newest
            data-one=one
            data-many=many
            data-digits=digits
        >
            <a class="news_bar__more" href=target data-act="more" hidden></a>
        </p>
    }
    .into_any()
}
