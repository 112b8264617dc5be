//! Words that are looked for in every comment.

use super::Room;
use crate::{
    api::newsroom::house_rules::{remove_banned_word, set_banned_word},
    model::{
        error::AppError,
        newsroom::house_rules::{BannedWord, WordAction},
    },
    newsroom::field::{ChoiceField, LineField},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// The list, and the form for one more.
pub(super) fn words(room: Room) -> AnyView {
    let texts = room.texts;
    let (phrase, action) = (RwSignal::new(String::new()), RwSignal::new("hold".to_owned()));
    let error = RwSignal::new(None::<AppError>);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let action = if action.get_untracked() == "refuse" { WordAction::Refuse } else { WordAction::Hold };
        let word = BannedWord { phrase: phrase.get_untracked(), action };
        spawn_local(async move {
            match set_banned_word(word).await {
                Ok(()) => {
                    error.set(None);
                    phrase.set(String::new());
                    room.notice.done(texts.house_saved());
                    room.read();
                }
                Err(wrong) if wrong.field().is_some() => error.set(Some(wrong)),
                Err(other) => room.notice.failed(texts, &other),
            }
        });
    };
    let told = Signal::derive(move || error.get().map(|_| texts.house_bad_word().to_owned()));
    let actions = vec![("hold", texts.house_word_hold()), ("refuse", texts.house_word_refuse())];
    let all = move || room.rules.with(|rules| rules.as_ref().map(|rules| rules.words.clone()).unwrap_or_default());
    view! {
        <section class="words" aria-labelledby="house-words">
            <h2 class="heading" id="house-words">{texts.house_words()}</h2>
            <p class="words__about">{texts.house_words_about()}</p>
            <ul class="words__list" role="list">
                <For each=all key=|word| (word.phrase.clone(), word.action) children=move |word| entry(room, word) />
            </ul>
            <form class="words__form" on:submit=add>
                <LineField id="house-word" kind="text" label=texts.house_word() typed=phrase error=told />
                <ChoiceField id="house-word-action".to_owned() label=texts.house_word_action() choices=actions chosen=action />
                <p><button class="button" type="submit">{texts.house_add()}</button></p>
            </form>
        </section>
    }
    .into_any()
}

fn entry(room: Room, word: BannedWord) -> AnyView {
    let texts = room.texts;
    let action = match word.action {
        WordAction::Hold => texts.house_word_hold(),
        WordAction::Refuse => texts.house_word_refuse(),
    };
    let label = texts.house_remove_word(&word.phrase);
    let phrase = word.phrase.clone();
    let remove = move |_| {
        let phrase = phrase.clone();
        spawn_local(async move {
            match remove_banned_word(phrase).await {
                Ok(()) => room.read(),
                Err(error) => room.notice.failed(texts, &error),
            }
        });
    };
    view! {
        <li class="words__entry">
            <strong><bdi>{word.phrase}</bdi></strong> " · " {action}
            <button class="button" data-kind="quiet" type="button" aria-label=label on:click=remove>{texts.house_remove()}</button>
        </li>
    }
    .into_any()
}
