//! Suggestions: slips of news words find the word, names that are not in the index find mostly nothing.

use bangla::normalize::fold;
use bangla::spell::{EDIT, distance, nearest, suggestions};
use proptest::prelude::*;

use crate::any_text::takes_linear_time;
use crate::table::each;
use crate::vocabulary;

fn indexed(words: &[(String, u64)]) -> impl Iterator<Item = (&str, u64)> {
    words.iter().map(|(word, articles)| (word.as_str(), *articles))
}

#[test]
fn slips_find_the_word_that_was_meant() {
    let words = vocabulary::words();
    let (mut all, mut first, mut among) = (0, 0, 0);
    each(include_str!("../vectors/typos.tsv"), |[typed, meant]| {
        if fold(typed) == fold(meant) {
            assert_eq!(nearest(typed, indexed(&words)), None, "the search finds {meant} by {typed}");
            return;
        }
        let found = suggestions(typed, indexed(&words), 3);
        all += 1;
        first += u32::from(found.first() == Some(&meant));
        among += u32::from(found.contains(&meant));
    });
    println!("of {all} slips {first} find the word first, {among} among three");
    assert!(all >= 300);
    assert!(first * 100 >= all * 95 && among * 100 >= all * 96);
}

#[test]
fn names_that_are_not_in_the_index_find_mostly_nothing() {
    let words = vocabulary::words();
    let (mut all, mut wrong) = (0, 0);
    each(include_str!("../vectors/names_not_indexed.tsv"), |[names]| {
        for name in names.split(' ') {
            all += 1;
            wrong += u32::from(nearest(name, indexed(&words)).is_some());
        }
    });
    println!("of {all} names {wrong} find another word");
    assert!(all >= 100);
    assert!(wrong * 100 <= all * 8);
}

#[test]
fn each_slip_costs_what_the_table_says() {
    each(include_str!("../vectors/slips.tsv"), |[a, b, cost]| {
        let expected = (cost != "-").then(|| cost.parse().expect("quarters of an edit"));
        assert_eq!(distance(a, b, 2 * EDIT), expected, "{a} {b}");
        assert_eq!(distance(b, a, 2 * EDIT), expected, "{b} {a}");
        if let Some(cost) = expected.and_then(|cost: usize| cost.checked_sub(1)) {
            assert_eq!(distance(a, b, cost), None, "{a} {b}");
        }
    });
}

#[test]
fn a_common_word_goes_before_a_slip_that_someone_published() {
    let words = [("প্রতিযোগিত", 1), ("প্রতিযোগিতা", 900), ("প্রতিযোগী", 40)];
    assert_eq!(nearest("প্রতিযগিতা", words), Some("প্রতিযোগিতা"));
    assert_eq!(nearest("প্রতিযোগিত", words), None, "a vowel sign is more than a cheap confusion");
    assert_eq!(nearest("পাহার", [("পাহার", 2), ("পাহাড়", 500)]), Some("পাহাড়"));
    assert_eq!(nearest("পাহার", [("পাহার", 9), ("পাহাড়", 500)]), None);
}

#[test]
fn as_many_as_are_asked_for_and_each_word_once() {
    let words = [("পাহাড়", 50), ("পাহারা", 50), ("পাহাঁড়", 60), ("সাগর", 900)];
    assert_eq!(suggestions("পাহার", words, 5), ["পাহাঁড়", "পাহারা"]);
    assert_eq!(suggestions("পাহার", words, 1), ["পাহাঁড়"]);
    assert!(suggestions("পাহার", words, 0).is_empty());
    assert!(suggestions("", words, 5).is_empty());
}

#[test]
fn a_word_of_more_than_64_units_has_no_distance() {
    let long = "ক".repeat(64);
    assert_eq!(distance(&long, &long, 0), Some(0));
    let longer = "ক".repeat(65);
    assert_eq!(distance(&longer, &longer, usize::MAX), None);
    assert!(suggestions(&longer, [(long.as_str(), 9)], 1).is_empty());
}

#[test]
fn a_long_word_takes_linear_time() {
    takes_linear_time(|text| nearest(text, [("কলম", 1)]).is_some());
    takes_linear_time(|text| nearest("কলম", [(text, 1)]).is_some());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_distance_is_the_same_both_ways_and_nothing_only_for_one_word(
        a in "[কখজঞরসষযনতড\u{9bc}\u{9cd}\u{9be}\u{9bf}\u{9c3}ঋ ae1]{0,7}",
        b in "[কখজঞরসষযনতড\u{9bc}\u{9cd}\u{9be}\u{9bf}\u{9c3}ঋ ae1]{0,7}",
        most in 0_usize..20,
    ) {
        let there = distance(&a, &b, most);
        prop_assert_eq!(there, distance(&b, &a, most));
        prop_assert_eq!(there, distance(&a, &b, 1_000).filter(|distance| *distance <= most));
        prop_assert_eq!(there == Some(0), fold(&a) == fold(&b));
    }

    #[test]
    fn any_text_has_suggestions_or_none(typed in any::<String>(), word in any::<String>(), articles in any::<u64>()) {
        prop_assert!(suggestions(&typed, [(word.as_str(), articles)], 3).len() <= 1);
    }
}
