//! `Leptos.toml` and the environment: what the running binary is set to. One file a table.

pub mod cache;
pub mod database;
pub mod discussion;
pub mod mail;
pub mod media;
pub mod network;
pub mod site;

use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The settings of a paper.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// `[site]`
    pub site: site::SiteConfig,
    /// `[database]`
    pub database: database::DatabaseConfig,
    /// `[media]`
    pub media: media::MediaConfig,
    /// `[mail]`
    pub mail: mail::MailConfig,
    /// `[discussion]`
    pub discussion: discussion::DiscussionConfig,
    /// `[network]`
    pub network: network::NetworkConfig,
    /// `[cache]`
    pub cache: cache::CacheConfig,
    /// `[package]`: the table `[package.metadata.leptos]`, which leptos reads for itself.
    pub package: serde::de::IgnoredAny,
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The named file is not there.
    #[error("there is no settings file {0}; give its place with --config, or run in the folder that holds Leptos.toml")]
    Missing(PathBuf),
    /// A line or value in it is wrong.
    #[error("the settings cannot be used: {0}")]
    Invalid(String),
}

/// Where the settings are when nobody says: in the folder where the program is started, else beside the program.
pub fn default_file() -> PathBuf {
    let here = PathBuf::from("Leptos.toml");
    let beside = std::env::current_exe().ok().and_then(|program| Some(program.parent()?.join("Leptos.toml")));
    match beside {
        Some(beside) if !here.exists() && beside.exists() => beside,
        _ => here,
    }
}

impl Config {
    /// Reads the file, then `HOCCHETAKI_<TABLE>__<KEY>` from the environment, which wins.
    pub fn load(file: &Path) -> Result<Self, ConfigError> {
        if !file.exists() {
            return Err(ConfigError::Missing(file.to_owned()));
        }
        let environment = config::Environment::with_prefix("HOCCHETAKI")
            .prefix_separator("_")
            .separator("__")
            .try_parsing(true)
            .list_separator(",")
            .with_list_parse_key("network.trusted_proxies")
            .with_list_parse_key("cache.purge_command")
            .with_list_parse_key("mail.command");
        let config: Self = config::Config::builder()
            .add_source(config::File::from(file).format(config::FileFormat::Toml))
            .add_source(environment)
            .build()
            .and_then(config::Config::try_deserialize)
            .map_err(|cause| ConfigError::Invalid(cause.to_string()))?;
        config.site.zone().map_err(ConfigError::Invalid)?;
        Ok(config)
    }
}
