//! The Bangla calendar by each rule, and the Hijri table.

use bangla::calendar::{self, BanglaDate, Rule, hijri};
use bangla::date::{Civil, Style, Sunday};
use proptest::prelude::*;

use crate::date::day;
use crate::table::{each, nfc};

const RULES: [Rule; 4] = [Rule::Bangladesh, Rule::Bangladesh2019, Rule::Bangladesh1987, Rule::WestBengal];

fn rule(name: &str) -> Rule {
    RULES.into_iter().find(|rule| format!("{rule:?}") == name).expect("a rule")
}

/// 1900-01-01 and 2101-01-01 in days from 1970-01-01.
const YEARS_1900_TO_2100: std::ops::Range<i64> = -25_567..47_847;

fn civil(days: i64) -> Civil {
    Civil::from_utc_millis(days * 86_400_000, 0)
}

#[test]
fn dates_are_those_that_were_printed() {
    each(include_str!("../vectors/bangla_dates.tsv"), |[name, date, text]: [&str; 3]| {
        let made = BanglaDate::from_civil(&day(date), rule(name));
        assert_eq!(calendar::long(made), nfc(text), "{date} {name}");
        assert_eq!(made.to_civil(), day(date));
    });
}

#[test]
fn months_begin_when_the_rule_says() {
    each(include_str!("../vectors/bangla_months.tsv"), |[name, year, starts]: [&str; 3]| {
        let year = year.parse().expect("a year");
        assert_eq!(starts.split(' ').count(), 12);
        for (month, start) in (1..).zip(starts.split(' ')) {
            let first = BanglaDate::new(year, month, 1, rule(name)).expect("every month has a first day");
            assert_eq!(first.to_civil(), day(start), "{year}-{month} {name}");
            assert_eq!(BanglaDate::from_civil(&day(start), rule(name)), first);
        }
    });
}

#[test]
fn the_new_year_of_west_bengal_falls_on_14_april_in_leap_years() {
    for year in 2010..=2030 {
        let first = BanglaDate::new(year - 593, 1, 1, Rule::WestBengal).map(|first| first.to_civil());
        assert_eq!(first, Civil::from_date(year, 4, if year % 4 == 0 { 14 } else { 15 }));
    }
}

#[test]
fn every_day_of_two_centuries_follows_the_one_before() {
    for rule in RULES {
        let mut last = BanglaDate::from_civil(&civil(YEARS_1900_TO_2100.start - 1), rule);
        for days in YEARS_1900_TO_2100 {
            let date = BanglaDate::from_civil(&civil(days), rule);
            assert_eq!(date.to_civil(), civil(days));
            assert_eq!(BanglaDate::new(date.year(), date.month(), date.day(), rule), Some(date));
            assert_eq!(last.plus_days(1), date);
            if date.day() == 1 {
                assert_eq!(last.day(), last.month_length());
                assert_eq!(date.month(), last.month() % 12 + 1);
                assert_eq!(date.year(), last.year() + i32::from(last.month() == 12));
            } else {
                assert_eq!((date.year(), date.month(), date.day()), (last.year(), last.month(), last.day() + 1));
                assert_eq!(date.first_of_month(), last.first_of_month());
            }
            last = date;
        }
    }
}

#[test]
fn years_and_months_have_their_lengths() {
    for rule in RULES {
        for year in 1307..1507 {
            let month = |month| BanglaDate::new(year, month, 1, rule).expect("a month");
            let lengths: Vec<u8> = (1..=12).map(|number| month(number).month_length()).collect();
            let days: u32 = lengths.iter().map(|length| u32::from(*length)).sum();
            assert!(days == 365 || days == 366, "{year} {rule:?}");
            for (number, length) in (1..).zip(&lengths) {
                assert!(BanglaDate::new(year, number, *length, rule).is_some());
                assert_eq!(BanglaDate::new(year, number, length + 1, rule), None);
            }
            let leap = Civil::from_date(year + 594, 2, 29).is_some();
            let lengths: [u8; 12] = lengths.try_into().expect("twelve months");
            match rule {
                Rule::WestBengal => assert!(lengths.iter().all(|length| (29..=32).contains(length))),
                Rule::Bangladesh if year == 1426 => {
                    assert_eq!(lengths, [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30])
                }
                Rule::Bangladesh1987 => {
                    assert_eq!(lengths, [31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30 + u8::from(leap), 30])
                }
                Rule::Bangladesh if year < 1426 => {
                    assert_eq!(lengths, [31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30 + u8::from(leap), 30]);
                }
                _ => assert_eq!(lengths, [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 29 + u8::from(leap), 30]),
            }
        }
    }
}

#[test]
fn the_reform_leaves_no_gap_and_its_day_exists_from_then_on() {
    for (year, exists) in [(1394, false), (1425, false), (1426, true), (1427, true), (1500, true)] {
        assert_eq!(BanglaDate::new(year, 6, 31, Rule::Bangladesh).is_some(), exists, "{year}");
    }
    assert_eq!(
        BanglaDate::new(1426, 6, 31, Rule::Bangladesh).map(|date| date.to_civil()),
        Civil::from_date(2019, 10, 16)
    );
}

#[test]
fn days_that_do_not_exist_are_refused() {
    for rule in RULES {
        for (year, month, day) in
            [(1432, 0, 1), (1432, 13, 1), (1432, 1, 0), (1432, 1, 33), (1432, 255, 255), (1432, 10, 32)]
        {
            assert_eq!(BanglaDate::new(year, month, day, rule), None, "{year}-{month}-{day} {rule:?}");
        }
    }
    assert_eq!(BanglaDate::new(1432, 11, 30, Rule::Bangladesh), None);
    assert!(BanglaDate::new(1430, 11, 30, Rule::Bangladesh).is_some());
}

