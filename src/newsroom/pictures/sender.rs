//! Bringing pictures in: dropped, pasted, or picked from the machine, one after the other, with how far each is.

use super::{Library, refusals::problem};
use crate::{
    browser::upload::{self, Answer, Picked},
    model::newsroom::picture::{UPLOAD, UploadProblem, Uploaded},
};
use leptos::prelude::*;
use std::collections::VecDeque;

/// A file on its way.
#[derive(Clone, PartialEq)]
struct Sending {
    number: u32,
    name: String,
    state: State,
}

#[derive(Clone, PartialEq)]
enum State {
    Waiting,
    /// Hundredths that have gone out.
    Going(u32),
    Refused(UploadProblem),
}

/// All files of this part.
#[derive(Clone, Copy)]
struct Sends {
    library: Library,
    shown: RwSignal<Vec<Sending>>,
    waiting: StoredValue<VecDeque<(u32, Picked)>, LocalStorage>,
    numbers: StoredValue<u32>,
}

/// A place to drop files on, a button, and what is on its way.
pub(super) fn sender(library: Library) -> AnyView {
    let texts = library.texts;
    let sends = Sends {
        library,
        shown: RwSignal::default(),
        waiting: StoredValue::new_local(VecDeque::new()),
        numbers: StoredValue::new(0),
    };
    let hovered = RwSignal::new(false);
    let rows = move || sends.shown.get().into_iter().map(|sending| row(sends, sending)).collect_view();
    view! {
        <section
            class="sender" aria-label=texts.pictures_bring() tabindex="0"
            data-state=move || hovered.get().then_some("hovered")
            on:dragover=move |event| { event.prevent_default(); hovered.set(true); }
            on:dragleave=move |_| hovered.set(false)
            on:drop=move |event| { event.prevent_default(); hovered.set(false); sends.add(upload::dropped(&event)); }
            on:paste=move |event| sends.add(upload::pasted(&event))
        >
            <p>{texts.pictures_drop()}</p>
            <label class="sender__button button">
                {texts.pictures_pick()}
                <input
                    class="sender__file" type="file" multiple accept="image/jpeg,image/png,image/webp"
                    on:change=move |event| sends.add(upload::chosen(&event))
                />
            </label>
            <ul class="sender__files" role="list" aria-live="polite">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(sends: Sends, sending: Sending) -> AnyView {
    let texts = sends.library.texts;
    let Sending { number, name, state } = sending;
    let told = match state {
        State::Waiting => texts.pictures_waiting().into_any(),
        State::Going(done @ 0..100) => {
            view! { <progress class="sender__progress" max="100" value=done aria-label=name.clone()></progress> }.into_any()
        }
        State::Going(_) => texts.pictures_working().into_any(),
        State::Refused(refused) => view! {
            <span class="sender__problem">{problem(texts, &refused)}</span>
            <button class="button" data-kind="quiet" type="button" on:click=move |_| sends.forget(number)>{texts.pictures_dismiss()}</button>
        }
        .into_any(),
    };
    view! { <li class="sender__row"><span class="sender__name">{name}</span> {told}</li> }.into_any()
}

impl Sends {
    fn add(self, files: Vec<Picked>) {
        let was_idle = self.waiting.with_value(VecDeque::is_empty) && !self.is_going();
        for file in files {
            let number = self
                .numbers
                .try_update_value(|number| {
                    *number += 1;
                    *number
                })
                .unwrap_or_default();
            self.shown.update(|shown| shown.push(Sending { number, name: file.name(), state: State::Waiting }));
            self.waiting.update_value(|waiting| waiting.push_back((number, file)));
        }
        if was_idle {
            self.next();
        }
    }

    fn is_going(self) -> bool {
        self.shown.with_untracked(|shown| shown.iter().any(|sending| matches!(sending.state, State::Going(_))))
    }

    /// Sends the next file; one after the other, so that a thin line brings the first one soon.
    fn next(self) {
        let Some((number, file)) = self.waiting.try_update_value(VecDeque::pop_front).flatten() else { return };
        self.set(number, State::Going(0));
        let address = upload::address_for(&file, UPLOAD);
        upload::send(
            &file,
            &address,
            move |done| self.set(number, State::Going(done)),
            move |answer| self.end(number, &answer),
        );
    }

    fn end(self, number: u32, answer: &Answer) {
        if let Ok(Uploaded { picture, .. }) = serde_json::from_str(&answer.body) {
            self.forget(number);
            self.library.put(picture.clone());
            self.library.open.set(Some(picture));
        } else {
            let problem = serde_json::from_str(&answer.body).unwrap_or(UploadProblem::BrokenOff);
            self.set(number, State::Refused(problem));
        }
        self.next();
    }

    fn set(self, number: u32, state: State) {
        self.shown.try_update(|shown| {
            if let Some(sending) = shown.iter_mut().find(|sending| sending.number == number) {
                sending.state = state;
            }
        });
    }

    fn forget(self, number: u32) {
        self.shown.try_update(|shown| shown.retain(|sending| sending.number != number));
    }
}
