//! What a story lacks, as the desk reads it.

use crate::{i18n::Texts, model::newsroom::lacking::Lacking};
use leptos::prelude::*;

/// The list of it.
pub(super) fn lacking(list: Vec<Lacking>, texts: Texts) -> AnyView {
    let entries = list.into_iter().map(|lacking| view! { <li>{sentence(&lacking, texts)}</li> });
    view! {
        <div class="lacking" role="alert">
            <p>{texts.lacking_heading()}</p>
            <ul>{entries.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn sentence(lacking: &Lacking, texts: Texts) -> String {
    match lacking {
        Lacking::Headline => texts.lacking_headline().to_owned(),
        Lacking::ShorterHeadline { max } => texts.lacking_shorter_headline(&texts.number(u64::from(*max))),
        Lacking::Section => texts.lacking_section().to_owned(),
        Lacking::Byline => texts.lacking_byline().to_owned(),
        Lacking::Topic => texts.lacking_topic().to_owned(),
        Lacking::Body => texts.lacking_body().to_owned(),
        Lacking::NewerVersion => texts.lacking_newer_version().to_owned(),
        Lacking::Block { place, kind } => texts.lacking_block(&texts.number(u64::from(*place)), kind),
        Lacking::Slug => texts.lacking_slug().to_owned(),
        Lacking::SlugTaken { suggestion } => texts.lacking_slug_taken(suggestion),
        Lacking::Picture => texts.lacking_picture().to_owned(),
        Lacking::Alt { file } => texts.lacking_alt(file),
        Lacking::Film => texts.lacking_film().to_owned(),
        Lacking::Entries => texts.lacking_entries().to_owned(),
        Lacking::Embargo { until } => texts.lacking_embargo(&texts.date_and_time(*until)),
        Lacking::Checks { left } => texts.lacking_checks(&left.join(", ")),
    }
}
