//! A section's articles, newest first.

use super::{frame::rail::Rail, head, printed};
use crate::{
    i18n::Texts,
    model::{address, page::SectionPage, paging::Cursor, picture::Place, sheet::Sheet, site::Site},
    ui::{
        card::{Card, Rank, SectionLabel, Size},
        pager::Pager,
    },
};
use leptos::prelude::*;

/// Prints a page of a section, the first one or what is older than `before`.
pub fn section(page: SectionPage, before: Option<Cursor>, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let SectionPage { section, description, articles, rail } = page;
    let newest = address::section(&section.slug);
    let path = before.map_or_else(|| newest.clone(), |before| address::section_before(&section.slug, before));
    let older = articles.next.map(|next| address::section_before(&section.slug, next));
    let empty = articles.entries.is_empty();
    let items = articles.entries.into_iter().enumerate().map(move |(place, article)| {
        let first = place == 0 && before.is_none();
        let (size, place) = if first { (Size::Lead, Place::ListLead) } else { (Size::Normal, Place::List) };
        view! { <li class="section__item"><Card article size place rank=Rank::Second label=SectionLabel::Hidden texts now /></li> }
    });
    let pager = (before.is_some() || older.is_some()).then(|| {
        view! {
            <Pager label=texts.section_pager()>
                {before.map(|_| view! { <a class="button" data-kind="quiet" href=newest>{texts.section_newest()}</a> })}
                {older.map(|older| view! { <a class="button" data-kind="quiet" rel="next" href=older>{texts.section_older()}</a> })}
            </Pager>
        }
    });
    let head = head::of_page(site, &section.name, &description, &path);
    let view = move || {
        view! {
            <div class="section__news">
                <h1 class="heading" data-size="page">{section.name}</h1>
                {(!description.is_empty()).then(|| view! { <p class="section__about">{description}</p> })}
                {empty.then(|| view! { <p class="section__empty">{texts.section_empty()}</p> })}
                <ol class="section__list" role="list">{items.collect_view()}</ol>
                {pager}
            </div>
            <div class="section__rail"><Rail rail texts now /></div>
        }
    };
    Sheet { head, class: "section".to_owned(), html: printed(view), ..Sheet::default() }
}
