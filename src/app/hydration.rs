//! When a page comes alive.

use crate::model::site::Scripts;
use leptos::{nonce::use_nonce, prelude::*};

/// The script that decides: see `hydration.js`.
const WHEN: &str = include_str!("hydration.js");

/// In the head of the document. Nothing is fetched for it before the page stands.
#[component]
pub(super) fn Hydration() -> impl IntoView {
    let Scripts { js, wasm, .. } = use_context::<Scripts>().unwrap_or_default();
    let script = WHEN.replace("JS_ADDRESS", &js).replace("WASM_ADDRESS", &wasm);
    view! { <script type="module" nonce=use_nonce() inner_html=script></script> }
}
