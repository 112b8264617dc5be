//! Lists in pages, by key and not by number: page two stays the same page while news arrives on page one.

use super::moment::UtcMillis;
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// Where a page of a list begins: just behind this entry. In addresses `<milliseconds>.<uuid>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The entry's time.
    pub at: UtcMillis,
    /// The entry's id, which orders entries of one millisecond.
    pub id: Uuid,
}

/// Which page of a list is asked for. `C` is what tells a place in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stretch<C = Cursor> {
    /// The list from its top.
    #[default]
    Top,
    /// What stands below this entry: what is older, in a list of news.
    Below(C),
    /// What stands right above this entry. Where that is not a full page, it is the top.
    Above(C),
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paged<T, C = Cursor> {
    /// The entries, in order.
    pub entries: Vec<T>,
    /// The last of them, if there is a page below.
    pub next: Option<C>,
    /// The first of them, if there is a page above; none where a list is read in one direction only.
    pub previous: Option<C>,
}

impl<T, C> Paged<T, C> {
    /// The page `at` out of entries that were read from its edge on, one further than `limit` to know whether there is more; what
    /// stands above an entry was read upwards.
    pub fn cut(mut entries: Vec<T>, at: &Stretch<C>, limit: u32, cursor: impl Fn(&T) -> C) -> Self {
        let limit = limit as usize;
        let more = entries.len() > limit;
        entries.truncate(limit);
        let upwards = matches!(at, Stretch::Above(_));
        if upwards {
            entries.reverse();
        }
        let (is_above, is_below) = match at {
            Stretch::Top => (false, more),
            Stretch::Below(_) => (true, more),
            Stretch::Above(_) => (more, true),
        };
        let next = entries.last().filter(|_| is_below).map(&cursor);
        let previous = entries.first().filter(|_| is_above).map(&cursor);
        Self { entries, next, previous }
    }

    /// The page with its entries in another shape.
    pub fn map<U>(self, shape: impl FnMut(T) -> U) -> Paged<U, C> {
        Paged { entries: self.entries.into_iter().map(shape).collect(), next: self.next, previous: self.previous }
    }
}

/// A cursor that nobody was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is no place in a list")]
pub struct CursorError;

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.0, self.id.simple())
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (at, id) = text.split_once('.').ok_or(CursorError)?;
        Ok(Self {
            at: UtcMillis(at.parse().map_err(|_| CursorError)?),
            id: Uuid::parse_str(id).map_err(|_| CursorError)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_knows_what_is_around_it() {
        let page = |entries: &[u8], at| Paged::cut(entries.to_vec(), &at, 2, |entry| *entry);
        assert_eq!(page(&[9, 8, 7], Stretch::Top), Paged { entries: vec![9, 8], next: Some(8), previous: None });
        assert_eq!(page(&[7, 6], Stretch::Below(8)), Paged { entries: vec![7, 6], next: None, previous: Some(7) });
        assert_eq!(
            page(&[7, 8, 9], Stretch::Above(6)),
            Paged { entries: vec![8, 7], next: Some(7), previous: Some(8) }
        );
        assert_eq!(page(&[], Stretch::Below(1)), Paged { entries: vec![], next: None, previous: None });
    }

    #[test]
    fn a_cursor_survives_the_address_bar() {
        let cursor = Cursor { at: UtcMillis(-5), id: Uuid::from_u128(7) };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for bad in ["", "1", "1.", ".x", "x.00000000000000000000000000000007"] {
            assert_eq!(bad.parse::<Cursor>(), Err(CursorError), "{bad}");
        }
    }
}
