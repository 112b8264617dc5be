//! What the newsroom says, a file a language. Its pages fetch one before they show anything; no reader does.

use crate::{i18n::Texts, model::site::Locale};
use axum::{
    Json,
    http::{StatusCode, Uri, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};

/// `/newsroom/words/{file}`. A page that was made with other words than this server has finds none.
pub async fn words(uri: Uri) -> Response {
    let all = [Texts(Locale::Bn), Texts(Locale::En)];
    match all.into_iter().find(|texts| texts.words_address() == uri.path()) {
        Some(texts) => ([(CACHE_CONTROL, "public, max-age=31536000, immutable")], Json(texts.words())).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
