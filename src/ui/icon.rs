//! Small drawings beside words. They say nothing themselves.

use leptos::prelude::*;

/// What is drawn, on a field of 24 points, with one stroke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A house.
    Home,
    /// A clock.
    Clock,
    /// Four fields.
    Sections,
    /// A lens.
    Search,
    /// A ribbon.
    Saved,
    /// A camera.
    Camera,
    /// The sign for playing a film.
    Play,
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
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Home,
        Self::Clock,
        Self::Sections,
        Self::Search,
        Self::Saved,
        Self::Camera,
        Self::Play,
        Self::Share,
        Self::Listen,
        Self::Stop,
        Self::Print,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11 12 4l8 7v9h-5.5v-6h-5v6H4z",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3.5 2.5",
            Self::Sections => "M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z",
            Self::Search => "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20.5 20.5",
            Self::Saved => "M6.5 4h11v16L12 15.5 6.5 20z",
            Self::Camera => "M3.5 7.5h4.5l1.5-2.5h5l1.5 2.5h4.5v11.5h-17zM12 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
            Self::Play => "M7.5 5v14l11.5-7z",
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
