//! How many comments each story gets: most few or none, some thousands.

use super::dice::Dice;

/// The more above 1, the less the few stories have that everybody talks about.
const EVENNESS: f64 = 1.15;

/// So many times as often as the least noticed is the most noticed talked about.
const MOST: f64 = 9000.0;

/// The numbers of comments of so many stories, all together so many as were asked for.
pub(super) struct Crowd {
    stories: u32,
    comments: u32,
    whole: f64,
    seen: u32,
    weight: f64,
    given: u32,
    seed: u64,
}

impl Crowd {
    pub(super) fn new(stories: u32, comments: u32, seed: u64) -> Self {
        let whole = (0..stories).map(|story| weight(seed, story)).sum();
        Self { stories, comments, whole, seen: 0, weight: 0.0, given: 0, seed }
    }
}

impl Iterator for Crowd {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.seen == self.stories {
            return None;
        }
        self.weight += weight(self.seed, self.seen);
        self.seen += 1;
        let until = f64::from(self.comments) * self.weight / self.whole;
        let until = if self.seen == self.stories { self.comments } else { until as u32 };
        let here = until.saturating_sub(self.given);
        self.given += here;
        Some(here)
    }
}

fn weight(seed: u64, story: u32) -> f64 {
    (1.0 - Dice::new(seed ^ (u64::from(story) << 20)).part()).powf(-1.0 / EVENNESS).min(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_stories_have_most_of_the_comments() {
        let mut counts: Vec<_> = Crowd::new(100_000, 500_000, 3).collect();
        assert_eq!((counts.len(), counts.iter().sum::<u32>()), (100_000, 500_000));
        counts.sort_unstable();
        assert!(counts[50_000] <= 3 && counts[99_999] > 2000 && counts[99_999] < 20_000, "{:?}", counts.last());
        assert_eq!(Crowd::new(3, 0, 3).collect::<Vec<_>>(), [0, 0, 0]);
        assert_eq!(Crowd::new(1, 7, 3).collect::<Vec<_>>(), [7]);
    }
}
