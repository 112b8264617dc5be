//! Times as machines write them.

use crate::model::moment::Moment;
use jiff::{
    Timestamp, ZonedDateTime,
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

fn zoned(moment: Moment) -> ZonedDateTime {
    let time = Timestamp::from_millisecond(moment.at.0).unwrap_or(Timestamp::UNIX_EPOCH);
    let offset = Offset::from_seconds(i32::from(moment.offset_minutes) * 60).unwrap_or(Offset::UTC);
    time.to_zoned_datetime(TimeZone::fixed(offset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::moment::UtcMillis;

    #[test]
    fn each_form_has_its_own_way_to_write_a_time() {
        let noon = Moment { at: UtcMillis(1_734_933_600_500), offset_minutes: 360 };
        assert_eq!(rfc3339(noon), "2024-12-23T12:00:00+06:00");
        assert_eq!(rfc822(noon), "Mon, 23 Dec 2024 12:00:00 +0600");
        assert_eq!(rfc3339(Moment { offset_minutes: -330, ..noon }), "2024-12-23T00:30:00-05:30");
    }
}
