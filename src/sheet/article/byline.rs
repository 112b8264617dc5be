//! Who wrote it, when, how long it is, and how many have answered.

use crate::{
    i18n::Texts,
    model::{address, moment, names::Author},
    ui::{
        mixed::Mixed,
        moment::{Detail, Moment},
    },
};
use leptos::prelude::*;

/// The lines under the headline.
#[component]
pub fn Byline(
    bylines: Vec<Author>,
    published: moment::Moment,
    updated: Option<moment::Moment>,
    reading_minutes: u32,
    comment_count: Option<u32>,
    texts: Texts,
) -> impl IntoView {
    let names = bylines.into_iter().enumerate().map(|(place, author)| {
        view! { {(place > 0).then_some(", ")}<a href=address::author(&author.slug)><Mixed text=author.name /></a> }
    });
    let names = names.collect_view();
    view! {
        <div class="byline">
            {(!names.is_empty()).then(|| view! { <p class="byline__author">{names}</p> })}
            <p class="byline__published">{texts.article_published()} ": " <Moment at=published detail=Detail::FullDate texts /></p>
            {updated.map(|updated| view! {
                <p class="byline__updated">{texts.article_updated()} ": " <Moment at=updated texts /></p>
            })}
            <p class="byline__reading">{texts.article_reading_time(u64::from(reading_minutes))}</p>
            {comment_count.map(|count| view! {
                <p class="byline__comments"><a href="#discussion" rel="external" id=address::COMMENT_COUNT>{self::comment_count(count, texts)}</a></p>
            })}
        </div>
    }
}

/// How many have answered, or the invitation to be the first.
pub(super) fn comment_count(count: u32, texts: Texts) -> String {
    match count {
        0 => texts.article_no_comments_link().to_owned(),
        count => texts.article_comments_link(u64::from(count)),
    }
}
