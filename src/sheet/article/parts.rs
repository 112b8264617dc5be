//! Where the article stands in its series: the part before, the part after, and all of them.

use crate::{
    i18n::Texts,
    model::{
        address,
        series::{SeriesPart, SeriesPlace},
    },
};
use leptos::prelude::*;

/// So many parts are listed at once; of more, the reader asks for the list.
const SHORT: usize = 5;

/// The box of a series.
#[component]
pub fn Parts(place: SeriesPlace, texts: Texts) -> impl IntoView {
    let SeriesPlace { series, parts, place } = place;
    let number = |count: usize| texts.number(u64::try_from(count).unwrap_or(u64::MAX));
    let position = texts.series_part_of(&number(parts.len()), &number(place + 1));
    let previous = place.checked_sub(1).and_then(|at| parts.get(at)).cloned();
    let next = parts.get(place + 1).cloned();
    let short = parts.len() <= SHORT;
    let step = move |part: SeriesPart, word: &'static str, rel: &'static str| {
        let target = address::article(&part.article.section, &part.article.slug);
        view! {
            <p class="parts__step" data-to=rel>
                <span class="parts__way">{word}</span>
                " "
                <a href=target rel=rel>{part.article.headline}</a>
            </p>
        }
    };
    let list = view! {
        <ol class="parts__list" role="list">
            {parts.into_iter().enumerate().map(|(at, part)| {
                let current = at == place;
                let target = address::article(&part.article.section, &part.article.slug);
                view! {
                    <li class="parts__part">
                        <span class="parts__number">{texts.series_part(&texts.number(u64::from(part.part)))}</span>
                        " "
                        <a href=target aria-current=current.then_some("page")>{part.article.headline}</a>
                    </li>
                }
            }).collect_view()}
        </ol>
    };
    view! {
        <section class="parts" aria-labelledby="parts-title">
            <p class="parts__badge">{texts.series_badge()} " · " {position}</p>
            <h2 class="parts__title" id="parts-title"><a href=address::series(&series.slug)>{series.name}</a></h2>
            {if short {
                list.into_any()
            } else {
                view! { <details class="parts__all"><summary>{texts.series_all_parts()}</summary>{list}</details> }.into_any()
            }}
            <div class="parts__steps">
                {previous.map(|part| step(part, texts.series_previous(), "prev"))}
                {next.map(|part| step(part, texts.series_next(), "next"))}
            </div>
        </section>
    }
}
