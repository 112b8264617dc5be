//! Copies are known again, and texts by different hands are not taken for copies.

use screening::similar::Fingerprint;

use crate::labelled::comments;

#[test]
fn how_a_text_is_keyed_makes_no_difference() {
    let keyed = Fingerprint::of("ফোন করুন ০১৭১২ এখনই, Free OFFER!").exact;
    for other in [
        "ফোন  করুন 01712 এখনই free offer",
        "ফোন\u{200b} করুন\n০১৭১২: এখনই... FREE\u{301} ｏｆｆｅｒ",
        "ফোন করুন ০১৭১২ এখনই 👉 frее оffеr",
    ] {
        assert_eq!(Fingerprint::of(other).exact, keyed, "{other}");
    }
    assert_ne!(Fingerprint::of("ফোন করুন ০১৭১৩ এখনই, Free OFFER!").exact, keyed);
}

#[test]
fn short_texts_are_compared_as_a_whole() {
    let is_near = |one, other| Fingerprint::of(one).is_near(Fingerprint::of(other));
    assert!(is_near("ধন্যবাদ!", "ধন্যবাদ।"));
    assert!(!is_near("ধন্যবাদ ভাই", "ধন্যবাদ আপা"));
    assert!(!is_near("", "ক") && is_near("", " "));
}

/// The share of the labelled texts of `least` letters or more that are near what `change` makes of them.
fn share_found(least: u32, change: impl Fn(&str) -> String) -> f64 {
    let comments = comments();
    let texts = comments.iter().map(|comment| (comment.text, Fingerprint::of(comment.text)));
    let texts: Vec<_> = texts.filter(|(_, print)| print.letters >= least).collect();
    let found = texts.iter().filter(|(text, print)| print.is_near(Fingerprint::of(&change(text)))).count();
    let count = |number: usize| f64::from(u32::try_from(number).expect("a small set"));
    count(found) / count(texts.len())
}

/// `text` with every so manieth word another.
fn reworded(text: &str, every: usize) -> String {
    let words = text.split(' ').enumerate();
    words.map(|(at, word)| if at % every == every / 2 { "অন্যকিছু" } else { word }).collect::<Vec<_>>().join(" ")
}

#[test]
fn copies_are_found() {
    let shares = [
        ("a number added", share_found(24, |text| format!("{text} ০১৭৯৯")), 0.95),
        ("a link added", share_found(24, |text| format!("{text} example-abc.xyz")), 0.87),
        ("one word in ten another", share_found(24, |text| reworded(text, 10)), 0.35),
    ];
    for (change, share, least) in shares {
        println!("{change}: {:.1} % found", share * 100.0);
        assert!(share >= least, "{change}: {share}");
    }
    assert!(share_found(24, |text| reworded(text, 2)) < 0.01, "half the words are others");
}

#[test]
fn texts_by_different_hands_are_not_near() {
    let comments = comments();
    let prints: Vec<_> = comments.iter().map(|comment| (comment.text, Fingerprint::of(comment.text))).collect();
    for (at, (text, print)) in prints.iter().enumerate() {
        for (other_text, other) in prints.iter().skip(at + 1) {
            assert!(!print.is_near(*other), "{text} || {other_text}");
        }
    }
}
