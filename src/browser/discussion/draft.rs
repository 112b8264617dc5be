//! What is typed in a comment form stays on the device until it is posted: through a reload, a lost line, a refusal. With it is kept the form's
//! key, so that a form which comes to the server twice is one comment, and the comment that it answers.

use super::{parent, text};
use crate::browser::{device, form_key};
use web_sys::Element;

/// Before the article's id.
const PREFIX: &str = "comment:";

/// On a form whose draft was looked for.
const LOOKED: &str = "data-kept";

/// The key that a form is sent with: the same as before if the same is sent again. The server takes what comes with a key that it has seen for the
/// comment that it has, so other words need another key.
pub(super) fn key(form: &Element) -> String {
    kept_key(form).unwrap_or_else(|| {
        let key = form_key::new();
        let _ = write(form, &key);
        key
    })
}

fn kept_key(form: &Element) -> Option<String> {
    let kept = device::read(&name(form)?)?;
    let (key, said) = kept.split_once('\n')?;
    (!key.is_empty() && said == said_in(form)?).then(|| key.to_owned())
}

/// Keeps what stands in the form.
pub(super) fn keep(form: &Element) -> Option<()> {
    write(form, "")
}

fn write(form: &Element, key: &str) -> Option<()> {
    let name = name(form)?;
    if text(form)?.value().trim().is_empty() {
        device::remove(&name);
    } else {
        device::write(&name, &format!("{key}\n{}", said_in(form)?));
    }
    Some(())
}

/// The comment that the form answers, if any, and behind it in lines of their own the words.
fn said_in(form: &Element) -> Option<String> {
    let parent = parent(form).filter(|parent| !parent.disabled()).map(|parent| parent.value());
    Some(format!("{}\n{}", parent.unwrap_or_default(), text(form)?.value()))
}

/// Writes into the form what was kept, once. Tells which comment it answered, if any.
pub(super) fn bring_back(form: &Element) -> Option<String> {
    if form.has_attribute(LOOKED) {
        return None;
    }
    let _ = form.set_attribute(LOOKED, "");
    let kept = device::read(&name(form)?)?;
    let mut parts = kept.splitn(3, '\n');
    let (_, parent, draft) = (parts.next()?, parts.next()?, parts.next()?);
    let field = text(form)?;
    field.set_value(&joined(draft, &field.value()));
    Some(parent.to_owned()).filter(|parent| !parent.is_empty())
}

/// It is posted.
pub(super) fn forget(form: &Element) {
    if let Some(name) = name(form) {
        device::remove(&name);
    }
}

fn name(form: &Element) -> Option<String> {
    Some(format!("{PREFIX}{}", form.get_attribute("data-article")?))
}

/// The draft with what stands in the form already: a quotation, or what came back from the server, which the draft may hold.
fn joined(draft: &str, typed: &str) -> String {
    if draft.contains(typed.trim()) { draft.to_owned() } else { format!("{draft}\n\n{typed}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_typed_is_lost_and_nothing_stands_twice() {
        assert_eq!(joined("লেখা", ""), "লেখা");
        assert_eq!(joined("লেখা\nআরও", "লেখা\nআরও\n"), "লেখা\nআরও");
        assert_eq!(joined("লেখা", "> কথা\n\n"), "লেখা\n\n> কথা\n\n");
    }
}
