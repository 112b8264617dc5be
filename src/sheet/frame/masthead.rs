//! The paper's name, the day, and the way to the sections.

use crate::{
    i18n::Texts,
    model::{address, site::Site},
    ui::{
        icon::{Drawing, Icon},
        moment::{Detail, Moment},
    },
};
use leptos::prelude::*;

/// What is in the head of every page. Where the reader goes from `path`, `browser::place` marks.
#[component]
pub fn Masthead(site: Site, path: String, texts: Texts) -> impl IntoView {
    let sections = site.sections.into_iter().map(|section| {
        let target = address::section(&section.slug);
        let current = address::within(&path, &target);
        view! { <li><a href=target aria-current=current>{section.name}</a></li> }
    });
    let bangla = site.today.and_then(|today| texts.bangla_date(today, site.calendar));
    view! {
        <div class="masthead__top">
            <p class="masthead__date">
                {site.today.map(|today| view! { <Moment at=today detail=Detail::Day texts /> })}
                {bangla.map(|date| format!(" | {date}"))}
            </p>
            <p class="masthead__tagline">{site.tagline}</p>
        </div>
        <p class="masthead__name"><a href=address::FRONT rel="home"><PaperName name=site.name /></a></p>
        <nav class="masthead__nav" aria-label=texts.masthead_sections()>
            <ul class="masthead__sections" role="list">{sections.collect_view()}</ul>
            <a class="masthead__search" href=address::SEARCH data-act="find" aria-keyshortcuts="/ Control+K"><Drawing icon=Icon::Search />{texts.masthead_search()}</a>
            <a class="masthead__all" href=address::SECTIONS rel="external">{texts.masthead_all_sections()}</a>
        </nav>
    }
}

/// The paper's name; a question mark at its end is part of the mark and carries the accent.
#[component]
pub fn PaperName(name: String) -> impl IntoView {
    let (word, mark) = match name.strip_suffix('?') {
        Some(word) => (word.to_owned(), true),
        None => (name, false),
    };
    view! { {word}{mark.then(|| view! { <span class="masthead__mark">"?"</span> })} }
}
