//! What a comment is judged by.

use std::collections::BTreeSet;

use bangla::normalize::fold;

use super::cues::cues;
use crate::lookalikes::is_bengali;
use crate::reading::Reading;
use crate::{links, manners};

/// The longest feature, in bytes.
pub const LONGEST_FEATURE: usize = 64;
/// The most features of one text: what comes after so many says nothing new.
pub const MOST_FEATURES: usize = 300;

/// The features of `text`, sorted, each once. They are stable: what is stored under one today is found under it tomorrow.
///
/// `w:` a word in the form in which spellings meet (forms are kept apart: করুন is an order, করি is none), `c:` what words are used for, with a `+`
/// for every further time, `h:` the host of a link, `s:` what the text looks like.
///
/// ```
/// let features = screening::bayes::features("লোন লাগবে? loan-bd.xyz 01700000000");
/// for feature in ["w:লোন", "c:lend", "c:want", "h:loan-bd.xyz", "s:link", "s:phone"] {
///     assert!(features.contains(feature), "{feature} {features:?}");
/// }
/// ```
pub fn features(text: &str) -> BTreeSet<String> {
    let reading = Reading::of(text);
    let links = links::find(text);
    let words = without_links(&reading.text);
    let mut found = BTreeSet::new();
    for signal in signals(text, &reading, &links) {
        add(&mut found, 's', signal);
    }
    for (cue, times) in cues(text) {
        for mark in ["", "+", "++"].into_iter().take(times) {
            add(&mut found, 'c', &format!("{cue}{mark}"));
        }
    }
    for link in &links {
        add(&mut found, 'h', &link.host);
    }
    let folded = fold(&words);
    for form in bangla::segment::words(&folded).filter(|form| form.contains(char::is_alphabetic)) {
        add(&mut found, 'w', form);
    }
    found
}

fn add(found: &mut BTreeSet<String>, kind: char, name: &str) {
    let feature = format!("{kind}:{name}");
    if found.len() < MOST_FEATURES && feature.len() <= LONGEST_FEATURE {
        found.insert(feature);
    }
}

/// What is not said by words.
fn signals(text: &str, reading: &Reading, links: &[links::Link]) -> Vec<&'static str> {
    let letters = text.chars().filter(|character| character.is_alphabetic()).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    let capitals = text.chars().filter(char::is_ascii_uppercase).count();
    let emoji = text.chars().filter(|character| manners::is_emoji(*character)).count();
    let bangs = text.chars().filter(|character| *character == '!').count();
    let plain = bangla::digits::to_ascii(&reading.text);
    let longest = longest_number(&plain);
    let ours = bangla::segment::words(text).any(|word| word.contains(is_bengali));
    let signals = [
        (!links.is_empty(), "link"),
        (links.len() > 2, "links"),
        (links.iter().any(|link| link.disguised), "hidden link"),
        (plain.contains('@'), "at"),
        (longest >= 10, "phone"),
        ((4..10).contains(&longest), "sum"),
        (plain.contains(['৳', '$', '%', '₹']), "money"),
        (reading.disguised, "disguised"),
        (latin > 0 && latin == letters, "all latin"),
        (ours && latin * 4 > letters, "two scripts"),
        (capitals * 2 > letters && letters > 8, "capitals"),
        (emoji > 2, "emoji"),
        (bangs > 2, "bangs"),
    ];
    signals.into_iter().filter(|(holds, _)| *holds).map(|(_, name)| name).collect()
}

/// The digits of the longest number, spaces and hyphens inside it not counted.
fn longest_number(text: &str) -> usize {
    let (mut longest, mut digits, mut gap) = (0, 0, 0);
    for character in text.chars() {
        match character {
            digit if digit.is_ascii_digit() => {
                digits += 1;
                gap = 0;
            }
            ' ' | '-' | '+' | ',' if gap == 0 => gap = 1,
            _ => digits = 0,
        }
        longest = longest.max(digits);
    }
    longest
}

/// `text` without what only links are made of.
fn without_links(text: &str) -> String {
    let kept = text.split(' ').filter(|word| !word.contains("://") && !word.contains("www."));
    kept.collect::<Vec<_>>().join(" ")
}
