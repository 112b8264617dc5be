//! The site, as authenticators know it.

use std::net::IpAddr;

/// The site for which passkeys are made; they open no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelyingParty {
    /// Its host: what a passkey is bound to.
    pub id: String,
    /// Where its pages are, as a browser tells it.
    pub origin: String,
    /// Its name, as people know it.
    pub name: String,
}

/// Whether the authenticator must find out who touches it, by a finger, a face or a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verification {
    /// It must: the passkey stands alone.
    Required,
    /// It may leave it: the passkey stands beside something else.
    Preferred,
}

impl RelyingParty {
    /// The site at this address. None where browsers make no passkeys: at an address without a name, and without HTTPS but on one's own machine.
    pub fn at(address: &str, name: &str) -> Option<Self> {
        let (scheme, rest) = address.split_once("://")?;
        let rest = rest.trim_end_matches('/').to_ascii_lowercase();
        let (host, port) = rest.split_once(':').map_or((&*rest, None), |(host, port)| (host, Some(port)));
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        if host.is_empty() || !host.chars().all(is_name) || host.parse::<IpAddr>().is_ok() {
            return None;
        }
        let is_own_machine = host == "localhost" || host.ends_with(".localhost");
        let usual = match scheme {
            "https" => "443",
            "http" if is_own_machine => "80",
            _ => return None,
        };
        let port = port.filter(|port| *port != usual).map(|port| format!(":{port}")).unwrap_or_default();
        Some(Self { id: host.to_owned(), origin: format!("{scheme}://{host}{port}"), name: name.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_has_a_name_and_is_reached_safely() {
        let at = |address| RelyingParty::at(address, "").map(|site| (site.id, site.origin));
        let site = |id: &str, origin: &str| Some((id.to_owned(), origin.to_owned()));
        assert_eq!(at("https://Paper.example/"), site("paper.example", "https://paper.example"));
        assert_eq!(at("https://paper.example:443"), site("paper.example", "https://paper.example"));
        assert_eq!(at("https://paper.example:8443"), site("paper.example", "https://paper.example:8443"));
        assert_eq!(at("http://localhost:3000"), site("localhost", "http://localhost:3000"));
        for none in [
            "http://paper.example",
            "http://127.0.0.1:3000",
            "https://203.0.113.7",
            "https://[::1]",
            "https://",
            "paper",
        ] {
            assert_eq!(at(none), None, "{none}");
        }
    }
}
