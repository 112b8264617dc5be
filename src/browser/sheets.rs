//! Sheets: the next ones from the server, and the last ones in memory, so that the way back needs no line.

use super::{call, document::document, head, object};
use crate::model::{
    address::machine::GET_SHEET,
    error::AppError,
    sheet::{Head, Sheet},
};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{
    Element,
    js_sys::{Date, Object, Promise, Reflect, encode_uri_component},
};

/// The place of all pages.
const PLACE: &str = "main[data-sheet]";

/// The most that are kept.
const MOST: usize = 10;

/// Milliseconds after which a sheet that was got ahead, or was just seen, is too old for a reader who goes to it.
const FRESH: f64 = 30_000.0;

/// The same for one who goes back: they want what they left.
const KEPT: f64 = 300_000.0;

/// A sheet that was asked for, and may still be on its way.
struct Kept {
    at: String,
    since: f64,
    answer: Promise,
}

thread_local! {
    /// The newest last.
    static KEPT_SHEETS: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// Keeps the page that the server has printed for this address, if there is one.
pub fn keep_first(at: &str) -> bool {
    let Some(place) = place().filter(|place| place.first_element_child().is_some()) else { return false };
    let (head, sheet) = (Object::new(), Object::new());
    let Head { title, canonical, .. } = head::read();
    write(&head, "title", &title.into());
    write(&head, "canonical", &canonical.into());
    write(&sheet, "head", &head);
    write(&sheet, "class", &place.class_name().into());
    write(&sheet, "html", &place.inner_html().into());
    keep(at, Promise::resolve(&JsValue::from(sheet)));
    true
}

/// The sheet of an address: from memory, or from the server.
pub async fn get(at: &str, is_returning: bool) -> Result<Sheet, AppError> {
    let oldest = Date::now() - if is_returning { KEPT } else { FRESH };
    if let Some(answer) = kept(at, oldest)
        && let Ok(sheet) = JsFuture::from(answer).await
        && sheet.is_object()
    {
        return Ok(read(&sheet));
    }
    renew(at).await
}

/// The sheet of an address, new from the server.
pub async fn renew(at: &str) -> Result<Sheet, AppError> {
    forget(at);
    let sheet = call::get(&address(at)).await?;
    keep(at, Promise::resolve(&sheet));
    Ok(read(&sheet))
}

/// Asks for a sheet that may be wanted in a moment.
pub(super) fn ahead(at: &str) {
    if kept(at, Date::now() - FRESH).is_none() {
        let address = address(at);
        // Nobody may come to hear of a failure: who does come then asks again.
        keep(at, future_to_promise(async move { Ok(call::get(&address).await.unwrap_or_default()) }));
    }
}

/// Forgets all sheets: something on them has changed.
pub(super) fn forget_all() {
    KEPT_SHEETS.take();
}

/// Shows a sheet.
pub fn show(sheet: &Sheet) {
    head::write(&sheet.head.title, sheet.head.canonical.as_deref());
    if let Some(place) = place() {
        place.set_class_name(&sheet.class);
        place.set_inner_html(&sheet.html);
    }
}

fn place() -> Option<Element> {
    document()?.query_selector(PLACE).ok()?
}

fn address(at: &str) -> String {
    let at = String::from(encode_uri_component(at));
    format!("{GET_SHEET}?at={at}&build={}", super::document::build())
}

fn keep(at: &str, answer: Promise) {
    forget(at);
    KEPT_SHEETS.with_borrow_mut(|kept| {
        if kept.len() == MOST {
            kept.remove(0);
        }
        kept.push(Kept { at: at.to_owned(), since: Date::now(), answer });
    });
}

fn kept(at: &str, oldest: f64) -> Option<Promise> {
    KEPT_SHEETS.with_borrow(|kept| {
        kept.iter().find(|kept| kept.at == at && kept.since >= oldest).map(|kept| kept.answer.clone())
    })
}

fn forget(at: &str) {
    KEPT_SHEETS.with_borrow_mut(|kept| kept.retain(|kept| kept.at != at));
}

fn read(sheet: &JsValue) -> Sheet {
    let head = object::part(sheet, "head");
    let head = Head {
        title: object::text(&head, "title"),
        canonical: object::part(&head, "canonical").as_string(),
        ..Head::default()
    };
    Sheet { head, class: object::text(sheet, "class"), html: object::text(sheet, "html"), error: None }
}

fn write(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
