//! How fast one address may write. No reader meets this limit; a script does.

use crate::{
    model::{error::AppError, reader::ReaderId},
    server::config::discussion::DiscussionConfig,
};
use governor::{
    DefaultKeyedRateLimiter, Quota,
    clock::{Clock, DefaultClock},
};
use std::{net::IpAddr, num::NonZeroU32};

/// Whose comments are counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Who {
    Address(IpAddr),
    Reader(ReaderId),
}

/// Comments by address, and by reader.
pub struct Pace {
    limiter: DefaultKeyedRateLimiter<Who>,
    clock: DefaultClock,
}

impl Pace {
    /// The pace that the site was set to.
    pub fn new(config: &DiscussionConfig) -> Self {
        let burst = NonZeroU32::new(config.comments_at_once).unwrap_or(NonZeroU32::MIN);
        let per_minute = NonZeroU32::new(config.comments_per_minute).unwrap_or(NonZeroU32::MIN);
        Self {
            limiter: DefaultKeyedRateLimiter::keyed(Quota::per_minute(per_minute).allow_burst(burst)),
            clock: DefaultClock::default(),
        }
    }

    /// Takes one comment's worth of the address's allowance, or says when there will be one.
    pub fn take(&self, writer: IpAddr) -> Result<(), AppError> {
        self.check(Who::Address(network(writer)))
    }

    /// Takes it of a reader's allowance, from wherever they write.
    pub fn take_of(&self, reader: ReaderId) -> Result<(), AppError> {
        self.check(Who::Reader(reader))
    }

    fn check(&self, who: Who) -> Result<(), AppError> {
        self.limiter.check_key(&who).map_err(|early| {
            let wait = early.wait_time_from(self.clock.now());
            AppError::TooMany { retry_seconds: u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1) }
        })
    }

    /// What counts as one writer: the address, or the part of it that a subscriber has.
    pub fn subscriber(&self, address: IpAddr) -> IpAddr {
        network(address)
    }

    /// Forgets those that have been quiet.
    pub fn forget_the_quiet(&self) {
        self.limiter.retain_recent();
        self.limiter.shrink_to_fit();
    }
}

/// An IPv6 subscriber has a /64 (RFC 6177): its addresses count as one.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => IpAddr::from((u128::from(six) & !u128::from(u64::MAX)).to_be_bytes()),
        four => four,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addresses_of_one_subscriber_count_as_one() {
        let pace =
            Pace::new(&DiscussionConfig { comments_per_minute: 1, comments_at_once: 2, ..DiscussionConfig::default() });
        assert_eq!(pace.take("2001:db8::1".parse().unwrap()), Ok(()));
        assert_eq!(pace.take("2001:db8::2".parse().unwrap()), Ok(()));
        assert!(matches!(pace.take("2001:db8::3".parse().unwrap()), Err(AppError::TooMany { retry_seconds: 1..=61 })));
        assert_eq!(pace.take("2001:db8:0:1::1".parse().unwrap()), Ok(()));
    }
}
