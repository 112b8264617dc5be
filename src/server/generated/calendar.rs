//! When a paper of ten years published what: a little more each year, less on Fridays, most in the morning and in the evening.

use super::dice::Dice;
use crate::model::moment::UtcMillis;

/// How far the paper goes back.
const DAYS: i64 = 3652;

const DAY: i64 = 24 * HOUR;
const HOUR: i64 = 60 * 60 * 1000;

/// What the hours of a day have of its stories.
const HOURS: [u8; 24] = [3, 2, 1, 1, 1, 2, 4, 6, 8, 9, 9, 8, 8, 7, 7, 8, 9, 9, 8, 8, 7, 6, 5, 4];

/// What the days of a week have, from Thursday on: 1 January 1970 was one.
const WEEKDAYS: [f64; 7] = [1.0, 0.65, 0.85, 1.1, 1.1, 1.0, 1.0];

/// The times of so many stories, oldest first.
pub(super) struct Calendar {
    stories: u32,
    now: i64,
    /// Milliseconds that the site's clocks are ahead of UTC.
    offset: i64,
    /// Days since 1970 on the site's clocks.
    day: i64,
    today: i64,
    weight: f64,
    whole: f64,
    given: u32,
    last: i64,
    dice: Dice,
    /// Times of the day, the last first.
    times: Vec<i64>,
}

impl Calendar {
    pub(super) fn new(stories: u32, now: UtcMillis, offset_minutes: i16, seed: u64) -> Self {
        let offset = i64::from(offset_minutes) * 60_000;
        let today = (now.0 + offset).div_euclid(DAY);
        let mut calendar = Self {
            stories,
            now: now.0,
            offset,
            day: today - DAYS,
            today,
            weight: 0.0,
            whole: 0.0,
            given: 0,
            last: i64::MIN,
            dice: Dice::new(seed),
            times: Vec::new(),
        };
        calendar.whole = (today - DAYS..=today).map(|day| calendar.weight_of(day)).sum();
        calendar
    }

    fn weight_of(&self, day: i64) -> f64 {
        let age = (self.today - day) as f64 / DAYS as f64;
        let weekday = WEEKDAYS.get(day.rem_euclid(7) as usize).copied().unwrap_or(1.0);
        let mood = 0.8 + 0.4 * Dice::new(day.unsigned_abs()).part();
        let passed = if day == self.today { (self.now + self.offset).rem_euclid(DAY) as f64 / DAY as f64 } else { 1.0 };
        (1.6 - age) * weekday * mood * passed
    }

    /// The stories of the next day.
    fn turn(&mut self) {
        self.weight += self.weight_of(self.day);
        let share = if self.day >= self.today { 1.0 } else { self.weight / self.whole };
        let until = (f64::from(self.stories) * share).round() as u32;
        let begins = self.day * DAY - self.offset;
        let passed = DAY.min(self.now - begins).max(1);
        for _ in self.given..until {
            let drawn = self.time_of_day();
            let time = if drawn < passed { drawn } else { (self.dice.part() * passed as f64) as i64 };
            self.times.push(begins + time);
        }
        self.times.sort_unstable_by(|one, other| other.cmp(one));
        self.given = until.max(self.given);
        self.day += 1;
    }

    fn time_of_day(&mut self) -> i64 {
        let whole: u16 = HOURS.iter().map(|share| u16::from(*share)).sum();
        let mut left = self.dice.below(whole.into());
        let hour = HOURS.iter().position(|share| {
            let here = left < usize::from(*share);
            left = left.saturating_sub((*share).into());
            here
        });
        hour.unwrap_or(0) as i64 * HOUR + (self.dice.part() * HOUR as f64) as i64
    }
}

impl Iterator for Calendar {
    type Item = UtcMillis;

    fn next(&mut self) -> Option<UtcMillis> {
        while self.times.is_empty() {
            if self.day > self.today {
                return None;
            }
            self.turn();
        }
        // No two at once, and none at a whole second, where those are that people wrote.
        let mut time = self.times.pop()?.max(self.last.saturating_add(1));
        if time % 1000 == 0 {
            time += 1;
        }
        self.last = time;
        Some(UtcMillis(time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: UtcMillis = UtcMillis(1_735_624_800_000); // 2024-12-31, noon in Dhaka

    #[test]
    fn ten_years_have_as_many_stories_as_were_asked_for_in_their_order() {
        for stories in [1, 2, 300, 20_000] {
            let times: Vec<_> = Calendar::new(stories, NOON, 360, 7).collect();
            assert_eq!(times.len(), stories as usize);
            assert!(times.is_sorted_by(|one, other| one < other) && times.iter().all(|at| at.0 < NOON.0 + 1000));
        }
        let times: Vec<_> = Calendar::new(20_000, NOON, 360, 7).collect();
        let at = |hour: i64| times.iter().filter(|at| (at.0 + 6 * HOUR).rem_euclid(DAY) / HOUR == hour).count();
        assert!(at(10) > 4 * at(3), "{} {}", at(10), at(3));
        assert!(NOON.0 - times[0].0 > 3600 * DAY, "{:?}", times[0]);
    }
}
