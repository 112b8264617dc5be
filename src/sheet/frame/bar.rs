//! The bar at the foot of a phone, for one thumb: the places that a reader goes to from anywhere.

use crate::{
    i18n::Texts,
    model::address,
    ui::icon::{Drawing, Icon},
};
use leptos::prelude::*;

/// Five places. Where the reader is, `browser::place` marks when they go on from `path`.
#[component]
pub fn Bar(path: String, texts: Texts) -> impl IntoView {
    let places = [
        (address::FRONT, Icon::Home, texts.masthead_home()),
        (address::LATEST, Icon::Clock, texts.bar_latest()),
        (address::SECTIONS, Icon::Sections, texts.bar_sections()),
        (address::SEARCH, Icon::Search, texts.masthead_search()),
        (address::SAVED, Icon::Saved, texts.bar_saved()),
    ];
    let places = places.into_iter().map(|(target, icon, name)| {
        let external = target.starts_with('#').then_some("external");
        let current = address::within(&path, target);
        let act = (target == address::SEARCH).then_some("find");
        view! {
            <li class="bar__place">
                <a class="bar__link" href=target rel=external aria-current=current data-act=act><Drawing icon /><span>{name}</span></a>
            </li>
        }
    });
    view! {
        <nav class="bar" id=address::BAR aria-label=texts.bar_label()>
            <ul class="bar__places" role="list">{places.collect_view()}</ul>
        </nav>
    }
}
