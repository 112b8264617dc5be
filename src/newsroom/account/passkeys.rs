//! The member's passkeys: adding, naming and removing them.

use crate::{
    api::newsroom::passkey::{add_passkey, ask_new_passkey, list_passkeys, remove_passkey, rename_passkey},
    browser::passkey::{Ceremony, NoAnswer, ask, prepare},
    i18n::Texts,
    model::{
        error::{AppError, Field},
        newsroom::passkey::ListedPasskey,
    },
    newsroom::{field::LineField, frame::Place, notice::Notice, proof::Proof},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// What the parts of the list share.
#[derive(Clone, Copy)]
struct Keys {
    texts: Texts,
    proof: Proof,
    notice: Notice,
    read: Callback<()>,
}

/// The part of the page.
pub(super) fn passkeys(place: &Place, notice: Notice) -> impl IntoView + use<> {
    let texts = place.texts;
    let (all, is_possible) = (RwSignal::new(Vec::<ListedPasskey>::new()), RwSignal::new(None::<bool>));
    let read = Callback::new(move |()| {
        spawn_local(async move {
            match list_passkeys().await {
                Ok(found) => {
                    all.set(found.passkeys);
                    is_possible.set(Some(found.is_possible));
                }
                Err(error) => notice.failed(texts, &error),
            }
        });
    });
    read.run(());
    prepare();
    let keys = Keys { texts, proof: place.proof, notice, read };
    let below = Memo::new(move |_| is_possible.get());
    let below = move || match below.get() {
        Some(true) => adding(keys).into_any(),
        Some(false) => view! { <p class="passkeys__when">{texts.passkeys_not_here()}</p> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <section class="account__part" aria-labelledby="account-passkeys-title">
            <h2 class="account__title" id="account-passkeys-title">{texts.passkeys_heading()}</h2>
            <p>{texts.passkeys_what()}</p>
            <ul class="passkeys" role="list">
                <For each=move || all.get() key=ListedPasskey::clone children=move |key| row(key, keys) />
            </ul>
            {below}
        </section>
    }
}

fn adding(keys: Keys) -> impl IntoView {
    let Keys { texts, proof, notice, read } = keys;
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let added = move |answer: Result<(), AppError>| match answer {
        Ok(()) => {
            name.set(String::new());
            notice.done(texts.passkeys_added());
            read.run(());
        }
        Err(wrong) => notice.failed(texts, &wrong),
    };
    let answered = move |answer: Result<String, NoAnswer>| match answer {
        Ok(answer) => proof.run(move || add_passkey(answer.clone()), added),
        Err(NoAnswer::Known) => error.set(Some(texts.passkeys_known().to_owned())),
        Err(NoAnswer::BrokenOff) => error.set(Some(texts.passkeys_broken_off().to_owned())),
    };
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        error.set(None);
        proof.run(
            move || ask_new_passkey(name.get_untracked()),
            move |question| match question {
                Ok(question) => ask(Ceremony::Make, &question, answered),
                Err(wrong) => error.set(Some(texts.staff_error(&wrong))),
            },
        );
    };
    view! {
        <form class="passkeys__new" on:submit=send>
            <LineField
                id="passkey-name" kind="text" label=texts.passkeys_name() typed=name hint=texts.passkeys_name_hint() error=error
            />
            <p><button class="button" type="submit">{texts.passkeys_add()}</button></p>
        </form>
    }
}

fn row(key: ListedPasskey, keys: Keys) -> impl IntoView {
    let Keys { texts, proof, notice, read } = keys;
    let ListedPasskey { id, name, made, used } = key;
    let told = match used {
        Some(used) => texts.passkeys_used(&made, &used),
        None => texts.passkeys_unused(&made),
    };
    let remove = move |_| {
        proof.run(
            move || remove_passkey(id),
            move |answer| match answer {
                Ok(()) => {
                    notice.done(texts.passkeys_removed());
                    read.run(());
                }
                Err(error) => notice.failed(texts, &error),
            },
        );
    };
    let summary = texts.passkeys_change(&name);
    view! {
        <li class="passkeys__one">
            <p class="passkeys__name">{name.clone()}</p>
            <p class="passkeys__when">{told}</p>
            <details>
                <summary>{summary}</summary>
                {renaming(id, name, keys)}
                <p><button class="button" data-kind="quiet" type="button" on:click=remove>{texts.passkeys_remove()}</button></p>
            </details>
        </li>
    }
}

fn renaming(id: i64, name: String, keys: Keys) -> impl IntoView {
    let Keys { texts, notice, read, .. } = keys;
    let name = RwSignal::new(name);
    let error = RwSignal::new(None::<String>);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        spawn_local(async move {
            match rename_passkey(id, name.get_untracked()).await {
                Ok(()) => read.run(()),
                Err(wrong) if wrong.field() == Some(Field::Name) => error.set(Some(texts.staff_error(&wrong))),
                Err(other) => notice.failed(texts, &other),
            }
        });
    };
    view! {
        <form class="passkeys__new" on:submit=send>
            <LineField id=format!("passkey-{id}-name") kind="text" label=texts.passkeys_name() typed=name error=error />
            <p><button class="button" data-kind="quiet" type="submit">{texts.newsroom_save()}</button></p>
        </form>
    }
}
