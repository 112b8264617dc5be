//! A file that is coming in: nobody knows yet what it is, or whether it ends.

use std::{
    fs, io,
    path::{Path, PathBuf},
};
use tokio::{fs::File, io::AsyncWriteExt};
use uuid::Uuid;

/// What names of unfinished files begin with. No name that is served does.
const UNFINISHED: &str = ".upload-";

/// Bytes on their way into the folder. Dropped, they are gone.
#[derive(Debug)]
pub struct Incoming {
    path: PathBuf,
    file: File,
    length: u64,
}

impl Incoming {
    /// An empty file in the folder.
    pub(super) async fn begin(folder: &Path) -> io::Result<Self> {
        tokio::fs::create_dir_all(folder).await?;
        let path = folder.join(format!("{UNFINISHED}{}", Uuid::now_v7().simple()));
        let file = File::create_new(&path).await?;
        Ok(Self { path, file, length: 0 })
    }

    /// Takes the next bytes.
    pub async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.length = self.length.saturating_add(bytes.len() as u64);
        self.file.write_all(bytes).await
    }

    /// The last bytes have come.
    pub async fn end(&mut self) -> io::Result<()> {
        self.file.flush().await
    }

    /// Bytes so far.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// All of them.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        fs::read(&self.path)
    }

    /// They stay, under a name that the folder gives; what lies there already is the same.
    pub(super) fn keep(self, place: &Path) -> io::Result<()> {
        self.sync()?;
        fs::rename(&self.path, place)
    }

    fn sync(&self) -> io::Result<()> {
        fs::File::open(&self.path)?.sync_all()
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // Kept, it is there no more.
        let _ = fs::remove_file(&self.path);
    }
}

/// Removes what a program that was killed left unfinished; says how many files.
pub(super) fn sweep(folder: &Path) -> io::Result<usize> {
    let mut swept = 0;
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            fs::remove_file(entry.path())?;
            swept += 1;
        }
    }
    Ok(swept)
}
