//! One line a request: what was asked, what was answered, how long it took, under the request's id.

use axum::{extract::Request, http::HeaderValue, middleware::Next, response::Response};
use std::time::Instant;
use tower_http::request_id::{MakeRequestId, RequestId};
use uuid::Uuid;

/// Makes ids that sort by time.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewRequestId;

impl NewRequestId {
    /// An id, as it stands in a header.
    pub fn value() -> HeaderValue {
        let mut digits = Uuid::encode_buffer();
        let digits: &str = Uuid::now_v7().simple().encode_lower(&mut digits);
        HeaderValue::from_str(digits).unwrap_or_else(|_| HeaderValue::from_static(""))
    }
}

impl MakeRequestId for NewRequestId {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        Some(RequestId::new(Self::value()))
    }
}

/// The longest id that is taken from a proxy.
const MAX_ID_BYTES: usize = 64;

/// The id of a request, or nothing outside of one. It goes into the log and into pages, and whoever asks may send one of their
/// own invention: what is more than letters, digits and signs of a name is none.
pub fn request_id(extensions: &axum::http::Extensions) -> &str {
    let is_name = |id: &&str| {
        id.len() <= MAX_ID_BYTES && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    extensions.get::<RequestId>().and_then(|id| id.header_value().to_str().ok()).filter(is_name).unwrap_or_default()
}

/// Writes the line.
pub async fn request_log(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let id = request_id(request.extensions()).to_owned();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let millis = begun.elapsed().as_secs_f64() * 1000.0;
    if status >= 500 {
        tracing::error!(request_id = id, %method, path, status, millis, "answered {method} {path} with {status}");
    } else {
        tracing::info!(request_id = id, %method, path, status, millis, "answered {method} {path} with {status}");
    }
    response
}
