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

/// Takes over the page that the server rendered.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    browser::arrival::notice_returns();
    leptos::mount::hydrate_lazy(app::App);
}
