//! Dates: the newsroom's forms, CLDR's own, spans, and dates that are read.

use bangla::date::{self, Civil, LateAfternoon, Style, Sunday, cldr};
use proptest::prelude::*;

use crate::any_text::takes_linear_time;
use crate::table::{each, nfc};

/// The day of `2024-02-21`; years may have a minus and no padding.
pub fn day(text: &str) -> Civil {
    let mut parts = text.rsplit('-');
    let day = parts.next().and_then(|part| part.parse().ok()).expect("a day");
    let month = parts.next().and_then(|part| part.parse().ok()).expect("a month");
    let year = text.rsplitn(3, '-').last().and_then(|part| part.parse().ok()).expect("a year");
    Civil::from_date(year, month, day).expect("a date")
}

fn clock(text: &str) -> [u8; 3] {
    let parts: Vec<u8> = text.split(':').map(|part| part.parse().expect("a number")).collect();
    parts.try_into().expect("hour, minute and second")
}

#[test]
fn every_month_has_its_forms() {
    each(include_str!("../vectors/date_forms.tsv"), |[date, medium, short, day_month, month_year]: [&str; 5]| {
        let date = day(date);
        assert_eq!(date::medium(&date), nfc(medium));
        assert_eq!(date::short(&date), nfc(short));
        assert_eq!(date::day_month(&date), nfc(day_month));
        assert_eq!(date::month_year(&date), nfc(month_year));
        assert_eq!(
            date::month_year(&Civil { month: 13, ..date }),
            format!(" {}", month_year.split(' ').nth(1).unwrap())
        );
    });
}

#[test]
fn spans_share_what_is_shared() {
    each(include_str!("../vectors/date_ranges.tsv"), |[first, last, text]: [&str; 3]| {
        assert_eq!(date::range(&day(first), &day(last)), nfc(text));
    });
}

#[test]
fn what_is_to_come_and_days_are_told() {
    each(include_str!("../vectors/until.tsv"), |[seconds, text]: [&str; 2]| {
        assert_eq!(date::until(seconds.parse().expect("seconds")), nfc(text));
    });
    each(include_str!("../vectors/relative_days.tsv"), |[days, text]: [&str; 2]| {
        assert_eq!(date::relative_day(days.parse().expect("days")), nfc(text));
    });
}

#[test]
fn a_style_changes_what_newsrooms_differ_in_and_nothing_else() {
    let style = Style { sunday: Sunday::Robbar, late_afternoon: LateAfternoon::Bikel };
    for weekday in 0..=7 {
        let changed = style.weekday(weekday) != Style::default().weekday(weekday);
        assert_eq!(changed, weekday == 0);
    }
    assert_eq!(style.weekday(0), "রোববার");
    for hour in 0..=24 {
        let changed = style.day_period(hour) != date::day_period(hour);
        assert_eq!(changed, hour == 16 || hour == 17);
    }
    assert_eq!(style.day_period(17), "বিকেল");
    let moment = Civil { hour: 16, minute: 5, ..day("2024-12-22") };
    assert_eq!(style.full(&moment), "রোববার, ২২ ডিসেম্বর ২০২৪");
    assert_eq!(style.long_with_time(&moment), "২২ ডিসেম্বর ২০২৪, বিকেল ৪:০৫");
    assert_eq!(Style::default().long_with_time(&moment), date::long_with_time(&moment));
}

#[test]
fn cldr_is_followed_to_the_letter() {
    each(include_str!("../vectors/cldr_dates.tsv"), |[date, time, form, text]: [&str; 4]| {
        let [hour, minute, second] = clock(time);
        let moment = Civil { hour, minute, ..day(date) };
        let made = match form {
            "full" => cldr::full(&moment),
            "long" => cldr::long(&moment),
            "medium" => cldr::medium(&moment),
            "short" => cldr::short(&moment),
            "time" => cldr::time(&moment),
            "time_with_seconds" => cldr::time_with_seconds(&moment, second),
            "time_24" => cldr::time_24(&moment),
            "time_with_day_period" => cldr::time_with_day_period(&moment),
            "full_with_time" => cldr::full_with_time(&moment),
            "long_with_time" => cldr::long_with_time(&moment),
            "medium_with_time" => cldr::medium_with_time(&moment),
            "short_with_time" => cldr::short_with_time(&moment),
            other => panic!("no form {other}"),
        };
        assert_eq!(made, nfc(text), "{date} {time} {form}");
    });
}

