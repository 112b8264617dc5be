//! Where an entry is written, or changed.

use super::{Desk, Told};
use crate::{
    api::newsroom::coverage::{change_entry, post_entry},
    browser::editor::Editor,
    model::{
        moment::Moment,
        newsroom::{coverage::Posted, draft::most},
    },
    newsroom::story::{
        body::{Opened, editor},
        lacking::lacking,
        picture::Choosing,
    },
};
use leptos::prelude::*;

/// The headline's element.
pub(super) const HEADLINE: &str = "entry-headline";

/// Headline, text, and whether it is one of the events that mattered. It is hidden when the story has ended and no entry is changed.
pub(super) fn composer(desk: Desk, ended: Memo<Option<Moment>>, choosing: Choosing) -> AnyView {
    let (texts, writing) = (desk.texts, desk.writing);
    let text = Memo::new(move |_| writing.now.with(|now| now.form.body.clone()));
    let typed = move |text: String| writing.change(|form| form.body = text);
    let (text, opened) = editor("entry-text", text.into(), typed, choosing, texts);
    let changes = Memo::new(move |_| writing.is_change());
    view! {
        <div class="composer" role="group" aria-labelledby="composer" hidden=move || ended.get().is_some() && !changes.get()>
            <h3 class="composer__name" id="composer">
                {move || if changes.get() { texts.coverage_changing() } else { texts.coverage_new() }}
            </h3>
            <div class="field" data-typing="">
                <label class="field__label" for=HEADLINE>{texts.coverage_headline()}</label>
                <input
                    class="field__input" id=HEADLINE type="text" autocomplete="off" maxlength=most::HEADLINE
                    prop:value=move || writing.now.with(|now| now.form.headline.clone())
                    on:input:target=move |event| {
                        let typed = event.target().value();
                        writing.change(|form| form.headline = typed);
                    }
                />
            </div>
            {text}
            <label class="composer__tick">
                <input
                    type="checkbox" prop:checked=move || writing.now.with(|now| now.form.key_event)
                    on:change:target=move |event| {
                        let ticked = event.target().checked();
                        writing.change(|form| form.key_event = ticked);
                    }
                />
                <span>{texts.coverage_key_event()}</span>
            </label>
            <label class="composer__tick" hidden=move || !changes.get()>
                <input type="checkbox" prop:checked=writing.told on:change:target=move |event| writing.told.set(event.target().checked()) />
                <span>{texts.coverage_told()}</span>
            </label>
            <p class="composer__buttons">
                <button
                    class="button" type="button" on:click=move |_| send(desk, opened)
                    aria-disabled=move || desk.pending.get().then_some("true")
                >{move || if changes.get() { texts.coverage_keep() } else { texts.coverage_post() }}</button>
                <button class="button" data-kind="quiet" type="button" hidden=move || !changes.get() on:click=move |_| writing.leave()>
                    {texts.coverage_leave()}
                </button>
            </p>
        </div>
    }
    .into_any()
}

fn send(desk: Desk, opened: Opened) {
    let writing = desk.writing;
    // The last strokes belong to it.
    opened.with_value(|editor| editor.as_ref().map(Editor::tell));
    let now = writing.now.get_untracked();
    let Some(of) = now.of else { return };
    let (id, form, told) = (desk.work.id(), now.form, writing.told.get_untracked());
    let sent = form.clone();
    let then = move |posted: &Posted| writing.came_to(posted, &sent);
    match now.was {
        None => desk.act(move || post_entry(id, of, form), then),
        Some(was) => desk.act(move || change_entry(id, of, was, form, told), then),
    }
}

/// What the last act came to.
pub(super) fn outcome(desk: Desk) -> AnyView {
    let texts = desk.texts;
    match desk.told.get() {
        Told::Nothing => ().into_any(),
        Told::Done => view! { <p role="status">{texts.step_done()}</p> }.into_any(),
        Told::Lacks(list) => lacking(list, texts),
        Told::Overtaken => view! { <p role="alert">{texts.coverage_overtaken()}</p> }.into_any(),
        Told::Wrong(error) => {
            view! { <p role="alert">{texts.staff_error(&error)} " " {texts.coverage_safe()}</p> }.into_any()
        }
    }
}
