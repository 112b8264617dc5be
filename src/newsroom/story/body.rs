//! Texts in the editor: the story's own, and any other that is made of blocks.

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

/// An editor, once it is on the page.
pub(super) type Opened = StoredValue<Option<Editor>, LocalStorage>;

/// The story's text. What somebody else has saved is put into it as it comes.
pub(super) fn body(work: Work, choosing: Choosing, texts: Texts) -> AnyView {
    let text = Signal::derive(move || work.draft.with(|draft| draft.body.clone()));
    let (editor, _) = editor("body", text, move |text| work.change(|draft| draft.body = text), choosing, texts);
    view! { <div class="body">{editor}</div> }.into_any()
}

/// An editor in an element with this id. It shows what `text` becomes, and tells what is written in it.
pub(super) fn editor(
    id: &'static str,
    text: Signal<String>,
    changed: impl Fn(String) + Clone + 'static,
    choosing: Choosing,
    texts: Texts,
) -> (AnyView, Opened) {
    let editor = StoredValue::new_local(None::<Editor>);
    Effect::new(move |_| {
        let text = text.get();
        let changed = changed.clone();
        editor.update_value(|editor| match editor {
            Some(editor) => editor.show(&text),
            none => {
                let heard = Heard {
                    changed,
                    picture: move |ask| choosing.answer(ask),
                    media: picture::describe,
                    link: find_pages,
                    words: check,
                };
                *none = editor::open(id, &text, &words(texts).to_string(), texts.language(), heard);
            }
        });
    });
    (view! { <div id=id></div> }.into_any(), editor)
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
