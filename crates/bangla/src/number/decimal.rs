//! An exact decimal number: whole digits and where the point stands.

use super::layout::Figures;

/// An exact decimal number, as figures in the news are: no binary fraction, no infinity, no minus zero.
///
/// Two decimals are equal when they are the same number: 2.50 is 2.5.
///
/// ```
/// use bangla::number::Decimal;
/// assert_eq!(Decimal::new(250, 2), Decimal::new(25, 1));
/// assert_eq!(Decimal::new(300, 2), Decimal::from(3));
/// assert_eq!(Decimal::from_f64(2.5), Some(Decimal::new(25, 1)));
/// assert_eq!(Decimal::from_f64(f64::NAN), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// All digits as one whole number, the last one not zero unless the number is.
    coefficient: i128,
    /// The power of ten of the last digit.
    exponent: i16,
}

/// No larger power of ten fits the coefficient.
const MAX_POWER: u32 = 38;

impl Decimal {
    /// The number whose digits are those of `unscaled`, the last `scale` of them after the point:
    /// `new(-987_654_321, 4)` is -98,765.4321.
    pub fn new(unscaled: i128, scale: u8) -> Self {
        Self::normal(unscaled, -i16::from(scale))
    }

    /// The shortest decimal that stands for `value` in binary, so 0.1 is 0.1; none if `value` is not finite.
    ///
    /// Whoever has the digits should say [`Decimal::new`]: writing binary numbers adds 25 KB to a WebAssembly module.
    pub fn from_f64(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let written = format!("{value:e}");
        let (digits, exponent) = written.split_once('e')?;
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let coefficient = format!("{whole}{fraction}").parse().ok()?;
        let places = i16::try_from(fraction.len()).ok()?;
        let exponent: i16 = exponent.parse().ok()?;
        Some(Self::normal(coefficient, exponent.saturating_sub(places)))
    }

    /// This number with at most `places` digits after the point, half to even: 0.5 and 1.5 become 0 and 2.
    ///
    /// ```
    /// use bangla::number::Decimal;
    /// assert_eq!(Decimal::new(1235, 3).rounded(2), Decimal::new(124, 2));
    /// assert_eq!(Decimal::new(1245, 3).rounded(2), Decimal::new(124, 2));
    /// ```
    pub fn rounded(self, places: u8) -> Self {
        self.rounded_at(-i16::from(places))
    }

    /// This number as a multiple of ten to the power of `exponent`, half to even.
    pub(super) fn rounded_at(self, exponent: i16) -> Self {
        let dropped = i32::from(exponent).saturating_sub(i32::from(self.exponent));
        let dropped = match u32::try_from(dropped) {
            Err(_) | Ok(0) => return self,
            // The coefficient is less than half of the next power of ten.
            Ok(dropped) if dropped > MAX_POWER => return Self::from(0),
            Ok(dropped) => dropped,
        };
        let unit = 10_u128.pow(dropped);
        let magnitude = self.coefficient.unsigned_abs();
        let (kept, rest) = (magnitude / unit, magnitude % unit);
        let up = match rest.cmp(&unit.saturating_sub(rest)) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => kept % 2,
            std::cmp::Ordering::Greater => 1,
        };
        let kept = i128::try_from(kept.saturating_add(up)).unwrap_or(i128::MAX);
        Self::normal(if self.coefficient < 0 { kept.saturating_neg() } else { kept }, exponent)
    }

    /// This number times ten to the power of `places`.
    pub(super) fn shifted(self, places: i16) -> Self {
        Self::normal(self.coefficient, self.exponent.saturating_add(places))
    }

    /// The power of ten of the first digit; that of zero is 0.
    pub(super) fn magnitude(self) -> i16 {
        let digits = self.coefficient.unsigned_abs().checked_ilog10().unwrap_or(0);
        self.exponent.saturating_add(i16::try_from(digits).unwrap_or(i16::MAX))
    }

    /// Whether this number has digits after the point.
    pub(super) fn has_fraction(self) -> bool {
        self.exponent < 0
    }

    /// The only form of a number: without zeros at the end.
    fn normal(mut coefficient: i128, mut exponent: i16) -> Self {
        if coefficient == 0 {
            return Self { coefficient, exponent: 0 };
        }
        while coefficient % 10 == 0 {
            coefficient /= 10;
            exponent = exponent.saturating_add(1);
        }
        Self { coefficient, exponent }
    }
}

impl From<Decimal> for Figures {
    fn from(value: Decimal) -> Self {
        let mut rest = value.coefficient.unsigned_abs();
        let mut digits = Vec::with_capacity(39);
        loop {
            digits.push((rest % 10) as u8);
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        digits.reverse();
        Self { is_negative: value.coefficient < 0, digits, exponent: value.exponent }
    }
}

impl From<i32> for Decimal {
    fn from(value: i32) -> Self {
        Self::new(value.into(), 0)
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self::new(value.into(), 0)
    }
}

impl From<u32> for Decimal {
    fn from(value: u32) -> Self {
        Self::new(value.into(), 0)
    }
}

impl From<u64> for Decimal {
    fn from(value: u64) -> Self {
        Self::new(value.into(), 0)
    }
}
