//! The stem of a word: what its forms have in common, so that a search for one finds the others.
//!
//! Light stemming, to make the forms of one word meet and not to find its root: endings are cut one at a time, verbs are
//! recognised by their root, and words that only look as if they had an ending are listed. Everything is compared in
//! the folded form, so that two spellings of a word have one stem.
//!
//! Own tables and lists. The lists were mended while reading how the commonest 60,000 Bengali words of the Python package wordfreq
//! 3.1.1 were cut.

mod endings;
mod irregular;
mod key;
mod letters;
mod nouns;
mod roots;
mod stop_words;
mod table;
mod verbs;
mod whole;

use std::borrow::Cow;

use crate::normalize::fold;
use key::{Key, Unreadable, read};
use verbs::Verb;

/// What the verbs in no table that end so are called by: চমকাচ্ছে is a form of চমকানো.
const CAUSATIVE: &str = "ানো";

/// The stem of `word`, which is one word in the form of [`crate::normalize::clean`] or of [`crate::normalize::fold`].
///
/// A noun without its endings (বাংলাদেশের is বাংলাদেশ), the root of a verb (বলেছেন is বল, গিয়ে is যা), or `word` itself, as are
/// words of other scripts and words with digits. It is made to be read, and its folded form to be compared:
/// `fold(stem(word)) == fold(stem(fold(word)))`, and `stem(stem(word)) == stem(word)`, for every word.
///
/// ```
/// use bangla::stem::stem;
/// assert_eq!(stem("শিক্ষার্থীদেরও"), "শিক্ষার্থী");
/// assert_eq!(stem("লিখেছিলেন"), stem("লেখা"));
/// assert_eq!(stem("টাকা"), "টাকা");
/// ```
pub fn stem(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    match read(word) {
        Ok(key) => cut(word, key),
        Err(Unreadable::Unordered) => {
            let folded = fold(word);
            let stem = read(&folded).ok().map(|key| cut(&folded, key)).filter(|stem| *stem != folded);
            stem.map_or(Cow::Borrowed(word), |stem| Cow::Owned(stem.into_owned()))
        }
        Err(Unreadable::Long) => Cow::Borrowed(word),
    }
}

/// Whether `word`, in the same forms as for [`stem`], is a function word: one that every text has and that says
/// nothing about its subject.
///
/// ```
/// use bangla::stem::is_stop_word;
/// assert!(is_stop_word("এবং") && !is_stop_word("সরকার"));
/// ```
pub fn is_stop_word(word: &str) -> bool {
    match read(word) {
        Ok(key) => stop_words::contains(&key),
        Err(Unreadable::Unordered) if !word.is_ascii() => read(&fold(word)).is_ok_and(|key| stop_words::contains(&key)),
        Err(_) => false,
    }
}

/// `word`, whose letters are `key`, without what comes off.
fn cut(word: &str, mut key: Key) -> Cow<'_, str> {
    let whole = key.letters().len();
    loop {
        if key.whole().is_some_and(|word| whole::contains(word) || roots::is_stem(word) || irregular::is_stem(word)) {
            break;
        }
        if let Some(stem) = irregular::stem_of(&key, key.letters().len()) {
            return Cow::Borrowed(stem);
        }
        match verbs::verb(&key) {
            Some(Verb::Known(stem)) => return Cow::Borrowed(stem),
            Some(Verb::Causative(length)) => {
                key.cut(length);
                let root = word.get(..key.end()).unwrap_or(word);
                return Cow::Owned(root.to_owned() + CAUSATIVE);
            }
            Some(Verb::Plain(length)) => key.cut(length),
            None => match nouns::cut(&key) {
                Some(length) => key.cut(length),
                None => break,
            },
        }
    }
    if key.letters().len() == whole {
        return Cow::Borrowed(word);
    }
    Cow::Borrowed(word.get(..key.end()).unwrap_or(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_canonical_and_of_stems() {
        let whole = whole::LISTS.iter().flat_map(|list| list.split_whitespace());
        let (verbs, roots) = roots::written();
        let (irregular, forms) = irregular::written();
        for word in verbs.chain(irregular).chain(whole) {
            assert!(unicode_normalization::is_nfc(word), "{word}");
            assert_eq!(stem(word), word);
        }
        for word in roots.chain(forms).chain(stop_words::STOP_WORDS.split_whitespace()) {
            assert!(unicode_normalization::is_nfc(word), "{word}");
        }
    }

    #[test]
    fn every_function_word_is_found_and_no_word_with_a_subject() {
        for word in stop_words::STOP_WORDS.split_whitespace() {
            assert!(is_stop_word(word) && is_stop_word(&fold(word)), "{word}");
        }
        for word in ["কোটি", "উত্তর", "হাজার", "সরকার", "ঢাকা", "কথা", "সময়", "কর", "আগামী", "", "ABC", "২০২৪"]
        {
            assert!(!is_stop_word(word), "{word}");
        }
    }

    #[test]
    fn a_key_is_the_folded_word() {
        for word in
            ["শ্রেণীকক্ষের", "র\u{200d}্যাব", "উৎসব", "দুঃখ", "মোঃ", "কার্য্যালয়", "বাঙলা", "রঙের", "বাক্\u{200c}স্বাধীনতা", "চাঁদ"]
        {
            let word = crate::normalize::clean(word);
            let whole = |text: &str| read(text).ok().and_then(|key| key.whole());
            assert!(whole(&word).is_some(), "{word}");
            assert_eq!(whole(&word), whole(&fold(&word)), "{word}");
        }
    }
}
