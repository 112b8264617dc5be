//! Answers to whoever has an answer already (RFC 9110 §13): nothing, if nothing has changed.

use crate::model::moment::UtcMillis;
use axum::{
    body::Body,
    http::{
        HeaderMap, StatusCode,
        header::{
            CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED,
        },
    },
    response::Response,
};
use jiff::{Timestamp, fmt::rfc2822::DateTimeParser, tz::TimeZone};

/// Whether who asked so has the answer with these headers. A tag counts more than a time (§13.2.2): a story that was withdrawn makes
/// a document other but not newer.
pub fn is_known(asked: &HeaderMap, answer: &HeaderMap) -> bool {
    if asked.contains_key(IF_NONE_MATCH) {
        let Some(tag) = answer.get(ETAG).and_then(|tag| tag.to_str().ok()) else { return false };
        let known = asked.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
        return known.flat_map(|tags| tags.split(',')).any(|known| known.trim() == "*" || opaque(known) == opaque(tag));
    }
    let time = |headers: &HeaderMap, name| read_date(headers.get(name)?.to_str().ok()?);
    let since = asked.get(IF_MODIFIED_SINCE).and_then(|_| time(asked, IF_MODIFIED_SINCE));
    since.is_some_and(|since| time(answer, LAST_MODIFIED).is_some_and(|changed| changed <= since))
}

/// A tag without the mark that it is weak, which does not count here (§8.8.3.2).
fn opaque(tag: &str) -> &str {
    let tag = tag.trim();
    tag.strip_prefix("W/").unwrap_or(tag)
}

/// The answer that says so (§15.4.5).
pub fn not_modified(mut headers: HeaderMap) -> Response {
    for name in [CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE] {
        headers.remove(name);
    }
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    *response.headers_mut() = headers;
    response
}

/// A time as HTTP writes it (§5.6.7): `Mon, 23 Dec 2024 04:00:00 GMT`.
pub fn date(at: UtcMillis) -> String {
    let time = Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::UNIX_EPOCH);
    time.to_zoned_datetime(TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn read_date(text: &str) -> Option<UtcMillis> {
    Some(UtcMillis(DateTimeParser::new().parse_timestamp(text).ok()?.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderName;

    fn headers(all: &[(HeaderName, &str)]) -> HeaderMap {
        all.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect()
    }

    fn is_known_with(name: HeaderName, value: &str) -> bool {
        let answer = headers(&[(ETAG, "W/\"a\""), (LAST_MODIFIED, &date(UtcMillis(1_734_933_600_500)))]);
        is_known(&headers(&[(name, value)]), &answer)
    }

    #[test]
    fn who_has_the_document_is_told_so() {
        for known in ["W/\"a\"", "\"a\"", "\"x\", W/\"a\"", "*"] {
            assert!(is_known_with(IF_NONE_MATCH, known), "{known}");
        }
        for other in ["\"b\"", "W/\"aa\"", "a", ""] {
            assert!(!is_known_with(IF_NONE_MATCH, other), "{other}");
        }
        assert!(is_known_with(IF_MODIFIED_SINCE, "Mon, 23 Dec 2024 06:00:00 GMT"));
        assert!(!is_known_with(IF_MODIFIED_SINCE, "Mon, 23 Dec 2024 05:59:59 GMT"));
        assert!(!is_known_with(IF_MODIFIED_SINCE, "long ago"));
        assert!(!is_known(&headers(&[(IF_NONE_MATCH, "*")]), &HeaderMap::new()));
    }

    #[test]
    fn a_tag_counts_more_than_a_time() {
        let asked = headers(&[(IF_NONE_MATCH, "\"other\""), (IF_MODIFIED_SINCE, "Mon, 23 Dec 2030 06:00:00 GMT")]);
        let answer = headers(&[(ETAG, "W/\"a\""), (LAST_MODIFIED, &date(UtcMillis(0)))]);
        assert!(!is_known(&asked, &answer));
    }

    #[test]
    fn a_time_that_was_sent_is_read_again() {
        let at = UtcMillis(1_734_933_600_000);
        assert_eq!(date(at), "Mon, 23 Dec 2024 06:00:00 GMT");
        assert_eq!(read_date(&date(at)), Some(at));
        for odd in ["", "yesterday", "2024-12-23T10:00:00Z", "Mon, 99 Dec 2024 06:00:00 GMT"] {
            assert_eq!(read_date(odd), None, "{odd}");
        }
    }
}
