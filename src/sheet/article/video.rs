//! A film: a card that loads nothing from elsewhere before the reader wants it. Without JavaScript it is a link to the film's page.

use crate::{
    i18n::Texts,
    model::{article, embed, picture::Place},
    ui::picture::Image,
};
use leptos::prelude::*;

/// The card of a film, with the lead picture as its poster. The act `embed` puts the player in its place.
#[component]
pub fn Video(address: String, headline: String, poster: Option<article::Picture>, texts: Texts) -> impl IntoView {
    let frame = embed::recognise(&address).filter(|frame| frame.plays);
    let provider = frame.as_ref().map(|frame| frame.provider);
    let host = embed::host(&address).unwrap_or_default().to_owned();
    let name = provider.map_or(host, |provider| provider.name().to_owned());
    let hint = match &frame {
        Some(_) => texts.video_hint(&name),
        None => texts.video_watch_at(&name),
    };
    let title = frame.is_some().then(|| format!("{name}: {headline}"));
    let (caption, credit) =
        poster.as_ref().map(|poster| (poster.caption.clone(), poster.credit.clone())).unwrap_or_default();
    let captioned = !caption.is_empty() || !credit.is_empty();
    view! {
        <figure class="video" data-provider=provider.map(embed::Provider::id)>
            <a
                class="video__card"
                href=address
                rel="noopener external"
                data-act=frame.is_some().then_some("embed")
                data-frame=frame.map(|frame| frame.address)
                data-title=title
            >
                {poster.map(|picture| view! { <Image picture place=Place::ArticleLead class="video__poster" /> })}
                <span class="video__play" aria-hidden="true"></span>
                <span class="video__bar">
                    <span class="video__watch">{texts.video_watch()}</span>
                    " "
                    <span class="video__provider" lang="en">{name}</span>
                    " "
                    <span class="video__hint">{hint}</span>
                </span>
            </a>
            {captioned.then(|| view! {
                <figcaption class="video__caption">{caption} " " <span class="video__credit">{credit}</span></figcaption>
            })}
        </figure>
    }
}
