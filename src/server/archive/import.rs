//! From bytes to a paper in the store: everything is checked before anything is written.

use super::{
    check::{self, Checked, Incoming},
    corpus,
    error::ImportError,
    format::{Archive, FORMAT},
    plain_text::{self, Assignment},
};
use crate::{
    i18n::Texts,
    server::{
        pictures::{self, Kept},
        publishing, search,
        state::AppState,
        store::archive::ImportReport,
    },
};
use serde::de::DeserializeOwned;

/// Reads what the bytes are: an archive, a corpus, or a plain text together with what it does not say of itself.
pub fn read(bytes: &[u8], assignment: Option<&Assignment>) -> Result<Archive, ImportError> {
    let text = std::str::from_utf8(bytes).map_err(|error| ImportError::Encoding(error.valid_up_to()))?;
    let text = text.trim_start_matches('\u{FEFF}');
    if !text.trim_start().starts_with('{') {
        let assignment = assignment.ok_or_else(|| ImportError::Shape {
            place: "the file".to_owned(),
            problem: "is plain text; say where it belongs with --section and --author".to_owned(),
        })?;
        return plain_text::read(text, assignment);
    }
    let kind: serde_json::Value = json(text)?;
    if kind.get("format").and_then(serde_json::Value::as_str) == Some(FORMAT) {
        json(text)
    } else if kind.get("categories").is_some() && kind.get("articles").is_some() {
        Ok(corpus::into_archive(json(text)?))
    } else {
        Err(ImportError::Shape {
            place: "format".to_owned(),
            problem: format!("is not {FORMAT:?}; see docs/archive.md for what can be imported"),
        })
    }
}

/// JSON into a type; a failure names the place in the document, line and column.
fn json<T: DeserializeOwned>(text: &str) -> Result<T, ImportError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let place = error.path().to_string();
        ImportError::Shape {
            place: if place == "." { "the file".to_owned() } else { place },
            problem: error.into_inner().to_string(),
        }
    })?;
    reader.end().map_err(|error| ImportError::Shape { place: "the file".to_owned(), problem: error.to_string() })?;
    Ok(value)
}

/// Brings pictures into the media folder, on a thread of its own: it takes a second for each, and there are readers. One after
/// the other, so that only one is in memory unpacked.
async fn keep(state: &AppState, files: Vec<Incoming>) -> Result<Vec<Kept>, ImportError> {
    let folder = state.media.clone();
    let work = move || {
        let one = |Incoming { entry, file, bytes, inspected }| {
            pictures::keep(&folder, &file, &bytes, &inspected)
                .map_err(|problem| ImportError::Picture { entry, problem })
        };
        files.into_iter().map(one).collect()
    };
    tokio::task::spawn_blocking(work).await.map_err(|cause| ImportError::BrokenOff(cause.to_string()))?
}

/// Takes an archive into the store. The same archive a second time changes nothing.
pub async fn import(state: &AppState, archive: Archive) -> Result<ImportReport, ImportError> {
    let known = state.store.known_names().await?;
    let Checked { mut records, files } = check::check(archive, &known)?;
    // Before the transaction: a picture without an article is no harm, an article without its picture is.
    for (record, kept) in records.media.iter_mut().zip(keep(state, files).await?) {
        record.widths = kept.widths;
        record.tone = kept.tone;
    }
    let edition = publishing::Edition { texts: Texts(state.config.site.language), clock: &state.clock };
    let renderings: Vec<_> =
        records.articles.iter().map(|article| publishing::rendering(article, &records.media, edition)).collect();
    let report = state.store.import(&records, &renderings).await?;
    state.tell_changes().await;
    // A transaction of its own: were it broken off, the next start of the server would go on with it.
    search::bring_up_to_date(state.store.as_ref()).await?;
    state.tell_changes().await;
    Ok(report)
}
