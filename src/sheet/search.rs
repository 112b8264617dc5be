//! Finding: the form, how it was understood, and what was found.

mod form;
mod result;

use self::{form::SearchForm, result::SearchResult};
use super::{frame::rail::Rail, head, printed};
use crate::{
    i18n::Texts,
    model::{
        address,
        search::{Count, LAST_PAGE, Reading, SearchAnswer, SearchPage, SearchRequest},
        sheet::Sheet,
        site::Site,
    },
    ui::pager::Pager,
};
use leptos::prelude::*;

/// Prints the search page, with or without an answer.
pub fn search(page: SearchPage, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let SearchPage { request, answer, rail } = page;
    let title = match request.typed.trim() {
        "" => texts.search_heading().to_owned(),
        typed => texts.search_title(&bangla::segment::truncate(typed, 40)),
    };
    let sections = site.sections.clone();
    let view = move || {
        let answer = match answer {
            Some(answer) => view! { <Answer request=request.clone() answer texts /> }.into_any(),
            None => view! { <p class="search__tips">{texts.search_tips()}</p> }.into_any(),
        };
        view! {
            <div class="search__main">
                <h1 class="heading" data-size="page">{texts.search_heading()}</h1>
                <SearchForm request sections texts />
                {answer}
            </div>
            <div class="search__rail"><Rail rail texts now /></div>
        }
    };
    let mut head = head::of_nothing(site, &title);
    head.shared.is_unlisted = true;
    head.shared.description = texts.search_tips().to_owned();
    Sheet { head, class: "search".to_owned(), html: printed(view), ..Sheet::default() }
}

#[component]
fn Answer(request: SearchRequest, answer: SearchAnswer, texts: Texts) -> impl IntoView {
    let SearchAnswer { reading, count, results, more } = answer;
    let empty = results.is_empty();
    let items = results.into_iter().map(|result| view! { <li class="search__item"><SearchResult result texts /></li> });
    view! {
        <div class="search__answer" id="results">
            <p class="search__count">{counted(count, texts)}</p>
            {understood(&request, reading, texts)}
            {empty.then(|| view! { <p class="search__tips">{texts.search_tips()}</p> })}
            {(empty && request.is_filtered()).then(|| {
                let everywhere = SearchRequest { typed: request.typed.clone(), ..SearchRequest::default() };
                view! { <p><a class="button" data-kind="quiet" href=address::search(&everywhere)>{texts.search_everywhere()}</a></p> }
            })}
            <ol class="search__list" role="list">{items.collect_view()}</ol>
            {pager(&request, more, texts)}
        </div>
    }
}

fn counted(count: Count, texts: Texts) -> String {
    let articles = u64::from(count.articles);
    match count {
        Count { articles: 0, .. } => texts.search_nothing().to_owned(),
        Count { at_least: true, .. } => texts.search_more_than(&texts.number(articles)),
        Count { .. } => texts.search_found(articles),
    }
}

/// What the reader is told of how the words were taken.
fn understood(request: &SearchRequest, reading: Reading, texts: Texts) -> Option<AnyView> {
    let link = |words: &str| {
        let request = SearchRequest { typed: words.to_owned(), page: 0, ..request.clone() };
        view! { <a href=address::search(&request)>{words.to_owned()}</a> }
    };
    Some(match reading {
        Reading::Typed => return None,
        Reading::Some => view! { <p class="search__reading">{texts.search_some_words()}</p> }.into_any(),
        Reading::Instead(words) => {
            view! { <p class="search__reading">{texts.search_instead()}" "<strong>{link(&words)}</strong></p> }
                .into_any()
        }
        Reading::Perhaps(words) => {
            view! { <p class="search__reading">{texts.search_perhaps()}" "<strong>{link(&words)}</strong></p> }
                .into_any()
        }
    })
}

fn pager(request: &SearchRequest, more: bool, texts: Texts) -> Option<impl IntoView + use<>> {
    let at = |page: u32| address::search(&SearchRequest { page, ..request.clone() });
    let before = request.page.checked_sub(1).map(at);
    let next = (more && request.page + 1 < LAST_PAGE).then(|| at(request.page + 1));
    let number = texts.search_page(&texts.number(u64::from(request.page) + 1));
    (before.is_some() || next.is_some()).then(|| {
        view! {
            <Pager label=texts.list_pager()>
                {before.map(|before| view! { <a class="button" data-kind="quiet" rel="prev" href=before>{texts.search_previous()}</a> })}
                <span>{number}</span>
                {next.map(|next| view! { <a class="button" data-kind="quiet" rel="next" href=next>{texts.search_next()}</a> })}
            </Pager>
        }
    })
}
