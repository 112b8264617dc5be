//! Hosts to which everybody may link.

use super::Room;
use crate::api::newsroom::house_rules::set_allowed_hosts;
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// One a line.
pub(super) fn hosts(room: Room) -> AnyView {
    let texts = room.texts;
    let kept =
        room.rules.with_untracked(|rules| rules.as_ref().map(|rules| rules.hosts.join("\n")).unwrap_or_default());
    let typed = RwSignal::new(kept);
    let wrong = RwSignal::new(false);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let hosts = typed.get_untracked().lines().map(str::to_owned).collect();
        spawn_local(async move {
            match set_allowed_hosts(hosts).await {
                Ok(kept) => {
                    wrong.set(false);
                    typed.set(kept.join("\n"));
                    room.notice.done(texts.house_saved());
                }
                Err(error) if error.field().is_some() => wrong.set(true),
                Err(error) => room.notice.failed(texts, &error),
            }
        });
    };
    view! {
        <form class="hosts" on:submit=save>
            <div class="field">
                <label class="field__label" for="house-hosts">{texts.house_hosts()}</label>
                <textarea
                    class="field__input" id="house-hosts" rows="4" bind:value=typed aria-describedby="house-hosts-hint house-hosts-error"
                    aria-invalid=move || wrong.get().then_some("true")
                ></textarea>
                <p class="field__error" id="house-hosts-error" role="alert">{move || wrong.get().then(|| texts.house_bad_host())}</p>
                <p class="field__hint" id="house-hosts-hint">{texts.house_hosts_hint()}</p>
            </div>
            <p><button class="button" type="submit">{texts.house_save()}</button></p>
        </form>
    }
    .into_any()
}
