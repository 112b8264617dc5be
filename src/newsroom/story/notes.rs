//! What the desk says to each other about the story.

use super::work::Work;
use crate::{
    api::newsroom::folder::add_note,
    i18n::Texts,
    model::{error::AppError, newsroom::folder::Note},
    ui::moment::Moment,
};
use leptos::{prelude::*, task::spawn_local};

/// All notes, and a field for one more.
pub(super) fn notes(work: Work, texts: Texts, notes: Vec<Note>) -> AnyView {
    let all = RwSignal::new(notes);
    let (typed, error) = (RwSignal::new(String::new()), RwSignal::new(None::<AppError>));
    let pending = RwSignal::new(false);
    let say = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        error.set(None);
        spawn_local(async move {
            match add_note(work.id(), typed.get_untracked()).await {
                Ok(notes) => {
                    all.set(notes);
                    typed.set(String::new());
                }
                Err(failed) => error.set(Some(failed)),
            }
            pending.set(false);
        });
    };
    let list = move || {
        all.get().into_iter().map(|Note { at, name, text }| {
            view! { <li class="notes__note"><p class="notes__who">{name} " " <Moment at texts /></p> <p class="notes__text">{text}</p></li> }
        })
        .collect_view()
    };
    view! {
        <section class="notes" aria-labelledby="notes">
            <h2 class="notes__name" id="notes">{texts.notes_heading()}</h2>
            <ol class="notes__list" role="list" aria-live="polite">{list}</ol>
            <form class="field" data-typing="" on:submit=say>
                <label class="field__label" for="note">{texts.notes_say()}</label>
                <textarea
                    class="field__input" id="note" rows="2" prop:value=typed
                    on:input:target=move |event| typed.set(event.target().value())
                ></textarea>
                <p class="notes__trouble" role="alert">{move || error.get().map(|error| texts.staff_error(&error))}</p>
                <p><button class="button" data-kind="quiet" type="submit">{texts.notes_add()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
