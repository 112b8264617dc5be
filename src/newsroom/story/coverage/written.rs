//! An entry that readers have: changing it, and taking it back.

use super::{Desk, composer::HEADLINE};
use crate::{
    api::newsroom::coverage::remove_entry, browser::focus, model::newsroom::coverage::WrittenEntry, ui::moment::Moment,
};
use leptos::prelude::*;

/// Time, headline, text, and the two things that can be done.
pub(super) fn written(desk: Desk, entry: WrittenEntry) -> AnyView {
    let texts = desk.texts;
    let (posted, headline, text) = (entry.posted, entry.form.headline.clone(), entry.text.clone());
    let called = if headline.is_empty() { texts.time(posted) } else { headline.clone() };
    let change = texts.coverage_change_this(&called);
    let key_event = entry.form.key_event;
    let removal = removal(desk, &entry, &called);
    let take_up = move |_| {
        desk.writing.take_up(&entry);
        focus::nearby(HEADLINE);
    };
    view! {
        <li class="written">
            <p class="written__when">
                <Moment at=posted texts />
                {key_event.then(|| view! { " " <strong>{texts.coverage_key_mark()}</strong> })}
            </p>
            {(!headline.is_empty()).then(|| view! { <h3 class="written__headline">{headline}</h3> })}
            <p class="written__text">{text}</p>
            <p class="written__acts">
                <button
                    class="button" data-kind="quiet" type="button" aria-label=change on:click=take_up
                    disabled=move || desk.writing.is_change()
                >{texts.coverage_change()}</button>
                {removal}
            </p>
        </li>
    }
    .into_any()
}

/// A button that asks first.
fn removal(desk: Desk, entry: &WrittenEntry, called: &str) -> AnyView {
    let (texts, id) = (desk.texts, entry.id);
    let (remove, sure) = (texts.coverage_remove_this(called), texts.coverage_sure(called));
    let asked = RwSignal::new(false);
    let take_back = move |_| {
        let is_open = desk.writing.is_change_of(id);
        let then = move |_: &_| {
            if is_open {
                desk.writing.leave();
            }
        };
        desk.act(move || remove_entry(desk.work.id(), id), then);
    };
    view! {
        <button
            class="button" data-kind="quiet" type="button" aria-label=remove aria-expanded=move || asked.get().to_string()
            on:click=move |_| asked.update(|asked| *asked = !*asked)
        >{texts.coverage_remove()}</button>
        <span class="written__sure" hidden=move || !asked.get()>
            {sure} " "
            <button class="button" type="button" on:click=take_back>{texts.coverage_sure_yes()}</button>
        </span>
    }
    .into_any()
}
