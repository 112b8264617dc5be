//! What was built to be served: scripts, wasm, style, fonts.

use crate::model::site::Scripts;
use sha2::{Digest, Sha256};
use std::{fs, path::PathBuf};

/// A build, as far as it lies beside the program.
#[derive(Debug)]
pub struct Build {
    /// Folder of what is served.
    pub site_root: PathBuf,
    /// Folder of scripts and style in it.
    pub package: String,
    /// What scripts and style are called.
    pub output_name: String,
    /// The list of hashed file names beside the program, if the build has such names.
    pub hash_list: Option<PathBuf>,
}

impl Build {
    /// A name that is another one for every other build; of a build without hashes, always the same.
    pub fn name(&self) -> String {
        let list = self.hash_list.as_ref().and_then(|list| fs::read(list).ok()).unwrap_or_default();
        Sha256::digest(list).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Where the browser finds what makes a page alive.
    pub fn scripts(&self) -> Scripts {
        Scripts { js: self.address("js"), wasm: self.address("wasm"), build: self.name() }
    }

    /// Where the browser finds the paper's style.
    pub fn style(&self) -> String {
        self.address("css")
    }

    fn address(&self, kind: &str) -> String {
        let list = self.hash_list.as_ref().and_then(|list| fs::read_to_string(list).ok()).unwrap_or_default();
        let line = list.lines().filter_map(|line| line.split_once(':')).find(|(name, _)| name.trim() == kind);
        let hash = line.map_or_else(String::new, |(_, hash)| format!(".{}", hash.trim()));
        format!("/{}/{}{hash}.{kind}", self.package, self.output_name)
    }

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
