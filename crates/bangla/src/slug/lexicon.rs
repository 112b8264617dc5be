//! Words whose Latin form is known: names as the world or their bearers spell them, English words as English does.
//!
//! What the rules of [`super::romanize`] write well stays with the rules.

mod loans;
mod places;
mod words;

/// Noun endings that a name may carry, and their Latin forms.
const ENDINGS: [(&str, &str); 22] = [
    ("\u{9c7}র", "er"),
    ("এর", "er"),
    ("দের", "der"),
    ("র", "r"),
    ("কে", "ke"),
    ("তে", "te"),
    ("\u{9c7}", "e"),
    ("\u{9af}\u{9bc}", "y"),
    ("\u{9c7}রা", "era"),
    ("রা", "ra"),
    ("টি", "ti"),
    ("টির", "tir"),
    ("টা", "ta"),
    ("গুলো", "gulo"),
    ("গুলোর", "gulor"),
    ("গুলোতে", "gulote"),
    ("গুলি", "guli"),
    ("\u{9c7}ও", "eo"),
    ("\u{9c7}ই", "ei"),
    ("দেরও", "dero"),
    ("ও", "o"),
    ("ই", "i"),
];

/// The shortest name, in code points, that may carry an ending: মোর is no form of মো.
const SHORTEST_INFLECTED: usize = 3;

/// The Latin form of `word` if it is a name of the lists or one with an ending.
///
/// Not if that would be another English word of the lists: কমিশনের is no commissioner, and so left to the rules.
pub(super) fn find(word: &str) -> Option<String> {
    if let Some(name) = name(word) {
        return Some(name.to_owned());
    }
    ENDINGS.iter().find_map(|(ending, latin)| {
        let stem = word.strip_suffix(ending)?;
        stem.chars().nth(SHORTEST_INFLECTED.saturating_sub(1))?;
        let name = name(stem)?;
        let inflected = inflected(stem, name, latin);
        let is_other = loans::LOANS.iter().any(|(_, other)| *other == inflected && *other != name);
        (!is_other).then_some(inflected)
    })
}

/// `name`, the Latin form of `stem`, with an ending: ukraine + er is ukrainer, italy + r italyer, goto + e gote.
fn inflected(stem: &str, name: &str, ending: &str) -> String {
    let ends_in_consonant = stem.chars().last().is_some_and(crate::letters::is_consonant);
    let (name, ending) = match (ending.strip_prefix('e'), name.strip_suffix('o')) {
        (Some(_), Some(start)) if ends_in_consonant => (start, ending),
        (Some(rest), _) if name.ends_with(['a', 'e', 'i', 'o', 'u']) => (name, rest),
        (None, _) if name.ends_with('y') && ending == "r" => (name, "er"),
        _ => (name, ending),
    };
    [name, ending].concat()
}

fn name(word: &str) -> Option<&'static str> {
    let lists: [&[(&str, &str)]; 3] = [&places::PLACES, &loans::LOANS, &words::WORDS];
    lists.into_iter().find_map(|list| {
        let index = list.binary_search_by(|(bengali, _)| (*bengali).cmp(word)).ok()?;
        list.get(index).map(|(_, latin)| *latin)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_in_the_form_of_words() {
        let lists: [&[(&str, &str)]; 3] = [&places::PLACES, &loans::LOANS, &words::WORDS];
        for list in lists {
            assert!(list.is_sorted_by(|one, next| one.0 < next.0));
            for (bengali, latin) in list {
                assert_eq!(super::super::words::words(bengali), [*bengali]);
                assert!(latin.chars().all(|letter| letter.is_ascii_lowercase()), "{latin}");
            }
        }
        for (ending, _) in ENDINGS {
            assert!(unicode_normalization::is_nfc(ending));
        }
    }

    #[test]
    fn no_name_is_listed_that_the_rules_write() {
        let lists: [&[(&str, &str)]; 3] = [&places::PLACES, &loans::LOANS, &words::WORDS];
        let mut all = std::collections::BTreeSet::new();
        for (bengali, latin) in lists.into_iter().flatten() {
            assert_ne!(super::super::romanize::by_rule(bengali), *latin, "{bengali}");
            assert!(all.insert(bengali), "{bengali} is listed twice");
        }
        assert!(all.len() >= 300, "{}", all.len());
    }
}
