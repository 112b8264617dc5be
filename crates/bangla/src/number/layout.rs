//! How the digits of a number stand on the page: commas, the point and zeros after it.

/// What a layout writes. Whole numbers come to it without arithmetic in 128 bits, which browsers would have to download.
pub(super) struct Figures {
    pub(super) is_negative: bool,
    /// First digit first, never empty.
    pub(super) digits: Vec<u8>,
    /// The power of ten of the last digit.
    pub(super) exponent: i16,
}

impl From<u64> for Figures {
    fn from(mut value: u64) -> Self {
        let mut digits = Vec::with_capacity(20);
        loop {
            digits.push((value % 10) as u8);
            value /= 10;
            if value == 0 {
                break;
            }
        }
        digits.reverse();
        Self { is_negative: false, digits, exponent: 0 }
    }
}

/// Where commas fall before the point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Commas {
    /// Nowhere.
    None,
    /// After every two digits before the last three.
    Indian,
    /// As `Indian`, but not after a first digit that stands alone: ICU's grouping of compact numbers.
    IndianFromTenThousand,
}

/// A way to write numbers.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    pub(super) commas: Commas,
    /// So many digits stand after the point at least.
    pub(super) min_fraction: u8,
}

impl Layout {
    /// `figures` in Bengali digits, all of them.
    pub(super) fn written(self, figures: impl Into<Figures>) -> String {
        let Figures { is_negative, digits, exponent } = figures.into();
        let exponent = isize::from(exponent);
        let point = isize::try_from(digits.len()).unwrap_or(0).saturating_add(exponent);
        // The digit so many places right of the first; beyond both ends a number is zeros.
        let digit = |place: isize| {
            let known = usize::try_from(place).ok().and_then(|place| digits.get(place));
            bengali(known.copied().unwrap_or(0))
        };
        let mut text = String::with_capacity(digits.len().saturating_mul(4));
        if is_negative {
            text.push('-');
        }
        let whole = point.max(1);
        for (index, left) in (1..=whole).rev().enumerate() {
            if index > 0 && self.has_comma(whole, left) {
                text.push(',');
            }
            text.push(digit(point.saturating_sub(left)));
        }
        let fraction = exponent.saturating_neg().max(isize::from(self.min_fraction));
        if fraction > 0 {
            text.push('.');
            text.extend((0..fraction).map(|index| digit(point.saturating_add(index))));
        }
        text
    }

    /// Whether a comma stands before the digit with which the last `left` of `whole` digits begin.
    fn has_comma(self, whole: isize, left: isize) -> bool {
        let grouped = match self.commas {
            Commas::None => false,
            Commas::Indian => true,
            Commas::IndianFromTenThousand => whole >= 5,
        };
        grouped && left >= 3 && left % 2 == 1
    }
}

/// The Bengali digit of a value from 0 to 9.
fn bengali(digit: u8) -> char {
    char::from_u32(u32::from(digit).wrapping_add('০' as u32)).unwrap_or('০')
}
