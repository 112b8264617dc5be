//! A comment sent as an ordinary form, without JavaScript, to the address of its article; or only to be seen first, with JavaScript too.

use super::{Served, form_text, pages};
use crate::{
    model::{
        address,
        comment::{CommentForm, CommentStatus, PostedThread},
        site::{Returned, ReturnedComment},
        slug::Slug,
    },
    server::{
        discussion::{post::post as post_comment, preview::preview},
        error::Failure,
        middleware::{client_address::ClientAddress, request_log::request_id},
        readers::present,
        reading::article::article_at,
    },
};
use axum::{
    Extension,
    body::{Body, Bytes},
    extract::{Path, Request, State},
    http::{
        Method, StatusCode,
        header::{CONTENT_TYPE, SET_COOKIE},
        request::Parts,
    },
    response::{IntoResponse, Redirect, Response},
};

/// Keeps the comment and leads to it; or shows the page again, with what was typed, and what is wrong with it or what it will be.
pub(super) async fn post(
    State(served): State<Served>,
    Path((section, slug)): Path<(String, String)>,
    Extension(writer): Extension<ClientAddress>,
    parts: Parts,
    bytes: Bytes,
) -> Response {
    if !form_text::is_form(&parts.headers) {
        let problem = "a comment comes as application/x-www-form-urlencoded\n";
        return (StatusCode::UNSUPPORTED_MEDIA_TYPE, problem).into_response();
    }
    let Some(form) = read(&bytes) else {
        return (StatusCode::BAD_REQUEST, "the form is not valid UTF-8 text\n").into_response();
    };
    let id = request_id(&parts.extensions).to_owned();
    let at = parts.uri.path().to_owned();
    let (Ok(section), Ok(slug)) = (Slug::parse(&section), Slug::parse(&slug)) else {
        return pages::render(served, at, None, asked_for(parts)).await;
    };
    let article = match article_at(&served.app, &section, &slug).await {
        Ok(article) => article,
        Err(Failure::Refused(_)) => return pages::render(served, at, None, asked_for(parts)).await,
        Err(failure) => return pages::trouble(failure.answer(&id), &served.app),
    };
    let done = async {
        let present = present(&served.app, &parts.headers).await?;
        if previews(&bytes) {
            let preview = preview(&served.app, &present, article, &form).await?;
            return Ok(Err(Returned::Previewed(preview)));
        }
        post_comment(&served.app, writer.0, &present, article, form.clone()).await.map(Ok)
    };
    let why = match done.await.map_err(|failure: Failure| failure.answer(&id)) {
        Ok(Ok((posted, cookie))) => {
            let mut response = Redirect::to(&place(&posted, &address::article(&section, &slug))).into_response();
            response.headers_mut().extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
            return response;
        }
        Ok(Err(previewed)) => previewed,
        Err(error) => Returned::Refused(error),
    };
    let status = match &why {
        Returned::Refused(error) => pages::status(error),
        Returned::Previewed(_) => StatusCode::OK,
    };
    let at = form.parent.map_or_else(|| at.clone(), |parent| at.clone() + &address::reply(parent));
    let returned = ReturnedComment { article, form, why };
    let mut response = pages::render(served, at, Some(returned), asked_for(parts)).await;
    *response.status_mut() = status;
    response
}

/// Where whoever posted it sees it.
fn place(posted: &PostedThread, article: &str) -> String {
    match posted.status {
        CommentStatus::Approved => article.to_owned() + &address::comment(posted.comment),
        // Nobody else sees it, and the article's page is everybody's.
        CommentStatus::Pending | CommentStatus::Rejected | CommentStatus::Spam | CommentStatus::Removed => {
            address::one_comment(posted.comment)
        }
    }
}

/// Whether the button was pressed that only shows what the comment will be.
fn previews(bytes: &[u8]) -> bool {
    form_urlencoded::parse(bytes).any(|(name, _)| name == address::PREVIEW)
}

/// The request as if the page had been asked for.
fn asked_for(mut parts: Parts) -> Request {
    parts.method = Method::GET;
    parts.headers.remove(CONTENT_TYPE);
    Request::from_parts(parts, Body::empty())
}

/// The form's fields; `None` if the text in them is broken. Fields that are missing are empty, which the rule will refuse.
fn read(bytes: &[u8]) -> Option<CommentForm> {
    if !form_text::is_utf8(bytes) {
        return None;
    }
    let mut form = CommentForm::default();
    for (name, value) in form_urlencoded::parse(bytes) {
        match name.as_ref() {
            "name" => form.name = value.into_owned(),
            "text" => form.text = value.into_owned(),
            "key" => form.key = value.into_owned(),
            "website" => form.website = value.into_owned(),
            "parent" if !value.is_empty() => form.parent = Some(value.parse().ok()?),
            _ => {}
        }
    }
    Some(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_utf8_or_nothing() {
        let form = read("name=%E0%A6%95&text=a+b%0D%0Ac".as_bytes()).unwrap();
        assert_eq!((form.name.as_str(), form.text.as_str(), form.parent), ("ক", "a b\r\nc", None));
        assert_eq!(read(b"name=%E0%A6&text=x"), None);
        assert_eq!(read(b"name=a&text=\xff"), None);
        assert_eq!(read(b"parent=not-an-id"), None);
        assert_eq!(read(b""), Some(CommentForm::default()));
    }
}
