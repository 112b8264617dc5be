//! `hocchetaki import FILE`

use crate::server::{
    archive::{
        bijoy::{rescue, rescue_lines},
        import::{import, read},
        plain_text::Assignment,
    },
    state::AppState,
    store::archive::ImportReport,
};
use anyhow::{Context, bail};
use std::{fs, path::Path};

/// Takes the file in and says what came of it.
pub async fn run(
    state: &AppState,
    file: &Path,
    section: Option<String>,
    author: Option<String>,
    bijoy: bool,
) -> anyhow::Result<String> {
    let mut bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let assignment = match (section, author) {
        (Some(section), Some(author)) => {
            if bijoy && let Ok(text) = std::str::from_utf8(&bytes) {
                bytes = rescue_lines(text).into_bytes();
            }
            Some(Assignment {
                section,
                author,
                known: state.store.known_names().await?,
                zone: state.config.site.zone().map_err(anyhow::Error::msg)?,
            })
        }
        (None, None) => None,
        _ => bail!("--section and --author belong together"),
    };
    let mut archive = read(&bytes, assignment.as_ref()).with_context(|| file.display().to_string())?;
    let rescued = bijoy.then(|| rescue(&mut archive));
    let report = import(state, archive).await.with_context(|| file.display().to_string())?;
    let rescued = rescued.map_or_else(String::new, |texts| format!("; texts made Unicode: {texts}"));
    Ok(sentence(report) + &rescued)
}

/// What an import did, in one line.
pub fn sentence(report: ImportReport) -> String {
    let ImportReport { articles_added, articles_changed, articles_unchanged, comments_added } = report;
    format!(
        "articles: {articles_added} added, {articles_changed} changed, {articles_unchanged} unchanged; comments: {comments_added} added"
    )
}
