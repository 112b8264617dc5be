//! The widths and the form of a picture that are made while nobody waits. Each step looks at what is there, so it can be begun again.

use super::{Inspected, PictureError, inspect, variants, widths};
use crate::{
    model::picture::{Form, variant},
    server::{
        media_folder::{self, MediaFolder},
        state::AppState,
        store::job::{JobKind, NewJob},
    },
};
use anyhow::Context;
use image::RgbImage;

/// Whether a step was the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// All is there.
    Last,
    /// Something is left to do.
    More,
}

/// Makes the widths of a picture that are not there, and tells the store that all are. A picture that is gone wants none.
pub async fn make_sizes(state: &AppState, file: &str) -> anyhow::Result<()> {
    if state.store.library_picture(file).await?.is_none() {
        return Ok(());
    }
    let (folder, name) = (state.media.clone(), file.to_owned());
    let made = on_the_workbench(state, move || {
        let (image, widths) = unpack(&folder, &name)?;
        variants::write(&folder, &name, &variants::ladder(image, &widths)?)?;
        Ok(widths)
    })
    .await?;
    let now = state.clock.now();
    let jobs = [NewJob::now(JobKind::RenderTexts, "", now), NewJob::now(JobKind::MakeAvif, file, now)];
    state.store.set_widths(file, &made, &jobs).await?;
    Ok(())
}

/// Makes one of the widths of a picture that are not there as AVIF; with the last, the store is told that all are.
pub async fn make_avif(state: &AppState, file: &str) -> anyhow::Result<Step> {
    let Some(picture) = state.store.library_picture(file).await? else { return Ok(Step::Last) };
    let lacks = |width: &&u32| !state.media.holds(&variant(file, **width, Form::Avif));
    if let Some(width) = picture.widths.iter().find(lacks).copied() {
        let (folder, name) = (state.media.clone(), file.to_owned());
        let image = on_the_workbench(state, move || variants::ladder(unpack(&folder, &name)?.0, &[width])).await?;
        // Scaled, it takes little: others may unpack theirs meanwhile.
        let (folder, name) = (state.media.clone(), file.to_owned());
        let write = move || image.iter().try_for_each(|image| variants::write_one(&folder, &name, image, Form::Avif));
        tokio::task::spawn_blocking(write).await??;
        if picture.widths.iter().any(|width| lacks(&width)) {
            return Ok(Step::More);
        }
    }
    state.store.set_avif(file, &[NewJob::now(JobKind::RenderTexts, "", state.clock.now())]).await?;
    Ok(Step::Last)
}

/// Does what takes memory, as the only one.
async fn on_the_workbench<T: Send + 'static>(
    state: &AppState,
    work: impl FnOnce() -> Result<T, PictureError> + Send + 'static,
) -> anyhow::Result<T> {
    let permit = state.workbench.clone().acquire_owned().await?;
    let work = move || {
        let done = work();
        drop(permit);
        done
    };
    Ok(tokio::task::spawn_blocking(work).await.context("the thread of a picture broke off")??)
}

/// A picture's pixels, and the widths that it shall have.
fn unpack(folder: &MediaFolder, file: &str) -> Result<(RgbImage, Vec<u32>), PictureError> {
    let bytes = folder.read(file)?;
    let media_type = file.rsplit('.').next().and_then(media_folder::media_type).unwrap_or_default();
    let Inspected::Photograph(photograph) = inspect(&bytes, media_type)? else {
        return Err(PictureError::Broken("a drawing has no widths".to_owned()));
    };
    let widths = widths(photograph.width);
    Ok((photograph.decode(&bytes)?, widths))
}
