//! How the column `media.widths` is written.

/// `240 480 720` → the widths.
pub(super) fn widths(text: &str) -> Vec<u32> {
    text.split(' ').filter_map(|width| width.parse().ok()).collect()
}

/// The widths → `240 480 720`.
pub(super) fn widths_text(widths: &[u32]) -> String {
    widths.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
