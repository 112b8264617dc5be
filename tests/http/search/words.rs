//! Forms, spellings, encodings, letters and slips of words.

use super::{HEADLINES, paper, search, told};
use crate::site::TestSite;

/// Each of the words finds the story with this headline.
async fn all_find(words: &[&str], headline: &str) {
    let site = paper().await;
    for word in words {
        let page = search(&site, word).await;
        assert!(page.texts(HEADLINES).iter().any(|found| found == headline), "{word}: {:?}", page.texts(HEADLINES));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_of_a_word_finds_every_form() {
    all_find(&["নির্বাচন", "নির্বাচনের", "নির্বাচনে", "নির্বাচনও", "ঢাকার", "ঢাকাতে"], "ঢাকায় নির্বাচন আগামী সপ্তাহে").await;
    all_find(&["বাংলাদেশ", "বাংলাদেশে", "ক্রিকেট", "ক্রিকেটের", "জয়"], "ক্রিকেটে বাংলাদেশের জয়").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_encoding_and_spelling_finds_the_word() {
    all_find(&["বা\u{9dc}ি", "বা\u{9a1}\u{9bc}ি", "\u{feff}ঢা\u{200b}কা", "ঢাকা\u{200d}"], "ঢাকায় নির্বাচন আগামী সপ্তাহে").await;
    all_find(&["২০২৪", "2024", "র\u{200d}্যাঙ্কিং", "র\u{200c}্যাঙ্কিং", "র্যাঙ্কিং"], "ক্রিকেটে বাংলাদেশের জয়").await;
    all_find(&["হঠাৎ", "হঠাত\u{9cd}", "হঠাত\u{9cd}\u{200d}", "চুক্তী"], "দুই দেশের চুক্তি").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn phrases_exclusions_and_choices_do_what_they_say() {
    let site = paper().await;
    for (typed, found) in [
        ("\"নির্বাচন কমিশনের\"", &["ঢাকায় নির্বাচন আগামী সপ্তাহে"][..]),
        ("\"কমিশনের নির্বাচন\"", &[]),
        ("ঢাকা -নির্বাচন", &["সারা দেশে বৃষ্টি"]),
        ("চুক্তি অথবা ক্রিকেট", &["ক্রিকেটে বাংলাদেশের জয়", "দুই দেশের চুক্তি"]),
    ] {
        let mut headlines = search(&site, typed).await.texts(HEADLINES);
        headlines.sort();
        assert_eq!(headlines, found, "{typed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_no_story_has_all_words_some_words_will_do() {
    let site = paper().await;
    let page = search(&site, "ক্রিকেট বৃষ্টি").await;
    assert_eq!(page.texts(HEADLINES).len(), 2);
    assert!(page.text(".search__reading").starts_with("সব কটি শব্দ একসঙ্গে"));
}

#[tokio::test(flavor = "multi_thread")]
async fn latin_letters_find_bengali_words_and_the_page_says_which() {
    let site = paper().await;
    for (typed, shown, headline) in [
        ("dhaka", "ঢাকা", "ঢাকায় নির্বাচন আগামী সপ্তাহে"),
        ("nirbachon", "নির্বাচন", "ঢাকায় নির্বাচন আগামী সপ্তাহে"),
        ("nirbacon", "নির্বাচন", "ঢাকায় নির্বাচন আগামী সপ্তাহে"),
        ("nirbaachon", "নির্বাচন", "ঢাকায় নির্বাচন আগামী সপ্তাহে"),
        ("election", "নির্বাচন", "ঢাকায় নির্বাচন আগামী সপ্তাহে"),
        ("brishti", "বৃষ্টি", "সারা দেশে বৃষ্টি"),
        ("cricket", "ক্রিকেট", "ক্রিকেটে বাংলাদেশের জয়"),
        ("bangladesh", "বাংলাদেশ", "ক্রিকেটে বাংলাদেশের জয়"),
    ] {
        let page = search(&site, typed).await;
        assert!(page.texts(HEADLINES).iter().any(|found| found == headline), "{typed}");
        assert!(page.text(".search__reading").contains(shown), "{typed}: {}", page.text(".search__reading"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bijoy_finds_what_it_writes() {
    let site = paper().await;
    let page = search(&site, "wbe©vPb Kwgkb").await;
    assert_eq!(page.texts(HEADLINES), ["ঢাকায় নির্বাচন আগামী সপ্তাহে"]);
    assert!(page.text(".search__reading").contains("নির্বাচন কমিশন"));
    let short = search(&site, "XvKv").await;
    assert_eq!(short.texts(HEADLINES).len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_is_put_right_and_that_is_said() {
    let site = paper().await;
    for (typed, shown) in [("নিরবাচন", "নির্বাচন"), ("বাংলদেশ", "বাংলাদেশ"), ("ক্রিকট", "ক্রিকেট")]
    {
        let page = search(&site, typed).await;
        assert!(!page.texts(HEADLINES).is_empty(), "{typed}");
        assert!(page.text(".search__reading").contains(shown), "{typed}: {}", page.text(".search__reading"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rare_word_is_kept_and_the_common_one_offered() {
    let site = TestSite::new().await;
    let mut stories: Vec<_> =
        (0..25).map(|index| told("world", &format!("n-{index}"), index + 1, "নির্বাচন নিয়ে আলোচনা", "লেখা")).collect();
    stories.push(told("world", "slip", 50, "নির্বাচণের বানান", "নিরবাচন বানানটি ভুল।"));
    site.publish(&stories).await;
    let page = search(&site, "নিরবাচন").await;
    assert_eq!(page.texts(HEADLINES), ["নির্বাচণের বানান"]);
    assert!(page.text(".search__reading").contains("আপনি কি"));
    assert_eq!(page.text(".search__reading a"), "নির্বাচন");
}
