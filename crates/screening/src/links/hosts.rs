//! Hosts: in what form they are compared, which are allowed, and what is known of them.

/// `host` in lower case, in Punycode where it is not ASCII, without `www.`; none if no such host can be.
///
/// ```
/// assert_eq!(screening::links::folded_host("WWW.Paper.Example").as_deref(), Some("paper.example"));
/// assert!(screening::links::folded_host("খবর.বাংলা").is_some_and(|host| host.starts_with("xn--")));
/// ```
pub fn folded_host(host: &str) -> Option<String> {
    let ascii = idna::domain_to_ascii(host.trim_end_matches('.')).ok()?;
    let bare = ascii.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(&ascii);
    (!bare.is_empty() && bare.len() <= 253).then(|| bare.to_owned())
}

/// Hosts to which anybody may link.
#[derive(Clone, Debug, Default)]
pub struct AllowedHosts(Vec<String>);

impl AllowedHosts {
    /// Those of `hosts`, and every host below one of them.
    pub fn new<'h>(hosts: impl IntoIterator<Item = &'h str>) -> Self {
        Self(hosts.into_iter().filter_map(folded_host).collect())
    }

    /// Whether a link to `host`, which is folded, is allowed.
    ///
    /// ```
    /// let allowed = screening::links::AllowedHosts::new(["paper.example"]);
    /// assert!(allowed.allows("old.paper.example") && !allowed.allows("fakepaper.example"));
    /// ```
    pub fn allows(&self, host: &str) -> bool {
        self.0.iter().any(|allowed| {
            host.strip_suffix(allowed.as_str()).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    }
}

/// What moderators decided about comments that link to a host.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reputation {
    /// Comments that were approved.
    pub good: u64,
    /// Comments that were rejected, or marked as spam.
    pub bad: u64,
}

impl Reputation {
    /// How likely the next comment with this host is a good one: the mean of a beta distribution that starts even. 0.5 says that nothing is
    /// known.
    ///
    /// ```
    /// use screening::links::Reputation;
    /// assert_eq!(Reputation::default().trust(), 0.5);
    /// assert!(Reputation { good: 0, bad: 3 }.trust() <= 0.2);
    /// ```
    #[allow(clippy::cast_precision_loss, reason = "nobody decides about so many comments")]
    pub fn trust(self) -> f64 {
        (self.good as f64 + 1.0) / (self.good as f64 + self.bad as f64 + 2.0)
    }
}
