//! All topics, or all authors, in the order of the alphabet.

use super::list::{self, Position};
use crate::{
    i18n::Texts,
    model::{address, list_page::NamesPage, names::ListedName, paging::Stretch, sheet::Sheet, site::Site, slug::Slug},
    ui::mixed::Mixed,
};
use bangla::collate;
use leptos::prelude::*;

/// Prints a page of all topics.
pub fn topics(page: NamesPage, at: &Stretch<Slug>, site: &Site) -> Sheet {
    let texts = Texts(site.locale);
    let place = Position::in_names(address::TOPICS, at, &page.names, texts);
    names(page, place, texts.topic_all(), texts.topic_all_about(), address::topic, site)
}

/// Prints a page of all authors.
pub fn authors(page: NamesPage, at: &Stretch<Slug>, site: &Site) -> Sheet {
    let texts = Texts(site.locale);
    let place = Position::in_names(address::AUTHORS, at, &page.names, texts);
    names(page, place, texts.author_all(), texts.author_all_about(), address::author, site)
}

fn names(
    page: NamesPage,
    place: Position,
    heading: &'static str,
    about: &'static str,
    link: fn(&Slug) -> String,
    site: &Site,
) -> Sheet {
    let texts = Texts(site.locale);
    let head = place.head(site, heading, about);
    list::sheet(head, page.rail, texts, site.today, move || {
        let groups = by_letter(page.names.entries);
        let empty = groups.is_empty();
        let letters = groups.iter().map(|(letter, _)| {
            view! { <li><a class="names__letter" href=format!("#{}", anchor(*letter)) rel="external">{title(*letter, texts)}</a></li> }
        });
        let letters = letters.collect_view();
        let groups = groups.into_iter().map(move |(letter, names)| {
            let names = names.into_iter().map(move |name| {
                view! {
                    <li class="names__entry">
                        <a class="names__name" href=link(&name.slug)><Mixed text=name.name /></a>
                        {(!name.note.is_empty()).then(|| view! { <span class="names__note">{name.note}</span> })}
                        <span class="names__count">{texts.list_count(u64::from(name.articles))}</span>
                    </li>
                }
            });
            view! {
                <section class="names__group" aria-labelledby=anchor(letter)>
                    <h2 class="names__initial" id=anchor(letter)>{title(letter, texts)}</h2>
                    <ul class="names__entries" role="list">{names.collect_view()}</ul>
                </section>
            }
        });
        view! {
            <h1 class="heading" data-size="page">{heading}</h1>
            <p class="list__about">{about}</p>
            {(!empty).then(|| view! {
                <nav class="names__letters" aria-label=texts.names_letters()><ul role="list">{letters}</ul></nav>
            })}
            {empty.then(|| view! { <p class="list__empty">{texts.names_empty()}</p> })}
            <div class="names">{groups.collect_view()}</div>
            {place.pager(texts)}
        }
        .into_any()
    })
}

/// Names under their letters. A name may begin with a mark that counts in the order and not for its letter, so a letter's names need
/// not stand together.
fn by_letter(names: Vec<ListedName>) -> Vec<(Option<char>, Vec<ListedName>)> {
    let mut groups: Vec<(Option<char>, Vec<ListedName>)> = Vec::new();
    for name in names {
        let letter = collate::index_letter(&name.name);
        match groups.iter_mut().find(|(known, _)| *known == letter) {
            Some((_, names)) => names.push(name),
            None => groups.push((letter, vec![name])),
        }
    }
    groups.sort_by_cached_key(|(letter, _)| letter.map(|letter| collate::key(letter.encode_utf8(&mut [0; 4]))));
    groups
}

fn title(letter: Option<char>, texts: Texts) -> String {
    match letter {
        Some('#') => texts.names_figures().to_owned(),
        Some(letter) => letter.to_string(),
        None => texts.names_rest().to_owned(),
    }
}

fn anchor(letter: Option<char>) -> String {
    format!("letter-{:x}", letter.map_or(0, u32::from))
}
