//! An article: what is printed of it, and its discussion, in which a reader can take part.

mod comment_form;
mod discussion;

use self::discussion::Discussion;
use crate::{
    i18n::Texts,
    model::{sheet::Talk, site::RejectedComment},
};
use leptos::prelude::*;

/// The page of an article.
#[component]
pub fn Article(
    html: String,
    below: String,
    talk: Talk,
    rejected: Option<RejectedComment>,
    texts: Texts,
) -> impl IntoView {
    view! {
        <main id="content" tabindex="-1">
            <article class="article">
                <div class="article__sheet" inner_html=html></div>
                <div class="article__discussion"><Discussion talk rejected texts /></div>
            </article>
            <div class="article__rail" inner_html=below></div>
        </main>
    }
}
