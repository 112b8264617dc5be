//! Who asks. The only place that reads the request's context.

use crate::{
    i18n::Texts,
    model::{
        error::AppError,
        newsroom::{member::Member, permission::Permission},
        site::Site,
    },
    server::{
        accounts::{Doer, NewCookies, Present, Visitor, present},
        desk::Hand,
        error::Failure,
        middleware::{client_address::ClientAddress, request_log::request_id},
        readers,
        state::AppState,
    },
};
use axum::http::{HeaderMap, request::Parts};
use leptos::prelude::use_context;
use std::net::IpAddr;

/// One request, as far as rules need to know it.
pub(super) struct Caller {
    pub state: AppState,
    pub address: IpAddr,
    request_id: String,
    headers: HeaderMap,
    /// To be set with the answer.
    pub cookies: NewCookies,
}

/// One request of a member of the newsroom.
pub(super) struct Staff {
    pub caller: Caller,
    /// The member, and by which session they are in.
    pub present: Present,
}

/// The caller of the server function that is running.
pub(super) fn caller() -> Result<Caller, AppError> {
    let (Some(state), Some(parts)) = (use_context::<AppState>(), use_context::<Parts>()) else {
        tracing::error!("a server function ran outside of a request");
        return Err(AppError::Internal { id: String::new() });
    };
    Ok(Caller {
        state,
        address: ClientAddress::of(&parts.extensions),
        request_id: request_id(&parts.extensions).to_owned(),
        headers: parts.headers,
        cookies: use_context().unwrap_or_default(),
    })
}

/// The caller, as a reader who takes part or begins to.
pub(super) async fn reader() -> Result<(Caller, readers::Present), AppError> {
    let caller = caller()?;
    let present = caller.answer(readers::present(&caller.state, &caller.headers).await)?;
    Ok((caller, present))
}

/// The caller, if it is a member of the newsroom.
pub(super) async fn member() -> Result<Staff, AppError> {
    let caller = caller()?;
    let present = caller.answer(present(&caller.state, &caller.headers).await)?;
    Ok(Staff { caller, present })
}

/// The caller, if it is a member who may do this, at least somewhere.
pub(super) async fn staff(permission: Permission) -> Result<Staff, AppError> {
    let staff = member().await?;
    if staff.member().may(permission) { Ok(staff) } else { Err(AppError::Forbidden) }
}

impl Staff {
    /// Who asks.
    pub(super) fn member(&self) -> &Member {
        &self.present.member
    }

    /// Whose rights count, and who is written down.
    pub(super) fn hand(&self) -> Hand {
        Hand::of(self.member(), self.caller.address)
    }

    /// The member, as what they do is written down.
    pub(super) fn doer(&self) -> Doer {
        Doer::member(self.member(), self.caller.address)
    }

    /// Words in the member's language.
    pub(super) fn texts(&self) -> Texts {
        Texts(self.member().language)
    }
}

impl Caller {
    /// The caller, as somebody at the door.
    pub(super) fn visitor(&self) -> Visitor {
        Visitor::of(&self.state, &self.headers, self.address)
    }

    /// The site, as it is at this moment.
    pub(super) async fn site(&self) -> Result<Site, AppError> {
        self.answer(self.state.site().await)
    }

    /// A rule's result as the reader may see it.
    pub(super) fn answer<T>(&self, result: Result<T, impl Into<Failure>>) -> Result<T, AppError> {
        result.map_err(|failure| failure.into().answer(&self.request_id))
    }
}
