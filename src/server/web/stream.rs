//! Streams of news for open pages: server-sent events (HTML, "Server-sent events"), and the same by plain questions for whom they do not
//! reach. Nothing in them is personal.

use crate::{
    model::id::ArticleId,
    server::{
        newswire::{Dispatch, Refusal, Subscription, Topic},
        state::AppState,
        store::StoreError,
    },
};
use axum::{
    extract::{Path, RawQuery, State},
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, RETRY_AFTER},
    },
    response::{
        IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
};
use futures_util::{Stream, stream::unfold};
use std::{convert::Infallible, time::Duration};

/// Between two signs of life; proxies cut what is silent for a minute.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// When a browser whose stream was cut tries again.
const RETRY: Duration = Duration::from_secs(5);

/// Seconds after which one who found no place may try again.
const LATER: &str = "60";

/// What the browser says it has seen.
const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// Tells nginx not to hold events back.
const UNBUFFERED: (HeaderName, HeaderValue) =
    (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));

/// `/stream/front`
pub async fn front(State(state): State<AppState>, query: RawQuery, headers: HeaderMap) -> Response {
    answer(&state, Topic::Front, &query, &headers).await
}

/// `/stream/live/{article}`
pub async fn live(
    State(state): State<AppState>,
    Path(article): Path<String>,
    query: RawQuery,
    headers: HeaderMap,
) -> Response {
    match article.parse::<ArticleId>() {
        Ok(article) => answer(&state, Topic::Live(article), &query, &headers).await,
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn answer(state: &AppState, topic: Topic, RawQuery(query): &RawQuery, headers: &HeaderMap) -> Response {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let store = state.store.as_ref();
    if query.as_deref() == Some("once") {
        return match state.newswire.state_of(store, topic).await {
            Ok(Some(told)) => once(&told, text(IF_NONE_MATCH)),
            Ok(None) => StatusCode::NOT_FOUND.into_response(),
            Err(cause) => fault(&cause),
        };
    }
    match state.newswire.subscribe(store, topic, text(LAST_EVENT_ID)).await {
        Ok(Ok(subscription)) => stream(subscription),
        Ok(Err(Refusal::Full)) => later(),
        Ok(Err(Refusal::Unknown)) => StatusCode::NOT_FOUND.into_response(),
        Err(cause) => fault(&cause),
    }
}

fn stream(subscription: Subscription) -> Response {
    let beat = KeepAlive::new().interval(HEARTBEAT);
    let events = Sse::new(events(subscription)).keep_alive(beat);
    ([(CACHE_CONTROL, HeaderValue::from_static("no-store")), UNBUFFERED], events).into_response()
}

fn events(subscription: Subscription) -> impl Stream<Item = Result<Event, Infallible>> {
    unfold(subscription, |mut subscription| async {
        let told = subscription.next().await?;
        let event = Event::default().id(told.id()).retry(RETRY).data(told.json());
        Some((Ok(event), subscription))
    })
}

fn once(told: &Dispatch, known: Option<&str>) -> Response {
    let tag = format!("\"{}\"", told.id());
    let is_known =
        known.is_some_and(|known| known.split(',').any(|known| known.trim().trim_start_matches("W/") == tag));
    let headers = [(CACHE_CONTROL, "public, max-age=5"), (ETAG, &tag)];
    if is_known {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, [(CONTENT_TYPE, "application/json")], told.json().to_owned()).into_response()
}

fn later() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, LATER)], "as many pages wait for news as may\n").into_response()
}

fn fault(cause: &StoreError) -> Response {
    tracing::error!(error = %cause, "news could not be looked for");
    (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, LATER)], "the store does not answer\n").into_response()
}
