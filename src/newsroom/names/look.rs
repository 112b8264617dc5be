//! Which names are listed: of what, and with what in them.

use super::Room;
use crate::model::newsroom::naming::NameOf;
use leptos::prelude::*;

/// A button for each kind, and a field.
pub(super) fn look(room: Room) -> AnyView {
    let texts = room.texts;
    let kinds = NameOf::ALL.map(|of| {
        let choose = move |_| {
            room.of.set(of);
            room.typed.set(String::new());
            room.names.take(true, Vec::new(), None);
            room.read(None, None);
        };
        view! {
            <button
                class="look__kind" type="button" aria-pressed=move || (room.of.get() == of).to_string() on:click=choose
            >
                {room.kind(of)}
            </button>
        }
    });
    view! {
        <div class="look">
            <div class="look__kinds" role="group" aria-label=texts.names_kinds()>{kinds.into_iter().collect_view()}</div>
            <form
                class="look__search field" role="search" data-typing=""
                on:submit=move |event| { event.prevent_default(); room.read(None, None); }
            >
                <label class="field__label" for="names-typed">{texts.names_search()}</label>
                <input
                    class="field__input" id="names-typed" type="search" autocomplete="off" prop:value=room.typed
                    on:input=move |event| { room.typed.set(event_target_value(&event)); room.read(None, None); }
                />
            </form>
        </div>
    }
    .into_any()
}
