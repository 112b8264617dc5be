//! Addresses out of headlines: Latin letters by default, Bengali where a site wants them.
//!
//! A Bengali headline of 58 characters is an address of some 460 characters once percent-encoded, so
//! [`romanized`] is the default. [`bengali`] gives the text itself; the caller percent-encodes it.

mod lexicon;
mod romanize;
mod syllables;
mod words;

/// The longest romanised slug, in bytes.
const ROMANIZED_BYTES: usize = 80;
/// The longest Bengali slug, in graphemes and in bytes.
const BENGALI_GRAPHEMES: usize = 60;
const BENGALI_BYTES: usize = 180;

/// The headline in lower-case Latin letters, digits and single hyphens; at most 80 bytes.
///
/// Bengali words are written as they sound, known names as newspapers write them in English. The cut
/// falls between words. A headline without any usable word gives `khobor`.
///
/// ```
/// use bangla::slug::romanized;
/// assert_eq!(romanized("বাংলাদেশের প্রধানমন্ত্রী আজ ঢাকায়"), "bangladesher-prodhanmontri-aj-dhakay");
/// assert_eq!(romanized("!!!"), "khobor");
/// ```
pub fn romanized(headline: &str) -> String {
    let words = words::words(headline);
    let latin = words.iter().map(|word| romanize::word(word)).filter(|word| !word.is_empty());
    let slug = joined(latin, |slug| slug.len() <= ROMANIZED_BYTES);
    if slug.is_empty() { String::from("khobor") } else { slug }
}

/// The headline in its own script with hyphens between words; at most 60 graphemes and 180 bytes.
///
/// Canonical form without joiners and punctuation, digits in ASCII, Latin letters in lower case: every
/// spelling of one headline gives one slug. Without any word it is `খবর`.
///
/// ```
/// use bangla::slug::bengali;
/// assert_eq!(bengali("ক্রিকেট বিশ্বকাপ ২০২৪"), "ক্রিকেট-বিশ্বকাপ-2024");
/// ```
pub fn bengali(headline: &str) -> String {
    let slug = joined(words::words(headline).into_iter(), |slug| {
        slug.len() <= BENGALI_BYTES && crate::segment::graphemes(slug) <= BENGALI_GRAPHEMES
    });
    if slug.is_empty() { String::from("খবর") } else { slug }
}

/// The words of `text` as [`romanized`] writes them, without hyphens and of any length.
pub(crate) fn romanized_word(text: &str) -> String {
    words::words(text).iter().map(|word| romanize::word(word)).collect()
}

/// [`romanized_word`] by how the letters sound alone, without the names that are known.
pub(crate) fn word_by_rule(text: &str) -> String {
    words::words(text).iter().map(|word| romanize::by_rule(word)).collect()
}

/// As many of `words` as fit, with hyphens; of a first word that does not fit, as many graphemes.
fn joined(words: impl Iterator<Item = String>, fits: impl Fn(&str) -> bool) -> String {
    let mut slug = String::new();
    for word in words {
        if slug.is_empty() {
            slug = start_of(&word, &fits);
            if slug.len() < word.len() {
                break;
            }
            continue;
        }
        let longer = [slug.as_str(), "-", word.as_str()].concat();
        if !fits(&longer) {
            break;
        }
        slug = longer;
    }
    slug
}

/// The longest start of `word` that fits, whole graphemes only.
fn start_of(word: &str, fits: impl Fn(&str) -> bool) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let mut start = String::new();
    for grapheme in word.graphemes(true) {
        let length = start.len();
        start.push_str(grapheme);
        if !fits(&start) {
            start.truncate(length);
            break;
        }
    }
    crate::normalize::clean(&start)
}
