//! Light, dark, or as the system is: chosen once, remembered on this device.

use super::part::{all, set_pressed};
use crate::browser::{device, document::document};

const KEY: &str = "theme";

/// The themes that can be chosen, in the order of the document's `theme-color`s.
const THEMES: [&str; 2] = ["light", "dark"];

/// Chooses a theme; anything else is the system's.
pub(super) fn choose(theme: &str) -> Option<()> {
    let root = document()?.document_element()?;
    if THEMES.contains(&theme) {
        let _ = root.set_attribute("data-theme", theme);
        device::write(KEY, theme);
    } else {
        let _ = root.remove_attribute("data-theme");
        device::remove(KEY);
    }
    show();
    Some(())
}

/// Tells the controls and the browser's own bars what is chosen.
pub(super) fn show() {
    let chosen =
        document().and_then(|document| document.document_element()?.get_attribute("data-theme")).unwrap_or_default();
    for control in all("[data-act=theme]") {
        set_pressed(&control, control.get_attribute("value").unwrap_or_default() == chosen);
    }
    for (colour, theme) in all("meta[name=theme-color]").iter().zip(THEMES) {
        let media = match chosen.as_str() {
            "" => &format!("(prefers-color-scheme: {theme})"),
            chosen if chosen == theme => "all",
            _ => "not all",
        };
        let _ = colour.set_attribute("media", media);
    }
}
