//! What the pages of lists have in common: their entries, the way to the pages above and below, their frame.

use super::{frame::rail::Rail, head, printed};
use crate::{
    i18n::Texts,
    model::{
        address,
        article::ArticleCard,
        moment::Moment,
        page,
        paging::{Paged, Stretch},
        picture::Place,
        sheet::{Head, Shared, Sheet},
        site::Site,
        slug::Slug,
    },
    ui::{
        card::{Card, Rank, SectionLabel, Size},
        pager::Pager,
    },
};
use leptos::prelude::*;
use std::fmt::Display;

/// Where a page stands in its list.
pub(super) struct Position {
    /// Address of the list.
    list: String,
    /// Its own address.
    own: String,
    previous: Option<String>,
    next: Option<String>,
    /// What the links to those are called.
    labels: (&'static str, &'static str),
}

impl Position {
    /// Of the only page of a list.
    pub(super) fn alone(path: String) -> Self {
        Self { own: path.clone(), list: path, previous: None, next: None, labels: ("", "") }
    }

    /// In a list of news.
    pub(super) fn in_news<T, C: Display>(list: String, at: Stretch<C>, page: &Paged<T, C>, texts: Texts) -> Self {
        let own = match at {
            Stretch::Below(edge) => address::below(&list, edge),
            Stretch::Above(edge) if page.previous.is_some() => address::above(&list, edge),
            Stretch::Top | Stretch::Above(_) => list.clone(),
        };
        let previous = page.previous.as_ref().map(|edge| address::above(&list, edge));
        let next = page.next.as_ref().map(|edge| address::below(&list, edge));
        Self { list, own, previous, next, labels: (texts.list_newer(), texts.list_older()) }
    }

    /// In a list of names.
    pub(super) fn in_names<T>(list: &str, at: &Stretch<Slug>, page: &Paged<T, Slug>, texts: Texts) -> Self {
        let own = match at {
            Stretch::Below(edge) => address::following(list, edge),
            Stretch::Above(edge) if page.previous.is_some() => address::preceding(list, edge),
            Stretch::Top | Stretch::Above(_) => list.to_owned(),
        };
        let previous = page.previous.as_ref().map(|edge| address::preceding(list, edge));
        let next = page.next.as_ref().map(|edge| address::following(list, edge));
        Self { list: list.to_owned(), own, previous, next, labels: (texts.names_previous(), texts.names_next()) }
    }

    /// With other names for the pages above and below.
    pub(super) fn called(self, above: &'static str, below: &'static str) -> Self {
        Self { labels: (above, below), ..self }
    }

    /// The page's own path.
    pub(super) fn own(&self) -> &str {
        &self.own
    }

    /// Whether it is the list's first page.
    pub(super) fn is_top(&self) -> bool {
        self.own == self.list
    }

    /// What the page says of itself.
    pub(super) fn head(&self, site: &Site, headline: &str, description: &str) -> Head {
        let head = head::of_page(site, headline, description, &self.own);
        let whole = |path: &Option<String>| path.as_ref().map(|path| format!("{}{path}", site.origin));
        let shared = Shared { previous: whole(&self.previous), next: whole(&self.next), ..head.shared };
        Head { shared, ..head }
    }

    /// The links to the pages above and below, if there are any.
    pub(super) fn pager(self, texts: Texts) -> Option<AnyView> {
        let Self { list, own, previous, next, labels: (above, below) } = self;
        // Below the last entry stands nothing; the way up is there all the same.
        let top = (previous.is_none() && own != list).then_some(list);
        (previous.is_some() || next.is_some() || top.is_some()).then(|| {
            view! {
                <Pager label=texts.list_pager()>
                    {top.map(|top| view! { <a class="button" data-kind="quiet" href=top>{texts.list_top()}</a> })}
                    {previous.map(|to| view! { <a class="button" data-kind="quiet" rel="prev" href=to>{above}</a> })}
                    {next.map(|to| view! { <a class="button" data-kind="quiet" rel="next" href=to>{below}</a> })}
                </Pager>
            }
            .into_any()
        })
    }
}

/// Stories one under the other; on the first page of a list the first may open it.
pub(super) fn stories(
    articles: Vec<ArticleCard>,
    first: Size,
    rank: Rank,
    label: SectionLabel,
    texts: Texts,
    now: Option<Moment>,
) -> AnyView {
    let items = articles.into_iter().enumerate().map(move |(place, article)| {
        let size = if place == 0 { first } else { Size::Normal };
        let place = if size == Size::Lead { Place::ListLead } else { Place::List };
        view! { <li class="list__item"><Card article size place rank label texts now /></li> }
    });
    view! { <ol class="list__items" role="list">{items.collect_view()}</ol> }.into_any()
}

/// The stories of a page, the first page with an opening of this size, or why there are none; and the way to its other pages.
pub(super) fn page_of_stories(
    articles: Vec<ArticleCard>,
    place: Position,
    opening: Size,
    label: SectionLabel,
    empty: String,
    texts: Texts,
    now: Option<Moment>,
) -> AnyView {
    let first = if place.is_top() { opening } else { Size::Normal };
    let nothing = match (articles.is_empty(), place.is_top()) {
        (false, _) => None,
        (true, true) => Some(empty),
        (true, false) => Some(texts.list_end().to_owned()),
    };
    view! {
        {nothing.map(|why| view! { <p class="list__empty">{why}</p> })}
        {stories(articles, first, Rank::Second, label, texts, now)}
        {place.pager(texts)}
    }
    .into_any()
}

/// Prints a page: what is its own, and beside it latest and popular.
pub(super) fn sheet(
    head: Head,
    rail: page::Rail,
    texts: Texts,
    now: Option<Moment>,
    news: impl FnOnce() -> AnyView,
) -> Sheet {
    let view = move || {
        view! {
            <div class="list__news">{news()}</div>
            <div class="list__rail"><Rail rail texts now /></div>
        }
    };
    Sheet { head, class: "list".to_owned(), html: printed(view), ..Sheet::default() }
}
