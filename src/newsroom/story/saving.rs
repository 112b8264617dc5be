//! Where the draft is kept, told without a lie: “saved” is said when the server's disk has it. And who else has the story open.

use super::{
    difference::difference,
    work::{Keeping, Overtaken, Work},
};
use crate::{
    api::newsroom::folder::{compare_draft, note_presence},
    i18n::Texts,
    model::{
        address::newsroom,
        error::AppError,
        newsroom::{merge::Part, revision::Line},
    },
    ui::moment::Moment,
};
use leptos::{ev, prelude::*, task::spawn_local};
use std::time::Duration;

/// So often it is told that the story is open here, and asked who else has it open.
const PRESENT_EVERY: Duration = Duration::from_secs(15);

/// The line above the story.
pub(super) fn saving(work: Work, texts: Texts) -> AnyView {
    let line = move || match work.keeping.get() {
        Keeping::Kept(at) => view! { <span>{texts.saving_kept()} " " <Moment at texts /></span> }.into_any(),
        Keeping::Waiting => view! { <span>{texts.saving_waiting()}</span> }.into_any(),
        Keeping::Saving => view! { <span>{texts.saving_saving()}</span> }.into_any(),
        Keeping::Failed(error) => failed(work, texts, &error),
        Keeping::Overtaken(overtaken) => both(work, texts, *overtaken),
    };
    let state = move || {
        work.keeping.with(|keeping| match keeping {
            Keeping::Kept(_) => "kept",
            Keeping::Waiting | Keeping::Saving => "waiting",
            Keeping::Failed(_) => "failed",
            Keeping::Overtaken(_) => "overtaken",
        })
    };
    save_when_left(work);
    let others = presence(work);
    view! {
        <div class="saving" role="status" data-state=state>
            {line}
            {move || work.joined.get().map(|name| view! { <span class="saving__joined">{texts.saving_joined(&name)}</span> })}
            {move || others.with(|names| (!names.is_empty()).then(|| view! {
                <span class="saving__others">{texts.saving_present(&names.join(", "))}</span>
            }))}
        </div>
    }
    .into_any()
}

/// What is not saved yet is, when the page is left, when the lid is closed, and when the line is back.
fn save_when_left(work: Work) {
    let left = ["visibilitychange", "pagehide", "online"]
        .map(|name| window_event_listener_untyped(name, move |_| work.save_now()));
    on_cleanup(move || {
        left.into_iter().for_each(WindowListenerHandle::remove);
        work.save_now();
    });
}

/// Tells the others that the story is open here, as long as it is; they are asked for in the same breath.
fn presence(work: Work) -> RwSignal<Vec<String>> {
    let others = RwSignal::new(Vec::new());
    let tell = move || {
        spawn_local(async move {
            if let Ok(names) = note_presence(work.id(), false).await {
                others.try_set(names);
            }
        });
    };
    Effect::new(move |_| tell());
    let handle = set_interval_with_handle(tell, PRESENT_EVERY).ok();
    on_cleanup(move || {
        if let Some(handle) = handle {
            handle.clear();
        }
        spawn_local(async move {
            let _ = note_presence(work.id(), true).await;
        });
    });
    others
}

fn failed(work: Work, texts: Texts, error: &AppError) -> AnyView {
    // In another tab, so that nothing that is written here goes.
    let door = (*error == AppError::SignedOut).then(|| {
        view! { <a class="button" href=newsroom::SIGN_IN rel="external" target="_blank">{texts.saving_sign_in()}</a> }
    });
    view! {
        <p class="saving__trouble">{texts.staff_error(error)}</p>
        <p class="saving__comfort">{texts.saving_on_device()}</p>
        {door}
        <button class="button" data-kind="quiet" type="button" on:click=move |_| work.save_now()>{texts.saving_again()}</button>
    }
    .into_any()
}

/// Somebody else has changed the same: nothing is lost, and the member chooses with both before their eyes.
fn both(work: Work, texts: Texts, overtaken: Overtaken) -> AnyView {
    let named = overtaken.theirs.card.changed_by.as_ref();
    let who = named.map_or(texts.saving_somebody().to_owned(), |named| named.name.clone());
    let parts = overtaken.parts.iter().map(|part| name(*part, texts)).collect::<Vec<_>>().join(", ");
    let lines = RwSignal::new(None::<Result<Vec<Line>, AppError>>);
    let compare = move |_: ev::MouseEvent| {
        spawn_local(async move { lines.set(Some(compare_draft(work.id(), work.draft.get_untracked()).await)) });
    };
    view! {
        <p class="saving__trouble">{texts.saving_overtaken(&who, &parts)}</p>
        <p class="saving__comfort">{texts.saving_on_device()}</p>
        <button class="button" type="button" on:click=move |_| work.settle(true)>{texts.saving_keep_ours()}</button>
        <button class="button" data-kind="quiet" type="button" on:click=move |_| work.settle(false)>{texts.saving_take_theirs()}</button>
        <button class="button" data-kind="quiet" type="button" on:click=compare>{texts.saving_compare()}</button>
        {move || lines.get().map(|answer| match answer {
            Ok(lines) => view! {
                <div class="saving__both"><p>{texts.saving_about_both()}</p> {difference(lines, texts)}</div>
            }
            .into_any(),
            Err(error) => view! { <p role="alert">{texts.staff_error(&error)}</p> }.into_any(),
        })}
    }
    .into_any()
}

fn name(part: Part, texts: Texts) -> &'static str {
    match part {
        Part::Headline => texts.story_headline(),
        Part::Standfirst => texts.story_standfirst(),
        Part::Body => texts.story_body(),
        Part::Picture => texts.story_lead(),
        Part::Facts => texts.story_side(),
    }
}
