//! Who writes the story, when it is wanted, and from when on readers may have it.

use super::work::Work;
use crate::{
    api::newsroom::folder::plan_story,
    i18n::Texts,
    model::{
        error::AppError,
        moment::Moment,
        newsroom::{folder::Plan, story::Named},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// A form for who gives stories to others.
pub(super) fn plan(work: Work, texts: Texts, writers: Vec<Named>) -> AnyView {
    let card = work.card.get_untracked();
    let shown = |at: &Option<Moment>| at.map(|at| at.field()).unwrap_or_default();
    let assigned = RwSignal::new(card.assigned_to.as_ref().map(|named| named.id));
    let (due, embargo) = (RwSignal::new(shown(&card.due_at)), RwSignal::new(shown(&card.embargo_at)));
    let answer = RwSignal::new(None::<Result<(), AppError>>);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        answer.set(None);
        let plan = Plan {
            assigned_to: assigned.get_untracked(),
            due_at: Some(due.get_untracked()),
            embargo_at: Some(embargo.get_untracked()),
        };
        spawn_local(async move {
            let planned = plan_story(work.id(), plan).await;
            if planned.is_ok() {
                work.look_again().await;
            }
            answer.set(Some(planned));
        });
    };
    let known = writers.clone();
    let options = writers.into_iter().map(|Named { id, name }| {
        view! { <option value=id.0 selected=move || assigned.get() == Some(id)>{name}</option> }
    });
    view! {
        <details class="plan">
            <summary class="plan__name">{texts.plan_heading()}</summary>
            <form class="plan__form" on:submit=save>
                <div class="field">
                    <label class="field__label" for="assigned">{texts.plan_assigned()}</label>
                    <select
                        class="field__input" id="assigned"
                        on:change:target=move |event| {
                            let chosen = event.target().value();
                            assigned.set(known.iter().map(|named| named.id).find(|id| id.0.to_string() == chosen));
                        }
                    >
                        <option value="" selected=move || assigned.get().is_none()>{texts.plan_nobody()}</option>
                        {options.collect_view()}
                    </select>
                </div>
                {time("due", texts.plan_due(), due)}
                {time("embargo", texts.plan_embargo(), embargo)}
                <p class="plan__acts">
                    <button class="button" data-kind="quiet" type="submit">{texts.plan_save()}</button>
                    {move || answer.get().map(|answer| match answer {
                        Ok(()) => view! { <span role="status">{texts.step_done()}</span> }.into_any(),
                        Err(error) => view! { <span class="plan__trouble" role="alert">{texts.staff_error(&error)}</span> }.into_any(),
                    })}
                </p>
            </form>
        </details>
    }
    .into_any()
}

/// A field for a time on the site's clocks.
pub(super) fn time(id: &'static str, label: &'static str, value: RwSignal<String>) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input
                class="field__input" id=id type="datetime-local" prop:value=value
                on:input:target=move |event| value.set(event.target().value())
            />
        </div>
    }
    .into_any()
}
