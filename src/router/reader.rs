//! The pages of a reader's own: plain pages and plain forms. Nothing of them is kept by anybody.

mod delete;
mod export;
mod link;
mod notices;
mod own;
mod sign_out;

use super::{
    Served,
    form_text::{fields, no_form},
    one_comment::lead,
    pages::{self, private},
};
use crate::{
    i18n::Texts,
    model::{address::reader, error::AppError, site::Site},
    server::{
        error::Failure,
        middleware::request_log::request_id,
        readers::{Present, present},
    },
    sheet::reader::told,
};
use axum::{
    Router,
    http::request::Parts,
    response::Response,
    routing::{get, post},
};

/// The addresses of this module.
pub(super) fn routes() -> Router<Served> {
    Router::new()
        .route(reader::READER, get(own::page))
        .route(reader::NAME, post(own::rename))
        .route(reader::LINK, post(link::ask))
        .route(&reader::link("{token}"), get(link::page).post(link::post))
        .route(reader::SIGN_OUT, post(sign_out::post))
        .route(reader::NOTICES, get(notices::page).post(notices::post))
        .route(reader::EXPORT, get(export::file))
        .route(reader::DELETE, get(delete::page).post(delete::post))
}

/// Who asks, and where.
struct Asking {
    served: Served,
    parts: Parts,
    present: Present,
    site: Site,
}

impl Asking {
    async fn of(served: Served, parts: Parts) -> Result<Self, Box<Response>> {
        let found = async {
            let present = present(&served.app, &parts.headers).await?;
            Ok::<_, Failure>((present, served.app.site().await?))
        };
        match found.await {
            Ok((present, site)) => Ok(Self { served, parts, present, site }),
            Err(failure) => Err(pages::trouble(failure.answer(request_id(&parts.extensions)), &served.app).into()),
        }
    }

    fn texts(&self) -> Texts {
        Texts(self.site.locale)
    }

    /// Behind which place the list goes on.
    fn before(&self) -> Option<String> {
        let query = self.parts.uri.query().unwrap_or_default();
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == reader::BEFORE).map(|(_, value)| value.into_owned())
    }

    /// As a reader may see it.
    fn answer(&self, failure: Failure) -> AppError {
        failure.answer(request_id(&self.parts.extensions))
    }

    /// Why there is nothing to be seen or done, on a page of its own.
    fn fault(&self, failure: Failure) -> Response {
        match self.answer(failure) {
            error @ AppError::Internal { .. } => pages::trouble(error, &self.served.app),
            error => {
                let words = self.texts().error(&error);
                private(
                    pages::status(&error),
                    told(self.texts().reader_refused(), &words, &self.site, &self.served.styles),
                )
            }
        }
    }
}

/// One field of a form.
fn field(fields: &[(String, String)], name: &str) -> String {
    fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
}
