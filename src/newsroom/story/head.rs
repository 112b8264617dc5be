//! Headline and standfirst, as large as readers will see them.

use super::work::Work;
use crate::{
    browser::letters,
    i18n::Texts,
    model::newsroom::draft::{Headlines, most},
};
use leptos::prelude::*;

/// Room that a headline has on a card, in graphemes: two lines on a phone.
const ON_CARD: usize = 70;

/// What search engines show of a title, and what fits on a share picture, in graphemes.
const IN_SEARCH: usize = 60;
const SHARED: usize = 80;

/// The two fields above the text.
pub(super) fn head(work: Work, texts: Texts) -> AnyView {
    let length = Memo::new(move |_| work.draft.with(|draft| letters::count(&draft.headline.page)));
    let meter = move || texts.story_length(&texts.number(length.get() as u64), &texts.number(ON_CARD as u64));
    view! {
        <div class="head" data-typing="">
            <label class="head__label" for="headline">{texts.story_headline()}</label>
            <textarea
                class="head__headline" id="headline" rows="2" maxlength=most::HEADLINE aria-describedby="headline-length"
                prop:value=move || work.draft.with(|draft| draft.headline.page.clone())
                on:input:target=move |event| {
                    let typed = event.target().value().replace('\n', " ");
                    work.change(|draft| draft.headline.page = typed);
                }
            ></textarea>
            <p class="head__length" id="headline-length" data-state=move || (length.get() > ON_CARD).then_some("long")>{meter}</p>
            <label class="head__label" for="standfirst">{texts.story_standfirst()}</label>
            <textarea
                class="head__standfirst" id="standfirst" rows="3" maxlength=most::STANDFIRST
                prop:value=move || work.draft.with(|draft| draft.standfirst.clone())
                on:input:target=move |event| {
                    let typed = event.target().value();
                    work.change(|draft| draft.standfirst = typed);
                }
            ></textarea>
            <details class="head__others">
                <summary>{texts.story_other_headlines()}</summary>
                {other("card-headline", texts.story_card_headline(), ON_CARD, work, texts, |headline| &mut headline.card)}
                {other("search-headline", texts.story_search_headline(), IN_SEARCH, work, texts, |headline| &mut headline.search)}
                {other("share-headline", texts.story_share_headline(), SHARED, work, texts, |headline| &mut headline.share)}
            </details>
        </div>
    }
    .into_any()
}

/// A headline for another place; empty, the first will do.
fn other(
    id: &'static str,
    label: &'static str,
    room: usize,
    work: Work,
    texts: Texts,
    part: fn(&mut Headlines) -> &mut String,
) -> AnyView {
    let value = move || work.draft.with(|draft| part(&mut draft.headline.clone()).clone());
    let length = Memo::new(move |_| letters::count(&value()));
    let meter = format!("{id}-length");
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input
                class="field__input" id=id type="text" maxlength=most::HEADLINE aria-describedby=meter.clone() prop:value=value
                placeholder=move || work.draft.with(|draft| draft.headline.page.clone())
                on:input:target=move |event| {
                    let typed = event.target().value();
                    work.change(|draft| *part(&mut draft.headline) = typed);
                }
            />
            <p class="head__length" id=meter data-state=move || (length.get() > room).then_some("long")>
                {move || texts.story_length(&texts.number(length.get() as u64), &texts.number(room as u64))}
            </p>
        </div>
    }
    .into_any()
}
