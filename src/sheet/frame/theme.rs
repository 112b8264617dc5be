//! Light, dark, or as the system is. What the buttons do is in `browser/tools/theme`.

use crate::i18n::Texts;
use leptos::prelude::*;

/// Three buttons, of which one is pressed.
#[component]
pub fn Theme(texts: Texts) -> impl IntoView {
    let themes = [("", texts.theme_system()), ("light", texts.theme_light()), ("dark", texts.theme_dark())];
    let themes = themes.into_iter().map(|(theme, name)| {
        view! { <button class="theme__choice" type="button" data-act="theme" value=theme>{name}</button> }
    });
    view! {
        <fieldset class="theme">
            <legend class="theme__name">{texts.theme_label()}</legend>
            <div class="theme__choices">{themes.collect_view()}</div>
        </fieldset>
    }
}
