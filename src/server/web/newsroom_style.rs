//! The style of the newsroom and of its door: one sheet of all files in `style/newsroom`, which no reader loads. The paper's own sheet comes first.

use axum::{
    extract::Path,
    http::{
        StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/style/newsroom");

/// The pages of the door are printed, so their style lies with those of the sheets.
const DOOR: &str = include_str!("../../../style/sheet/door.css");

static SHEET: LazyLock<String> = LazyLock::new(|| {
    let mut sheets = Vec::new();
    collect(&FILES, &mut sheets);
    sheets.sort_unstable();
    std::iter::once(DOOR).chain(sheets.into_iter().map(|(_, sheet)| sheet)).collect()
});

/// Its name, another one whenever anything in it is another.
static NAME: LazyLock<String> = LazyLock::new(|| {
    let hash: String = Sha256::digest(SHEET.as_str()).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("desk.{hash}.css")
});

/// Where it is.
pub fn address() -> String {
    format!("/newsroom/style/{}", *NAME)
}

/// `/newsroom/style/{file}`
pub async fn sheet(Path(file): Path<String>) -> Response {
    if file != *NAME {
        return StatusCode::NOT_FOUND.into_response();
    }
    let headers = [(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, SHEET.as_str()).into_response()
}

fn collect(folder: &Dir<'static>, sheets: &mut Vec<(String, &'static str)>) {
    let files = folder.files().filter_map(|file| Some((file.path().display().to_string(), file.contents_utf8()?)));
    sheets.extend(files);
    for folder in folder.dirs() {
        collect(folder, sheets);
    }
}
