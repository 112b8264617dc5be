//! What can be said on the command line.

use crate::model::newsroom::role::Role;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// হচ্ছেটাকী? — a Bengali-first news site in one binary.
#[derive(Debug, Parser)]
#[command(name = "hocchetaki", version, about)]
pub struct Arguments {
    /// Settings file; otherwise Leptos.toml in this folder or beside the program.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// How log lines are written to standard error. RUST_LOG chooses which.
    #[arg(long, global = true, value_enum, default_value_t = LogFormat::Text)]
    pub log: LogFormat,
    /// What to do; without a command, serve.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Shape of log lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site.
    Serve,
    /// Take in an archive (JSON), a corpus, or one article as plain text.
    Import {
        /// The file.
        file: PathBuf,
        /// Plain text only: slug or name of the section.
        #[arg(long)]
        section: Option<String>,
        /// Plain text only: slug or name of the author.
        #[arg(long)]
        author: Option<String>,
        /// Texts keyed in Bijoy (SutonnyMJ and its like) become Unicode. Look at the result before you publish it.
        #[arg(long)]
        bijoy: bool,
    },
    /// Write everything that is published, with comments and pictures, as one archive.
    Export {
        /// The file to write; - for standard output.
        file: PathBuf,
    },
    /// Fill an empty site with demonstration stories.
    Demo {
        /// Make up so many more stories of ten years, to see how a large archive feels; 100,000 take two minutes and 2 GB.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
        articles: Option<u32>,
        /// And so many comments under them.
        #[arg(long, value_name = "M", requires = "articles", value_parser = clap::value_parser!(u32).range(0..=100_000_000))]
        comments: Option<u32>,
    },
    /// Members of the newsroom.
    User {
        /// What to do.
        #[command(subcommand)]
        command: UserCommand,
    },
    /// Check settings, database, fonts and build, and say what to do.
    Doctor,
}

/// What can be done with members.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Take somebody in; prints a link by which they choose a password.
    Add {
        /// Address of mail, to sign in with.
        email: String,
        /// As colleagues read it; otherwise the beginning of the address.
        #[arg(long)]
        name: Option<String>,
        /// contributor, reporter, sub_editor, editor, moderator or admin.
        #[arg(long, default_value_t = Role::Admin)]
        role: Role,
        /// Read the password from standard input; no link is printed.
        #[arg(long)]
        password_stdin: bool,
    },
    /// List the members.
    List,
    /// A new link for who has forgotten the password. Whoever was signed in as them is out when it is used.
    Reset {
        /// Address of mail.
        email: String,
        /// Read the new password from standard input; no link is printed.
        #[arg(long)]
        password_stdin: bool,
    },
}
