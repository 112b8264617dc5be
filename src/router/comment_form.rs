//! A comment sent as an ordinary form, without JavaScript, to the address of its article.

use super::{Served, form_text, pages};
use crate::{
    model::{
        address,
        comment::{CommentForm, CommentStatus},
        site::RejectedComment,
        slug::Slug,
    },
    server::{
        discussion::post::post as post_comment,
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

/// Keeps the comment and leads to it; or shows the page again, with what was typed and what is wrong.
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
    let posted = match article_at(&served.app, &section, &slug).await {
        Ok(article) => {
            let posted = async {
                let present = present(&served.app, &parts.headers).await?;
                post_comment(&served.app, writer.0, &present, article, form.clone()).await
            };
            posted.await.map_err(|failure| (Some(article), failure))
        }
        Err(failure) => Err((None, failure)),
    };
    match posted {
        Ok((posted, cookie)) => {
            let place = match posted.status {
                CommentStatus::Approved => address::article(&section, &slug) + &address::comment(posted.comment),
                // Nobody else sees it, and the article's page is everybody's.
                CommentStatus::Pending | CommentStatus::Rejected | CommentStatus::Spam | CommentStatus::Removed => {
                    address::one_comment(posted.comment)
                }
            };
            let mut response = Redirect::to(&place).into_response();
            response.headers_mut().extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
            response
        }
        Err((None, Failure::Refused(_))) => pages::render(served, at, None, asked_for(parts)).await,
        Err((None, failure)) => pages::trouble(failure.answer(&id), &served.app),
        Err((Some(article), failure)) => {
            let error = failure.answer(&id);
            let at = form.parent.map_or_else(|| at.clone(), |parent| at.clone() + &address::reply(parent));
            let rejected = RejectedComment { article, form, error: error.clone() };
            let mut response = pages::render(served, at, Some(rejected), asked_for(parts)).await;
            *response.status_mut() = pages::status(&error);
            response
        }
    }
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
