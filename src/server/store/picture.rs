//! The library of pictures.

use super::{StoreResult, audit::Act, job::NewJob};
use crate::model::{
    moment::UtcMillis,
    newsroom::{
        member::MemberId,
        picture::{Description, LibraryPage, LibraryPicture},
    },
};
use async_trait::async_trait;

/// A picture that has come in.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPicture {
    /// As it shall be in the library.
    pub picture: LibraryPicture,
    /// RFC 6838.
    pub media_type: String,
    /// Now.
    pub added_at: UtcMillis,
    /// Tokens that it is found by.
    pub words: String,
    /// What else is to be done with it.
    pub jobs: Vec<NewJob>,
}

/// Keeps the library.
#[async_trait]
pub trait PictureStore: Send + Sync {
    /// One picture, by its name in the media folder.
    async fn library_picture(&self, file: &str) -> StoreResult<Option<LibraryPicture>>;

    /// Those of these that are in the library.
    async fn library_pictures(&self, files: &[String]) -> StoreResult<Vec<LibraryPicture>>;

    /// Whether it is this member who has brought a picture in.
    async fn is_sent_by(&self, file: &str, member: MemberId) -> StoreResult<bool>;

    /// A page, newest first, from `before` on; only those that have all of these tokens, if there are any.
    async fn list_pictures(&self, words: &[String], before: Option<i64>, limit: u32) -> StoreResult<LibraryPage>;

    /// Puts a picture into the library, as brought in by who acts, and wants what is to be done with it. One that is there already stays as it is.
    async fn add_picture(&self, new: &NewPicture, act: &Act) -> StoreResult<()>;

    /// Says of a picture what `description` says; false if it is not there. `words` are the tokens that it is found by now.
    async fn describe_picture(
        &self,
        file: &str,
        description: &Description,
        words: &str,
        jobs: &[NewJob],
        act: &Act,
    ) -> StoreResult<bool>;

    /// The media folder has it in these widths.
    async fn set_widths(&self, file: &str, widths: &[u32], jobs: &[NewJob]) -> StoreResult<()>;

    /// The media folder has all its widths as AVIF.
    async fn set_avif(&self, file: &str, jobs: &[NewJob]) -> StoreResult<()>;
}
