//! The article's text, and the mark that it was read.

use crate::model::{address, id::ArticleId};
use leptos::prelude::*;

/// The body's HTML, sanitised when it was stored.
#[component]
pub fn Body(article: ArticleId, html: String) -> impl IntoView {
    view! {
        <div class="body" inner_html=html></div>
        <img class="body__read" src=address::read_mark(article) alt="" width="1" height="1" loading="lazy" />
    }
}