#[test]
fn dates_are_written_with_their_month_season_and_weekday() {
    let seasons = ["গ্রীষ্ম", "গ্রীষ্ম", "বর্ষা", "বর্ষা", "শরৎ", "শরৎ", "হেমন্ত", "হেমন্ত", "শীত", "শীত", "বসন্ত", "বসন্ত"];
    for (number, season) in (1..).zip(seasons) {
        let date = BanglaDate::new(1433, number, 9, Rule::Bangladesh).expect("a date");
        assert_eq!(date.season(), season);
        assert_eq!(Some(&date.month_name()), calendar::MONTHS.get(usize::from(number) - 1));
        assert!(unicode_normalization::is_nfc(&calendar::with_era(date)));
        assert!(unicode_normalization::is_nfc(season));
    }
    let date = BanglaDate::new(1433, 8, 9, Rule::Bangladesh).expect("a date");
    assert_eq!(calendar::with_era(date), nfc("৯ অগ্রহায়ণ ১৪৩৩ বঙ্গাব্দ"));
    assert_eq!(calendar::full(date, Style::default()), nfc("মঙ্গলবার, ৯ অগ্রহায়ণ ১৪৩৩"));
    let robbar = Style { sunday: Sunday::Robbar, ..Style::default() };
    assert_eq!(calendar::full(date.plus_days(-2), robbar), nfc("রোববার, ৭ অগ্রহায়ণ ১৪৩৩"));
}

#[test]
fn the_hijri_table_is_that_of_icu() {
    each(include_str!("../vectors/hijri.tsv"), |[date, year, month, day_of_month]: [&str; 4]| {
        let made = hijri::HijriDate::from_civil(&day(date), 0);
        let made = [made.year().to_string(), made.month().to_string(), made.day().to_string()];
        assert_eq!(made, [year, month, day_of_month], "{date}");
    });
}

#[test]
fn hijri_dates_are_those_that_were_printed_after_the_moon_was_seen() {
    each(include_str!("../vectors/hijri_press.tsv"), |[date, sighting, text]: [&str; 3]| {
        let made = hijri::HijriDate::from_civil(&day(date), sighting.parse().expect("days"));
        assert_eq!(hijri::long(made), nfc(text), "{date}");
        assert_eq!(hijri::with_era(made), nfc(&format!("{text} হিজরি")));
    });
    for name in hijri::MONTHS {
        assert!(unicode_normalization::is_nfc(name), "{name}");
    }
}

#[test]
fn hijri_days_follow_each_other_and_shift_by_two_at_most() {
    let mut last = hijri::HijriDate::from_civil(&civil(YEARS_1900_TO_2100.start - 1), 0);
    for days in YEARS_1900_TO_2100 {
        let date = hijri::HijriDate::from_civil(&civil(days), 0);
        if date.day() == 1 {
            assert!(last.day() == 29 || last.day() == 30);
            assert_eq!(date.month(), last.month() % 12 + 1);
            assert_eq!(date.year(), last.year() + i32::from(last.month() == 12));
        } else {
            assert_eq!((date.year(), date.month(), date.day()), (last.year(), last.month(), last.day() + 1));
        }
        assert_eq!(hijri::HijriDate::from_civil(&civil(days - 1), 1), date);
        assert_eq!(hijri::HijriDate::from_civil(&civil(days + 2), i8::MIN), date);
        assert_eq!(hijri::HijriDate::from_civil(&civil(days - 2), i8::MAX), date);
        last = date;
    }
}

proptest! {
    #[test]
    fn any_moment_has_a_bangla_date(millis in any::<i64>(), offset in any::<i16>()) {
        let moment = Civil::from_utc_millis(millis, offset);
        for rule in RULES {
            let date = BanglaDate::from_civil(&moment, rule);
            prop_assert_eq!(date.to_civil(), Civil { hour: 0, minute: 0, ..moment });
            prop_assert!((1..=12).contains(&date.month()) && (1..=32).contains(&date.day()));
            prop_assert!((28..=32).contains(&date.month_length()));
        }
        let date = hijri::HijriDate::from_civil(&moment, 0);
        prop_assert!((1..=12).contains(&date.month()) && (1..=30).contains(&date.day()));
    }

    #[test]
    fn what_is_no_date_does_no_harm(
        year in any::<i32>(), month in any::<u8>(), day in any::<u8>(), days in any::<i32>(),
    ) {
        let moment = Civil { year, month, day, hour: 0, minute: 0, weekday: 0 };
        for rule in RULES {
            let from_civil = BanglaDate::from_civil(&moment, rule);
            for date in BanglaDate::new(year, month, day, rule).into_iter().chain([from_civil]) {
                let _ = (calendar::full(date, Style::default()), date.month_length(), date.plus_days(days));
            }
        }
        let _ = hijri::with_era(hijri::HijriDate::from_civil(&moment, 0));
    }
}

#[test]
fn the_ends_of_time_do_not_panic() {
    for year in [i32::MIN, i32::MIN + 700, i32::MAX - 700, i32::MAX] {
        for month in [0, 1, 12, 255] {
            let moment = Civil { year, month, day: 255, hour: 0, minute: 0, weekday: 0 };
            for rule in RULES {
                let date = BanglaDate::from_civil(&moment, rule);
                let _ = (date.to_civil(), date.month_length(), date.plus_days(i32::MAX), date.plus_days(i32::MIN));
                let _ = BanglaDate::new(year, month, 1, rule);
            }
            let _ = hijri::HijriDate::from_civil(&moment, 2);
        }
    }
}
