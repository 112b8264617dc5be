//! Before everything else: is the answer there already?
//!
//! What is not there is printed for a request that holds nothing but the address, so that whoever asks first leaves no trace in it. Answers that
//! are not for everybody go past.

use super::{
    conditional::{is_known, not_modified},
    request_log::NewRequestId,
};
use crate::server::{
    page_cache::{Asked, Coding, Effort, Flights, Found, Kept, Shared},
    state::AppState,
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{
        Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri,
        header::{CONTENT_ENCODING, CONTENT_LENGTH, ETAG, VARY},
    },
    response::{IntoResponse, Response},
};
use futures_util::future::{Either, Ready, ready};
use std::{
    convert::Infallible,
    future::Future,
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};
use tower::Service;

/// More than any page, feed or sitemap has.
const LARGEST: usize = 64 * 1024 * 1024;

/// What is smaller grows by being compressed.
const WORTH_COMPRESSING: usize = 256;

/// How often a page is printed again because it changed while it was.
const TRIES: usize = 5;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What is told to a CDN: names of what the answer was made of.
const SURROGATE_KEY: HeaderName = HeaderName::from_static("surrogate-key");

/// The site behind its finished answers.
#[derive(Clone)]
pub struct PageCaching<S> {
    site: S,
    state: AppState,
    flights: Flights,
}

type Waiting = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

impl<S> PageCaching<S>
where
    S: Service<Request, Response = Response, Error = Infallible> + Clone + Send + Sync + 'static,
    S::Future: Send,
{
    /// Answers for `site`.
    pub fn new(site: S, state: AppState) -> Self {
        let caching = Self { site, state, flights: Flights::default() };
        let press = caching.clone();
        caching.state.pages.set_press(Arc::new(move |asked| {
            let press = press.clone();
            Box::pin(async move {
                press.printed(&asked, NewRequestId::value()).await;
            })
        }));
        caching
    }

    /// Prints the answer and keeps it, unless somebody is at it.
    async fn printed(&self, asked: &Asked, id: HeaderValue) -> Option<Arc<Kept>> {
        let (site, state, question) = (self.site.clone(), self.state.clone(), asked.clone());
        self.flights
            .join(asked, async move {
                let (kept, _) = print(site, &state, &question, id, Effort::Kept).await;
                let kept = Arc::new(kept);
                state.pages.keep(question, kept.clone());
                kept
            })
            .await
    }

    /// The answer to who has to wait for it.
    async fn first(self, asked: Asked, reader: Reader) -> Response {
        for _ in 0..TRIES {
            match self.printed(&asked, reader.id.clone()).await {
                // What was printed for somebody who asked earlier may have changed before this reader asked.
                Some(kept) if !kept.is_shared() || self.state.pages.is_valid(&kept) => return handed(&kept, reader),
                Some(_) => {}
                None => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            }
        }
        StatusCode::SERVICE_UNAVAILABLE.into_response()
    }
}

/// What the answer to one reader depends on, and what is made anew for each.
struct Reader {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    id: HeaderValue,
}

impl Reader {
    fn of(request: Request) -> Self {
        let (parts, _) = request.into_parts();
        let id = parts.headers.get(REQUEST_ID).cloned().unwrap_or_else(NewRequestId::value);
        Self { method: parts.method, uri: parts.uri, headers: parts.headers, id }
    }
}

