//! A member in the list, and what can be done with them.

use super::{Room, rights::Rights};
use crate::{
    api::newsroom::people::{change_member, remove_members_second_factor, reset_member, suspend_member},
    i18n::Texts,
    model::{
        error::AppError,
        newsroom::{
            member::{Member, Sections},
            people::{Person, Standing},
        },
        slug::Slug,
    },
};
use leptos::{ev::SubmitEvent, prelude::*};

/// The entry.
pub(super) fn person(person: Person, room: Room) -> impl IntoView {
    let texts = room.texts;
    let Person { member, standing, has_second_factor, has_passkey, seen } = person;
    let told = match standing {
        Standing::Invited => texts.people_is_invited().to_owned(),
        Standing::Suspended => texts.people_is_suspended().to_owned(),
        Standing::Active => seen.map_or_else(|| texts.people_never_seen().to_owned(), |seen| texts.people_seen(&seen)),
    };
    let factor = has_second_factor.then(|| format!(" · {}", texts.people_has_factor()));
    let passkey = has_passkey.then(|| format!(" · {}", texts.people_has_passkey()));
    view! {
        <li class="person" data-state=format!("{standing:?}").to_lowercase()>
            <p class="person__name">{member.name.clone()}</p>
            <p class="person__what">{texts.role(member.role)} {confined(&member, room)} " · " {member.email.clone()}</p>
            <p class="person__seen">{told} {factor} {passkey}</p>
            <details class="person__more">
                <summary>{texts.people_change(&member.name)}</summary>
                {change(&member, room)}
                {acts(&member, standing, has_second_factor || has_passkey, room)}
            </details>
        </li>
    }
}

/// The sections that somebody is confined to, by name.
fn confined(member: &Member, room: Room) -> Option<String> {
    let Sections::Only(slugs) = &member.sections else { return None };
    let all = room.sections.get_untracked();
    let name = |slug: &Slug| {
        all.iter().find(|section| section.slug == *slug).map_or_else(|| slug.to_string(), |it| it.name.clone())
    };
    Some(format!(" ({})", slugs.iter().map(name).collect::<Vec<_>>().join(", ")))
}

fn change(member: &Member, room: Room) -> impl IntoView + use<> {
    let (id, texts) = (member.id, room.texts);
    let rights = Rights::new(member.role, &member.sections);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        room.proof.run(move || change_member(id, rights.role(), rights.sections()), done(room, Texts::people_changed));
    };
    view! {
        <form class="person__form" on:submit=send>
            {rights.fields(&format!("member-{}", id.0), room.sections, texts)}
            <p><button class="button" type="submit">{texts.newsroom_save()}</button></p>
        </form>
    }
}

fn acts(member: &Member, standing: Standing, has_factors: bool, room: Room) -> impl IntoView + use<> {
    let (id, name, texts) = (member.id, member.name.clone(), room.texts);
    let is_suspended = standing == Standing::Suspended;
    let suspend = move |_| {
        let said = if is_suspended { Texts::people_readmitted } else { Texts::people_suspended };
        room.proof.run(move || suspend_member(id, !is_suspended), done(room, said));
    };
    let reset = move |_| {
        let name = name.clone();
        room.proof.run(
            move || reset_member(id),
            move |answer| match answer {
                Ok(link) => room.link.set(Some((name.clone(), link))),
                Err(error) => room.notice.failed(texts, &error),
            },
        );
    };
    let remove =
        move |_| room.proof.run(move || remove_members_second_factor(id), done(room, Texts::people_factors_removed));
    let word = if is_suspended { texts.people_readmit() } else { texts.people_suspend() };
    view! {
        <p class="person__acts">
            <button class="button" data-kind="quiet" type="button" on:click=suspend>{word}</button>
            {(!is_suspended).then(|| view! {
                <button class="button" data-kind="quiet" type="button" on:click=reset>{texts.people_reset()}</button>
            })}
            {has_factors.then(|| view! {
                <button class="button" data-kind="quiet" type="button" on:click=remove>{texts.people_remove_factors()}</button>
            })}
        </p>
    }
}

/// Says so and reads the list anew.
fn done(room: Room, said: fn(Texts) -> &'static str) -> impl Fn(Result<(), AppError>) + Clone + Send + Sync + 'static {
    move |answer| match answer {
        Ok(()) => {
            room.notice.done(said(room.texts));
            room.changed.run(());
        }
        Err(error) => room.notice.failed(room.texts, &error),
    }
}
