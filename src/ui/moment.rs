//! A point in time on the page.

use crate::{i18n::Texts, model::moment};
use leptos::prelude::*;

/// How much of it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// ২৩ ডিসেম্বর ২০২৪, রাত ৯:০৫
    #[default]
    DateAndTime,
    /// সোমবার, ২৩ ডিসেম্বর ২০২৪
    FullDate,
    /// The same, of a day and not of a time on it.
    Day,
    /// As seen from this moment: ২ ঘণ্টা আগে; when it is more than a day, ২৩ ডিসেম্বর, with the year unless it is this one.
    SeenFrom(moment::Moment),
}

/// `<time>` for people and machines.
#[component]
pub fn Moment(at: moment::Moment, texts: Texts, #[prop(optional)] detail: Detail) -> impl IntoView {
    // A day is not told to the minute: the page of a whole day stays the same, byte for byte.
    let machine = if matches!(detail, Detail::Day) { at.machine_date() } else { at.machine() };
    let words = match detail {
        Detail::DateAndTime => texts.date_and_time(at),
        Detail::FullDate | Detail::Day => texts.full_date(at),
        Detail::SeenFrom(now) => texts.seen_from(now, at),
    };
    view! { <time class="moment" datetime=machine>{words}</time> }
}
