//! A series: all its parts in order.

use super::{frame::rail::Rail, head, printed};
use crate::{
    i18n::Texts,
    model::{address, page::SeriesPage, sheet::Sheet, site::Site},
    ui::card::{Card, Rank, SectionLabel, Size},
};
use leptos::prelude::*;

/// Prints the page of a series.
pub fn series(page: SeriesPage, site: &Site) -> Sheet {
    let texts = Texts(site.locale);
    let SeriesPage { series, about, parts, rail } = page;
    let head = head::of_page(site, &series.name, &about, &address::series(&series.slug));
    let count = u64::try_from(parts.len()).unwrap_or(u64::MAX);
    let view = move || {
        view! {
            <div class="series__news">
                <p class="series__badge">{texts.series_badge()} " · " {texts.series_parts(count)}</p>
                <h1 class="heading" data-size="page">{series.name}</h1>
                {(!about.is_empty()).then(|| view! { <p class="series__about">{about}</p> })}
                {(count == 0).then(|| view! { <p class="series__empty">{texts.series_empty()}</p> })}
                <ol class="series__list" role="list">
                    {parts.into_iter().map(|(part, article)| view! {
                        <li class="series__item">
                            <p class="series__part">{texts.series_part(&texts.number(u64::from(part)))}</p>
                            <Card article size=Size::Normal rank=Rank::Second label=SectionLabel::Shown texts />
                        </li>
                    }).collect_view()}
                </ol>
            </div>
            <div class="series__rail"><Rail rail texts /></div>
        }
    };
    Sheet { head, class: "series".to_owned(), html: printed(view), ..Sheet::default() }
}
