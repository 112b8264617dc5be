//! The size of the text: the ordinary one and four steps above it, remembered on this device.

use super::{Labels, notice};
use crate::browser::{device, document::document};

const KEY: &str = "text-size";

/// `data-text` of the document, step by step; without one the text has its ordinary size.
const STEPS: [&str; 5] = ["", "1", "2", "3", "4"];

/// One step up or down.
pub(super) fn change(direction: &str, labels: Labels) -> Option<()> {
    let root = document()?.document_element()?;
    let (step, value) = next(&root.get_attribute("data-text").unwrap_or_default(), direction);
    if value.is_empty() {
        let _ = root.remove_attribute("data-text");
        device::remove(KEY);
    } else {
        let _ = root.set_attribute("data-text", value);
        device::write(KEY, value);
    }
    notice::tell(&format!("{}: {}", labels.text_size, (labels.number)(step)))
}

/// The next step, counted from 1, and its value. At the ends it stays.
fn next(now: &str, direction: &str) -> (u64, &'static str) {
    let at = STEPS.iter().position(|step| *step == now).unwrap_or_default();
    let to = if direction == "down" { at.saturating_sub(1) } else { (at + 1).min(STEPS.len() - 1) };
    (to as u64 + 1, STEPS.get(to).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_end_at_both_ends() {
        assert_eq!(next("", "up"), (2, "1"));
        assert_eq!(next("4", "up"), (5, "4"));
        assert_eq!(next("2", "down"), (2, "1"));
        assert_eq!(next("1", "down"), (1, ""));
        assert_eq!(next("", "down"), (1, ""));
        assert_eq!(next("nonsense", "up"), (2, "1"));
    }
}
