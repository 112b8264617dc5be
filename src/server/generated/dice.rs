//! Chance that falls the same way every time: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).

/// A sequence of numbers that its seed decides.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to 1, without 1.
    pub(super) fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of `count` places, all alike; 0 if there are none.
    pub(super) fn below(&mut self, count: usize) -> usize {
        (self.part() * count as f64) as usize
    }

    /// One of `count` places, the first ones far oftener than the last, as names and subjects are (Zipf's law).
    pub(super) fn early(&mut self, count: usize) -> usize {
        ((count as f64 + 1.0).powf(self.part()) - 1.0) as usize
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(super) fn percent(&mut self, hundredths: f64) -> bool {
        self.part() * 100.0 < hundredths
    }

    /// One of them, if there are any.
    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// One of these phrases.
    pub(super) fn phrase<'a>(&mut self, of: &'a [String]) -> &'a str {
        self.one(of).map_or("", String::as_str)
    }

    /// Ten bytes, as a UUID wants them.
    pub(super) fn bytes(&mut self) -> [u8; 10] {
        let mut bytes = [0; 10];
        let drawn = self.next().to_be_bytes().into_iter().chain(self.next().to_be_bytes());
        bytes.iter_mut().zip(drawn).for_each(|(byte, drawn)| *byte = drawn);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dice_fall_as_their_seed_says() {
        // The first numbers of the reference implementation for this seed.
        let mut dice = Dice::new(1_234_567);
        assert_eq!([dice.next(), dice.next()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
        let mut counts = [0; 100];
        (0..10_000).for_each(|_| counts[dice.early(100)] += 1);
        assert!(counts[0] > 1000 && counts[99] < 50 && counts[99] > 0, "{counts:?}");
        assert_eq!((dice.below(0), dice.early(0)), (0, 0));
    }
}
