//! Passkeys, by an element of which a script of its own knows more (`server/web/passkey.js`): no type of the browser's crosses, only JSON.

use super::document::{document, listen};
use crate::model::address::newsroom::PASSKEY_SCRIPT;
use web_sys::CustomEvent;

/// What a browser does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ceremony {
    /// It makes a passkey.
    Make,
    /// It signs with one.
    Sign,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The authenticator has a passkey of this member already.
    Known,
    /// It was broken off, or nothing was found, which browsers tell nobody apart.
    BrokenOff,
}

/// Brings the script, so that it is there when it is needed.
pub fn prepare() {
    let _ = load();
}

/// Asks what the server asks, and tells the answer.
pub fn ask(ceremony: Ceremony, question: &str, answered: impl Fn(Result<String, NoAnswer>) + 'static) {
    let asked = load().and_then(|()| {
        let document = document()?;
        let element = document.create_element("hk-passkey").ok()?;
        let name = if ceremony == Ceremony::Make { "make" } else { "sign" };
        element.set_attribute("ceremony", name).ok()?;
        element.set_attribute("question", question).ok()?;
        Some((document.body()?, element))
    });
    let Some((body, element)) = asked else { return answered(Err(NoAnswer::BrokenOff)) };
    listen(&element, "hk-answer", move |event: CustomEvent| {
        answered(match event.detail().as_string() {
            Some(answer) if answer.starts_with('{') => Ok(answer),
            Some(failure) if failure == "InvalidStateError" => Err(NoAnswer::Known),
            _ => Err(NoAnswer::BrokenOff),
        });
    });
    let _ = body.append_child(&element);
}

fn load() -> Option<()> {
    let head = document()?.head()?;
    if head.query_selector(&format!("script[src='{PASSKEY_SCRIPT}']")).ok()?.is_none() {
        let script = document()?.create_element("script").ok()?;
        script.set_attribute("type", "module").ok()?;
        script.set_attribute("src", PASSKEY_SCRIPT).ok()?;
        head.append_child(&script).ok()?;
    }
    Some(())
}
