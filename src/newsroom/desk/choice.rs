//! Stories that are chosen together, and what is done with all of them.

use crate::{
    api::newsroom::{folder::trash_story, story::move_story},
    i18n::Texts,
    model::{
        error::AppError,
        id::ArticleId,
        newsroom::{
            stage::{Stage, Step},
            story::StoryCard,
        },
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Those that are chosen, each with how far it is.
#[derive(Clone, Copy)]
pub(super) struct Choice(RwSignal<Vec<(ArticleId, Stage)>>);

/// What can be done with several at once.
#[derive(Clone, Copy)]
enum Deed {
    Step(Step),
    Trash(bool),
}

impl Choice {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Nothing is chosen any more: the list is another.
    pub(super) fn clear(self) {
        self.0.set(Vec::new());
    }

    /// The box that chooses a story.
    pub(super) fn tick(self, card: &StoryCard, texts: Texts) -> AnyView {
        let (id, stage) = (card.id, card.stage);
        let label = texts.desk_choose(if card.headline.is_empty() { texts.story_untitled() } else { &card.headline });
        let checked = move || self.0.with(|chosen| chosen.iter().any(|(chosen, _)| *chosen == id));
        view! {
            <input
                class="entry__tick" type="checkbox" aria-label=label prop:checked=checked
                on:change:target=move |event| self.0.update(|chosen| {
                    chosen.retain(|(chosen, _)| *chosen != id);
                    if event.target().checked() {
                        chosen.push((id, stage));
                    }
                })
            />
        }
        .into_any()
    }

    /// The bar of deeds, as long as something is chosen. `done` hears when the list is to be read again.
    pub(super) fn bar(
        self,
        texts: Texts,
        in_trash: Signal<bool>,
        done: impl Fn() + Copy + Send + Sync + 'static,
    ) -> AnyView {
        let told = RwSignal::new(None::<(usize, Option<AppError>)>);
        let pending = RwSignal::new(false);
        let all = move |deed: Deed| {
            move |_| {
                if pending.get_untracked() {
                    return;
                }
                pending.set(true);
                spawn_local(async move {
                    let (mut count, mut trouble) = (0, None);
                    for (id, stage) in self.0.get_untracked() {
                        match one(id, stage, deed).await {
                            Ok(()) => count += 1,
                            Err(error) => trouble = Some(error),
                        }
                    }
                    pending.set(false);
                    told.set(Some((count, trouble)));
                    self.clear();
                    done();
                });
            }
        };
        let button = move |label: &'static str, deed: Deed| {
            view! { <button class="button" data-kind="quiet" type="button" on:click=all(deed)>{label}</button> }
        };
        let deeds = move || {
            if in_trash.get() {
                button(texts.step_untrash(), Deed::Trash(false)).into_any()
            } else {
                view! {
                    {button(texts.step(Step::Approve), Deed::Step(Step::Approve))}
                    {button(texts.step(Step::GiveBack), Deed::Step(Step::GiveBack))}
                    {button(texts.step_trash(), Deed::Trash(true))}
                }
                .into_any()
            }
        };
        view! {
            <div class="choice" role="group" aria-label=texts.desk_chosen_label() hidden=move || self.0.with(Vec::is_empty)>
                <span>{move || texts.desk_chosen(self.0.with(|chosen| chosen.len() as u64))}</span>
                {deeds}
            </div>
            <p class="choice__told" role="status">
                {move || told.get().map(|(count, trouble)| view! {
                    {texts.desk_done(count as u64)} " " {trouble.map(|error| texts.staff_error(&error))}
                })}
            </p>
        }
        .into_any()
    }
}

async fn one(id: ArticleId, stage: Stage, deed: Deed) -> Result<(), AppError> {
    match deed {
        Deed::Step(step) => move_story(id, stage, step, None).await,
        Deed::Trash(trashed) => trash_story(id, trashed).await,
    }
}
