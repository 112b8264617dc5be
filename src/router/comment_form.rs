//! A comment sent as an ordinary form, without JavaScript, to the address of its article.

use super::{Served, pages};
use crate::{
    model::{
        address,
        comment::{CommentForm, RejectedComment},
        slug::Slug,
    },
    server::{
        discussion::post::post as post_comment,
        middleware::{client_address::ClientAddress, request_log::request_id},
    },
};
use axum::{
    Extension,
    body::Bytes,
    extract::{FromRequest, Path, Request, State},
    http::{Method, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Redirect, Response},
};

/// Keeps the comment and leads to it; or shows the page again, with what was typed and what is wrong.
pub(super) async fn post(
    State(served): State<Served>,
    Path((section, slug)): Path<(String, String)>,
    Extension(writer): Extension<ClientAddress>,
    request: Request,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let id = request_id(&parts.extensions).to_owned();
    let is_form = parts
        .headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    if !is_form {
        return (StatusCode::UNSUPPORTED_MEDIA_TYPE, "a comment comes as application/x-www-form-urlencoded\n")
            .into_response();
    }
    let bytes = match Bytes::from_request(Request::from_parts(parts.clone(), body), &()).await {
        Ok(bytes) => bytes,
        Err(refusal) => return refusal.into_response(),
    };
    let Some(form) = read(&bytes) else {
        return (StatusCode::BAD_REQUEST, "the form is not valid UTF-8 text\n").into_response();
    };
    // Whatever comes of it, the page is then shown as if it had been asked for.
    parts.method = Method::GET;
    parts.headers.remove(CONTENT_TYPE);
    let shown = Request::from_parts(parts, axum::body::Body::empty());
    let found = match (Slug::parse(&section), Slug::parse(&slug)) {
        (Ok(section), Ok(slug)) => served
            .app
            .store
            .article_by_slug(&slug)
            .await
            .map(|article| article.filter(|it| it.listed.section.slug == section)),
        _ => Ok(None),
    };
    let article = match found {
        Ok(Some(article)) => article.listed,
        // The page itself says what is wrong, as it does when it is asked for.
        Ok(None) | Err(_) => return pages::render(served, None, shown).await,
    };
    match post_comment(&served.app, writer.0, article.id, form.clone()).await {
        Ok(posted) => {
            let path = address::article(&article.section.slug, &article.slug);
            Redirect::to(&format!("{path}#{}", address::comment_fragment(posted.comment))).into_response()
        }
        Err(failure) => {
            let error = failure.answer(&id);
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST);
            let rejected = RejectedComment { article: article.id, form, error };
            let mut response = pages::render(served, Some(rejected), shown).await;
            *response.status_mut() = status;
            response
        }
    }
}

/// The form's fields; `None` if the text in them is broken. Fields that are missing are empty, which the rule will refuse.
fn read(bytes: &[u8]) -> Option<CommentForm> {
    percent_encoding::percent_decode(bytes).decode_utf8().ok()?;
    let mut form = CommentForm::default();
    for (name, value) in form_urlencoded::parse(bytes) {
        match name.as_ref() {
            "name" => form.name = value.into_owned(),
            "text" => form.text = value.into_owned(),
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
