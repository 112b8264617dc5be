//! Pictures. Each reserves its place, so nothing moves when it comes, and shows its tone there until then.

use super::mixed::Mixed;
use crate::model::{
    article,
    picture::{Place, sources},
};
use leptos::prelude::*;

/// The bare picture, in the widths that its place can need. `server::publishing::figure` writes the same for bodies.
#[component]
pub fn Image(picture: article::Picture, place: Place, #[prop(optional)] class: Option<&'static str>) -> impl IntoView {
    let article::Picture { file, widths, tone, avif, focus, width, height, alt, .. } = picture;
    let sources = sources(&file, &widths, avif);
    let chosen = !widths.is_empty();
    let sizes = chosen.then(|| place.sizes());
    let first = place.is_first();
    view! {
        <picture>
            {(!sources.avif.is_empty()).then(|| view! { <source type="image/avif" srcset=sources.avif sizes=sizes /> })}
            {chosen.then(|| view! { <source type="image/webp" srcset=sources.webp sizes=sizes /> })}
            <img
                class=class
                src=sources.plain
                srcset=chosen.then_some(sources.jpeg)
                sizes=sizes
                width=width
                height=height
                alt=alt
                loading=(!first).then_some("lazy")
                fetchpriority=first.then_some("high")
                decoding="async"
                data-tone=(tone > 0).then_some(tone)
                data-focus=focus.steps()
            />
        </picture>
    }
}

/// A picture with caption and credit.
#[component]
pub fn Picture(picture: article::Picture, place: Place) -> impl IntoView {
    let caption = picture.caption.clone();
    let credit = (!picture.credit.is_empty()).then(|| picture.credit.clone());
    let captioned = !caption.is_empty() || credit.is_some();
    view! {
        <figure class="picture">
            <Image picture place class="picture__image" />
            {captioned.then(|| view! {
                <figcaption class="picture__caption">
                    <Mixed text=caption /> " " {credit.map(|credit| view! { <span class="picture__credit"><Mixed text=credit /></span> })}
                </figcaption>
            })}
        </figure>
    }
}
