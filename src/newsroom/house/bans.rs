//! Whoever is shut out, and until when.

use super::Room;
use crate::{
    api::newsroom::house_rules::{lift_ban, list_bans},
    model::newsroom::house_rules::{Ban, BanBy},
    newsroom::listed::Listed,
};
use leptos::{prelude::*, task::spawn_local};

/// The list.
pub(super) fn bans(room: Room) -> AnyView {
    let texts = room.texts;
    let all = Listed::<Ban, i64>::new();
    let read = move |behind: Option<i64>| {
        spawn_local(async move {
            match list_bans(behind).await {
                Ok(bans) => {
                    let next = (bans.len() >= 100).then(|| bans.last().map(|ban| ban.id)).flatten();
                    all.take(behind.is_none(), bans, next);
                }
                Err(error) => room.notice.failed(texts, &error),
            }
        });
    };
    read(None);
    let lift = Callback::new(move |id: i64| {
        spawn_local(async move {
            match lift_ban(id).await {
                Ok(()) => {
                    room.notice.done(texts.house_lifted());
                    read(None);
                }
                Err(error) => room.notice.failed(texts, &error),
            }
        });
    });
    view! {
        <section class="bans" aria-labelledby="house-bans">
            <h2 class="heading" id="house-bans">{texts.house_bans()}</h2>
            <p class="bans__none" role="status">{move || all.all.with(Vec::is_empty).then(|| texts.house_no_bans())}</p>
            <ul class="bans__list" role="list">
                <For each=move || all.all.get() key=|ban| ban.id children=move |ban| entry(room, ban, lift) />
            </ul>
            {all.further(texts.newsroom_more(), read)}
        </section>
    }
    .into_any()
}

fn entry(room: Room, ban: Ban, lift: Callback<i64>) -> AnyView {
    let texts = room.texts;
    let by = match ban.by {
        BanBy::Reader => texts.house_by_reader(),
        BanBy::Mail => texts.house_by_mail(),
        BanBy::Network => texts.house_by_network(),
    };
    let until =
        ban.until.map_or_else(|| texts.house_for_good().to_owned(), |until| texts.house_until(&texts.date(until)));
    let reason = (!ban.reason.is_empty()).then(|| texts.house_reason(&ban.reason));
    let (id, label) = (ban.id, texts.house_lift_of(&ban.name));
    view! {
        <li class="bans__entry">
            <p><strong><bdi>{ban.name}</bdi></strong> " · " {by} " · " {until} " · " {texts.comments_decided_by(&ban.member)}</p>
            <p class="bans__reason" dir="auto">{reason}</p>
            <p><button class="button" data-kind="quiet" type="button" aria-label=label on:click=move |_| lift.run(id)>{texts.house_lift()}</button></p>
        </li>
    }
    .into_any()
}
