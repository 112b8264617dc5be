//! An author: who it is, and what they wrote.

use super::{
    breadcrumb::Breadcrumb,
    head,
    list::{self, Position, page_of_stories},
    structured,
};
use crate::{
    i18n::Texts,
    model::{address, feed::FeedOf, list_page::AuthorPage, paging::Stretch, picture::Place, sheet::Sheet, site::Site},
    ui::{
        card::{SectionLabel, Size},
        mixed::Mixed,
        picture::Image,
    },
};
use leptos::prelude::*;

/// Prints a page of an author.
pub fn author(page: AuthorPage, at: Stretch, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let AuthorPage { author, articles, rail } = page;
    let path = address::author(&author.slug);
    let steps = vec![(texts.author_all().to_owned(), address::AUTHORS.to_owned()), (author.name.clone(), path.clone())];
    let place = Position::in_news(path, at, &articles, texts);
    let description = if author.about.is_empty() { texts.author_stories(&author.name) } else { author.about.clone() };
    let head = place.head(site, &author.name, &description);
    let mut head = head::followed(head, &author.name, &FeedOf::Author(author.slug.clone()));
    head.shared.kind = "profile";
    if let Some(portrait) = &author.portrait {
        head.shared.image = Some(head::shared_image(site, portrait));
    }
    head.shared.structured = structured::author(site, &author, place.own(), &steps, texts);
    let empty = texts.author_empty().to_owned();
    list::sheet(head, rail, texts, site.today, move || {
        view! {
            <Breadcrumb steps texts />
            <header class="author">
                {author.portrait.map(|picture| view! {
                    <div class="author__portrait"><Image picture place=Place::List /></div>
                })}
                <div class="author__words">
                    <h1 class="author__name"><Mixed text=author.name /></h1>
                    {(!author.role.is_empty()).then(|| view! { <p class="author__role"><Mixed text=author.role /></p> })}
                </div>
                {(!author.about.is_empty()).then(|| view! { <p class="author__about"><Mixed text=author.about /></p> })}
            </header>
            {page_of_stories(articles.entries, place, Size::Normal, SectionLabel::Shown, empty, texts, now)}
        }
        .into_any()
    })
}
