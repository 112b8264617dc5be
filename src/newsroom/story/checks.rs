//! What is to be seen to before the story is published.

use super::work::Work;
use crate::{
    api::newsroom::folder::{add_check, remove_check, tick_check},
    i18n::Texts,
    model::{
        error::AppError,
        newsroom::{folder::Check, permission::Permission},
    },
    newsroom::frame::Place,
};
use leptos::{prelude::*, task::spawn_local};
use std::future::Future;

/// The list, as far as it is known.
#[derive(Clone, Copy)]
struct List {
    work: Work,
    texts: Texts,
    all: RwSignal<Vec<Check>>,
    error: RwSignal<Option<AppError>>,
}

impl List {
    fn take(self, answer: impl Future<Output = Result<Vec<Check>, AppError>> + 'static) {
        self.error.set(None);
        spawn_local(async move {
            match answer.await {
                Ok(checks) => self.all.set(checks),
                Err(error) => self.error.set(Some(error)),
            }
        });
    }
}

/// A box to tick for each; who looks after the paper's names adds and removes.
pub(super) fn checks(work: Work, place: &Place, checks: Vec<Check>) -> AnyView {
    let texts = place.texts;
    let list = List { work, texts, all: RwSignal::new(checks), error: RwSignal::new(None) };
    let manages = place.here.member.may(Permission::ManageNames);
    let entries = move || list.all.get().into_iter().map(|check| entry(list, check, manages)).collect_view();
    view! {
        <section
            class="checks" aria-labelledby="checks"
            hidden=move || !manages && list.all.with(Vec::is_empty)
        >
            <h2 class="checks__name" id="checks">{texts.checks_heading()}</h2>
            <ul class="checks__list" role="list">{entries}</ul>
            {manages.then(|| addition(list))}
            <p class="checks__trouble" role="alert">{move || list.error.get().map(|error| texts.staff_error(&error))}</p>
        </section>
    }
    .into_any()
}

fn entry(list: List, check: Check, manages: bool) -> AnyView {
    let (texts, id) = (list.texts, check.id);
    let remove = texts.checks_remove(&check.text);
    let done = check.done_by.is_some();
    let who = check.done_by.filter(|name| !name.is_empty());
    view! {
        <li class="checks__entry">
            <label class="checks__tick">
                <input
                    type="checkbox" prop:checked=done
                    on:change:target=move |event| list.take(tick_check(list.work.id(), id, event.target().checked()))
                />
                <span>{check.text} {who.map(|name| view! { " " <span class="checks__who">{name}</span> })}</span>
            </label>
            {manages.then(|| view! {
                <button
                    class="checks__remove" type="button" aria-label=remove
                    on:click=move |_| list.take(remove_check(list.work.id(), id))
                >"×"</button>
            })}
        </li>
    }
    .into_any()
}

fn addition(list: List) -> AnyView {
    let texts = list.texts;
    let typed = RwSignal::new(String::new());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        list.take(add_check(list.work.id(), typed.get_untracked()));
        typed.set(String::new());
    };
    view! {
        <details class="checks__more">
            <summary>{texts.checks_more()}</summary>
            <form class="field" data-typing="" on:submit=add>
                <label class="field__label" for="check">{texts.checks_what()}</label>
                <input
                    class="field__input" id="check" type="text" prop:value=typed
                    on:input:target=move |event| typed.set(event.target().value())
                />
                <p><button class="button" data-kind="quiet" type="submit">{texts.checks_add()}</button></p>
            </form>
        </details>
    }
    .into_any()
}
