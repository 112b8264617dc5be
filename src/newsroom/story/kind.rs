//! What kind of story it is, and the film of one that is told by a film.

use super::work::Work;
use crate::{i18n::Texts, model::article::ArticleKind};
use leptos::prelude::*;

/// The field, and what goes with the kind.
pub(super) fn kind(work: Work, texts: Texts) -> AnyView {
    let chosen = Memo::new(move |_| work.draft.with(|draft| draft.kind));
    let options = ArticleKind::ALL.map(|kind| {
        let name = texts.kind(kind).unwrap_or(texts.story_kind_report());
        view! { <option value=kind.as_str() selected=move || chosen.get() == kind>{name}</option> }
    });
    view! {
        <div class="field">
            <label class="field__label" for="kind">{texts.story_kind()}</label>
            <select
                class="field__input" id="kind"
                on:change:target=move |event| {
                    let value = event.target().value();
                    let kind = ArticleKind::ALL.into_iter().find(|kind| kind.as_str() == value);
                    work.change(|draft| draft.kind = kind.unwrap_or_default());
                }
            >{options.into_iter().collect_view()}</select>
        </div>
        {move || (chosen.get() == ArticleKind::Video).then(|| film(work, texts))}
    }
    .into_any()
}

fn film(work: Work, texts: Texts) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for="film">{texts.story_film()}</label>
            <input
                class="field__input" id="film" type="url" autocomplete="off"
                prop:value=move || work.draft.with(|draft| draft.video.clone().unwrap_or_default())
                on:input:target=move |event| {
                    let typed = event.target().value().trim().to_owned();
                    work.change(|draft| draft.video = (!typed.is_empty()).then_some(typed));
                }
            />
        </div>
    }
    .into_any()
}
