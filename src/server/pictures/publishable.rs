//! What a picture must have before a reader sees it.

use crate::{
    model::newsroom::picture::{Lack, Unready},
    server::store::{Store, StoreResult},
};

/// What the pictures of a story lack, in the order of the story; nothing if it can be published. `files` are its lead picture and those of
/// its body (`Body::media`), by their names in the media folder.
pub async fn ready_to_publish(store: &dyn Store, files: &[String]) -> StoreResult<Vec<Unready>> {
    let known = store.library_pictures(files).await?;
    let lack = |file: &String| {
        let lack = match known.iter().find(|picture| picture.file == *file) {
            None => Some(Lack::Picture),
            Some(picture) if picture.description.alt.is_none() => Some(Lack::Alt),
            Some(_) => None,
        };
        lack.map(|lack| Unready { file: file.clone(), lack })
    };
    Ok(files.iter().filter_map(lack).collect())
}
