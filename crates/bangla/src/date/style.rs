//! The spellings that Bengali newsrooms choose between.

use super::{Civil, civil::on_twelve_hours, long, name, push_two_digits};
use crate::number::plain;

/// How a newsroom spells what others spell otherwise. The default is CLDR's spelling.
///
/// ```
/// use bangla::date::{Civil, LateAfternoon, Style, Sunday};
/// let style = Style { sunday: Sunday::Robbar, late_afternoon: LateAfternoon::Bikel };
/// let moment = Civil::from_utc_millis(1_734_863_700_000, 360);
/// assert_eq!(style.full(&moment), "রোববার, ২২ ডিসেম্বর ২০২৪");
/// assert_eq!(style.time(&moment), "বিকেল ৪:৩৫");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Style {
    /// The name of Sunday.
    pub sunday: Sunday,
    /// The name of the hours from four to six in the afternoon.
    pub late_afternoon: LateAfternoon,
}

/// The two names of Sunday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sunday {
    /// রবিবার: CLDR, West Bengal, and part of the Bangladeshi press.
    #[default]
    Robibar,
    /// রোববার: part of the Bangladeshi press.
    Robbar,
}

/// The two spellings of the late afternoon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LateAfternoon {
    /// বিকাল, as CLDR writes it.
    #[default]
    Bikal,
    /// বিকেল, nearer to the spoken word.
    Bikel,
}

impl Style {
    /// The name of a day of the week, 0 (Sunday) to 6; empty for any other number.
    pub fn weekday(self, weekday: u8) -> &'static str {
        match (weekday, self.sunday) {
            (0, Sunday::Robbar) => "রোববার",
            _ => name(&super::WEEKDAYS, usize::from(weekday)),
        }
    }

    /// As [`super::day_period`], in this style.
    pub fn day_period(self, hour: u8) -> &'static str {
        match (hour, self.late_afternoon) {
            (4..=5, _) => "ভোর",
            (6..=11, _) => "সকাল",
            (12..=15, _) => "দুপুর",
            (16..=17, LateAfternoon::Bikal) => "বিকাল",
            (16..=17, LateAfternoon::Bikel) => "বিকেল",
            (18..=19, _) => "সন্ধ্যা",
            _ => "রাত",
        }
    }

    /// As [`super::full`], in this style.
    pub fn full(self, date: &Civil) -> String {
        let mut text = String::from(self.weekday(date.weekday));
        text.push_str(", ");
        text.push_str(&long(date));
        text
    }

    /// As [`super::time`], in this style.
    pub fn time(self, date: &Civil) -> String {
        let mut text = String::from(self.day_period(date.hour));
        text.push(' ');
        text.push_str(&plain(u64::from(on_twelve_hours(date.hour))));
        text.push(':');
        push_two_digits(&mut text, u32::from(date.minute));
        text
    }

    /// As [`super::long_with_time`], in this style.
    pub fn long_with_time(self, date: &Civil) -> String {
        let mut text = long(date);
        text.push_str(", ");
        text.push_str(&self.time(date));
        text
    }
}