#[test]
fn distances_are_told_as_cldr_tells_them() {
    each(include_str!("../vectors/cldr_relative.tsv"), |[value, unit, numeric, text]: [&str; 4]| {
        let unit = match unit {
            "second" => cldr::Unit::Second,
            "minute" => cldr::Unit::Minute,
            "hour" => cldr::Unit::Hour,
            "day" => cldr::Unit::Day,
            "week" => cldr::Unit::Week,
            "month" => cldr::Unit::Month,
            "quarter" => cldr::Unit::Quarter,
            "year" => cldr::Unit::Year,
            other => panic!("no unit {other}"),
        };
        let value = value.parse().expect("a number");
        let made = if numeric == "auto" { cldr::relative_auto(value, unit) } else { cldr::relative(value, unit) };
        assert_eq!(made, nfc(text));
    });
}

#[test]
fn dates_are_read_and_what_is_none_is_refused() {
    each(include_str!("../vectors/parse_date.tsv"), |[text, date]: [&str; 2]| {
        let expected = date.split_once(' ').map(|(date, time)| {
            let [hour, minute, _] = clock(&format!("{time}:0"));
            Civil { hour, minute, ..day(date) }
        });
        assert_eq!(date::parse_date(text), expected, "{text}");
    });
}

#[test]
fn no_text_takes_long_to_be_no_date() {
    takes_linear_time(date::parse_date);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(days in -600_000..2_900_000_i64, minute in 0..1440_i64) {
        let moment = Civil::from_utc_millis((days * 1440 + minute) * 60_000, 0);
        prop_assume!((1000..=9999).contains(&moment.year));
        let date = Civil { hour: 0, minute: 0, ..moment };
        let bikel = Style { sunday: Sunday::Robbar, late_afternoon: LateAfternoon::Bikel };
        for text in [date::full(&moment), date::medium(&moment), bikel.full(&moment), cldr::full(&moment),
            cldr::medium(&moment), date::iso_date(&moment), date::long_en(&moment), date::full_en(&moment)] {
            prop_assert_eq!(date::parse_date(&text), Some(date), "{}", text);
        }
        for text in [date::long_with_time(&moment), bikel.long_with_time(&moment), cldr::medium_with_time(&moment),
            cldr::short(&moment) + " " + &cldr::time_24(&moment), date::long_with_time_en(&moment)] {
            let read = date::parse_date(&text);
            let read = read.map(|read| (read.year % 100, read.month, read.day, read.hour, read.minute));
            let written = (moment.year % 100, moment.month, moment.day, moment.hour, moment.minute);
            prop_assert_eq!(read, Some(written), "{}", text);
        }
    }

    #[test]
    fn anything_may_be_asked(
        text in r"([0-9০-৯]{1,5}|[-/.: ,]|ফেব|রাত|pm|বুধবার|শে|সাল|\PC){0,12}",
        seconds in any::<i64>(),
    ) {
        if let Some(read) = date::parse_date(&text) {
            prop_assert_eq!(Civil::from_date(read.year, read.month, read.day).map(|date| date.weekday), Some(read.weekday));
            prop_assert!(read.hour < 24 && read.minute < 60);
        }
        prop_assert!(!date::until(seconds).is_empty() && !date::relative_day(seconds).is_empty());
        prop_assert!(!cldr::relative(seconds, cldr::Unit::Second).is_empty());
    }

    #[test]
    fn a_date_that_does_not_exist_has_every_form(
        year in any::<i32>(), month in any::<u8>(), day in any::<u8>(),
        hour in any::<u8>(), minute in any::<u8>(), weekday in any::<u8>(),
    ) {
        let moment = Civil { year, month, day, hour, minute, weekday };
        let _ = (date::medium(&moment), date::short(&moment), date::month_year(&moment), date::range(&moment, &moment));
        let _ = (cldr::full_with_time(&moment), cldr::short(&moment), cldr::time_with_day_period(&moment));
        let _ = moment.days_since_epoch();
    }
}

#[test]
fn every_name_is_canonical() {
    for name in date::MONTHS_SHORT {
        assert!(unicode_normalization::is_nfc(name), "{name}");
    }
    let style = Style { sunday: Sunday::Robbar, late_afternoon: LateAfternoon::Bikel };
    for day in 0..400 {
        let moment = Civil::from_utc_millis(day * (86_400_000 + 3_600_000), 0);
        for text in [date::full(&moment), style.full(&moment), cldr::full(&moment), cldr::medium(&moment)] {
            assert!(unicode_normalization::is_nfc(&text), "{text}");
        }
        for text in [style.time(&moment), cldr::time_with_day_period(&moment), date::until(day)] {
            assert!(unicode_normalization::is_nfc(&text), "{text}");
        }
    }
    for unit in [cldr::Unit::Second, cldr::Unit::Hour, cldr::Unit::Week, cldr::Unit::Quarter, cldr::Unit::Year] {
        for value in -3..=3 {
            assert!(unicode_normalization::is_nfc(&cldr::relative_auto(value, unit)));
            assert!(unicode_normalization::is_nfc(&cldr::relative(value, unit)));
        }
    }
}
