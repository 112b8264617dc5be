//! Windows over the page. The browser keeps the focus in them, closes them with Escape, and gives the focus back.

use super::{
    Labels,
    part::{all, button, make, put_into_page},
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// A new window, with its button to close it; it is taken away when it is closed.
pub(super) fn open(class: &str, label: &str, parts: &[HtmlElement], labels: Labels) -> Option<HtmlDialogElement> {
    let dialog = make("dialog", &[("class", class), ("aria-label", label)], "")?;
    super::part::put(&dialog, parts);
    let close = button("dialog__close", "close", "", labels.close)?;
    super::part::put(&dialog, &[close]);
    put_into_page(&dialog)?;
    let closed = Closure::once_into_js({
        let dialog = dialog.clone();
        move || {
            // The place of notices may stand in it.
            if let Some(notice) = super::part::first("dialog .notice") {
                let _ = put_into_page(&notice);
            }
            dialog.remove();
        }
    });
    let _ = dialog.add_event_listener_with_callback("close", closed.unchecked_ref());
    let dialog: HtmlDialogElement = dialog.dyn_into().ok()?;
    dialog.show_modal().ok()?;
    Some(dialog)
}

/// Closes the window in which a control stands, or takes the bar away that it belongs to.
pub(super) fn close(control: &Element) -> Option<()> {
    match control.closest("dialog").ok()? {
        Some(dialog) => dialog.unchecked_into::<HtmlDialogElement>().close(),
        None => control.parent_element()?.remove(),
    }
    Some(())
}

/// Closes all windows: another page has come.
pub(super) fn close_all() {
    for dialog in all("dialog[open]") {
        dialog.unchecked_into::<HtmlDialogElement>().close();
    }
}
