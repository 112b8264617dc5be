//! A folder in which the program is run, with settings of its own.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use tempfile::TempDir;

/// The settings that the project is delivered with.
const SETTINGS: &str = include_str!("../../Leptos.toml");

/// The folder.
pub struct Place {
    folder: TempDir,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Place {
    /// A folder with the delivered settings, but for two: the machine chooses a port that is free, and the files of the pages have
    /// no hashes in their names, because no build has made them.
    pub fn new() -> Self {
        let place = Self::empty();
        place.set(&[]);
        place
    }

    /// A folder with nothing in it.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Writes the settings anew, each of these texts replaced.
    pub fn set(&self, replacements: &[(&str, &str)]) {
        let always = [
            ("site-addr = \"127.0.0.1:3000\"", "site-addr = \"127.0.0.1:0\""),
            ("hash-files = true", "hash-files = false"),
        ];
        let mut settings = SETTINGS.to_owned();
        for (from, to) in always.iter().chain(replacements) {
            assert!(settings.contains(from), "{from} is not in Leptos.toml");
            settings = settings.replace(from, to);
        }
        self.write("Leptos.toml", settings);
    }

    /// A file's path.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let file = self.file(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }

    /// Reads a file.
    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.file(name)).unwrap()
    }

    /// The program, ready to be run here. Settings of whoever runs the tests do not reach it.
    pub fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hocchetaki"));
        command.args(arguments).current_dir(self.path()).env_clear();
        command
    }

    /// Runs it to its end.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        ended(self.program(arguments))
    }

    /// Runs it to its end and expects no trouble; what it said.
    pub fn done(&self, arguments: &[&str]) -> String {
        let ended = self.run(arguments);
        assert_eq!(ended.code, Some(0), "{arguments:?}: {}", ended.err);
        ended.err
    }

    /// Runs it to its end and expects a refusal; the sentence that it said.
    pub fn refused(&self, arguments: &[&str]) -> String {
        self.run(arguments).sentence()
    }
}

/// Runs a program to its end. It says what it has to say and logs nothing: a slow disk is worth a line in the log, and no test is
/// about that.
pub fn ended(mut command: Command) -> Ended {
    command.env("RUST_LOG", "off");
    let Output { status, stdout, stderr } = command.output().unwrap();
    Ended { code: status.code(), out: String::from_utf8(stdout).unwrap(), err: String::from_utf8(stderr).unwrap() }
}

impl Ended {
    /// The one sentence of a refusal.
    pub fn sentence(&self) -> String {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert!(!self.err.contains("panicked"), "{}", self.err);
        let said: Vec<_> = self.err.lines().filter(|line| line.starts_with("hocchetaki: ")).collect();
        assert_eq!(said.len(), 1, "{}", self.err);
        // Causes may have lines of their own, as those of TOML do.
        self.err[self.err.find("hocchetaki: ").unwrap() + "hocchetaki: ".len()..].to_owned()
    }
}
