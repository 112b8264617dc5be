//! What comes when: a month of the desk, day by day.

use crate::{
    api::newsroom::story::get_desk_month,
    i18n::Texts,
    model::{
        address::newsroom,
        error::AppError,
        list_page::Month,
        newsroom::{calendar::DeskMonth, story::StoryCard},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// A month, and the way to those beside it.
pub(super) fn calendar(texts: Texts) -> AnyView {
    let from_now = RwSignal::new(0_i16);
    let found = RwSignal::new(None::<Result<DeskMonth, AppError>>);
    Effect::new(move |_| {
        let asked = from_now.get();
        spawn_local(async move {
            let answer = get_desk_month(asked).await;
            // Meanwhile the member may have gone on.
            if from_now.try_get_untracked() == Some(asked) {
                found.set(Some(answer));
            }
        });
    });
    let shown = move || match found.get()? {
        Ok(month) => Some(days(month, texts)),
        Err(error) => Some(view! { <p role="alert">{texts.staff_error(&error)}</p> }.into_any()),
    };
    let go = move |by: i16| move |_| from_now.update(|months| *months = months.saturating_add(by));
    view! {
        <section class="calendar" aria-label=texts.desk_calendar()>
            <p class="calendar__ways">
                <button class="button" data-kind="quiet" type="button" on:click=go(-1)>{texts.calendar_before()}</button>
                <button class="button" data-kind="quiet" type="button" on:click=go(1)>{texts.calendar_after()}</button>
            </p>
            {shown}
        </section>
    }
    .into_any()
}

fn days(found: DeskMonth, texts: Texts) -> AnyView {
    let DeskMonth { year, month, first_weekday, days, today } = found;
    let name = texts.month_year(Month::Gregorian { year, month });
    let cells = (1_u8..).zip(days).map(|(day, stories)| {
        let weekday = first_weekday.wrapping_add(day.wrapping_sub(1)) % 7;
        let is_today = (today == Some(day)).then_some("date");
        let is_empty = stories.is_empty().then_some("");
        // Where its week begins, the style says.
        view! {
            <li class="calendar__day" data-weekday=weekday data-empty=is_empty aria-current=is_today>
                <p class="calendar__date">{texts.figure(day.into())} " " <span class="calendar__weekday">{texts.weekday(weekday)}</span></p>
                <ul class="calendar__stories" role="list">{stories.into_iter().map(|card| story(card, texts)).collect_view()}</ul>
            </li>
        }
    });
    view! {
        <h2 class="calendar__name" aria-live="polite">{name}</h2>
        <ol class="calendar__days" role="list">{cells.collect_view()}</ol>
    }
    .into_any()
}

fn story(card: StoryCard, texts: Texts) -> AnyView {
    let headline = if card.headline.is_empty() { texts.story_untitled().to_owned() } else { card.headline };
    let told = match (card.publish_at, card.due_at) {
        (Some(at), _) => texts.calendar_comes(&texts.time(at)),
        (None, Some(at)) => texts.calendar_wanted(&texts.time(at)),
        (None, None) => String::new(),
    };
    view! { <li class="calendar__story"><a href=newsroom::story(card.id)>{headline}</a> " " <span class="calendar__time">{told}</span></li> }
        .into_any()
}
