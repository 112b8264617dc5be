//! `hocchetaki export FILE`

use crate::server::{archive::export::export, state::AppState};
use anyhow::Context;
use std::{fs, io::Write, path::Path};

/// Writes the archive. The file appears when it is whole.
pub async fn run(state: &AppState, file: &Path) -> anyhow::Result<String> {
    let archive = export(state).await?;
    let mut json = serde_json::to_vec_pretty(&archive)?;
    json.push(b'\n');
    if file == Path::new("-") {
        std::io::stdout().write_all(&json)?;
    } else {
        let unfinished = file.with_extension("unfinished");
        fs::write(&unfinished, &json).with_context(|| format!("{} cannot be written", unfinished.display()))?;
        fs::rename(&unfinished, file).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(format!("exported {} articles, {} pictures", archive.articles.len(), archive.media.len()))
}
