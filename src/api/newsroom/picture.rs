//! The library of pictures.

use crate::model::{
    error::AppError,
    newsroom::picture::{LibraryPage, LibraryPicture},
    picture::Focus,
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// A page of the pictures that have all words of `typed`, newest first. Whoever may upload may look.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/picture/list_pictures")]
pub async fn list_pictures(typed: String, before: Option<i64>) -> Result<LibraryPage, AppError> {
    use crate::{model::newsroom::permission::Permission, server::pictures};
    let staff = super::super::caller::staff(Permission::UploadPicture).await?;
    staff.caller.answer(pictures::find(&staff.caller.state, &typed, before).await)
}

/// One picture. Whoever may upload may look.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/picture/get_picture")]
pub async fn get_picture(file: String) -> Result<LibraryPicture, AppError> {
    use crate::model::newsroom::permission::Permission;
    let staff = super::super::caller::staff(Permission::UploadPicture).await?;
    let found = staff.caller.answer(staff.caller.state.store.library_picture(&file).await)?;
    found.ok_or(AppError::NotFound)
}

/// Says what is to be seen on a picture. `alt` is what those hear who cannot see it: nothing as long as nobody has said, unless it is
/// `decorative`. Whoever has brought it in may, and who looks after all pictures.
#[server(prefix = "/api/v1", endpoint = "newsroom/picture/describe_picture")]
pub async fn describe_picture(
    file: String,
    alt: String,
    decorative: bool,
    credit: String,
    caption: String,
    focus: Focus,
) -> Result<LibraryPicture, AppError> {
    use crate::{
        model::newsroom::{
            permission::Permission,
            picture::{Alt, Description},
        },
        server::pictures,
    };
    let staff = super::super::caller::staff(Permission::UploadPicture).await?;
    let alt = if decorative { Some(Alt::Decorative) } else { Some(Alt::Described(alt)) };
    let said = Description { alt, credit, caption, focus };
    staff.caller.answer(pictures::describe(&staff.caller.state, staff.member(), &staff.doer(), &file, said).await)
}
