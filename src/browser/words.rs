//! The newsroom's words, as they come over the line.

use crate::model::error::AppError;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Asks for the words at this address, at once: the answer can be waited for later. A server that has others now tells `Outdated`.
pub fn ask(address: &str) -> impl Future<Output = Result<Vec<String>, AppError>> + use<> {
    let asked = web_sys::window().map(|window| JsFuture::from(window.fetch_with_str(address)));
    async move {
        let response = asked.ok_or(AppError::Unreachable)?.await.map_err(|_| AppError::Unreachable)?;
        let response: Response = response.unchecked_into();
        if response.status() == 404 {
            return Err(AppError::Outdated);
        }
        let words = response.json().map(JsFuture::from).map_err(|_| AppError::Unreachable)?;
        let words = words.await.map_err(|_| AppError::Unreachable)?;
        let words: Array = words.dyn_into().map_err(|_| AppError::Unreachable)?;
        Ok(words.iter().filter_map(|word| word.as_string()).collect())
    }
}
