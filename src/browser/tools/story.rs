//! The story on the page, as its toolbar names it.

use super::{memory::Remembered, part::first};
use web_sys::Element;

/// The toolbar of a story.
const TOOLBAR: &str = "[data-tools][data-address]";

/// What the toolbar says.
pub(super) fn present() -> Option<Remembered> {
    first(TOOLBAR).map(|toolbar| told(&toolbar))
}

/// The story that a control belongs to.
pub(super) fn of(control: &Element) -> Option<Remembered> {
    Some(told(&control.closest(TOOLBAR).ok()??))
}

fn told(toolbar: &Element) -> Remembered {
    let said = |name: &str| toolbar.get_attribute(name).unwrap_or_default();
    Remembered {
        address: said("data-address"),
        headline: said("data-headline"),
        section: said("data-section"),
        published: said("data-published"),
        share: 0,
    }
}
