//! What has become of a text, word by word: what went is struck through, what came is marked, and both are said to who does not see it.

use crate::{
    i18n::Texts,
    model::newsroom::revision::{Line, Piece},
};
use leptos::prelude::*;

/// The lines that differ.
pub(super) fn difference(lines: Vec<Line>, texts: Texts) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="difference">{texts.difference_none()}</p> }.into_any();
    }
    let line =
        |Line(pieces): Line| view! { <p class="difference__line">{pieces.into_iter().map(piece).collect_view()}</p> };
    view! { <div class="difference">{lines.into_iter().map(line).collect_view()}</div> }.into_any()
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Same(text) => text.into_any(),
        Piece::Gone(text) => view! { <del>{text}</del> }.into_any(),
        Piece::New(text) => view! { <ins>{text}</ins> }.into_any(),
    }
}
