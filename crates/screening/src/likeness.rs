//! Names that can be taken for another's.
//!
//! A skeleton is what is left of a name when all that the eye passes over is gone (as in UTS 39, extended to Bengali): two names with one
//! skeleton look alike.

use std::sync::LazyLock;

use bangla::normalize::fold;

use crate::reading::Reading;

/// Words that say what somebody is or how they are addressed, and not who.
const TITLES: &str = "staff স্টাফ official অফিসিয়াল অফিশিয়াল verified ভেরিফায়েড admin অ্যাডমিন এডমিন mod মডারেটর moderator সম্পাদক editor \
    প্রতিবেদক reporter সাংবাদিক journalist টিম team মো মোঃ md মোহাম্মদ মুহাম্মদ ড dr ডা জনাব mr mrs ms";

/// Words with which somebody claims to speak for the site.
const OFFICES: &str = "staff স্টাফ official অফিসিয়াল অফিশিয়াল verified ভেরিফায়েড admin administrator অ্যাডমিন এডমিন অ্যাডমিনিস্ট্রেটর \
    moderator মডারেটর sysadmin system সিস্টেম root support সাপোর্ট webmaster editor এডিটর সম্পাদক newsroom নিউজরুম নিউজডেস্ক";

/// What `name` is seen as: letters that look alike are one, and case, accents, spaces, punctuation and invisible characters are gone.
///
/// ```
/// use screening::likeness::skeleton;
/// assert_eq!(skeleton("Rehana"), skeleton("Ｒеhаnа\u{200b}"));
/// assert_eq!(skeleton("রেহানা পারভীন"), skeleton("ৰেহানা  পারভিন"));
/// ```
pub fn skeleton(name: &str) -> String {
    let letters = fold(&Reading::of(name).text);
    let letters: String = letters.chars().filter(|it| it.is_alphanumeric() || *it == '|').filter_map(stroke).collect();
    letters.replace("rn", "m").replace("vv", "w").replace("cl", "d")
}

/// Characters that differ by a dot or a bend only; none for a dot.
fn stroke(letter: char) -> Option<char> {
    Some(match letter {
        '\u{9bc}' => return None,
        'র' => 'ব',
        '0' | '০' => 'o',
        '1' | 'i' | '|' => 'l',
        '5' => 's',
        other => other,
    })
}

/// Whether `name` looks like one of `names`, those of the staff, also with a title or an office beside it.
///
/// ```
/// use screening::likeness::is_like;
/// assert!(is_like("রেহানা পারভীন (স্টাফ)", ["রেহানা পারভীন"]));
/// assert!(!is_like("রেহানা সুলতানা", ["রেহানা পারভীন"]));
/// ```
pub fn is_like<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> bool {
    let (whole, bare) = (skeleton(name), without_titles(name));
    names.into_iter().any(|other| {
        let known = without_titles(other);
        !known.is_empty() && (known == bare || known == whole || skeleton(other) == whole)
    })
}

/// The office that `name` claims, as a word of it or spelt letter by letter: অ্যাডমিন, moderator …
///
/// ```
/// use screening::likeness::claimed_office;
/// assert_eq!(claimed_office("Аdmin ভাই"), Some("admin"));
/// assert_eq!(claimed_office("আদনান"), None);
/// ```
pub fn claimed_office(name: &str) -> Option<&'static str> {
    let whole = skeleton(name);
    let words = words(name);
    OFFICES.split_whitespace().find(|office| {
        let office = skeleton(office);
        office == whole || words.contains(&office)
    })
}

/// The skeletons of the words of `name`.
fn words(name: &str) -> Vec<String> {
    let reading = Reading::of(name);
    let is_gap = |character: char| {
        !character.is_alphanumeric() && !crate::lookalikes::is_sign(character) && !matches!(character, '|' | '\u{9cd}')
    };
    reading.text.split(is_gap).map(skeleton).filter(|word| !word.is_empty()).collect()
}

fn without_titles(name: &str) -> String {
    static TITLES_SEEN: LazyLock<Vec<String>> = LazyLock::new(|| TITLES.split_whitespace().map(skeleton).collect());
    let mut words = words(name);
    words.retain(|word| !TITLES_SEEN.contains(word));
    words.concat()
}
