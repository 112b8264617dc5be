//! What stands on another site is shown in the page when the reader asks for it, and not before.

use super::part::make;
use web_sys::Element;

/// Puts the frame in place of the link.
pub(super) fn load(link: &Element) -> Option<()> {
    let source = link.get_attribute("data-frame")?;
    let title = link.get_attribute("data-title").unwrap_or_default();
    let frame = make(
        "iframe",
        &[
            ("class", "body__embed-frame"),
            ("src", &source),
            ("title", &title),
            ("allow", "autoplay; encrypted-media; fullscreen; picture-in-picture"),
            ("referrerpolicy", "strict-origin-when-cross-origin"),
            (
                "sandbox",
                "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation",
            ),
        ],
        "",
    )?;
    link.replace_with_with_node_1(&frame).ok()?;
    frame.focus().ok()
}
