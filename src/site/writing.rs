//! Help for those who write: Bengali typing, suggestions in the search box, comments without a load. A chunk of its own in a release, which is
//! loaded when the reader turns to a field, or to the answer to a comment.

use super::texts;
use crate::{
    browser::{discussion, suggestions, typing},
    i18n::Texts,
    model::{comment::MAX_TEXT_GRAPHEMES, error::AppError, site::Locale},
};
use leptos::task::spawn_local;

/// From so few letters on, a writer is told how many are left.
const LITTLE: i64 = 300;

/// Follows the reader to the fields of the page. Called once, when the page comes alive.
pub fn follow() {
    typing::follow(load);
    discussion::hold(load);
}

fn load() {
    spawn_local(async {
        // Without the chunk the field is a field: the reader can write, and the next visit to it tries again.
        let _ = help(texts()).await;
        discussion::let_go();
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
    suggestions::follow(texts.search_suggestions());
    let error: fn(&AppError) -> String = match texts.0 {
        Locale::Bn => |error| Texts(Locale::Bn).error(error),
        Locale::En => |error| Texts(Locale::En).error(error),
    };
    let answering: fn(&str) -> String = match texts.0 {
        Locale::Bn => |name| Texts(Locale::Bn).comment_reply_heading(name),
        Locale::En => |name| Texts(Locale::En).comment_reply_heading(name),
    };
    let number: fn(u32) -> String = match texts.0 {
        Locale::Bn => |number| Texts(Locale::Bn).number(u64::from(number)),
        Locale::En => |number| Texts(Locale::En).number(u64::from(number)),
    };
    let room: fn(i64) -> String = match texts.0 {
        Locale::Bn => |left| room(left, Texts(Locale::Bn)),
        Locale::En => |left| room(left, Texts(Locale::En)),
    };
    discussion::follow(discussion::Labels { heading: texts.comment_form_heading(), answering, number, error, room });
}

/// How long a comment may still become; while there is plenty of room, how long it may be.
fn room(left: i64, texts: Texts) -> String {
    let letters = texts.number(left.unsigned_abs());
    match left {
        ..0 => texts.comment_too_long_by(&letters),
        0..LITTLE => texts.comment_room(&letters),
        _ => texts.comment_text_hint(&texts.number(MAX_TEXT_GRAPHEMES as u64)),
    }
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
