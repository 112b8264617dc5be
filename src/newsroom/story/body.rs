//! The text of the story, in the editor.

use super::{
    editor_words::words,
    picture::{self, Choosing},
    work::Work,
};
use crate::{
    api::{newsroom::story::check_words, search::list_suggestions},
    browser::editor::{self, Editor, Heard, LinkAsk, WordsAsk},
    i18n::Texts,
    model::address,
};
use leptos::{prelude::*, task::spawn_local};

/// The element's id.
const ID: &str = "body";

/// The editor. What somebody else has saved is put into it as it comes.
pub(super) fn body(work: Work, choosing: Choosing, texts: Texts) -> AnyView {
    let editor = StoredValue::new_local(None::<Editor>);
    Effect::new(move |_| {
        let text = work.draft.with(|draft| draft.body.clone());
        editor.update_value(|editor| match editor {
            Some(editor) => editor.show(&text),
            none => {
                let heard = Heard {
                    changed: move |text: String| work.change(|draft| draft.body = text),
                    picture: move |ask| choosing.answer(ask),
                    media: picture::describe,
                    link: find_pages,
                    words: check,
                };
                *none = editor::open(ID, &text, &words(texts).to_string(), texts.language(), heard);
            }
        });
    });
    view! { <div class="body" id=ID></div> }.into_any()
}

/// The paper's own stories that a link may mean.
fn find_pages(ask: LinkAsk) {
    spawn_local(async move {
        let Ok(hints) = list_suggestions(ask.query()).await else { return };
        // What only leads to a search is no page to link to.
        let stories = hints.into_iter().filter(|hint| !hint.address.starts_with(address::SEARCH));
        ask.answer(stories.map(|hint| (hint.address, hint.text)));
    });
}

/// Which words the paper has never printed.
fn check(ask: WordsAsk) {
    spawn_local(async move {
        if let Ok(unknown) = check_words(ask.words()).await {
            ask.answer(&unknown);
        }
    });
}
