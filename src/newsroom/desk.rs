//! The first page of the newsroom.

use super::frame::Place;
use leptos::prelude::*;

/// Says welcome.
pub(super) fn desk(place: &Place) -> AnyView {
    let texts = place.texts;
    view! {
        <h1 class="heading" data-size="page">{texts.newsroom_heading()}</h1>
        <p>{texts.newsroom_welcome(&place.here.member.name)}</p>
    }
    .into_any()
}
