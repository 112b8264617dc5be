//! The library: finding pictures, and saying what is to be seen on them.

use crate::{
    model::{
        error::{AppError, Field, Problem},
        newsroom::{
            member::Member,
            permission::Permission,
            picture::{
                Alt, Description, LibraryPage, LibraryPicture, MAX_ALT_GRAPHEMES, MAX_CAPTION_GRAPHEMES,
                MAX_CREDIT_GRAPHEMES,
            },
        },
        picture::Focus,
    },
    server::{
        accounts::Doer,
        error::Failure,
        state::AppState,
        store::{
            StoreResult,
            job::{JobKind, NewJob},
        },
    },
};
use bangla::{analyze::tokens, normalize::clean, segment::graphemes};
use serde_json::json;
use std::collections::BTreeSet;

/// Pictures of one page.
const PAGE: u32 = 40;

/// More words than anybody types; what is typed beyond is left out.
const MOST_WORDS: usize = 8;

/// A page of the pictures that have all words of what was typed, newest first.
pub async fn find(state: &AppState, typed: &str, before: Option<i64>) -> StoreResult<LibraryPage> {
    let words: Vec<String> = tokens(typed).take(MOST_WORDS).map(|token| token.keys.stem).collect();
    state.store.list_pictures(&words, before, PAGE).await
}

/// Says of a picture what is to be seen on it. Pages that show it say so from now on, so it takes who has brought it in, or who looks after all
/// pictures.
pub async fn describe(
    state: &AppState,
    member: &Member,
    doer: &Doer,
    file: &str,
    said: Description,
) -> Result<LibraryPicture, Failure> {
    let said = checked(said)?;
    let Some(picture) = state.store.library_picture(file).await? else { return Err(AppError::NotFound.into()) };
    if !member.may(Permission::ManagePictures) && !state.store.is_sent_by(file, member.id).await? {
        return Err(AppError::Forbidden.into());
    }
    let words = words(&picture.name, &said);
    let jobs = [NewJob::now(JobKind::RenderTexts, "", state.clock.now())];
    let act = doer.act(state, "picture.described", file, json!({ "before": picture.description, "after": said }));
    if !state.store.describe_picture(file, &said, &words, &jobs, &act).await? {
        return Err(AppError::NotFound.into());
    }
    state.tell_changes().await;
    Ok(LibraryPicture { description: said, ..picture })
}

/// Texts in canonical form, none of them too long. An empty text says nothing.
fn checked(said: Description) -> Result<Description, AppError> {
    let line = |text: &str, max: u32| {
        let text = clean(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        let is_short = graphemes(&text) <= max as usize;
        if is_short {
            Ok(text)
        } else {
            Err(AppError::Invalid { field: Field::Text, problem: Problem::TooLong { max } })
        }
    };
    let alt = match said.alt {
        Some(Alt::Described(text)) => Some(Alt::Described(line(&text, MAX_ALT_GRAPHEMES)?)),
        decorative => decorative,
    };
    Ok(Description {
        alt: alt.filter(|alt| *alt == Alt::Decorative || !alt.text().is_empty()),
        credit: line(&said.credit, MAX_CREDIT_GRAPHEMES)?,
        caption: line(&said.caption, MAX_CAPTION_GRAPHEMES)?,
        focus: Focus::at(said.focus.x, said.focus.y),
    })
}

/// The tokens that a picture is found by.
pub(super) fn words(name: &str, said: &Description) -> String {
    let alt = said.alt.as_ref().map_or("", Alt::text);
    let texts = [name, alt, &said.credit, &said.caption];
    let words: BTreeSet<String> = texts.iter().flat_map(|text| tokens(text)).map(|token| token.keys.stem).collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}
