//! One comment by itself, and what readers do with comments by ordinary forms.

use super::{
    Served, form_text,
    pages::{self, private},
};
use crate::{
    model::{
        address,
        comment::{OneComment, ReportReason, Vote},
        error::AppError,
        id::CommentId,
    },
    server::{
        discussion::{judge, one, own},
        error::Failure,
        middleware::{client_address::ClientAddress, request_log::request_id},
        readers::{
            Present,
            page::{follow_thread, unfollow_thread},
            present,
        },
    },
    sheet::one_comment::{Rejected, one_comment, refused, reported},
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header::SET_COOKIE, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use std::collections::HashMap;

type Fields = HashMap<String, String>;

/// What a reader wants of a comment, read from its request.
struct Wish {
    served: Served,
    parts: Parts,
    id: CommentId,
    present: Present,
}

impl Wish {
    async fn of(served: Served, parts: Parts, id: &str) -> Result<Self, Box<Response>> {
        let Ok(id) = id.parse() else {
            return Err(fault(&served, &parts, AppError::NotFound.into()).await.into());
        };
        match present(&served.app, &parts.headers).await {
            Ok(present) => Ok(Self { served, parts, id, present }),
            Err(failure) => Err(fault(&served, &parts, failure).await.into()),
        }
    }

    async fn fault(&self, failure: Failure) -> Response {
        fault(&self.served, &self.parts, failure).await
    }

    async fn comment(&self) -> Result<OneComment, Failure> {
        one(&self.served.app, &self.present, self.id).await
    }

    /// The page, with what was typed and not accepted.
    async fn page(&self, rejected: Rejected) -> Response {
        let status = rejected.error.as_ref().map_or(StatusCode::OK, pages::status);
        let site = self.served.app.site().await.map_err(Failure::from);
        match (self.comment().await, site) {
            (Ok(one), Ok(site)) => private(status, one_comment(one, rejected, &site, &self.served.styles)),
            (Err(failure), _) | (_, Err(failure)) => self.fault(failure).await,
        }
    }

    /// The page again: something was refused. Faults of ours are told on their own page.
    async fn refused(&self, failure: Failure, typed: Rejected) -> Response {
        match failure {
            Failure::Refused(AppError::NotFound) | Failure::Store(_) => self.fault(failure).await,
            Failure::Refused(error) => self.page(Rejected { error: Some(error), ..typed }).await,
        }
    }

    /// Leads to the comment in its discussion.
    async fn back(&self, cookie: Option<HeaderValue>) -> Response {
        match self.comment().await {
            Ok(one) => lead(&(one.article + &address::comment(self.id)), cookie),
            Err(failure) => self.fault(failure).await,
        }
    }
}

/// `GET /comment/{id}`
pub(super) async fn page(State(served): State<Served>, Path(id): Path<String>, parts: Parts) -> Response {
    match Wish::of(served, parts, &id).await {
        Ok(wish) => wish.page(Rejected::default()).await,
        Err(response) => *response,
    }
}

/// `POST /comment/{id}/{act}`
pub(super) async fn post(
    State(served): State<Served>,
    Path((id, act)): Path<(String, String)>,
    parts: Parts,
    bytes: Bytes,
) -> Response {
    let Some(fields) = form_text::fields(&parts.headers, &bytes) else { return form_text::no_form() };
    let fields: Fields = fields.into_iter().collect();
    let wish = match Wish::of(served, parts, &id).await {
        Ok(wish) => wish,
        Err(response) => return *response,
    };
    match &*act {
        "vote" => vote(&wish, &fields).await,
        "edit" => edit(&wish, fields).await,
        "remove" => remove(&wish).await,
        "report" => report(&wish, fields).await,
        "follow" => follow(&wish, &fields).await,
        _ => wish.fault(AppError::NotFound.into()).await,
    }
}

async fn vote(wish: &Wish, fields: &Fields) -> Response {
    let Some(vote) = fields.get("vote").and_then(|vote| Vote::parse(vote)) else {
        return wish.fault(AppError::Malformed.into()).await;
    };
    let from = ClientAddress::of(&wish.parts.extensions);
    match judge::vote(&wish.served.app, from, &wish.present, wish.id, vote).await {
        Ok((_, cookie)) => wish.back(cookie).await,
        Err(failure) => wish.refused(failure, Rejected::default()).await,
    }
}

async fn edit(wish: &Wish, mut fields: Fields) -> Response {
    let text = fields.remove("text").unwrap_or_default();
    match own::edit(&wish.served.app, &wish.present, wish.id, &text).await {
        Ok(()) => wish.back(None).await,
        Err(failure) => wish.refused(failure, Rejected { text, ..Rejected::default() }).await,
    }
}

async fn remove(wish: &Wish) -> Response {
    match own::remove(&wish.served.app, &wish.present, wish.id).await {
        Ok(()) => wish.page(Rejected::default()).await,
        Err(failure) => wish.refused(failure, Rejected::default()).await,
    }
}

async fn follow(wish: &Wish, fields: &Fields) -> Response {
    let app = &wish.served.app;
    let done = match fields.get("follow").map(String::as_str) {
        Some("yes") => follow_thread(app, &wish.present, wish.id).await,
        Some("no") => unfollow_thread(app, &wish.present, wish.id).await.map(|()| None),
        _ => Err(AppError::Malformed.into()),
    };
    match done {
        Ok(cookie) => lead(&address::one_comment(wish.id), cookie),
        Err(failure) => wish.fault(failure).await,
    }
}

async fn report(wish: &Wish, mut fields: Fields) -> Response {
    let text = fields.remove("note").unwrap_or_default();
    let reason = fields.get("reason").and_then(|reason| ReportReason::parse(reason));
    let from = ClientAddress::of(&wish.parts.extensions);
    match judge::report(&wish.served.app, from, &wish.present, wish.id, reason, &text).await {
        Ok(cookie) => {
            let site = wish.served.app.site().await.map_err(Failure::from);
            match (wish.comment().await, site) {
                (Ok(one), Ok(site)) => {
                    let mut response = private(StatusCode::OK, reported(&one, &site, &wish.served.styles));
                    response.headers_mut().extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
                    response
                }
                (Err(failure), _) | (_, Err(failure)) => wish.fault(failure).await,
            }
        }
        Err(failure) => wish.refused(failure, Rejected { text, reason, ..Rejected::default() }).await,
    }
}

/// Leads on, with a new cookie.
pub(super) fn lead(to: &str, cookie: Option<HeaderValue>) -> Response {
    let mut response = Redirect::to(to).into_response();
    response.headers_mut().extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
    response
}

/// Why there is nothing to be seen or done, on a page of its own.
async fn fault(served: &Served, parts: &Parts, failure: Failure) -> Response {
    let id = request_id(&parts.extensions);
    match (failure.answer(id), served.app.site().await) {
        (error @ AppError::Internal { .. }, _) => pages::trouble(error, &served.app),
        (error, Ok(site)) => private(pages::status(&error), refused(&error, &site, &served.styles)),
        (_, Err(cause)) => pages::trouble(Failure::from(cause).answer(id), &served.app),
    }
}
