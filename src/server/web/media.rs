//! Pictures out of the media folder.

use crate::server::{media_folder, state::AppState};
use axum::{
    extract::{Path, State},
    http::{
        HeaderName, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};

/// A picture's name is made of its bytes: whoever has it need never ask again.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// An SVG that is opened by itself is a document: it may draw, and nothing else.
const DRAW_ONLY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

type Headers = [(HeaderName, &'static str); 3];

/// `/media/{file}`
pub async fn picture(State(state): State<AppState>, Path(file): Path<String>) -> Response {
    let Some(media_type) = media_folder::served_type(&file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let place = state.media.path().join(&file);
    match tokio::fs::read(&place).await {
        Ok(bytes) => {
            let headers: Headers =
                [(CONTENT_TYPE, media_type), (CACHE_CONTROL, FOR_EVER), (CONTENT_SECURITY_POLICY, DRAW_ONLY)];
            (headers, bytes).into_response()
        }
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => StatusCode::NOT_FOUND.into_response(),
        Err(cause) => {
            tracing::error!(file, error = %cause, "a picture cannot be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
