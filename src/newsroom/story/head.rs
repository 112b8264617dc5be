//! Headline and standfirst, as large as readers will see them.

use super::work::Work;
use crate::{browser::letters, i18n::Texts, model::newsroom::draft::most};
use leptos::prelude::*;

/// Room that a headline has on a card, in graphemes: two lines on a phone.
const ON_CARD: usize = 70;

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
        </div>
    }
    .into_any()
}
