//! A photo story: the pictures lead, and are counted.

use super::body::Body;
use crate::{i18n::Texts, model::id::ArticleId};
use leptos::prelude::*;

/// The story with its pictures in the width of the page. They are numbered by the style sheet.
#[component]
pub fn Photo(counted: Option<ArticleId>, html: String, texts: Texts) -> impl IntoView {
    let count = html.matches("<figure id=\"photo-").count();
    view! {
        <div class="photo" data-gallery="">
            <p class="photo__count">{texts.photo_count(u64::try_from(count).unwrap_or(u64::MAX))}</p>
            <Body counted html />
        </div>
    }
}
