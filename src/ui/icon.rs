//! Small drawings beside words. They say nothing themselves.

use leptos::prelude::*;

/// What is drawn, on a field of 24 points, with one stroke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A ribbon.
    Saved,
    /// An arrow that leaves a box.
    Share,
    /// A loudspeaker.
    Listen,
    /// A square.
    Stop,
    /// A printer.
    Print,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Saved => "M6.5 4h11v16L12 15.5 6.5 20z",
            Self::Share => "M12 15V3.5M8 7.5l4-4 4 4M6.5 11H5v9.5h14V11h-1.5",
            Self::Listen => "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
            Self::Stop => "M6 6h12v12H6z",
            Self::Print => "M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z",
        }
    }
}

/// The drawing, hidden from those who listen: the word beside it speaks.
#[component]
pub fn Drawing(icon: Icon) -> impl IntoView {
    view! { <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d=icon.path() /></svg> }
}
