//! What a page says of itself in `<head>`: to browsers, to search engines, and to those who share it.

use crate::{
    model::sheet::{Head, Shared, SharedImage},
    ui::raw_text::raw_text,
};
use leptos::prelude::*;

/// Everything of a page's own. Search engines may show its pictures as large as they like.
pub(super) fn told(head: Head) -> impl IntoView {
    let Head { title, canonical, shared } = head;
    let hidden = canonical.is_none() || shared.is_unlisted;
    let robots = if hidden { "noindex" } else { "max-image-preview:large" };
    let properties = properties(&shared, canonical.clone());
    let Shared { description, previous, next, feeds, structured, image, .. } = shared;
    let card = if image.is_some_and(|image| image.is_own) { "summary_large_image" } else { "summary" };
    let feeds = feeds.into_iter().map(|feed| {
        view! { <link rel="alternate" type=feed.form.media_type() title=feed.title href=feed.path /> }
    });
    view! {
        <title inner_html=raw_text(&title)></title>
        <meta name="description" content=description />
        <meta name="robots" content=robots />
        {canonical.map(|address| view! { <link rel="canonical" href=address /> })}
        {previous.map(|address| view! { <link rel="prev" href=address /> })}
        {next.map(|address| view! { <link rel="next" href=address /> })}
        {feeds.collect_view()}
        {properties}
        <meta name="twitter:card" content=card />
        {(!structured.is_empty()).then(|| view! { <script type="application/ld+json" inner_html=structured></script> })}
    }
}

/// Open Graph (ogp.me). What is empty is not said.
fn properties(shared: &Shared, canonical: Option<String>) -> impl IntoView + use<> {
    let said = |text: &str| text.to_owned();
    let mut all = vec![
        ("og:site_name", said(&shared.site_name)),
        ("og:locale", said("bn_BD")),
        ("og:type", said(shared.kind)),
        ("og:title", said(&shared.headline)),
        ("og:description", said(&shared.description)),
        ("og:url", canonical.unwrap_or_default()),
    ];
    if let Some(SharedImage { address, width, height, alt, .. }) = &shared.image {
        all.extend([
            ("og:image", said(address)),
            ("og:image:width", width.to_string()),
            ("og:image:height", height.to_string()),
            ("og:image:alt", said(alt)),
        ]);
    }
    all.extend(shared.properties.iter().cloned());
    let all = all.into_iter().filter(|(_, content)| !content.is_empty());
    all.map(|(property, content)| leptos::html::meta().attr("property", property).content(content)).collect_view()
}
