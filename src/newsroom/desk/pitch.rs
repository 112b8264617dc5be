//! An idea for a story, put on the desk for whoever takes it up.

use crate::{
    api::newsroom::story::begin_story,
    i18n::Texts,
    model::{
        error::AppError,
        newsroom::{
            draft::{Draft, Headlines, most},
            stage::Stage,
        },
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// What came of the last one.
#[derive(Clone, Debug, PartialEq)]
enum Told {
    Nothing,
    Kept,
    Wrong(AppError),
}

/// The form, closed until somebody has an idea; `done` hears of each that is kept.
pub(super) fn pitch(texts: Texts, done: impl Fn() + Copy + 'static) -> AnyView {
    let (headline, about) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let told = RwSignal::new(Told::Nothing);
    let pending = RwSignal::new(false);
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        told.set(Told::Nothing);
        let draft = Draft {
            headline: Headlines { page: headline.get_untracked(), ..Headlines::default() },
            standfirst: about.get_untracked(),
            ..Draft::default()
        };
        spawn_local(async move {
            match begin_story(Stage::Pitch, draft).await {
                Ok(_) => {
                    headline.set(String::new());
                    about.set(String::new());
                    told.set(Told::Kept);
                    done();
                }
                Err(error) => told.set(Told::Wrong(error)),
            }
            pending.set(false);
        });
    };
    view! {
        <details class="pitch">
            <summary class="pitch__summary">{texts.pitch_new()}</summary>
            <form class="pitch__form" data-typing="" on:submit=keep>
                <div class="field">
                    <label class="field__label" for="pitch-headline">{texts.pitch_headline()}</label>
                    <input
                        class="field__input" id="pitch-headline" type="text" required maxlength=most::HEADLINE autocomplete="off"
                        bind:value=headline
                    />
                </div>
                <div class="field">
                    <label class="field__label" for="pitch-about">{texts.pitch_about()}</label>
                    <textarea
                        class="field__input" id="pitch-about" rows="2" maxlength=most::STANDFIRST prop:value=about
                        on:input:target=move |event| about.set(event.target().value())
                    ></textarea>
                </div>
                <p><button class="button" type="submit" aria-disabled=move || pending.get().then_some("true")>{texts.pitch_keep()}</button></p>
            </form>
            <p class="pitch__told" role="status">{move || match told.get() {
                Told::Nothing => None,
                Told::Kept => Some(texts.pitch_kept().to_owned()),
                Told::Wrong(error) => Some(texts.staff_error(&error)),
            }}</p>
        </details>
    }
    .into_any()
}
