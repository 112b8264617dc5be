//! `hocchetaki demo`: the stories of `demo/`, which travel inside the binary, and as many made-up ones as are wanted.

use super::import::sentence;
use crate::server::{
    archive::{
        format::Archive,
        import::{import, read},
    },
    generated::{Wanted, Written, generate},
    state::AppState,
};
use anyhow::{Context, bail};
use base64::{Engine, prelude::BASE64_STANDARD};
use include_dir::{Dir, include_dir};

static PICTURES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/demo/pictures");
const ARCHIVE: &str = include_str!("../../../demo/archive.json");

/// Fills an empty site. A site with stories is left alone.
pub async fn run(state: &AppState, wanted: Option<Wanted>) -> anyhow::Result<String> {
    if !state.store.is_empty().await? {
        bail!("the site has stories already; the demonstration is for an empty one");
    }
    let mut archive: Archive = read(ARCHIVE.as_bytes(), None)?;
    for media in &mut archive.media {
        let picture =
            PICTURES.get_file(&media.name).with_context(|| format!("the picture {} is missing", media.name))?;
        media.data = BASE64_STANDARD.encode(picture.contents());
    }
    let said = sentence(import(state, archive).await?);
    let Some(wanted) = wanted else { return Ok(said) };
    let Written { articles, comments } = generate(state, wanted, |written| progress(written, wanted))
        .await
        .context("the made-up stories were broken off; delete the database file before you try again")?;
    Ok(format!("{said}\nmade up: {articles} articles, {comments} comments"))
}

fn progress(written: Written, wanted: Wanted) {
    eprintln!(
        "{} of {} articles, {} of {} comments",
        written.articles, wanted.articles, written.comments, wanted.comments
    );
}
