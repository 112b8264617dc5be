//! What is read most, within which time, and places in such a list.

use super::paging::CursorError;
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// The time that a list of the most read looks back over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Window {
    /// This hour and the one before.
    Hour,
    /// A day.
    #[default]
    Day,
    /// A week.
    Week,
}

impl Window {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::Hour, Self::Day, Self::Week];

    /// As it stands in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}

/// A place in a list of the most read, as it was in one hour. In addresses `<hour>.<score>.<uuid>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PopularPlace {
    /// Hours since 1970-01-01T00:00:00Z: the list of that hour goes on, whatever the clock says.
    pub hour: u32,
    /// Reads, each counting less the older it is.
    pub score: u64,
    /// The article's id, which orders those of one score.
    pub id: Uuid,
}

impl fmt::Display for PopularPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.hour, self.score, self.id.simple())
    }
}

impl FromStr for PopularPlace {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.splitn(3, '.');
        let mut part = || parts.next().ok_or(CursorError);
        let (hour, score, id) = (part()?, part()?, part()?);
        Ok(Self {
            hour: hour.parse().map_err(|_| CursorError)?,
            score: score.parse().map_err(|_| CursorError)?,
            id: Uuid::parse_str(id).map_err(|_| CursorError)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_survives_the_address_bar() {
        let place = PopularPlace { hour: 482_000, score: u64::MAX, id: Uuid::from_u128(7) };
        assert_eq!(place.to_string().parse(), Ok(place));
        for bad in
            ["", "1", "1.2", "1.2.", "-1.2.00000000000000000000000000000007", "1.x.00000000000000000000000000000007"]
        {
            assert_eq!(bad.parse::<PopularPlace>(), Err(CursorError), "{bad}");
        }
    }
}
