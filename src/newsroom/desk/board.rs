//! The stories of the desk in columns, one for each stage before readers have them.

use super::entry::entry;
use crate::{
    api::newsroom::story::list_stories,
    i18n::Texts,
    model::{
        error::AppError,
        newsroom::{
            stage::Stage,
            story::{StoryCard, Wanted},
        },
    },
};
use leptos::{prelude::*, task::spawn_local};

/// The columns.
const COLUMNS: [Stage; 5] = [Stage::Pitch, Stage::Draft, Stage::Review, Stage::Ready, Stage::Scheduled];

/// All of them, with what else is asked for.
pub(super) fn board(wanted: RwSignal<Wanted>, texts: Texts) -> AnyView {
    let columns = COLUMNS.map(|stage| column(stage, wanted, texts));
    view! { <div class="board">{columns.into_iter().collect_view()}</div> }.into_any()
}

fn column(stage: Stage, wanted: RwSignal<Wanted>, texts: Texts) -> AnyView {
    let found = RwSignal::new(None::<Result<Vec<StoryCard>, AppError>>);
    Effect::new(move |_| {
        let asked = Wanted { stage: Some(stage), trash: false, after: None, ..wanted.get() };
        spawn_local(async move {
            let answer = list_stories(asked).await.map(|list| list.stories);
            found.try_set(Some(answer));
        });
    });
    let heading = format!("column-{}", stage.as_str());
    let named = heading.clone();
    let cards = move || {
        found.get().map(|answer| match answer {
            Ok(stories) => stories.into_iter().map(|card| entry(card, None, texts)).collect_view().into_any(),
            Err(error) => view! { <li role="alert">{texts.staff_error(&error)}</li> }.into_any(),
        })
    };
    view! {
        <section class="board__column" aria-labelledby=named>
            <h2 class="board__name" id=heading>{texts.stage(stage)}</h2>
            <ol class="board__stories" role="list">{cards}</ol>
        </section>
    }
    .into_any()
}
