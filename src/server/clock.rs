//! Where time comes from. Nothing else asks the machine for it, so tests can set it.

use crate::model::moment::{Moment, UtcMillis};
use jiff::{Timestamp, tz::TimeZone};
use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

/// The time now and the site's time zone.
#[derive(Clone)]
pub struct Clock {
    source: Source,
    zone: TimeZone,
}

#[derive(Clone)]
enum Source {
    Machine,
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock, shown in `zone`.
    pub fn of_machine(zone: TimeZone) -> Self {
        Self { source: Source::Machine, zone }
    }

    /// A clock that stands at `now` until somebody moves it by the returned handle.
    pub fn set(zone: TimeZone, now: UtcMillis) -> (Self, Arc<AtomicI64>) {
        let hand = Arc::new(AtomicI64::new(now.0));
        (Self { source: Source::Set(hand.clone()), zone }, hand)
    }

    /// The time now.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    pub fn now(&self) -> UtcMillis {
        UtcMillis(match &self.source {
            Source::Machine => Timestamp::now().as_millisecond(),
            Source::Set(hand) => hand.load(Ordering::Relaxed),
        })
    }

    /// The time `at` on the site's clocks.
    pub fn moment(&self, at: UtcMillis) -> Moment {
        let seconds = Timestamp::from_millisecond(at.0).map_or(0, |time| self.zone.to_offset(time).seconds());
        Moment { at, offset_minutes: i16::try_from(seconds / 60).unwrap_or(0) }
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Clock").field("zone", &self.zone).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_know_the_rules_of_the_zone() {
        let zone = TimeZone::get("Asia/Dhaka").unwrap();
        let (clock, _) = Clock::set(zone, UtcMillis(0));
        // Bangladesh kept summer time from 19 June to 31 December 2009 (IANA tz database, asia).
        assert_eq!(clock.moment(UtcMillis(1_251_763_200_000)).offset_minutes, 420);
        assert_eq!(clock.moment(UtcMillis(1_734_926_400_000)).offset_minutes, 360);
    }
}
