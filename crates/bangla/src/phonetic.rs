//! Finding Bengali words by how Latin letters spell them: `nirbachon`, `nirbacon` and `nirbaachon` are নির্বাচন.
//!
//! Bangladeshi readers search in Latin letters and no two spell alike, so a word is looked up in two steps.
//! [`key`] makes a skeleton of consonants that most spellings of a word share, in either script: an index from keys
//! to words gives the candidates, [`near`] those of a misspelt word. Skeletons are short and words share them, so
//! [`distance`] ranks the candidates by their sound. [`aliases`] has the names that no sound connects (India, ভারত).
//!
//! Own rules; `tests/vectors/phonetic.tsv` shows which spellings meet.

mod aliases;
mod bengali;
mod distance;
mod latin;
mod near;
mod skeleton;
mod sounds;

/// The consonant skeleton of one word of either script, in the letters `abdfghjklmnprst`.
///
/// Empty if the word has no letters, or none that the skeleton keeps (২০২৪, য়). `key(fold(word)) == key(word)`
/// for every word, so an index may hold folded words. A Latin word with the diacritics of ISO 15919 is
/// read as [`crate::iso15919`] reads it, any other as readers type it.
///
/// Since folding writes ক্ষ and ক্স alike, k before s swallows it in both scripts: taxi, ট্যাক্সি → `tk`.
///
/// ```
/// use bangla::phonetic::key;
/// for word in ["নির্বাচন", "nirbachon", "Nirbaachan", "nirbācana"] {
///     assert_eq!(key(word), "nrbsn");
/// }
/// assert_eq!(key("বিশ্ববিদ্যালয়"), key("bishobiddaloy"));
/// assert_eq!(key("২০২৪"), "");
/// ```
pub fn key(word: &str) -> String {
    let folded = crate::normalize::fold(word);
    let word = if latin::has_diacritics(&folded) {
        crate::normalize::fold(&crate::iso15919::to_bengali(&folded))
    } else {
        folded
    };
    let mut skeleton = skeleton::Skeleton::default();
    let mut rest = word.as_str();
    while let Some(first) = rest.chars().next() {
        let is_bengali = crate::letters::is_bengali(first);
        let end = rest.find(|character| crate::letters::is_bengali(character) != is_bengali).unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if is_bengali {
            bengali::push(&mut skeleton, run);
        } else {
            latin::push(&mut skeleton, run);
        }
        rest = after;
    }
    skeleton.into_key()
}

/// The keys one edit away from `key`, sorted: a letter less, more or other, or two neighbours changed about.
///
/// For looking up words that were misspelt in a consonant. `key` itself is not among them. A key of n letters has
/// at most 29n + 14 of them (n less, 14n other, 15(n + 1) more, n − 1 changed about), 710 for 24 letters; a longer
/// one, an empty one, or what is no key has none: no word is that long, and nothing is near nothing.
///
/// ```
/// use bangla::phonetic::{key, near};
/// assert!(near(&key("nirbacon")).contains(&key("নির্বাচন")));
/// assert!(near("").is_empty());
/// ```
pub fn near(key: &str) -> Vec<String> {
    near::keys(key)
}

/// The word as Bangladeshi newspapers write it in Latin letters, the word of an address: `[a-z0-9]*`.
///
/// ```
/// use bangla::phonetic::romanized;
/// assert_eq!(romanized("নির্বাচন"), "nirbachon");
/// assert_eq!(romanized("ইউক্রেন"), "ukraine");
/// ```
pub fn romanized(word: &str) -> String {
    crate::slug::romanized_word(word)
}

/// How far `latin_query` is from the sound of `bengali_word`: 0 is the same, 1 has nothing in common.
///
/// The weighted edit distance from the query to the nearer one of [`romanized`] and the word by rule, over the
/// weight of the longer of the two. Vowels, aspiration, doubled letters and the letters that readers
/// mistake for each other (s sh ch c, j z, b v w) weigh little. What comes after 64 letters is not looked at.
///
/// ```
/// use bangla::phonetic::distance;
/// let far = |word| distance("shikkha", word);
/// assert!(far("শিক্ষা") < far("শেখ") && far("শেখ") < far("চাকা"));
/// assert_eq!(distance("ঢাকা", "ঢাকা"), 1.0); // the query has no Latin letter
/// ```
pub fn distance(latin_query: &str, bengali_word: &str) -> f32 {
    distance::between(latin_query, bengali_word)
}

/// The Bengali words for an English name or common noun that is no spelling of them; none for all others.
///
/// Letter case, spaces and punctuation do not count: `United States`, `united-states`. The words are clean.
///
/// ```
/// use bangla::phonetic::aliases;
/// assert_eq!(aliases("India"), ["ভারত"]);
/// assert_eq!(aliases("chittagong"), ["চট্টগ্রাম"]);
/// assert!(aliases("nirbachon").is_empty());
/// ```
pub fn aliases(latin: &str) -> &'static [&'static str] {
    aliases::find(latin)
}
