//! Asking once what a stream would tell.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Asks, and hands the answer on, with the address that was asked.
pub(super) fn ask(address: &str, answered: fn(String, Option<String>)) {
    let address = address.to_owned();
    spawn_local(async move {
        let told = answer(&format!("{address}?once")).await;
        answered(address, told);
    });
}

async fn answer(address: &str) -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
