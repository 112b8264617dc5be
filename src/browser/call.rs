//! Calling the server's functions, and reading their answers with the browser's own JSON: a reader's wasm holds no parser of its own.

use super::object::{number, part, text};
use crate::model::error::{AppError, Field, Problem};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response, UrlSearchParams, js_sys::Promise};

/// What a function answers to a question, as JSON.
pub(super) async fn get(address: &str) -> Result<JsValue, AppError> {
    let window = web_sys::window().ok_or(AppError::Unreachable)?;
    answer(window.fetch_with_str(address)).await
}

/// What a function answers to a form, as JSON.
pub(super) async fn post(address: &str, fields: &[(&str, &str)]) -> Result<JsValue, AppError> {
    let (Some(window), Ok(form)) = (web_sys::window(), UrlSearchParams::new()) else {
        return Err(AppError::Unreachable);
    };
    for (name, value) in fields {
        form.append(name, value);
    }
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&form);
    answer(window.fetch_with_str_and_init(address, &request)).await
}

async fn answer(asked: Promise) -> Result<JsValue, AppError> {
    let response = JsFuture::from(asked).await.map_err(|_| AppError::Unreachable)?;
    let response: Response = response.unchecked_into();
    let is_good = response.ok();
    let body = response.json().map_err(|_| AppError::Unreachable)?;
    let body = JsFuture::from(body).await.map_err(|_| if is_good { AppError::Unreachable } else { internal() })?;
    if is_good { Ok(body) } else { Err(error(&body)) }
}

/// An error as serde writes it: a variant without fields is its name, one with fields an object of one entry.
fn error(answer: &JsValue) -> AppError {
    match answer.as_string().as_deref() {
        Some("Malformed") => return AppError::Malformed,
        Some("Outdated") => return AppError::Outdated,
        _ => {}
    }
    let invalid = part(answer, "Invalid");
    if invalid.is_object() {
        let field = match &*text(&invalid, "field") {
            "Name" => Field::Name,
            "Text" => Field::Text,
            _ => Field::Parent,
        };
        let long = part(&part(&invalid, "problem"), "TooLong");
        let problem = if long.is_object() { Problem::TooLong { max: number(&long, "max") } } else { Problem::Empty };
        return AppError::Invalid { field, problem };
    }
    let many = part(answer, "TooMany");
    if many.is_object() {
        return AppError::TooMany { retry_seconds: number(&many, "retry_seconds") };
    }
    internal()
}

fn internal() -> AppError {
    AppError::Internal { id: String::new() }
}