impl<S> Service<Request> for PageCaching<S>
where
    S: Service<Request, Response = Response, Error = Infallible> + Clone + Send + Sync + 'static,
    S::Future: Send,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Either<Ready<Result<Response, Infallible>>, Waiting>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.site.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let pages = &self.state.pages;
        let Some(asked) = Asked::of(&request) else { return Either::Right(Box::pin(self.site.call(request))) };
        if !pages.is_on() {
            let (site, state, reader) = (self.site.clone(), self.state.clone(), Reader::of(request));
            return Either::Right(Box::pin(async move {
                let (printed, extensions) = print(site, &state, &asked, reader.id.clone(), Effort::Once).await;
                let mut answer = handed(&printed, reader);
                answer.extensions_mut().extend(extensions);
                Ok(answer)
            }));
        }
        let kept = match pages.find(&asked, self.state.clock.now()) {
            Found::Fresh(kept) => kept,
            Found::Stale(kept) => {
                let (caching, old) = (self.clone(), kept.clone());
                tokio::spawn(async move {
                    caching.printed(&asked, NewRequestId::value()).await;
                    old.gives_renewal_back();
                });
                kept
            }
            Found::Nothing => {
                let (caching, reader) = (self.clone(), Reader::of(request));
                return Either::Right(Box::pin(async move { Ok(caching.first(asked, reader).await) }));
            }
        };
        let reader = Reader::of(request);
        let (path, status) = (reader.uri.path(), kept.status.as_u16());
        tracing::info!(request_id = ?reader.id, path, status, "answered {path} with {status} from what is kept");
        Either::Left(ready(Ok(handed(&kept, reader))))
    }
}

fn handed(kept: &Kept, reader: Reader) -> Response {
    let mut answer = if kept.status == StatusCode::OK && is_known(&reader.headers, &kept.headers) {
        not_modified(kept.headers.clone())
    } else if reader.method == Method::HEAD {
        kept.head()
    } else {
        kept.answer()
    };
    // A page that tells of a fault names the number under which the log has it.
    answer.headers_mut().entry(REQUEST_ID).or_insert(reader.id);
    answer
}

/// The answer to nobody in particular, and what else was told with it.
async fn print<S>(mut site: S, state: &AppState, asked: &Asked, id: HeaderValue, effort: Effort) -> (Kept, Extensions)
where
    S: Service<Request, Response = Response, Error = Infallible>,
{
    let now = state.clock.now();
    let broken = || {
        let nothing = (StatusCode::INTERNAL_SERVER_ERROR, HeaderMap::new(), Bytes::new());
        (Kept::new(nothing, None, now), Extensions::new())
    };
    let request = Request::get(&*asked.address).header(REQUEST_ID, id).body(Body::empty());
    let Ok(request) = request else { return broken() };
    let Ok(response) = site.call(request).await;
    let (mut parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else {
        tracing::error!(address = &*asked.address, "an answer was too large or broke off");
        return broken();
    };
    let shared = parts.extensions.remove::<Shared>();
    let headers = &mut parts.headers;
    headers.remove(CONTENT_LENGTH);
    if shared.is_some() {
        headers.remove(REQUEST_ID);
    }
    if let (Some(shared), false) = (&shared, state.config.cache.purge_command.is_empty()) {
        let keys: Vec<String> = shared.tags.iter().map(ToString::to_string).collect();
        headers.extend(HeaderValue::try_from(keys.join(" ")).ok().map(|keys| (SURROGATE_KEY, keys)));
    }
    if shared.is_some() && parts.status == StatusCode::OK && !headers.contains_key(ETAG) {
        headers.extend(HeaderValue::try_from(tag(&body)).ok().map(|tag| (ETAG, tag)));
    }
    let body = compressed(headers, body, asked.coding, effort);
    (Kept::new((parts.status, parts.headers, body), shared, now), parts.extensions)
}

fn compressed(headers: &mut HeaderMap, body: Bytes, coding: Coding, effort: Effort) -> Bytes {
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    let Some(name) = coding.name().filter(|_| body.len() >= WORTH_COMPRESSING) else { return body };
    match coding.compress(&body, effort) {
        Ok(compressed) => {
            headers.insert(CONTENT_ENCODING, name);
            compressed.into()
        }
        Err(_) => body,
    }
}

/// Weak, since the same page goes out compressed in several ways. It need not be more than unlikely to be met twice for one address.
fn tag(bytes: &[u8]) -> String {
    format!("W/\"{:016x}\"", BuildHasherDefault::<DefaultHasher>::default().hash_one(bytes))
}
