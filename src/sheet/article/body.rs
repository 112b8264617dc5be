//! The article's text, and the mark that it was read.

use crate::model::{address, id::ArticleId};
use leptos::prelude::*;

/// The body's HTML, sanitised when it was stored. `counted`: whose reading it is, if it is one.
#[component]
pub fn Body(counted: Option<ArticleId>, html: String) -> impl IntoView {
    view! {
        <div class="body" inner_html=html></div>
        {counted.map(|article| view! {
            <img class="body__read" src=address::read_mark(article) alt="" width="1" height="1" loading="lazy" />
        })}
    }
}
