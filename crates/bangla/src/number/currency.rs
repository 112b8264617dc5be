//! Sums of money: ১,২৩৪.৫০৳, ₹১,২৩৪.৫০, ৫০০ টাকা.

use super::decimal::Decimal;
use super::layout::{Commas, Layout};

/// The currencies that Bengali news counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Currency {
    /// Bangladesh, BDT.
    Taka,
    /// India, INR.
    Rupee,
    /// The United States, USD.
    Dollar,
    /// The euro area, EUR.
    Euro,
    /// The United Kingdom, GBP.
    Pound,
    /// Japan, JPY.
    Yen,
    /// China, CNY.
    Yuan,
    /// Saudi Arabia, SAR.
    Riyal,
    /// The United Arab Emirates, AED.
    Dirham,
    /// Malaysia, MYR.
    Ringgit,
}

/// What names the currency, and on which side of the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurrencyStyle {
    /// The symbol after the number, as CLDR has it for bn: ১,২৩৪.৫০৳, ১,২৩৪.৫০ US$.
    SymbolAfter,
    /// The symbol before the number, as CLDR has it for bn-IN: ₹১,২৩৪.৫০, $১,২৩৪.৫০.
    SymbolBefore,
    /// The word after the number, as newspapers in Bangladesh write: ১,২৩৪.৫০ টাকা; whole sums without .০০: ৫০০ টাকা. India's
    /// money is রুপি there and টাকা in West Bengal: [`Currency::Rupee`] is রুপি.
    Word,
}

/// `amount` of `currency`, rounded half to even to its smallest coin.
///
/// Source: CLDR bn and bn-IN, currencyFormats, standard, and the symbols of each locale; the words are those of
/// newspapers in Bangladesh. A symbol that has a letter beside the number is parted by a no-break space, as CLDR
/// parts it (alphaNextToNumber).
///
/// ```
/// use bangla::number::{Currency, CurrencyStyle, Decimal, currency};
/// let amount = Decimal::new(12_345_675, 1);
/// assert_eq!(currency(amount, Currency::Taka, CurrencyStyle::SymbolAfter), "১২,৩৪,৫৬৭.৫০৳");
/// assert_eq!(currency(amount, Currency::Rupee, CurrencyStyle::SymbolBefore), "₹১২,৩৪,৫৬৭.৫০");
/// assert_eq!(currency(500, Currency::Taka, CurrencyStyle::Word), "৫০০ টাকা");
/// ```
pub fn currency(amount: impl Into<Decimal>, currency: Currency, style: CurrencyStyle) -> String {
    let places = currency.places();
    let amount = amount.into().rounded(places);
    let is_short = style == CurrencyStyle::Word && !amount.has_fraction();
    let layout = Layout { commas: Commas::Indian, min_fraction: if is_short { 0 } else { places } };
    let number = layout.written(amount);
    let name = currency.name(style);
    match style {
        CurrencyStyle::Word => number + " " + name,
        CurrencyStyle::SymbolAfter => number + space(name.chars().next()) + name,
        CurrencyStyle::SymbolBefore => {
            let (minus, number) = number.strip_prefix('-').map_or(("", number.as_str()), |number| ("-", number));
            [minus, name, space(name.chars().next_back()), number].concat()
        }
    }
}

/// What parts a number from a symbol that has `neighbour` beside it.
fn space(neighbour: Option<char>) -> &'static str {
    if neighbour.is_some_and(char::is_alphabetic) { "\u{a0}" } else { "" }
}

impl Currency {
    /// Digits after the point: CLDR supplemental currencyData.
    fn places(self) -> u8 {
        if self == Self::Yen { 0 } else { 2 }
    }

    fn name(self, style: CurrencyStyle) -> &'static str {
        let (after, before, word) = match self {
            Self::Taka => ("৳", "৳", "টাকা"),
            Self::Rupee => ("₹", "₹", "রুপি"),
            Self::Dollar => ("US$", "$", "ডলার"),
            Self::Euro => ("€", "€", "ইউরো"),
            Self::Pound => ("£", "£", "পাউন্ড"),
            Self::Yen => ("JP¥", "JP¥", "ইয়েন"),
            Self::Yuan => ("CN¥", "CN¥", "ইউয়ান"),
            Self::Riyal => ("SAR", "SAR", "রিয়াল"),
            Self::Dirham => ("AED", "AED", "দিরহাম"),
            Self::Ringgit => ("MYR", "MYR", "রিঙ্গিত"),
        };
        match style {
            CurrencyStyle::SymbolAfter => after,
            CurrencyStyle::SymbolBefore => before,
            CurrencyStyle::Word => word,
        }
    }
}
