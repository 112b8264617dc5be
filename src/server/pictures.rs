//! What happens to a picture when it comes in: it is looked at, turned upright, and written in the widths that pages need; and the library,
//! which says of each picture what is to be seen on it.
//!
//! Pages and `/media/` know only what is written here. The original stays in the media folder, for exports and for forms and
//! widths to come, under a name that is not served: so what a camera notes in its files (where, when, whose) reaches no reader,
//! not even one who guesses addresses.

mod colour;
mod inspect;
mod library;
mod notes;
mod publishable;
mod recognise;
mod sizes;
mod tone;
mod upload;
mod variants;

pub use inspect::{Inspected, inspect};
pub use library::{describe, find};
pub use publishable::ready_to_publish;
pub use sizes::{Step, make_avif, make_sizes};
pub use tone::TONES;
pub use upload::{UploadError, take_in};

use super::media_folder::MediaFolder;
use crate::model::picture::{Avif, Form, variant};
use std::io;

/// Widths between the smallest card on a phone and a lead on a wide screen, in steps of about 1.5.
const WIDTHS: [u32; 5] = [240, 480, 720, 1080, 1600];

/// The widest file that a page shows: a lead of 1200 points on a screen of two pixels a point.
const WIDEST: u32 = 2400;

/// Why a picture is refused. The sentence goes on after "data" or the picture's name.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// More bytes than a camera writes.
    #[error("is {megabytes} MB; a picture may have up to {}", inspect::MOST_BYTES / 1_000_000)]
    Heavy {
        /// Millions of bytes.
        megabytes: usize,
    },
    /// More pixels than can be held in memory.
    #[error(
        "is {width} × {height} pixels; a picture may have up to {} million, and {} on a side",
        inspect::MOST_PIXELS / 1_000_000,
        inspect::LONGEST_SIDE
    )]
    Large {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
    },
    /// The name promises something else.
    #[error("is {found}, but its name says {named}")]
    OtherKind {
        /// What the bytes are.
        found: String,
        /// What the name's ending stands for.
        named: String,
    },
    /// It breaks off.
    #[error("ends in the middle of the picture")]
    Cut,
    /// The decoder refuses.
    #[error("is no picture that can be read: {0}")]
    Broken(String),
    /// The encoder refuses.
    #[error("cannot be written in {0} pixels' width")]
    Encoder(u32),
    /// The media folder cannot be written.
    #[error("cannot be written to the media folder: {0}")]
    Folder(#[from] io::Error),
}

/// What pages must know of the files of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Narrowest first; none for a drawing.
    pub widths: Vec<u32>,
    /// 1 to 16; 0 for a drawing.
    pub tone: u8,
}

/// Keeps the original and its variants in the folder. Takes about a second for a picture from a camera: not for a thread that
/// answers readers. What lies there already is not made again; broken off, it leaves files that nothing refers to.
pub fn keep(folder: &MediaFolder, file: &str, bytes: &[u8], inspected: &Inspected) -> Result<Kept, PictureError> {
    let Inspected::Photograph(photograph) = inspected else {
        folder.keep(file, bytes)?;
        return Ok(Kept::default());
    };
    let widths = widths(photograph.width);
    let smallest = variant(file, widths.first().copied().unwrap_or(WIDEST), Form::Jpeg);
    if !files(file, &widths, Avif::Missing).skip(1).all(|name| folder.holds(&name)) {
        variants::write(folder, file, &variants::ladder(photograph.decode(bytes)?, &widths)?)?;
    }
    folder.keep(file, bytes)?;
    let tone = tone::of(&folder.read(&smallest)?)?;
    Ok(Kept { widths, tone })
}

/// All files of a picture with these widths: the original, and what pages show.
pub fn files(original: &str, widths: &[u32], avif: Avif) -> impl Iterator<Item = String> {
    let late = (avif == Avif::Ready).then_some(Form::Avif);
    let forms = Form::PROMPT.into_iter().chain(late);
    let variants = widths.iter().flat_map(move |width| forms.clone().map(|form| variant(original, *width, form)));
    std::iter::once(original.to_owned()).chain(variants)
}

/// The widths of a picture that is so wide: those of the ladder below its own, and its own.
fn widths(original: u32) -> Vec<u32> {
    let own = original.min(WIDEST);
    WIDTHS.into_iter().filter(|width| *width < own).chain([own]).collect()
}

#[cfg(test)]
mod tests;
