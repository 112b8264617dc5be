//! As much of CBOR (RFC 8949) as authenticators write: the canonical form of CTAP2, in which lengths are told before and as short as they can be.
//! Anything else is not read.

/// How deep things may lie in each other; CTAP2 writes no deeper.
const DEEPEST: u8 = 4;

/// How much stands in a map; authenticators write a handful.
const MOST_ENTRIES: usize = 32;

/// A value that was read. Parts of it are the bytes that were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value<'d> {
    /// A whole number.
    Number(i64),
    /// Bytes.
    Bytes(&'d [u8]),
    /// Text.
    Text(&'d str),
    /// Values in order.
    Array(Vec<Value<'d>>),
    /// Values under keys.
    Map(Vec<(Value<'d>, Value<'d>)>),
    /// True, false or null, which nobody here asks for.
    Simple,
}

impl<'d> Value<'d> {
    /// What stands under a number in a map.
    pub(super) fn at(&self, label: i64) -> Option<&Value<'d>> {
        self.under(&Value::Number(label))
    }

    /// What stands under a name in a map.
    pub(super) fn named(&self, name: &'static str) -> Option<&Value<'d>> {
        self.under(&Value::Text(name))
    }

    fn under(&self, wanted: &Value<'_>) -> Option<&Value<'d>> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|(key, _)| key == wanted).map(|(_, value)| value)
    }

    /// The number, if it is one.
    pub(super) fn number(&self) -> Option<i64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// The bytes, if it is some.
    pub(super) fn bytes(&self) -> Option<&'d [u8]> {
        if let Self::Bytes(bytes) = self { Some(bytes) } else { None }
    }
}

/// The first value, and what lies behind it.
pub(super) fn read(bytes: &[u8]) -> Option<(Value<'_>, &[u8])> {
    within(bytes, DEEPEST)
}

fn within(bytes: &[u8], room: u8) -> Option<(Value<'_>, &[u8])> {
    let (&first, rest) = bytes.split_first()?;
    let (kind, told) = (first >> 5, first & 0b1_1111);
    if kind == 7 {
        return matches!(told, 20..=22).then_some((Value::Simple, rest));
    }
    let (argument, rest) = argument(told, rest)?;
    let length = || usize::try_from(argument).ok();
    match kind {
        0 => Some((Value::Number(i64::try_from(argument).ok()?), rest)),
        1 => Some((Value::Number(-1 - i64::try_from(argument).ok()?), rest)),
        2 => rest.split_at_checked(length()?).map(|(bytes, rest)| (Value::Bytes(bytes), rest)),
        3 => {
            let (text, rest) = rest.split_at_checked(length()?)?;
            Some((Value::Text(str::from_utf8(text).ok()?), rest))
        }
        4 => array(length()?, rest, room.checked_sub(1)?),
        5 => map(length().filter(|length| *length <= MOST_ENTRIES)?, rest, room.checked_sub(1)?),
        // Tags are not canonical.
        _ => None,
    }
}

fn array(length: usize, mut rest: &[u8], room: u8) -> Option<(Value<'_>, &[u8])> {
    let mut values = Vec::new();
    for _ in 0..length {
        let (value, behind) = within(rest, room)?;
        values.push(value);
        rest = behind;
    }
    Some((Value::Array(values), rest))
}

fn map(length: usize, mut rest: &[u8], room: u8) -> Option<(Value<'_>, &[u8])> {
    let mut entries: Vec<(Value<'_>, Value<'_>)> = Vec::new();
    for _ in 0..length {
        let (key, behind) = within(rest, room)?;
        let (value, behind) = within(behind, room)?;
        // Under one key there is one value: nobody shall read another one than we do.
        if entries.iter().any(|(known, _)| *known == key) {
            return None;
        }
        entries.push((key, value));
        rest = behind;
    }
    Some((Value::Map(entries), rest))
}

/// The number that the first byte tells or that follows it, written as short as it can be.
fn argument(told: u8, rest: &[u8]) -> Option<(u64, &[u8])> {
    fn following<const N: usize>(rest: &[u8], least: u64) -> Option<(u64, &[u8])> {
        let (bytes, rest) = rest.split_first_chunk::<N>()?;
        let number = bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
        (number >= least).then_some((number, rest))
    }
    match told {
        0..=23 => Some((u64::from(told), rest)),
        24 => following::<1>(rest, 24),
        25 => following::<2>(rest, 1 << 8),
        26 => following::<4>(rest, 1 << 16),
        27 => following::<8>(rest, 1 << 32),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_authenticators_write_is_read() {
        let (value, rest) =
            read(b"\xa4\x01\x02\x20\x58\x18abcdefghijklmnopqrstuvwx\x63fmt\x82\xf5\x39\x01\x00\x18\x20\x80!").unwrap();
        assert_eq!(rest, b"!");
        assert_eq!((value.at(1), value.at(2)), (Some(&Value::Number(2)), None));
        assert_eq!(value.at(-1).and_then(Value::bytes), Some(&b"abcdefghijklmnopqrstuvwx"[..]));
        assert_eq!(value.named("fmt"), Some(&Value::Array(vec![Value::Simple, Value::Number(-257)])));
        assert_eq!(value.at(32), Some(&Value::Array(Vec::new())));
    }

    #[test]
    fn what_is_cut_off_or_written_otherwise_is_not_read() {
        for odd in [
            &b""[..],
            b"\x58",
            b"\x42a",
            b"\x18\x17",                             // a byte more than it needs
            b"\x19\x00\xff",                         // likewise
            b"\x5f\x41a\xff",                        // no length told before
            b"\xc0\x00",                             // a tag
            b"\xa2\x01\x02\x01\x03",                 // a key twice
            b"\x61\xff",                             // no UTF-8
            b"\xf9\x3c\x00",                         // a fraction
            b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff", // longer than anything
            b"\x81\x81\x81\x81\x81\x00",             // deeper than anything
        ] {
            assert_eq!(read(odd), None, "{odd:x?}");
        }
    }
}
