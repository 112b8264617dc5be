//! The media folder.

use sha2::{Digest, Sha256};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The folder that holds the bytes of all pictures.
#[derive(Clone, Debug)]
pub struct MediaFolder {
    folder: PathBuf,
}

/// The kinds of picture that may lie in the folder (RFC 6838 media types), each with its ending.
const KINDS: &[(&str, &str)] = &[
    ("image/svg+xml", "svg"),
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/webp", "webp"),
    ("image/avif", "avif"),
];

/// The media type of a file in the folder, by its ending; `None` for names that no picture of ours can have.
pub fn media_type(file: &str) -> Option<&'static str> {
    let (stem, ending) = file.split_once('.')?;
    let ours = !stem.is_empty() && stem.bytes().all(|byte| byte.is_ascii_hexdigit());
    KINDS.iter().find(|(_, known)| ours && *known == ending).map(|(kind, _)| *kind)
}

/// The name that these bytes have in the folder; `None` for a kind of file that may not lie there.
pub fn file_name(bytes: &[u8], media_type: &str) -> Option<String> {
    let (_, ending) = KINDS.iter().find(|(kind, _)| *kind == media_type)?;
    let hash = Sha256::digest(bytes);
    let name: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    Some(format!("{name}.{ending}"))
}

impl MediaFolder {
    /// A folder, which is made when the first picture comes.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Where the folder is.
    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// Keeps bytes under the name that [`file_name`] gave them. Whoever reads meanwhile sees all of them or nothing.
    pub fn keep(&self, file: &str, bytes: &[u8]) -> io::Result<()> {
        let place = self.folder.join(file);
        if place.exists() {
            return Ok(());
        }
        fs::create_dir_all(&self.folder)?;
        let unfinished = self.folder.join(format!(".{file}.{}", std::process::id()));
        fs::write(&unfinished, bytes)?;
        fs::rename(unfinished, place)
    }

    /// The bytes of a picture.
    pub fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        if media_type(file).is_none() {
            return Err(io::Error::new(io::ErrorKind::NotFound, "not a name of a picture"));
        }
        fs::read(self.folder.join(file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_the_folder_gives_lead_into_it() {
        let name = file_name(b"<svg/>", "image/svg+xml").unwrap();
        assert_eq!(media_type(&name), Some("image/svg+xml"));
        for other in ["../secret.svg", "a/b.svg", "passwd", ".svg", "abc.html", "abc.svg.html"] {
            assert_eq!(media_type(other), None, "{other}");
        }
        assert_eq!(file_name(b"x", "text/html"), None);
    }
}
