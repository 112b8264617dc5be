//! Inviting somebody.

use super::{Room, rights::Rights};
use crate::{
    api::newsroom::people::invite_member,
    model::{
        error::{AppError, Field},
        newsroom::{member::Sections, role::Role},
    },
    newsroom::field::LineField,
};
use leptos::{ev::SubmitEvent, prelude::*};

/// The form, closed until it is wanted.
pub(super) fn invite(room: Room) -> impl IntoView {
    let texts = room.texts;
    let (email, name) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let rights = Rights::new(Role::Reporter, &Sections::All);
    let error = RwSignal::new(None::<AppError>);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let act = move || {
            let (email, name) = (email.get_untracked(), name.get_untracked());
            invite_member(email, name, rights.role(), rights.sections(), texts.0)
        };
        room.proof.run(act, move |answer| match answer {
            Ok(link) => {
                error.set(None);
                room.link.set(Some((name.get_untracked(), link)));
                email.set(String::new());
                name.set(String::new());
                room.notice.done(texts.people_invited());
                room.changed.run(());
            }
            Err(wrong) if wrong.field().is_some() => error.set(Some(wrong)),
            Err(other) => room.notice.failed(texts, &other),
        });
    };
    let told = move |field: Field| {
        Signal::derive(move || {
            error.get().filter(|error| error.field() == Some(field)).map(|error| texts.staff_error(&error))
        })
    };
    view! {
        <details class="invite">
            <summary class="invite__summary">{texts.people_invite()}</summary>
            <form class="invite__form" on:submit=send>
                <LineField id="invite-name" kind="text" label=texts.people_name() typed=name error=told(Field::Name) />
                <LineField id="invite-email" kind="email" label=texts.door_email() typed=email error=told(Field::Email) />
                {rights.fields("invite", room.sections, texts)}
                <p><button class="button" type="submit">{texts.people_send()}</button></p>
            </form>
        </details>
    }
}
