//! The text of the story, in the editor.

use super::{editor_words::words, work::Work};
use crate::{
    browser::editor::{self, Editor},
    i18n::Texts,
};
use leptos::prelude::*;

/// The element's id.
const ID: &str = "body";

/// The editor. What somebody else has saved is put into it as it comes.
pub(super) fn body(work: Work, texts: Texts) -> AnyView {
    let editor = StoredValue::new_local(None::<Editor>);
    Effect::new(move |_| {
        let text = work.draft.with(|draft| draft.body.clone());
        editor.update_value(|editor| match editor {
            Some(editor) => editor.show(&text),
            none => {
                let changed = move |text: String| work.change(|draft| draft.body = text);
                *none = editor::open(ID, &text, &words(texts).to_string(), texts.language(), changed);
            }
        });
    });
    view! { <div class="body" id=ID></div> }.into_any()
}
