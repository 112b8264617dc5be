//! Where the member is signed in.

use crate::{
    api::newsroom::account::{end_other_sessions, end_session, list_devices},
    i18n::Texts,
    model::newsroom::account::{Device, DevicePlace},
    newsroom::{frame::Place, listed::Listed, notice::Notice},
};
use leptos::{prelude::*, task::spawn_local};

/// The part of the page.
pub(super) fn devices(place: &Place, notice: Notice) -> impl IntoView + use<> {
    let texts = place.texts;
    let devices = Listed::<Device, DevicePlace>::new();
    let read = move |before: Option<DevicePlace>| {
        spawn_local(async move {
            match list_devices(before).await {
                Ok(page) => devices.take(before.is_none(), page.devices, page.next),
                Err(error) => notice.failed(texts, &error),
            }
        });
    };
    read(None);
    let end = Callback::new(move |id: i64| {
        spawn_local(async move {
            match end_session(id).await {
                Ok(()) => devices.all.update(|all| all.retain(|device| device.id != id)),
                Err(error) => notice.failed(texts, &error),
            }
        });
    });
    let end_others = move |_| {
        spawn_local(async move {
            match end_other_sessions().await {
                Ok(()) => {
                    notice.done(texts.devices_others_ended());
                    read(None);
                }
                Err(error) => notice.failed(texts, &error),
            }
        });
    };
    view! {
        <section class="account__part" aria-labelledby="account-devices-title">
            <h2 class="account__title" id="account-devices-title">{texts.devices_heading()}</h2>
            <ul class="devices" role="list">
                <For each=move || devices.all.get() key=|device| device.id children=move |device| row(device, end, texts) />
            </ul>
            {devices.further(texts.newsroom_older(), read)}
            <p><button class="button" data-kind="quiet" type="button" on:click=end_others>{texts.devices_end_others()}</button></p>
        </section>
    }
}

fn row(device: Device, end: Callback<i64>, texts: Texts) -> impl IntoView {
    let Device { id, is_this, agent, address, seen, since } = device;
    view! {
        <li class="devices__one">
            <p class="devices__agent">{if agent.is_empty() { texts.devices_unknown().to_owned() } else { agent }}</p>
            <p class="devices__when">{texts.devices_seen(&address, &seen, &since)}</p>
            {if is_this {
                view! { <p><strong>{texts.devices_this()}</strong></p> }.into_any()
            } else {
                view! {
                    <p><button class="button" data-kind="quiet" type="button" on:click=move |_| end.run(id)>{texts.devices_end()}</button></p>
                }.into_any()
            }}
        </li>
    }
}
