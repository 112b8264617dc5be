//! Times as machines write them.

use crate::model::moment::{Moment, UtcMillis};
use jiff::{
    Timestamp, ZonedDateTime,
    fmt::rfc2822::DateTimeParser,
    tz::{Offset, TimeZone},
};

/// As in Atom, JSON Feed and sitemaps (RFC 3339, which is also an `xsd:dateTime`): `2024-12-23T10:00:00+06:00`.
pub(super) fn rfc3339(moment: Moment) -> String {
    zoned(moment).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// As in RSS (RFC 822 with the year in full): `Mon, 23 Dec 2024 10:00:00 +0600`.
pub(super) fn rfc822(moment: Moment) -> String {
    zoned(moment).strftime("%a, %d %b %Y %H:%M:%S %z").to_string()
}

/// As in HTTP (RFC 9110 §5.6.7): `Mon, 23 Dec 2024 04:00:00 GMT`.
pub fn http(at: UtcMillis) -> String {
    zoned(Moment { at, offset_minutes: 0 }).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// Reads a time as in HTTP.
pub fn read_http(text: &str) -> Option<UtcMillis> {
    let time = DateTimeParser::new().parse_timestamp(text).ok()?;
    Some(UtcMillis(time.as_millisecond()))
}

fn zoned(moment: Moment) -> ZonedDateTime {
    let time = Timestamp::from_millisecond(moment.at.0).unwrap_or(Timestamp::UNIX_EPOCH);
    let offset = Offset::from_seconds(i32::from(moment.offset_minutes) * 60).unwrap_or(Offset::UTC);
    time.to_zoned_datetime(TimeZone::fixed(offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_has_its_own_way_to_write_a_time() {
        let noon = Moment { at: UtcMillis(1_734_933_600_500), offset_minutes: 360 };
        assert_eq!(rfc3339(noon), "2024-12-23T12:00:00+06:00");
        assert_eq!(rfc822(noon), "Mon, 23 Dec 2024 12:00:00 +0600");
        assert_eq!(http(noon.at), "Mon, 23 Dec 2024 06:00:00 GMT");
        assert_eq!(rfc3339(Moment { offset_minutes: -330, ..noon }), "2024-12-23T00:30:00-05:30");
    }

    #[test]
    fn a_time_that_was_sent_is_read_again() {
        let at = UtcMillis(1_734_933_600_000);
        assert_eq!(read_http(&http(at)), Some(at));
        for odd in ["", "yesterday", "2024-12-23T10:00:00Z", "Mon, 99 Dec 2024 06:00:00 GMT"] {
            assert_eq!(read_http(odd), None, "{odd}");
        }
    }
}
