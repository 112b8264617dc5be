//! Letters that fall into a file.

use crate::site::TestSite;
use base64::{Engine, prelude::BASE64_STANDARD};
use hocchetaki::server::config::Config;
use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf, time::Duration};

/// Where letters fall: always the last one lies there.
pub struct Letters {
    file: PathBuf,
    _folder: tempfile::TempDir,
}

impl Letters {
    /// A site whose letters fall here.
    pub async fn site(change: impl FnOnce(&mut Config)) -> (TestSite, Self) {
        let folder = tempfile::tempdir().unwrap();
        let (program, file) = (folder.path().join("sendmail"), folder.path().join("box"));
        fs::write(&program, format!("#!/bin/sh\ncat > '{0}.part' && mv '{0}.part' '{0}'\n", file.display())).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let command = vec![program.display().to_string(), "-t".to_owned()];
        let site = TestSite::with(|config| {
            config.mail.command = command;
            config.mail.from = "newsroom@paper.example".to_owned();
            change(config);
        })
        .await;
        (site, Self { file, _folder: folder })
    }

    /// The next letter, as it travels. It is taken out.
    pub async fn next(&self) -> String {
        for _ in 0..200 {
            if let Ok(letter) = fs::read_to_string(&self.file) {
                fs::remove_file(&self.file).unwrap();
                return letter;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("no letter came");
    }
}

/// The words of a letter.
pub fn words(letter: &str) -> String {
    let text = letter.split_once("\r\n\r\n").unwrap().1.replace("\r\n", "");
    String::from_utf8(BASE64_STANDARD.decode(text).unwrap()).unwrap()
}

/// The path of the first link in a letter.
pub fn link(letter: &str) -> String {
    let words = words(letter);
    let link = words.split_whitespace().find(|word| word.starts_with("https://")).unwrap();
    link.strip_prefix("https://paper.example").unwrap().to_owned()
}
