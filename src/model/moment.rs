//! Points in time as pages show them.

use bangla::date::Civil;
use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01T00:00:00Z: the only form in which times are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UtcMillis(pub i64);

/// A time together with the site's distance from UTC at that time. The server knows the time zone's rules and sends
/// the distance along, so the browser needs none of them and both write the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// When.
    pub at: UtcMillis,
    /// Minutes east of UTC that the site's clocks showed then.
    pub offset_minutes: i16,
}

impl Moment {
    /// Date and time on the site's clocks.
    pub fn civil(self) -> Civil {
        Civil::from_utc_millis(self.at.0, self.offset_minutes)
    }

    /// For `<time datetime>` where the day alone is told: `2024-12-23` (HTML, "valid date string").
    pub fn machine_date(self) -> String {
        let Civil { year, month, day, .. } = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// As a field of date and time holds it: `2024-12-23T10:00` (HTML, "valid local date and time string").
    pub fn field(self) -> String {
        let Civil { year, month, day, hour, minute, .. } = self.civil();
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")
    }

    /// For `<time datetime>` and structured data: `2024-12-23T10:00+06:00` (HTML, "valid global date and time string").
    pub fn machine(self) -> String {
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let offset = self.offset_minutes.unsigned_abs();
        format!("{}{sign}{:02}:{:02}", self.field(), offset / 60, offset % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_shows_the_site_clock_and_its_distance_from_utc() {
        let at = UtcMillis(1_734_926_400_000); // 2024-12-23T04:00:00Z
        assert_eq!(Moment { at, offset_minutes: 360 }.machine(), "2024-12-23T10:00+06:00");
        assert_eq!(Moment { at, offset_minutes: -330 }.machine(), "2024-12-22T22:30-05:30");
    }
}
