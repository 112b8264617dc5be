//! Numbers in words: একশ তেইশ, এক লাখ পাঁচ হাজার.
//!
//! CLDR has no spellout rules for bn. 1 to 39 are spelt as in NCTB's mathematics book of class one, which is in Bangla
//! Academy's spelling (এগারো and not এগার, উনিশ but ঊনত্রিশ); the others as two or more public converters agree. Each row of
//! the vectors names who spells it so.

/// The words of 0 to 99: none follows from another.
const WORDS: [&str; 100] = [
    "শূন্য",
    "এক",
    "দুই",
    "তিন",
    "চার",
    "পাঁচ",
    "ছয়",
    "সাত",
    "আট",
    "নয়",
    "দশ",
    "এগারো",
    "বারো",
    "তেরো",
    "চৌদ্দ",
    "পনেরো",
    "ষোলো",
    "সতেরো",
    "আঠারো",
    "উনিশ",
    "বিশ",
    "একুশ",
    "বাইশ",
    "তেইশ",
    "চব্বিশ",
    "পঁচিশ",
    "ছাব্বিশ",
    "সাতাশ",
    "আটাশ",
    "ঊনত্রিশ",
    "ত্রিশ",
    "একত্রিশ",
    "বত্রিশ",
    "তেত্রিশ",
    "চৌত্রিশ",
    "পঁয়ত্রিশ",
    "ছত্রিশ",
    "সাঁইত্রিশ",
    "আটত্রিশ",
    "ঊনচল্লিশ",
    "চল্লিশ",
    "একচল্লিশ",
    "বিয়াল্লিশ",
    "তেতাল্লিশ",
    "চুয়াল্লিশ",
    "পঁয়তাল্লিশ",
    "ছেচল্লিশ",
    "সাতচল্লিশ",
    "আটচল্লিশ",
    "ঊনপঞ্চাশ",
    "পঞ্চাশ",
    "একান্ন",
    "বায়ান্ন",
    "তিপ্পান্ন",
    "চুয়ান্ন",
    "পঞ্চান্ন",
    "ছাপ্পান্ন",
    "সাতান্ন",
    "আটান্ন",
    "ঊনষাট",
    "ষাট",
    "একষট্টি",
    "বাষট্টি",
    "তেষট্টি",
    "চৌষট্টি",
    "পঁয়ষট্টি",
    "ছেষট্টি",
    "সাতষট্টি",
    "আটষট্টি",
    "ঊনসত্তর",
    "সত্তর",
    "একাত্তর",
    "বাহাত্তর",
    "তিয়াত্তর",
    "চুয়াত্তর",
    "পঁচাত্তর",
    "ছিয়াত্তর",
    "সাতাত্তর",
    "আটাত্তর",
    "ঊনআশি",
    "আশি",
    "একাশি",
    "বিরাশি",
    "তিরাশি",
    "চুরাশি",
    "পঁচাশি",
    "ছিয়াশি",
    "সাতাশি",
    "আটাশি",
    "ঊননব্বই",
    "নব্বই",
    "একানব্বই",
    "বিরানব্বই",
    "তিরানব্বই",
    "চুরানব্বই",
    "পঁচানব্বই",
    "ছিয়ানব্বই",
    "সাতানব্বই",
    "আটানব্বই",
    "নিরানব্বই",
];

/// What the words above 99 are called.
struct Scales {
    hundred: &'static str,
    lakh: &'static str,
}

/// `value` in words as newspapers write it: শ joined to its number, লাখ.
///
/// ```
/// assert_eq!(bangla::number::words(123), "একশ তেইশ");
/// assert_eq!(bangla::number::words(250_000), "দুই লাখ পঞ্চাশ হাজার");
/// ```
pub fn words(value: u64) -> String {
    spelled(value, &Scales { hundred: "শ", lakh: " লাখ" })
}

/// `value` in words as cheques, deeds and schoolbooks write it: শত and লক্ষ.
///
/// ```
/// assert_eq!(bangla::number::words_formal(250_123), "দুই লক্ষ পঞ্চাশ হাজার একশত তেইশ");
/// ```
pub fn words_formal(value: u64) -> String {
    spelled(value, &Scales { hundred: "শত", lakh: " লক্ষ" })
}

fn spelled(value: u64, scales: &Scales) -> String {
    let mut text = String::new();
    if value == 0 {
        push_word(&mut text, 0);
    } else {
        push(&mut text, value, scales);
    }
    text
}

/// Appends the words of `value`, nothing for 0. Above a crore the number of crores is itself such a number.
fn push(text: &mut String, value: u64, scales: &Scales) {
    let parts = [
        (value / 10_000_000, " কোটি"),
        (value / 100_000 % 100, scales.lakh),
        (value / 1_000 % 100, " হাজার"),
        (value / 100 % 10, scales.hundred),
        (value % 100, ""),
    ];
    for (count, scale) in parts {
        if count > 99 {
            push(text, count, scales);
        } else if count > 0 {
            push_word(text, count);
        } else {
            continue;
        }
        text.push_str(scale);
    }
}

/// Appends the word of a number from 0 to 99.
fn push_word(text: &mut String, value: u64) {
    if !text.is_empty() {
        text.push(' ');
    }
    let word = usize::try_from(value).ok().and_then(|value| WORDS.get(value));
    text.push_str(word.copied().unwrap_or_default());
}
