//! What is looked for, and where. An ordinary form: it works without JavaScript, and its address says all of it.

use crate::{
    i18n::Texts,
    model::{
        address,
        search::{SearchOrder, SearchRequest},
        section::SectionLink,
    },
    ui::field::SearchWords,
};
use leptos::prelude::*;

#[component]
pub(super) fn SearchForm(request: SearchRequest, sections: Vec<SectionLink>, texts: Texts) -> impl IntoView {
    let filtered = request.is_filtered();
    let SearchRequest { typed, section, from, to, order, .. } = request;
    let choices = sections.into_iter().map(|choice| {
        let selected = section.as_ref() == Some(&choice.slug);
        view! { <option value=choice.slug.as_str().to_owned() selected=selected>{choice.name}</option> }
    });
    view! {
        <form class="form" role="search" method="get" action=address::SEARCH>
            <div class="form__words field" data-typing="">
                <SearchWords typed texts />
            </div>
            <button class="button form__send" type="submit">{texts.search_submit()}</button>
            <details class="form__filters" open=filtered>
                <summary>{texts.search_filters()}</summary>
                <div class="form__fields">
                    <div class="field">
                        <label class="field__label" for="search-section">{texts.search_section()}</label>
                        <select class="field__input" id="search-section" name=address::SEARCH_SECTION>
                            <option value="">{texts.masthead_all_sections()}</option>
                            {choices.collect_view()}
                        </select>
                    </div>
                    <div class="field">
                        <label class="field__label" for="search-from">{texts.search_from()}</label>
                        <input
                            class="field__input" id="search-from" name=address::SEARCH_FROM type="date"
                            value=from.map(|day| day.to_string())
                        />
                    </div>
                    <div class="field">
                        <label class="field__label" for="search-to">{texts.search_to()}</label>
                        <input
                            class="field__input" id="search-to" name=address::SEARCH_TO type="date"
                            value=to.map(|day| day.to_string())
                        />
                    </div>
                    <div class="field">
                        <label class="field__label" for="search-order">{texts.search_order()}</label>
                        <select class="field__input" id="search-order" name=address::SEARCH_ORDER>
                            <option value="">{texts.search_order_best()}</option>
                            <option value=address::SEARCH_NEWEST selected=order == SearchOrder::Newest>
                                {texts.search_order_newest()}
                            </option>
                        </select>
                    </div>
                </div>
            </details>
        </form>
    }
}
