//! The stories of a section, or of a section within one, newest first.

use super::{
    breadcrumb::Breadcrumb,
    head,
    list::{self, Position, page_of_stories},
    structured,
};
use crate::{
    i18n::Texts,
    model::{address, feed::FeedOf, list_page::SectionPage, paging::Stretch, sheet::Sheet, site::Site},
    ui::{
        card::{SectionLabel, Size},
        mixed::Mixed,
    },
};
use leptos::prelude::*;

/// Prints a page of a section.
pub fn section(page: SectionPage, at: Stretch, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let SectionPage { section, parent, subsections, description, articles, rail } = page;
    let outer = parent.as_ref().unwrap_or(&section).slug.clone();
    let path = match &parent {
        Some(parent) => address::subsection(&parent.slug, &section.slug),
        None => address::section(&section.slug),
    };
    let of = match &parent {
        Some(parent) => FeedOf::Subsection { section: parent.slug.clone(), subsection: section.slug.clone() },
        None => FeedOf::Section(section.slug.clone()),
    };
    let steps =
        parent.map(|parent| vec![(parent.name, address::section(&parent.slug)), (section.name.clone(), path.clone())]);
    let place = Position::in_news(path, at, &articles, texts);
    let mut head = head::followed(place.head(site, &section.name, &description), &section.name, &of);
    head.shared.structured =
        structured::collection(site, &section.name, &description, place.own(), steps.as_deref(), texts);
    list::sheet(head, rail, texts, site.today, move || {
        let parts = subsections.into_iter().map(move |part| {
            view! { <li><a class="section__part" href=address::subsection(&outer, &part.slug)>{part.name}</a></li> }
        });
        let parts = parts.collect_view();
        view! {
            {steps.map(|steps| view! { <Breadcrumb steps texts /> })}
            <h1 class="heading" data-size="page"><Mixed text=section.name /></h1>
            {(!description.is_empty()).then(|| view! { <p class="list__about">{description}</p> })}
            {(!parts.is_empty()).then(|| view! {
                <nav class="section__parts" aria-label=texts.section_parts()><ul role="list">{parts}</ul></nav>
            })}
            {page_of_stories(articles.entries, place, Size::Lead, SectionLabel::Hidden, texts.section_empty().to_owned(), texts, now)}
        }
        .into_any()
    })
}
