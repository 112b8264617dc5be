//! Nothing is at this address; something else may have been meant, or be of interest.

use super::{frame::rail::Rail, head, printed};
use crate::{
    i18n::Texts,
    model::{address, error::AppError, page::LostPage, sheet::Sheet, site::Site},
    ui::{
        card::{Card, Rank, SectionLabel, Size},
        field::SearchWords,
        heading::Heading,
    },
};
use leptos::prelude::*;

/// Prints the page of an address where nothing is, or, if that is `why`, nothing any more: what the words of the address may have meant, a search for them, the latest and popular stories.
pub fn not_found(page: LostPage, why: AppError, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let LostPage { words, found, rail } = page;
    let (heading, text) = match why {
        AppError::Gone => (texts.gone_heading(), texts.gone_text()),
        _ => (texts.not_found_heading(), texts.not_found_text()),
    };
    let code = why.status().into();
    let view = move || {
        view! {
            <div class="not_found__message">
                <p class="not_found__code">{texts.number(code)}</p>
                <h1 class="not_found__title">{heading}</h1>
                <p>{text}</p>
                <form class="not_found__search" role="search" method="get" action=address::SEARCH>
                    <div class="field" data-typing="">
                        <SearchWords typed=words texts />
                    </div>
                    <button class="button" type="submit">{texts.search_submit()}</button>
                </form>
                <p class="not_found__ways">
                    <a class="button" data-kind="quiet" href=address::FRONT>{texts.not_found_to_front()}</a>
                    " "
                    <a class="button" data-kind="quiet" href="#sections" rel="external">{texts.masthead_all_sections()}</a>
                </p>
            </div>
            {(!found.is_empty()).then(|| view! {
                <section class="not_found__perhaps" aria-labelledby="perhaps">
                    <Heading id="perhaps">{texts.not_found_perhaps()}</Heading>
                    <ol class="not_found__list" role="list">
                        {found.into_iter().map(|article| view! {
                            <li><Card article size=Size::Small rank=Rank::Third label=SectionLabel::Shown texts now /></li>
                        }).collect_view()}
                    </ol>
                </section>
            })}
            <Rail rail texts now />
        }
    };
    Sheet {
        head: head::of_nothing(site, heading),
        class: "not_found".to_owned(),
        html: printed(view),
        error: Some(why),
    }
}
