//! Where the article stands in the paper.

use crate::{
    i18n::Texts,
    model::{address, section::SectionLink},
    ui::mixed::Mixed,
};
use leptos::prelude::*;

/// হোম › section › headline
#[component]
pub fn Breadcrumb(section: SectionLink, path: String, headline: String, texts: Texts) -> impl IntoView {
    view! {
        <nav class="breadcrumb" aria-label=texts.breadcrumb_label()>
            <ol class="breadcrumb__list" role="list">
                <li class="breadcrumb__step"><a href=address::FRONT>{texts.masthead_home()}</a></li>
                <li class="breadcrumb__step"><a href=address::section(&section.slug)><Mixed text=section.name /></a></li>
                <li class="breadcrumb__step"><a href=path aria-current="page"><Mixed text=headline /></a></li>
            </ol>
        </nav>
    }
}
