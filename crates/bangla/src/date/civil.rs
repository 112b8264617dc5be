//! A date and time as a calendar on the wall shows it.
//!
//! Source: the proleptic Gregorian calendar; the day count follows Howard Hinnant, "chrono-Compatible
//! Low-Level Date Algorithms" (eras of 400 years that start on 1 March).

const MILLIS_PER_MINUTE: i64 = 60_000;
const MINUTES_PER_DAY: i64 = 24 * 60;

/// A moment in one time zone, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Civil {
    /// The year; the year 1 BC is 0.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// The day of the week; 0 is Sunday.
    pub weekday: u8,
}

impl Civil {
    /// The moment `millis` after 1970-01-01T00:00Z, `offset_minutes` east of Greenwich.
    ///
    /// Bangladesh is +360, West Bengal +330.
    ///
    /// ```
    /// let moment = bangla::date::Civil::from_utc_millis(1_734_966_300_000, 360);
    /// assert_eq!(bangla::date::long_with_time(&moment), "২৩ ডিসেম্বর ২০২৪, রাত ৯:০৫");
    /// ```
    pub fn from_utc_millis(millis: i64, offset_minutes: i16) -> Civil {
        let minutes = millis.div_euclid(MILLIS_PER_MINUTE).saturating_add(i64::from(offset_minutes));
        let minute_of_day = minutes.rem_euclid(MINUTES_PER_DAY);
        Civil {
            hour: (minute_of_day / 60) as u8,
            minute: (minute_of_day % 60) as u8,
            ..Civil::from_days(minutes.div_euclid(MINUTES_PER_DAY))
        }
    }

    /// The first minute of a day, or `None` if there is no such day.
    ///
    /// ```
    /// use bangla::date::Civil;
    /// assert_eq!(Civil::from_date(2024, 2, 29).map(|date| date.weekday), Some(4));
    /// assert_eq!(Civil::from_date(2023, 2, 29), None);
    /// ```
    pub fn from_date(year: i32, month: u8, day: u8) -> Option<Civil> {
        let date = Civil::from_days(to_days(i64::from(year), i64::from(month), i64::from(day)));
        ((date.year, date.month, date.day) == (year, month, day)).then_some(date)
    }

    /// The first minute of the day `days` after 1970-01-01.
    pub(crate) fn from_days(days: i64) -> Civil {
        let (year, month, day) = from_days(days);
        Civil { year, month, day, hour: 0, minute: 0, weekday: (days + 4).rem_euclid(7) as u8 }
    }

    /// The days from 1970-01-01 to this day. A day that does not exist counts on from the first of its month:
    /// 30 February is 1 or 2 March.
    pub fn days_since_epoch(&self) -> i64 {
        to_days(i64::from(self.year), i64::from(self.month), i64::from(self.day))
    }
}

/// The date for machines: `2024-12-23` (ISO 8601; years outside 0 to 9999 carry a sign).
pub fn iso_date(date: &Civil) -> String {
    let mut text = String::with_capacity(10);
    if date.year < 0 {
        text.push('-');
    } else if date.year > 9999 {
        text.push('+');
    }
    push_padded(&mut text, date.year.unsigned_abs(), 4);
    text.push('-');
    push_padded(&mut text, u32::from(date.month), 2);
    text.push('-');
    push_padded(&mut text, u32::from(date.day), 2);
    text
}

/// The hour as a twelve-hour clock shows it.
pub(super) fn on_twelve_hours(hour: u8) -> u8 {
    match hour % 12 {
        0 => 12,
        other => other,
    }
}

/// Writes `value` in ASCII digits, with zeros in front up to `width`.
pub(super) fn push_padded(text: &mut String, value: u32, width: u32) {
    let mut divisor = 10_u32.pow(width.saturating_sub(1).min(9));
    while value / divisor >= 10 {
        divisor = divisor.saturating_mul(10);
    }
    while divisor > 0 {
        let digit = value / divisor % 10;
        text.push(char::from_digit(digit, 10).unwrap_or('0'));
        divisor /= 10;
    }
}

/// Year, month and day of a count of days from 1970-01-01.
fn from_days(days: i64) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year as i32, month as u8, day as u8)
}

/// The count of days from 1970-01-01 to a year, month and day.
pub(crate) fn to_days(year: i64, month: i64, day: i64) -> i64 {
    let months_from_march = year * 12 + month - 3;
    let (year, month_from_march) = (months_from_march.div_euclid(12), months_from_march.rem_euclid(12));
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;

    #[test]
    fn every_day_of_a_thousand_years_follows_the_one_before() {
        let mut last = Civil::from_utc_millis(-200_000 * DAY, 0);
        for days in -199_999..200_000 {
            let next = Civil::from_utc_millis(days * DAY, 0);
            assert_eq!(next.weekday, (last.weekday + 1) % 7);
            assert_eq!(next.days_since_epoch(), days);
            assert_eq!(Civil::from_date(next.year, next.month, next.day), Some(next));
            let same_month = (next.year, next.month) == (last.year, last.month);
            if same_month {
                assert_eq!(next.day, last.day + 1);
            } else {
                assert_eq!(next.day, 1);
                assert!((28..=31).contains(&last.day));
                assert_eq!(next.month, last.month % 12 + 1);
                assert_eq!(next.year, last.year + i32::from(last.month == 12));
            }
            last = next;
        }
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        for millis in [i64::MIN, i64::MAX] {
            for offset in [i16::MIN, i16::MAX] {
                let date = Civil::from_utc_millis(millis, offset);
                assert!((1..=12).contains(&date.month));
                assert!((1..=31).contains(&date.day));
            }
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for (year, month, day) in
            [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 255, 255)]
        {
            assert_eq!(Civil::from_date(year, month, day), None, "{year}-{month}-{day}");
        }
        for year in [i32::MIN, i32::MAX] {
            assert_eq!(Civil::from_date(year, 12, 31).map(|date| date.year), Some(year));
        }
    }

    #[test]
    fn iso_dates_are_padded() {
        let mut date = Civil::from_utc_millis(0, 0);
        assert_eq!(iso_date(&date), "1970-01-01");
        date.year = 12_345;
        assert_eq!(iso_date(&date), "+12345-01-01");
        date.year = -44;
        assert_eq!(iso_date(&date), "-0044-01-01");
        date.year = i32::MIN;
        assert_eq!(iso_date(&date), "-2147483648-01-01");
    }
}
