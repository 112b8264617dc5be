//! `hocchetaki doctor`: what is wrong, and what to do about it.

use crate::server::{
    build::Build,
    config::Config,
    media_folder::MediaFolder,
    pictures,
    store::{ArchiveStore, JobStore, SectionStore, sqlite::SqliteStore},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Work that was given up, as far as it is counted.
const MOST_FAILED: u32 = 1000;

/// One thing that was looked at.
#[derive(Debug)]
pub struct Finding {
    what: &'static str,
    result: Result<String, String>,
}

/// Looks at everything that can be looked at without serving.
pub async fn run(config_file: &Path, build: Option<Build>) -> (String, bool) {
    let mut findings = Vec::new();
    match Config::load(config_file) {
        Ok(config) => {
            findings.push(Finding { what: "settings", result: Ok(config_file.display().to_string()) });
            findings.push(Finding { what: "database", result: database(&config).await });
            findings.push(Finding { what: "media folder", result: writable(&config.media.folder) });
            findings.push(Finding { what: "pictures", result: pictures(&config).await });
            findings.push(Finding { what: "work", result: work(&config).await });
        }
        Err(error) => findings.push(Finding { what: "settings", result: Err(error.to_string()) }),
    }
    match &build {
        Some(build) => {
            findings.push(Finding { what: "page files", result: pages(build) });
            findings.push(Finding { what: "fonts", result: has_ending(&build.site_root.join("fonts"), "woff2") });
        }
        None => findings.push(Finding {
            what: "page files",
            result: Err("the table [package.metadata.leptos] of the settings cannot be read".to_owned()),
        }),
    }
    findings.push(Finding { what: "tools", result: Ok(tools()) });
    let well = findings.iter().all(|finding| finding.result.is_ok());
    let report = findings.iter().map(|finding| match &finding.result {
        Ok(note) => format!("well   {}: {note}\n", finding.what),
        Err(problem) => format!("wrong  {}: {problem}\n", finding.what),
    });
    (report.collect(), well)
}

async fn database(config: &Config) -> Result<String, String> {
    let file = &config.database.file;
    if !file.exists() {
        return Ok(format!("{} is not there yet; it is made at the first start", file.display()));
    }
    let store = SqliteStore::open(file).await.map_err(|error| error.to_string())?;
    let answer = store.ping().await.map_err(|error| error.to_string());
    store.close().await;
    answer.map(|()| format!("{}, schema up to date", file.display()))
}

/// Whether everything lies in the media folder that pages and exports refer to.
async fn pictures(config: &Config) -> Result<String, String> {
    if !config.database.file.exists() {
        return Ok("there are none yet".to_owned());
    }
    // What is wrong with the database is said above.
    let Ok(store) = SqliteStore::open(&config.database.file).await else { return Ok("not looked at".to_owned()) };
    let pictures = store.media_files().await.map_err(|error| error.to_string());
    store.close().await;
    let folder = MediaFolder::new(&config.media.folder);
    let pictures = pictures?;
    let lost: Vec<&str> = pictures
        .iter()
        .filter(|picture| {
            !pictures::files(&picture.file, &picture.widths, picture.avif).all(|name| folder.holds(&name))
        })
        .map(|picture| picture.file.as_str())
        .collect();
    match lost.first() {
        None => Ok(format!("{}, all files there", pictures.len())),
        Some(first) => Err(format!(
            "{} of {} lack files in {}, the first is {first}; bring the folder back, or import the archive again",
            lost.len(),
            pictures.len(),
            folder.path().display()
        )),
    }
}

/// Whether all work that was to be done later could be done.
async fn work(config: &Config) -> Result<String, String> {
    if !config.database.file.exists() {
        return Ok("there is none yet".to_owned());
    }
    // What is wrong with the database is said above.
    let Ok(store) = SqliteStore::open(&config.database.file).await else { return Ok("not looked at".to_owned()) };
    let failed = store.failed_jobs(MOST_FAILED).await.map_err(|error| error.to_string());
    store.close().await;
    let failed = failed?;
    match failed.first() {
        None => Ok("none was given up".to_owned()),
        Some(job) => {
            Err(format!("{} given up, the last is {} of {:?}: {}", failed.len(), job.kind, job.subject, job.failure))
        }
    }
}

fn writable(folder: &Path) -> Result<String, String> {
    if !folder.exists() {
        return Ok(format!("{} is not there yet; it is made with the first picture", folder.display()));
    }
    let probe = folder.join(".probe");
    fs::write(&probe, b"").and_then(|()| fs::remove_file(&probe)).map_err(|cause| {
        format!("{} cannot be written ({cause}); give it to the user that runs hocchetaki", folder.display())
    })?;
    Ok(folder.display().to_string())
}

fn pages(build: &Build) -> Result<String, String> {
    build.has_its_list()?;
    has_ending(&build.site_root.join("pkg"), "wasm")
}

/// What builds the site. A server that only serves needs none of it.
fn tools() -> String {
    let folders: Vec<PathBuf> =
        std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default();
    let missing: Vec<&str> = ["cargo-leptos", "wasm-bindgen", "npm"]
        .into_iter()
        .filter(|tool| folders.iter().all(|folder| !folder.join(tool).exists()))
        .collect();
    match missing.as_slice() {
        [] => "all that is needed to build the site is here".to_owned(),
        missing => format!("no {}; only needed to build the site: `make setup` brings them", missing.join(", ")),
    }
}

fn has_ending(folder: &Path, ending: &str) -> Result<String, String> {
    let found = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .any(|entry| entry.path().extension().is_some_and(|extension| extension == ending));
    if found {
        Ok(folder.display().to_string())
    } else {
        Err(format!(
            "no .{ending} file in {}; build the site with `make run`, or set site-root in Leptos.toml",
            folder.display()
        ))
    }
}
