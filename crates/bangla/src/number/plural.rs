//! Which form of a message a number takes.

use super::decimal::Decimal;

/// The form that a counted thing takes.
///
/// Source: CLDR plurals, bn: `one` if the whole part is 0 or the number is 1, without regard to its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Plural {
    /// 0, 0.5, 1.
    One,
    /// 1.5, 2, 100.
    Other,
}

impl Plural {
    /// The form for `value`.
    ///
    /// ```
    /// use bangla::number::{Decimal, Plural};
    /// assert_eq!(Plural::of(0), Plural::One);
    /// assert_eq!(Plural::of(Decimal::new(15, 1)), Plural::Other);
    /// ```
    pub fn of(value: impl Into<Decimal>) -> Self {
        let value = value.into();
        let is_one = value == Decimal::from(1) || value == Decimal::from(-1);
        if is_one || value == Decimal::from(0) || value.magnitude() < 0 { Self::One } else { Self::Other }
    }
}

/// The form that a place in an order takes.
///
/// Source: CLDR ordinals, bn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrdinalCategory {
    /// 1, 5, 7, 8, 9 and 10.
    One,
    /// 2 and 3.
    Two,
    /// 4.
    Few,
    /// 6.
    Many,
    /// 0 and all after 10.
    Other,
}

impl OrdinalCategory {
    /// The form for `value`.
    ///
    /// ```
    /// use bangla::number::OrdinalCategory;
    /// assert_eq!(OrdinalCategory::of(4), OrdinalCategory::Few);
    /// ```
    pub fn of(value: u64) -> Self {
        match value {
            1 | 5 | 7..=10 => Self::One,
            2 | 3 => Self::Two,
            4 => Self::Few,
            6 => Self::Many,
            _ => Self::Other,
        }
    }
}
