//! Pictures. Each reserves its place, so nothing moves when it comes.

use crate::model::article;
use leptos::prelude::*;

/// When the browser fetches a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// The picture that a page opens with.
    First,
    /// When the reader comes near it.
    WhenNear,
}

/// The bare picture.
#[component]
pub fn Image(
    picture: article::Picture,
    urgency: Urgency,
    #[prop(optional)] class: Option<&'static str>,
) -> impl IntoView {
    let first = urgency == Urgency::First;
    view! {
        <img
            class=class
            src=picture.source
            alt=picture.alt
            width=picture.width
            height=picture.height
            loading=(!first).then_some("lazy")
            fetchpriority=first.then_some("high")
            decoding="async"
        />
    }
}

/// A picture with caption and credit.
#[component]
pub fn Picture(picture: article::Picture, urgency: Urgency) -> impl IntoView {
    let caption = picture.caption.clone();
    let credit = (!picture.credit.is_empty()).then(|| picture.credit.clone());
    let captioned = !caption.is_empty() || credit.is_some();
    view! {
        <figure class="picture">
            <Image picture urgency class="picture__image" />
            {captioned.then(|| view! {
                <figcaption class="picture__caption">
                    {caption} " " {credit.map(|credit| view! { <span class="picture__credit">{credit}</span> })}
                </figcaption>
            })}
        </figure>
    }
}
