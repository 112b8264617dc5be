//! How often somebody has tried in vain. Whoever tries on must wait, each time longer; nobody is shut out for good.
//!
//! The counts lie in memory, in a room of fixed size: who forgets is the one who has not tried for a day, or the one whom the fewest have
//! followed. A restart forgets them all, which gives a guesser a handful of tries more.

use crate::model::{error::AppError, moment::UtcMillis};
use moka::sync::Cache;
use std::{net::IpAddr, time::Duration};

/// Whose tries are counted together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Trier {
    /// Everybody who wants to be this member, known by a hash of the address.
    Account([u8; 32]),
    /// Everybody in a subscriber's network.
    Network(IpAddr),
    /// A browser that the member has signed in with before. Strangers' tries are not counted with it, so they keep nobody out.
    Device([u8; 32]),
    /// Codes of one member's second factor.
    Code(i64),
    /// A member who is in and shows once more who they are.
    Session(i64),
    /// Whoever asks for letters to this address, known by a hash of it.
    Letter([u8; 32]),
}

impl Trier {
    /// The network of an address: an IPv6 subscriber has a /64 (RFC 6177).
    pub fn network(address: IpAddr) -> Self {
        Self::Network(match address.to_canonical() {
            IpAddr::V6(six) => IpAddr::from((u128::from(six) & !u128::from(u64::MAX)).to_be_bytes()),
            four => four,
        })
    }

    /// So many tries cost no waiting.
    fn free(&self) -> u32 {
        match self {
            Self::Account(_) | Self::Code(_) | Self::Session(_) => 5,
            Self::Letter(_) => 2,
            Self::Device(_) => 10,
            // Several members may sit behind one address.
            Self::Network(_) => 30,
        }
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Tried {
    times: u32,
    last: i64,
}

/// All counts.
#[derive(Debug)]
pub struct Attempts {
    tried: Cache<Trier, Tried>,
}

/// As many are remembered.
const ROOM: u64 = 100_000;

/// Who has not tried for so long has never tried.
const FORGOTTEN_AFTER: Duration = Duration::from_secs(24 * 60 * 60);

/// After the first try that is one too many, one waits so long; then twice as long, and so on.
const FIRST_WAIT: i64 = 5_000;

/// Nobody waits longer.
const LONGEST_WAIT: i64 = 15 * 60_000;

impl Default for Attempts {
    fn default() -> Self {
        Self { tried: Cache::builder().max_capacity(ROOM).time_to_idle(FORGOTTEN_AFTER).build() }
    }
}

impl Attempts {
    /// Counts a try before anybody knows whether it is in vain, so that many at once are many; or says how long to wait, which counts nothing.
    pub fn begin(&self, triers: &[Trier], now: UtcMillis) -> Result<(), AppError> {
        for trier in triers {
            let tried = self.tried.get(trier).unwrap_or_default();
            let left = wait(tried.times, trier.free()).saturating_sub(now.0.saturating_sub(tried.last));
            if left > 0 {
                let seconds = u32::try_from(left / 1000).unwrap_or(u32::MAX).saturating_add(1);
                return Err(AppError::TooMany { retry_seconds: seconds });
            }
        }
        for trier in triers {
            self.tried.entry(trier.clone()).and_upsert_with(|entry| {
                let times = entry.map_or(0, |entry| entry.into_value().times);
                Tried { times: times.saturating_add(1), last: now.0 }
            });
        }
        Ok(())
    }

    /// Forgets the tries of who was right in the end. A network is forgiven this one try only, whatever one of it knows.
    pub fn succeed(&self, triers: &[Trier]) {
        for trier in triers {
            if matches!(trier, Trier::Network(_)) {
                self.tried.entry(trier.clone()).and_upsert_with(|entry| {
                    let Tried { times, last } = entry.map_or_else(Tried::default, |entry| entry.into_value());
                    Tried { times: times.saturating_sub(1), last }
                });
            } else {
                self.tried.invalidate(trier);
            }
        }
    }
}

fn wait(times: u32, free: u32) -> i64 {
    match times.checked_sub(free) {
        None => 0,
        Some(over) => FIRST_WAIT.saturating_mul(1 << over.min(20)).min(LONGEST_WAIT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(name: u8) -> Trier {
        Trier::Account([name; 32])
    }

    #[test]
    fn who_tries_on_waits_longer_each_time_and_never_for_ever() {
        let attempts = Attempts::default();
        let mut now = UtcMillis(1_000_000);
        for _ in 0..5 {
            assert_eq!(attempts.begin(&[account(1)], now), Ok(()));
        }
        let mut waits = Vec::new();
        for _ in 0..12 {
            let Err(AppError::TooMany { retry_seconds }) = attempts.begin(&[account(1)], now) else {
                panic!("no wait")
            };
            waits.push(retry_seconds);
            now.0 += i64::from(retry_seconds) * 1000;
            assert_eq!(attempts.begin(&[account(1)], now), Ok(()));
        }
        assert_eq!(waits, [6, 11, 21, 41, 81, 161, 321, 641, 901, 901, 901, 901]);
        assert_eq!(attempts.begin(&[account(2)], now), Ok(()));
    }

    #[test]
    fn to_be_right_forgives_the_account_and_not_the_network() {
        let (attempts, now) = (Attempts::default(), UtcMillis(0));
        let triers = [account(1), Trier::network("203.0.113.7".parse().unwrap())];
        for _ in 0..7 {
            for _ in 0..5 {
                assert_eq!(attempts.begin(&triers, now), Ok(()));
            }
            attempts.succeed(&triers);
        }
        assert_eq!(attempts.begin(&triers, now), Ok(()));
        assert_eq!(attempts.begin(&triers, now), Ok(()));
        assert!(attempts.begin(&triers, now).is_err());
        assert_eq!(attempts.begin(&triers[..1], now), Ok(()));
    }

    #[test]
    fn a_subscribers_addresses_are_one_network() {
        let network = |address: &str| Trier::network(address.parse().unwrap());
        assert_eq!(network("2001:db8::1"), network("2001:db8::ffff:1"));
        assert_ne!(network("2001:db8::1"), network("2001:db8:0:1::1"));
        assert_eq!(network("::ffff:203.0.113.7"), network("203.0.113.7"));
        assert_ne!(network("203.0.113.7"), network("203.0.113.8"));
    }
}
