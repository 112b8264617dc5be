//! Pictures as the newsroom knows them: the library, what is said of each, and why one is refused.

use crate::model::picture::Focus;
use serde::{Deserialize, Serialize};

/// Where pictures come in; the name of the file stands in the query as `name`.
pub const UPLOAD: &str = "/newsroom/upload";

/// The longest text for those who cannot see it, in graphemes: some sentences.
pub const MAX_ALT_GRAPHEMES: u32 = 500;

/// The longest credit, in graphemes.
pub const MAX_CREDIT_GRAPHEMES: u32 = 200;

/// The longest caption, in graphemes.
pub const MAX_CAPTION_GRAPHEMES: u32 = 1000;

/// What those who cannot see a picture are told of it. A picture of which nobody has said either may not be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Alt {
    /// What is to be seen.
    Described(String),
    /// It says nothing that the text does not.
    Decorative,
}

impl Alt {
    /// As it stands in `alt`.
    pub fn text(&self) -> &str {
        match self {
            Self::Described(text) => text,
            Self::Decorative => "",
        }
    }
}

/// What is said of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// For those who cannot see it; `None` as long as nobody has said.
    pub alt: Option<Alt>,
    /// Who made it; may be empty.
    pub credit: String,
    /// The line that is offered for each story that shows it; may be empty.
    pub caption: String,
    /// What must stay in sight where it is cut.
    pub focus: Focus,
}

/// A picture of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LibraryPicture {
    /// Its name in the media folder: stories refer to it by this.
    pub file: String,
    /// Of the file that was uploaded, without its ending; empty if it came with an archive.
    pub name: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Widths in which it can be had already, narrowest first; none for a drawing.
    pub widths: Vec<u32>,
    /// Its colour among the sixteen tones; 0 for none.
    pub tone: u8,
    /// What is said of it.
    pub description: Description,
}

/// A page of the library, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LibraryPage {
    /// The pictures.
    pub pictures: Vec<LibraryPicture>,
    /// Where the next page begins, if there is one.
    pub next: Option<i64>,
}

/// The answer to an upload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uploaded {
    /// As it is in the library now.
    pub picture: LibraryPicture,
    /// Whether it was there before: the same bytes are one picture.
    pub known: bool,
}

/// Why a picture is refused. The texts come from `i18n`, by variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// More bytes than the site takes.
    TooHeavy {
        /// Millions of bytes.
        megabytes: u32,
    },
    /// More pixels than the site takes.
    TooLarge {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
        /// The most it takes, in millions.
        megapixels: u32,
    },
    /// There is nothing in it.
    Empty,
    /// Of a kind that the site cannot show.
    Kind(RefusedKind),
    /// It breaks off.
    Cut,
    /// No decoder reads it.
    Broken,
}

/// Kinds of file that are refused, as far as something can be said of what to do instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RefusedKind {
    /// Drawings: they can hold programs.
    Svg,
    /// What iPhones write, if nobody tells them otherwise.
    Heic,
    /// AVIF.
    Avif,
    /// What moves.
    Gif,
    /// TIFF and what cameras write without developing it.
    Raw,
    /// PDF.
    Pdf,
    /// Film.
    Film,
    /// Anything else.
    Other,
}

/// What an upload is answered with when it brings no picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UploadProblem {
    /// The sender's business.
    Refused(Refusal),
    /// Nobody is signed in.
    SignedOut,
    /// This member may not upload.
    Forbidden,
    /// The file did not arrive whole: the line broke, or was too slow.
    BrokenOff,
    /// A fault of ours; the log knows it by this id.
    Internal {
        /// The request's id.
        id: String,
    },
}

impl UploadProblem {
    /// The HTTP status that goes with it (RFC 9110 §15).
    pub fn status(&self) -> u16 {
        match self {
            Self::Refused(Refusal::TooHeavy { .. }) => 413,
            Self::Refused(Refusal::Kind(_)) => 415,
            Self::Refused(_) => 422,
            Self::SignedOut => 401,
            Self::Forbidden => 403,
            Self::BrokenOff => 408,
            Self::Internal { .. } => 500,
        }
    }
}

/// Why a story cannot be published with a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unready {
    /// Which picture, by its name in the media folder.
    pub file: String,
    /// What is missing.
    pub lack: Lack,
}

/// What a picture lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lack {
    /// It is not in the library.
    Picture,
    /// Nobody has said what is to be seen, nor that it is a decoration.
    Alt,
}
