//! Lists in a sentence: ক, খ এবং গ.
//!
//! Source: CLDR 48, locale bn, listPatterns, types standard and or.

/// All of `items`: `ক`, `ক এবং খ`, `ক, খ এবং গ`; nothing if there are none.
///
/// ```
/// assert_eq!(bangla::list::all(&["ক", "খ", "গ"]), "ক, খ এবং গ");
/// ```
pub fn all<T: AsRef<str>>(items: &[T]) -> String {
    joined(items, " এবং ", " এবং ")
}

/// One of `items`: `ক`, `ক বা খ`, `ক, খ, বা গ`; nothing if there are none.
///
/// ```
/// assert_eq!(bangla::list::one_of(&["ক", "খ"]), "ক বা খ");
/// ```
pub fn one_of<T: AsRef<str>>(items: &[T]) -> String {
    joined(items, " বা ", ", বা ")
}

/// `items` with commas between them, but `of_two` if there are two, and `end` before the last if there are more.
fn joined<T: AsRef<str>>(items: &[T], of_two: &str, end: &str) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        let is_last = index.saturating_add(1) == items.len();
        text.push_str(match (index, is_last) {
            (0, _) => "",
            (1, true) => of_two,
            (_, true) => end,
            (_, false) => ", ",
        });
        text.push_str(item.as_ref());
    }
    text
}
