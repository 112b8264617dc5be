//! হচ্ছেটাকী? — a Bengali-first, self-hosted news site engine. ARCHITECTURE.md says what may import what.

#![recursion_limit = "256"]

pub mod api;
pub mod app;
pub mod browser;
pub mod i18n;
pub mod model;
pub mod newsroom;
#[cfg(feature = "ssr")]
pub mod press;
#[cfg(feature = "ssr")]
pub mod router;
#[cfg(feature = "ssr")]
pub mod server;
pub mod sheet;
pub mod site;
pub mod ui;

/// Room that nothing uses. `cargo leptos --split` lays the constants of each chunk apart, in the place that all of them had together; where the
/// gaps that this leaves are a byte too many, it gives up and puts every constant into the part that all readers download. What nothing names
/// is left out when it does so, and makes up for the gaps.
#[used]
static ROOM_FOR_GAPS: [u8; 4096] = [1; 4096];

/// Takes over the page that the server rendered.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    browser::arrival::notice_returns();
    leptos::mount::hydrate_lazy(app::App);
}
