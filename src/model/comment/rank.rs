//! What readers like best.

/// 95 % of a normal distribution lie within so many standard deviations.
const Z: f64 = 1.96;

/// The rank of a comment, in millionths, from -1,000,000 to 1,000,000: the lower bound of the share of readers who like it, less that of those who
/// do not. So few votes count little, and what nobody has judged stands between what is liked and what is not.
///
/// E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
pub fn rank(likes: u32, dislikes: u32) -> i64 {
    // Between -1 and 1, so the conversion loses nothing but the fraction.
    ((lower_bound(likes, dislikes) - lower_bound(dislikes, likes)) * 1e6).round() as i64
}

/// The lower Wilson bound of a share, where `of` were for it and `others` were not.
fn lower_bound(of: u32, others: u32) -> f64 {
    let n = f64::from(of) + f64::from(others);
    if n == 0.0 {
        return 0.0;
    }
    let (share, z2) = (f64::from(of) / n, Z * Z);
    let spread = Z * ((share * (1.0 - share) + z2 / (4.0 * n)) / n).sqrt();
    ((share + z2 / (2.0 * n) - spread) / (1.0 + z2 / n)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bound_is_wilsons() {
        // Values of R's binom::binom.wilson, lower.
        for (of, n, bound) in [(1, 1, 0.2065), (10, 10, 0.7225), (60, 100, 0.5020), (0, 10, 0.0), (5, 10, 0.2366)] {
            assert!((lower_bound(of, n - of) - bound).abs() < 0.0005, "{of} of {n}: {}", lower_bound(of, n - of));
        }
    }

    #[test]
    fn what_more_readers_like_stands_higher_and_few_votes_count_little() {
        let order = [(100, 2), (60, 40), (1, 0), (0, 0), (0, 1), (2, 9), (0, 40)];
        let ranks: Vec<_> = order.iter().map(|(likes, dislikes)| rank(*likes, *dislikes)).collect();
        assert!(rank(10, 0) > rank(60, 40) && rank(1, 0) > 0);
        assert_eq!(rank(0, 0), 0);
        let mut sorted = ranks.clone();
        sorted.sort_by(|a, b| b.cmp(a));
        assert_eq!((ranks[0], ranks.last()), (sorted[0], sorted.last()));
    }
}
