//! A picture that somebody has sent: it is looked at, its small widths are made, and it is in the library. The others are made later.

use super::{
    PictureError, inspect,
    inspect::{Inspected, Photograph},
    library, recognise, tone, variants, widths,
};
use crate::{
    model::{
        newsroom::picture::{Description, LibraryPicture, Refusal, Uploaded},
        picture::{Focus, Form, variant},
    },
    server::{
        accounts::Doer,
        config::media::MediaConfig,
        media_folder::{Incoming, MediaFolder, file_name},
        state::AppState,
        store::{
            StoreError,
            job::{JobKind, NewJob},
            picture::NewPicture,
        },
    },
};
use serde_json::json;
use std::io;

/// The widest of the widths that are made while the sender waits: enough for the picker and for a phone.
const WIDEST_AT_ONCE: u32 = 480;

/// The longest name of a file that is kept, in graphemes.
const MAX_NAME_GRAPHEMES: usize = 100;

/// Why a picture was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// The sender's business.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The media folder failed.
    #[error("the media folder failed: {0}")]
    Folder(#[from] io::Error),
    /// An encoder failed, or the thread that it ran on.
    #[error("the picture could not be worked on: {0}")]
    Work(String),
}

/// What was found out about a picture, and made of it.
struct Looked {
    picture: LibraryPicture,
    media_type: &'static str,
    incoming: Incoming,
}

/// Takes a whole file into the library. `name` is what its sender calls it: it is kept for who looks for it, and is no path to
/// anything.
pub async fn take_in(state: &AppState, incoming: Incoming, name: &str, doer: &Doer) -> Result<Uploaded, UploadError> {
    if incoming.length() == 0 {
        return Err(UploadError::Refused(Refusal::Empty));
    }
    let permit = state.workbench.clone().acquire_owned().await;
    let permit = permit.map_err(|cause| UploadError::Work(cause.to_string()))?;
    let (folder, limits, name) = (state.media.clone(), state.config.media.clone(), name_without_ending(name));
    let work = move || {
        let looked = look(&folder, &limits, incoming, name);
        drop(permit);
        looked
    };
    let looked = tokio::task::spawn_blocking(work).await.map_err(|cause| UploadError::Work(cause.to_string()))??;
    let file = looked.picture.file.clone();
    if let Some(picture) = state.store.library_picture(&file).await? {
        return Ok(Uploaded { picture, known: true });
    }
    // The bytes first: a file without a row is no harm, a row without its file is.
    let folder = state.media.clone();
    let (incoming, place) = (looked.incoming, file.clone());
    tokio::task::spawn_blocking(move || folder.adopt(incoming, &place))
        .await
        .map_err(|cause| UploadError::Work(cause.to_string()))??;
    let now = state.clock.now();
    let new = NewPicture {
        words: library::words(&looked.picture.name, &looked.picture.description),
        picture: looked.picture,
        media_type: looked.media_type.to_owned(),
        added_at: now,
        jobs: vec![NewJob::now(JobKind::MakeSizes, &file, now)],
    };
    let act = doer.act(state, "picture.uploaded", &file, json!({ "name": new.picture.name }));
    state.store.add_picture(&new, &act).await?;
    Ok(Uploaded { picture: new.picture, known: false })
}

/// Everything that takes memory: the bytes, and the pixels.
fn look(folder: &MediaFolder, limits: &MediaConfig, incoming: Incoming, name: String) -> Result<Looked, UploadError> {
    let bytes = incoming.read()?;
    let media_type = recognise::recognise(&bytes).map_err(|kind| UploadError::Refused(Refusal::Kind(kind)))?;
    let most_pixels = u64::from(limits.upload_megapixels) * 1_000_000;
    let refused = |problem| refused(problem, limits);
    let Inspected::Photograph(photograph) = inspect::inspect_up_to(most_pixels, &bytes, media_type).map_err(refused)?
    else {
        return Err(UploadError::Refused(Refusal::Broken));
    };
    let file = file_name(&bytes, media_type).ok_or(UploadError::Refused(Refusal::Broken))?;
    let notes = photograph.notes(&bytes);
    let (small, tone) = small_widths(folder, &file, &photograph, &bytes).map_err(refused)?;
    let description = Description { alt: None, credit: notes.credit, caption: notes.caption, focus: Focus::default() };
    let Photograph { width, height, .. } = photograph;
    let picture = LibraryPicture { file, name, width, height, widths: small, tone, description };
    Ok(Looked { picture, media_type, incoming })
}

/// Makes the widths that are wanted at once; which they are, and the picture's tone.
fn small_widths(
    folder: &MediaFolder,
    file: &str,
    photograph: &Photograph,
    bytes: &[u8],
) -> Result<(Vec<u32>, u8), PictureError> {
    let all = widths(photograph.width);
    let mut small: Vec<u32> = all.iter().copied().filter(|width| *width <= WIDEST_AT_ONCE).collect();
    if small.is_empty() {
        small.extend(all.first());
    }
    variants::write(folder, file, &variants::ladder(photograph.decode(bytes)?, &small)?)?;
    let smallest = variant(file, small.first().copied().unwrap_or(WIDEST_AT_ONCE), Form::Jpeg);
    Ok((small, tone::of(&folder.read(&smallest)?)?))
}

fn refused(problem: PictureError, limits: &MediaConfig) -> UploadError {
    UploadError::Refused(match problem {
        PictureError::Heavy { .. } => Refusal::TooHeavy { megabytes: limits.upload_megabytes },
        PictureError::Large { width, height } => {
            Refusal::TooLarge { width, height, megapixels: limits.upload_megapixels }
        }
        PictureError::Cut => Refusal::Cut,
        PictureError::OtherKind { .. } | PictureError::Broken(_) => Refusal::Broken,
        PictureError::Encoder(width) => return UploadError::Work(format!("no encoder wrote {width} pixels' width")),
        PictureError::Folder(cause) => return UploadError::Folder(cause),
    })
}

/// The last part of a path of any system, without its ending, in canonical form.
fn name_without_ending(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let line: String = stem.chars().take(MAX_NAME_GRAPHEMES * 8).collect();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    bangla::segment::truncate(&bangla::normalize::clean(&line), MAX_NAME_GRAPHEMES).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_path() {
        for (sent, kept) in [
            ("../../etc/passwd.jpg", "passwd"),
            ("C:\\Users\\Mitu\\নদী  ভোর.JPG", "নদী ভোর"),
            ("a\u{0}b.png", "ab"),
            ("", ""),
            (".jpg", ""),
            ("..", "."),
            ("x.php.jpg", "x.php"),
        ] {
            assert_eq!(name_without_ending(sent), kept, "{sent:?}");
        }
        assert!(bangla::segment::graphemes(&name_without_ending(&"ক".repeat(5000))) <= MAX_NAME_GRAPHEMES);
    }
}
