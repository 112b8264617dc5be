//! `[network]`: what stands between readers and this server.

use serde::Deserialize;
use std::net::IpAddr;

/// `[network]`
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NetworkConfig {
    /// Addresses of proxies in front of the server. Only they are believed when they say whose request they bring.
    pub trusted_proxies: Vec<IpAddr>,
    /// How many connections may be open at once; who comes later waits.
    pub connections: usize,
    /// How many open pages may wait for news at once; others ask now and then.
    pub streams: usize,
}

impl Default for NetworkConfig {
    fn default() -> Self {
        Self { trusted_proxies: Vec::new(), connections: 20_000, streams: 10_000 }
    }
}
