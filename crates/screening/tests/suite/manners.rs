//! What is wrong with the shape of texts, and what is not.

use screening::manners::{Problem, length, problems, without_overrides};

use crate::labelled::comments;
use screening::bayes::Label;

const MOST: usize = 2_000;

#[test]
fn each_problem_is_named() {
    let zalgo = format!("ক{}", "\u{301}".repeat(12));
    let long = "ককক খগ";
    for (text, found) in [
        ("", vec![Problem::Empty]),
        (" \n\u{200b}\u{3164}", vec![Problem::Empty]),
        ("🔥🔥 👍🏽", vec![Problem::OnlyEmoji]),
        ("🇧🇩", vec![Problem::OnlyEmoji]),
        ("!?। ১২", vec![Problem::OnlyPunctuation]),
        ("ক\u{7}", vec![Problem::ControlCharacters]),
        ("ক\u{202e}খ", vec![Problem::DirectionOverrides]),
        (zalgo.as_str(), vec![Problem::Zalgo { marks: 12 }]),
        ("STOP STEALING OUR MONEY", vec![Problem::Shouting]),
        ("হায়য়য়য়য়য়য়য়য়য়য়", vec![Problem::Repeated { character: 'য', times: 11 }]),
    ] {
        assert_eq!(problems(text, MOST), found, "{text:?}");
    }
    assert_eq!(problems(long, 5), [Problem::TooLong { letters: 6, most: 5 }]);
}

#[test]
fn bengali_as_it_is_written_has_no_problem() {
    for text in [
        "স্ত্র্য ক্ষ্ম্য র্ত্ত্যঁ ঙ্ক্ষ্যোঁ",
        "র\u{200d}্যাব, উদ্\u{200c}যাপন, চাঁদের হাট, দুঃখ",
        "হাহাহাহাহা 😂😂 দারুণ!!",
        "ড\u{9bc}ঢ\u{9bc}য\u{9bc} প্রথম আলো… BBC, UNESCO, IELTS",
        "ā ṭ̣ ṝ̥ rāṣṭrera",
        "👨\u{200d}👩\u{200d}👧\u{200d}👦 পরিবার 1️⃣",
        "আচ্ছা",
    ] {
        assert_eq!(problems(text, MOST), [], "{text}");
    }
    for comment in comments().iter().filter(|comment| comment.label == Label::Ham) {
        let found = problems(comment.text, MOST);
        assert!(found.iter().all(|problem| *problem == Problem::Shouting), "{found:?} {}", comment.text);
    }
}

#[test]
fn length_is_counted_as_readers_count() {
    assert_eq!(length("ক্ষ্ম স্ত্রী👨\u{200d}👩\u{200d}👧"), 4);
}

#[test]
fn shown_text_turns_no_direction() {
    assert_eq!(without_overrides("ক\u{202e}খ\u{2066}গ\u{2069}\u{200d}"), "কখগ\u{200d}");
}
