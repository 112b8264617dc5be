//! The sun's place by the Surya Siddhanta, in whole numbers.
//!
//! Source: Dershowitz and Reingold, Calendrical Calculations, "Modern Hindu calendars": the sidereal year of
//! 365 + 279457/1080000 days, an epicycle of 14/360 shrinking by 1/42, 387 revolutions of the apsis in a kalpa, a table of
//! 24 sines. Time is that of Ujjain, and only its midnights are asked for.
//!
//! Every quantity is a whole number of parts, so results are the same on every machine. What is cut off moves an entry
//! into a sign by less than a fifth of a second; the narrowest case from 1900 to 2100 is 6 seconds from midnight (14 April 2086).

/// Civil days in a mahayuga of 4,320,000 years. A revolution of the sun is divided into as many parts.
const PARTS: i64 = 1_577_917_828;
const YEARS: i64 = 4_320_000;

/// 1970-01-01 in days of the Kali Yuga, which began on R.D. −1132959.
const EPOCH: i64 = 719_163 + 1_132_959;

/// Years of the Kali Yuga at the Bangla year 0.
const KALI_YEARS: i64 = 3694;

/// The anomaly is divided finer: a revolution is 1000 × [`PARTS`].
const ANOMALY: i64 = 1000 * PARTS;

/// The anomaly at the beginning of the Kali Yuga: 1,955,880,000 years of 4,319,999,613 / 4,320,000,000 revolutions
/// each leave 0.78575 of one, which is 3143/4000.
const FIRST_ANOMALY: i64 = ANOMALY / 4_000 * 3_143;

/// 3438 × the sine of each 24th part of a right angle.
const SINES: [i64; 25] = [
    0, 225, 449, 671, 890, 1105, 1315, 1520, 1719, 1910, 2093, 2267, 2431, 2585, 2728, 2859, 2978, 3084, 3177, 3256,
    3321, 3372, 3409, 3431, 3438,
];

/// The month that holds a day, counted from Boishakh of the year 0: the sign in which the sun stood when the day began.
pub(super) fn month_of(days: i64) -> i64 {
    let longitude = longitude(days + EPOCH);
    (longitude.div_euclid(PARTS) - KALI_YEARS) * 12 + longitude.rem_euclid(PARTS) * 12 / PARTS
}

/// The first day of a month, in days from 1970-01-01.
pub(super) fn first_day(month: i64) -> i64 {
    let (year, sign) = (month.div_euclid(12) + KALI_YEARS, month.rem_euclid(12));
    let mean_sun = (year * PARTS).div_euclid(YEARS) + sign * PARTS / (12 * YEARS);
    // The true sun is never three days away from the mean sun.
    let mut day = mean_sun - EPOCH - 3;
    while month_of(day) < month {
        day += 1;
    }
    day
}

/// How far the sun has come since the Kali Yuga began, at the midnight that begins its day `day`.
fn longitude(day: i64) -> i64 {
    let mean = day * YEARS;
    let anomaly = 1000 * mean.rem_euclid(PARTS) - 387 * day + FIRST_ANOMALY;
    mean - equation(anomaly.rem_euclid(ANOMALY))
}

/// How far the true sun is behind the mean sun.
fn equation(anomaly: i64) -> i64 {
    let half = ANOMALY / 2;
    if anomaly >= half {
        return -equation(anomaly - half);
    }
    let from_apsis = anomaly.min(half - anomaly);
    let (entry, between) = (96 * from_apsis / ANOMALY, 96 * from_apsis % ANOMALY);
    let sine_at = |entry: i64| usize::try_from(entry).ok().and_then(|entry| SINES.get(entry)).copied().unwrap_or(3438);
    let (below, above) = (sine_at(entry), sine_at(entry + 1));
    // Thousandths of the table's unit, which is also a minute of arc.
    let sine = (below * ANOMALY + (above - below) * between) / PARTS;
    let shrunk = 42 * 3438 * 1000;
    let minutes = sine * (shrunk - sine) / shrunk;
    // 14/360 of the thousandths of minutes, in parts: the arc is small enough to be its own sine, as in the table.
    minutes * 14 * PARTS / (360 * 1000 * 21_600)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Days from 1970-01-01, and the sun's place at their beginning in whole parts, reckoned in exact fractions by another
    /// program.
    const PLACES: [(i64, i64); 48] = [
        (-25567, 1128488204),
        (-24041, 1417712914),
        (-22513, 127801902),
        (-20983, 415386486),
        (-19451, 715451994),
        (-17917, 1036878645),
        (-16412, 1233946687),
        (-14874, 1572013206),
        (-13365, 197214666),
        (-11823, 534727519),
        (-10310, 756695334),
        (-8764, 1133412085),
        (-7247, 1382943297),
        (-5728, 56216713),
        (-4207, 307756760),
        (-2684, 566477857),
        (-1159, 841989972),
        (368, 1135795359),
        (1897, 1438001618),
        (3428, 159897857),
        (4961, 459697234),
        (6465, 640904777),
        (8002, 972692579),
        (9510, 1183033231),
        (11051, 1535966821),
        (12563, 174715312),
        (14108, 524753215),
        (15624, 759426024),
        (17142, 1010759795),
        (18662, 1274844269),
        (20184, 1542573503),
        (21708, 231296939),
        (23234, 501796070),
        (24762, 787845765),
        (26292, 1093741710),
        (27824, 1410053066),
        (29358, 145727092),
        (30863, 329185217),
        (32401, 652134656),
        (33910, 860281736),
        (35452, 1221675081),
        (36965, 1451821731),
        (38511, 235872500),
        (40028, 468717444),
        (41547, 714535802),
        (43068, 977859332),
        (44591, 1255338204),
        (46116, 1536654555),
    ];

    #[test]
    fn the_sun_stands_where_exact_fractions_place_it() {
        for (day, place) in PLACES {
            let error = longitude(day + EPOCH).rem_euclid(PARTS) - place;
            // Cut off at most: twice a thousandth of a minute times 14/360, and one part.
            assert!(error.abs() <= 7, "{day}: {error} parts");
        }
    }
}
