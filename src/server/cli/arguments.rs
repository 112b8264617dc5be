//! What can be said on the command line.

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
    /// Check settings, database, fonts and build, and say what to do.
    Doctor,
}
