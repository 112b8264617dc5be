//! The story on the page, as its toolbar names it.

use super::{memory::Remembered, part::first};

/// What the toolbar says.
pub(super) fn present() -> Option<Remembered> {
    let toolbar = first("[data-tools][data-address]")?;
    let said = |name: &str| toolbar.get_attribute(name).unwrap_or_default();
    Some(Remembered {
        address: said("data-address"),
        headline: said("data-headline"),
        section: said("data-section"),
        published: said("data-published"),
        share: 0,
    })
}
