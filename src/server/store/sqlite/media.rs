//! How columns of `media` are written.

use crate::model::picture::{Avif, Focus};

/// `240 480 720` → the widths.
pub(super) fn widths(text: &str) -> Vec<u32> {
    text.split(' ').filter_map(|width| width.parse().ok()).collect()
}

/// The widths → `240 480 720`.
pub(super) fn widths_text(widths: &[u32]) -> String {
    widths.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// The column `avif`, of a row that may not be there.
pub(super) fn avif(column: Option<u8>) -> Avif {
    if column == Some(1) { Avif::Ready } else { Avif::Missing }
}

/// The columns `focus_x` and `focus_y`, of a row that may not be there.
pub(super) fn focus(x: Option<u16>, y: Option<u16>) -> Focus {
    x.zip(y).map(|(x, y)| Focus::at(x, y)).unwrap_or_default()
}
