//! A page that could not be had, because the line is cut. Everything else that goes wrong, the server says itself.

use super::texts;
use crate::{
    browser::sheets,
    model::sheet::{Head, Sheet},
};

/// Says so, and offers to try again by loading the page.
pub(super) fn show(address: &str) {
    let texts = texts();
    let (title, told, again) = (texts.error_internal_heading(), texts.error_unreachable(), texts.trouble_link());
    // An address holds no markup: the browser has written it.
    let html = format!(
        "<div class=\"not_found__message\"><h1 class=\"not_found__title\">{title}</h1><p>{told}</p>\
         <p class=\"not_found__ways\"><a class=\"button\" rel=\"external\" href=\"{address}\">{again}</a></p></div>"
    );
    let head = Head { title: title.to_owned(), ..Head::default() };
    sheets::show(&Sheet { head, class: "not_found".to_owned(), html, error: None });
}
