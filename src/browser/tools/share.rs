//! Passing a story on.

use super::{Labels, notice, part::first, story};
use crate::browser::document::document;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Navigator, ShareData, js_sys::Reflect};

/// The canonical address of the page.
fn address() -> Option<String> {
    document()?.query_selector("link[rel=canonical]").ok()??.get_attribute("href")
}

/// The browser's own sheet. Where it has none, the printed list opens.
pub(super) fn share() -> Option<()> {
    let navigator = navigator()?;
    if !has(&navigator, "share") {
        return None;
    }
    let data = ShareData::new();
    data.set_title(&story::present()?.headline);
    data.set_url(&address()?);
    // A reader who closes the sheet has changed their mind, which is no fault.
    let ignore = Closure::<dyn FnMut(JsValue)>::new(|_| {});
    let _ = navigator.share_with_data(&data).catch(&ignore);
    ignore.forget();
    Some(())
}

/// Puts the address on the clipboard.
pub(super) fn copy_link(labels: Labels) -> Option<()> {
    let address = address()?;
    let failed = format!("{} {address}", labels.not_copied);
    let navigator = navigator()?;
    // Only pages that came over HTTPS may reach the clipboard.
    if !has(&navigator, "clipboard") {
        return notice::tell(&failed);
    }
    let copied = Closure::<dyn FnMut(JsValue)>::new(move |_| {
        let _ = notice::tell(labels.copied);
    });
    let refused = Closure::<dyn FnMut(JsValue)>::new(move |_| {
        let _ = notice::tell(&failed);
    });
    let _ = navigator.clipboard().write_text(&address).then2(&copied, &refused);
    copied.forget();
    refused.forget();
    // The control that was pressed goes with its list.
    let _ = first("details:has([data-act=copy-link])").map(|list| list.remove_attribute("open"));
    first("summary[data-act=share]")?.focus().ok()
}

fn navigator() -> Option<Navigator> {
    Some(web_sys::window()?.navigator().unchecked_into())
}

fn has(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined())
}
