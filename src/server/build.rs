//! What was built to be served: scripts, wasm, style, fonts.

use std::path::PathBuf;

/// A build, as far as it lies beside the program.
#[derive(Debug)]
pub struct Build {
    /// Folder of what is served.
    pub site_root: PathBuf,
    /// The list of hashed file names beside the program, if the build has such names.
    pub hash_list: Option<PathBuf>,
}

impl Build {
    /// Without the list of its hashed names, no page finds its scripts. The error is a sentence.
    pub fn has_its_list(&self) -> Result<(), String> {
        match &self.hash_list {
            Some(list) if !list.exists() => Err(format!(
                "{} is missing; copy it from the build together with the program, or set hash-files = false for a build \
                 without hashes",
                list.display()
            )),
            _ => Ok(()),
        }
    }
}
