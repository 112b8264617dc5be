//! How a story is written here, for who does it for the first time.

use crate::i18n::Texts;
use leptos::prelude::*;

/// A list that opens.
pub(super) fn help(texts: Texts) -> AnyView {
    let all = [
        texts.help_saving(),
        texts.help_typing(),
        texts.help_blocks(),
        texts.help_picture(),
        texts.help_together(),
        texts.help_publishing(),
        texts.help_afterwards(),
    ];
    view! {
        <details class="help">
            <summary class="help__name">{texts.help_heading()}</summary>
            <ul class="help__list">{all.map(|text| view! { <li>{text}</li> }).into_iter().collect_view()}</ul>
        </details>
    }
    .into_any()
}
