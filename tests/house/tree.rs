//! The files of the project, named by their path from its root with `/`.

use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn exists(file: &str) -> bool {
    root().join(file).exists()
}

/// The text of a file, or nothing when there is none.
pub fn read(file: &str) -> Option<String> {
    let path = root().join(file);
    path.is_file().then(|| fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file} is no text: {error}")))
}

/// Every file below a folder, sorted; none when the folder is missing.
pub fn files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            found.extend(files(&name(&path)));
        } else {
            found.push(name(&path));
        }
    }
    found
}

/// The files below a folder that end with `.<extension>`.
pub fn files_with(folder: &str, extension: &str) -> Vec<String> {
    let mut found = files(folder);
    found.retain(|file| Path::new(file).extension().is_some_and(|it| it == extension));
    found
}

/// The folders directly inside a folder.
pub fn folders(folder: &str) -> Vec<String> {
    entries(folder).iter().filter(|path| path.is_dir()).map(|path| name(path)).collect()
}

/// `src/site/front.rs` → `front`.
pub fn stem(file: &str) -> &str {
    let last = file.rsplit('/').next().unwrap_or(file);
    last.split('.').next().unwrap_or(last)
}

fn entries(folder: &str) -> Vec<PathBuf> {
    let Ok(listing) = fs::read_dir(root().join(folder)) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = listing.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.retain(|path| !name(path).rsplit('/').next().is_some_and(|last| last.starts_with('.')));
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    let inside = path.strip_prefix(root()).expect("a path below the root");
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
