//! What a reader does with a page: share, listen, keep, enlarge, search quickly; and news that come while it is open. A chunk of its own in a release, which is loaded when the
//! reader turns to such a control, or a moment after a page that shows what this device remembers.

use super::{news, texts, writing::NotLoaded};
use crate::{
    browser::{acts, tools},
    i18n::Texts,
    model::site::Locale,
};
use leptos::task::spawn_local;

/// Listens for the controls of the page. Called once, when the page comes alive.
pub fn follow() {
    acts::follow(load);
}

/// The content of a page has come into the document.
pub fn arrived() {
    acts::arrived(load);
}

fn load() {
    spawn_local(async move {
        // Without the chunk links are links, and the next visit to a control tries again.
        if fetch(texts()).await.is_err() {
            acts::give_up();
        }
    });
}

/// What runs in the chunk, once. Whatever else shall follow the reader from page to page begins here too.
fn begin(texts: Texts) {
    news::begin();
    tools::begin(tools::Labels {
        number: match texts.0 {
            Locale::Bn => |number| Texts(Locale::Bn).number(number),
            Locale::En => |number| Texts(Locale::En).number(number),
        },
        close: texts.tools_close(),
        copied: texts.tools_copied(),
        not_copied: texts.tools_not_copied(),
        text_size: texts.tools_text_size_now(),
        listen: texts.tools_listen(),
        pause: texts.tools_pause(),
        go_on: texts.tools_go_on(),
        save: texts.tools_save(),
        saved: texts.tools_saved(),
        kept: texts.tools_kept(),
        removed: texts.tools_removed(),
        remove: texts.saved_remove(),
        all_removed: texts.saved_all_removed(),
        imported: texts.saved_imported(),
        not_imported: texts.saved_not_imported(),
        share_read: texts.saved_share_read(),
        resume: texts.tools_resume(),
        jump: texts.tools_jump(),
        find: texts.search_label(),
        find_submit: texts.search_submit(),
        gallery: texts.gallery_label(),
        previous: texts.gallery_previous(),
        next: texts.gallery_next(),
    });
}

// Not `#[leptos::lazy]`: that one panics, and takes the page with it, when the line fails.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(tools, wasm_split_path = leptos::wasm_split, fallible)]
fn fetch(texts: Texts) -> Result<(), NotLoaded> {
    begin(texts);
    Ok(())
}

#[cfg(not(feature = "split"))]
async fn fetch(texts: Texts) -> Result<(), NotLoaded> {
    begin(texts);
    Ok(())
}
