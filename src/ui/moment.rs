//! A point in time on the page.

use crate::i18n::Texts;
use leptos::prelude::*;

/// How much of it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// ২৩ ডিসেম্বর ২০২৪, রাত ৯:০৫
    #[default]
    DateAndTime,
    /// সোমবার, ২৩ ডিসেম্বর ২০২৪
    FullDate,
}

/// `<time>` for people and machines.
#[component]
pub fn Moment(at: crate::model::moment::Moment, texts: Texts, #[prop(optional)] detail: Detail) -> impl IntoView {
    let words = match detail {
        Detail::DateAndTime => texts.date_and_time(at),
        Detail::FullDate => texts.full_date(at),
    };
    view! { <time class="moment" datetime=at.machine()>{words}</time> }
}
