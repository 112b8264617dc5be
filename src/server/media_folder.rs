//! The media folder: the one place that knows where bytes of pictures lie. Another kind of store would be put in here.

mod incoming;

pub use incoming::Incoming;
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

/// The kinds of picture that come in (RFC 6838 media types), each with its ending.
const KINDS: &[(&str, &str)] =
    &[("image/svg+xml", "svg"), ("image/jpeg", "jpg"), ("image/png", "png"), ("image/webp", "webp")];

/// The media type of a picture that comes in, by its ending.
pub fn media_type(ending: &str) -> Option<&'static str> {
    KINDS.iter().find(|(_, known)| *known == ending).map(|(kind, _)| *kind)
}

/// The media type of a file that readers may have; `None` for any other name. They may have drawings, `{hash}.svg`, and the
/// widths of photographs, `{hash}-{width}.avif`, `.webp` and `.jpg`. A photograph's original, `{hash}.jpg`, is not among them: it says
/// where and by whom it was taken.
pub fn served_type(file: &str) -> Option<&'static str> {
    let (stem, ending) = file.split_once('.')?;
    match (stem.split_once('-'), ending) {
        (None, "svg") => is_hash(stem),
        (Some((hash, width)), "avif" | "webp" | "jpg") => is_hash(hash) && is_width(width),
        _ => false,
    }
    .then(|| if ending == "avif" { Some("image/avif") } else { media_type(ending) })
    .flatten()
}

fn is_hash(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// One to five digits, as they are written: no other name leads to the same file.
fn is_width(text: &str) -> bool {
    text.len() <= 5 && !text.starts_with('0') && text.parse::<u32>().is_ok() && !text.starts_with('+')
}

/// Whether a name is one that [`file_name`] gave or one of its widths.
fn is_ours(file: &str) -> bool {
    let original = file.split_once('.').is_some_and(|(stem, ending)| is_hash(stem) && media_type(ending).is_some());
    original || served_type(file).is_some()
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

    /// Whether a file of this name is there.
    pub fn holds(&self, file: &str) -> bool {
        is_ours(file) && self.folder.join(file).is_file()
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

    /// Begins to take in a file.
    pub async fn begin(&self) -> io::Result<Incoming> {
        Incoming::begin(&self.folder).await
    }

    /// Keeps what has come in under the name that [`file_name`] gave it.
    pub fn adopt(&self, incoming: Incoming, file: &str) -> io::Result<()> {
        incoming.keep(&self.folder.join(file))
    }

    /// Removes what a program that was killed left unfinished; says how many files.
    pub fn sweep(&self) -> io::Result<usize> {
        incoming::sweep(&self.folder)
    }

    /// The bytes of a file of the folder, served or not.
    pub fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        if !is_ours(file) {
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
        assert_eq!(served_type(&name), Some("image/svg+xml"));
        for other in ["../secret.svg", "a/b.svg", "passwd", ".svg", "abc.html", "abc.svg", "abc.svg.html"] {
            assert_eq!(served_type(other), None, "{other}");
            assert!(!is_ours(other), "{other}");
        }
        assert_eq!(file_name(b"x", "text/html"), None);
    }

    #[test]
    fn of_a_photograph_only_its_widths_are_served() {
        let original = file_name(b"photograph", "image/jpeg").unwrap();
        let hash = original.split('.').next().unwrap();
        assert!(is_ours(&original));
        assert_eq!(served_type(&original), None);
        assert_eq!(served_type(&format!("{hash}-240.webp")), Some("image/webp"));
        assert_eq!(served_type(&format!("{hash}-2400.jpg")), Some("image/jpeg"));
        assert_eq!(served_type(&format!("{hash}-240.avif")), Some("image/avif"));
        for tail in [
            "-240.png",
            "-240.svg",
            "-0240.jpg",
            "-.jpg",
            "-0.jpg",
            "-+24.jpg",
            "-100000.jpg",
            "-1-2.jpg",
            "-240.jpg.jpg",
            "-240.gif",
        ] {
            assert_eq!(served_type(&format!("{hash}{tail}")), None, "{tail}");
        }
        assert_eq!(served_type(&format!("{}-240.jpg", hash.to_uppercase())), None);
    }
}
