//! Where the draft is kept, told without a lie: “saved” is said when the server's disk has it.

use super::work::{Keeping, Work};
use crate::{
    i18n::Texts,
    model::{error::AppError, newsroom::story::Story},
    ui::moment::Moment,
};
use leptos::prelude::*;

/// The line above the story.
pub(super) fn saving(work: Work, texts: Texts) -> AnyView {
    let line = move || match work.keeping.get() {
        Keeping::Kept(at) => view! { <span>{texts.saving_kept()} " " <Moment at texts /></span> }.into_any(),
        Keeping::Waiting => view! { <span>{texts.saving_waiting()}</span> }.into_any(),
        Keeping::Saving => view! { <span>{texts.saving_saving()}</span> }.into_any(),
        Keeping::Failed(error) => failed(work, texts, &error),
        Keeping::Overtaken(theirs) => overtaken(work, texts, &theirs),
    };
    let state = move || {
        work.keeping.with(|keeping| match keeping {
            Keeping::Kept(_) => "kept",
            Keeping::Waiting | Keeping::Saving => "waiting",
            Keeping::Failed(_) => "failed",
            Keeping::Overtaken(_) => "overtaken",
        })
    };
    view! { <div class="saving" role="status" data-state=state>{line}</div> }.into_any()
}

fn failed(work: Work, texts: Texts, error: &AppError) -> AnyView {
    view! {
        <p class="saving__trouble">{texts.staff_error(error)}</p>
        <p class="saving__comfort">{texts.saving_on_device()}</p>
        <button class="button" data-kind="quiet" type="button" on:click=move |_| work.save_now()>{texts.saving_again()}</button>
    }
    .into_any()
}

/// Somebody else has saved: nothing is lost, and the member chooses with both before their eyes.
fn overtaken(work: Work, texts: Texts, theirs: &Story) -> AnyView {
    let who = theirs.card.changed_by.as_ref().map_or(texts.saving_somebody().to_owned(), |named| named.name.clone());
    view! {
        <p class="saving__trouble">{texts.saving_overtaken(&who)}</p>
        <button class="button" type="button" on:click=move |_| work.keep_ours()>{texts.saving_keep_ours()}</button>
        <button class="button" data-kind="quiet" type="button" on:click=move |_| work.take_theirs()>{texts.saving_take_theirs()}</button>
    }
    .into_any()
}
