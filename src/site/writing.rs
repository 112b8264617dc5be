//! Help for those who write: Bengali typing, and suggestions in the search box. A chunk of its own in a release, which is loaded when the
//! reader turns to a field.

use crate::{
    api::search::list_suggestions,
    browser::{suggestions, typing},
    i18n::Texts,
};
use leptos::task::spawn_local;

/// Follows the reader to the fields of the page. Called once, when the page comes alive.
pub fn follow(texts: Texts) {
    typing::follow(move || {
        spawn_local(async move {
            // Without the chunk the field is a field: the reader can write, and the next visit to it tries again.
            let _ = help(texts).await;
        });
    });
}

fn begin(texts: Texts) {
    typing::help(typing::Labels {
        switch: texts.typing_switch(),
        avro: texts.typing_avro(),
        probhat: texts.typing_probhat(),
        off: texts.typing_off(),
        looks_like_bijoy: texts.typing_looks_like_bijoy(),
        convert: texts.typing_convert(),
    });
    suggestions::follow(texts.search_suggestions(), |typed, to| {
        spawn_local(async move {
            if let Ok(hints) = list_suggestions(typed).await {
                to.show(&hints);
            }
        });
    });
}

/// The chunk did not come.
#[derive(Debug)]
pub(super) struct NotLoaded;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

// Not `#[leptos::lazy]`: that one panics, and takes the page with it, when the line fails.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(writing, wasm_split_path = leptos::wasm_split, fallible)]
fn help(texts: Texts) -> Result<(), NotLoaded> {
    begin(texts);
    Ok(())
}

#[cfg(not(feature = "split"))]
async fn help(texts: Texts) -> Result<(), NotLoaded> {
    begin(texts);
    Ok(())
}
