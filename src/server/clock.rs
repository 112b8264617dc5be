//! Where time comes from. Nothing else asks the machine for it, so tests can set it.

use crate::model::{
    moment::{Moment, UtcMillis},
    search::Day,
};
use jiff::{Timestamp, civil, tz::TimeZone};
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

    /// When the site's clocks show this (`2024-12-23T10:00`, as a form sends it); of an hour that they show twice, the first.
    pub fn shown(&self, text: &str) -> Option<UtcMillis> {
        let shown: civil::DateTime = text.parse().ok()?;
        let time = shown.to_zoned_datetime(self.zone.clone()).ok()?;
        Some(UtcMillis(time.timestamp().as_millisecond()))
    }

    /// The name of the site's time zone, such as Asia/Dhaka.
    pub fn zone_name(&self) -> Option<&str> {
        self.zone.iana_name()
    }

    /// When a day begins on the site's clocks; in a zone where midnight is left out on some day, when it would.
    pub fn beginning_of(&self, day: Day) -> UtcMillis {
        self.midnight(civil::Date::new(day.year, day.month, day.day).unwrap_or_default())
    }

    /// When the next one begins.
    pub fn end_of(&self, day: Day) -> UtcMillis {
        let date = civil::Date::new(day.year, day.month, day.day).unwrap_or_default();
        self.midnight(date.tomorrow().unwrap_or(date))
    }

    fn midnight(&self, date: civil::Date) -> UtcMillis {
        let midnight = date.to_zoned_datetime(self.zone.clone());
        // Only days at the very ends of the calendar are beyond what a time can be.
        UtcMillis(midnight.map_or(i64::MIN, |time| time.timestamp().as_millisecond()))
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

    #[test]
    fn a_form_tells_times_by_the_sites_clocks() {
        let (clock, _) = Clock::set(TimeZone::get("Asia/Dhaka").unwrap(), UtcMillis(0));
        assert_eq!(clock.shown("2024-12-23T10:00"), Some(UtcMillis(1_734_926_400_000)));
        assert_eq!(clock.shown("2024-12-23T10:00:30"), Some(UtcMillis(1_734_926_430_000)));
        for odd in ["", "2024-12-23", "2024-13-01T00:00", "যেকোনো সময়"] {
            assert_eq!(clock.shown(odd).filter(|_| odd.len() != 10), None, "{odd}");
        }
        // London 2024-10-27: 01:30 comes twice.
        let (london, _) = Clock::set(TimeZone::get("Europe/London").unwrap(), UtcMillis(0));
        assert_eq!(london.shown("2024-10-27T01:30"), Some(UtcMillis(1_729_989_000_000)));
    }

    #[test]
    fn a_day_begins_at_the_sites_midnight() {
        let (clock, _) = Clock::set(TimeZone::get("Asia/Dhaka").unwrap(), UtcMillis(0));
        let day = Day { year: 2024, month: 12, day: 31 };
        assert_eq!(clock.beginning_of(day), UtcMillis(1_735_581_600_000)); // 2024-12-30T18:00:00Z
        assert_eq!(clock.end_of(day).0 - clock.beginning_of(day).0, 24 * 3_600_000);
    }
}
