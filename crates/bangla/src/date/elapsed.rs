//! Which unit a news page counts elapsed time in.

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;
const WEEK: u64 = 7 * DAY;
const MONTH: u64 = 30 * DAY;
const YEAR: u64 = 365 * DAY;

/// The unit that a distance in time is told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// The largest unit that fits and how often it fits whole; `None` below a minute and for the future.
///
/// A month is 30 days and a year 365; the five days between twelve such months and a year count as
/// eleven months, never as twelve.
pub(super) fn elapsed(seconds: i64) -> Option<(u64, Unit)> {
    let seconds = u64::try_from(seconds).ok()?;
    match seconds {
        0..MINUTE => None,
        MINUTE..HOUR => Some((seconds / MINUTE, Unit::Minute)),
        HOUR..DAY => Some((seconds / HOUR, Unit::Hour)),
        DAY..WEEK => Some((seconds / DAY, Unit::Day)),
        WEEK..MONTH => Some((seconds / WEEK, Unit::Week)),
        MONTH..YEAR => Some(((seconds / MONTH).min(11), Unit::Month)),
        YEAR.. => Some((seconds / YEAR, Unit::Year)),
    }
}
