//! Reads the vector files: a row a line, cells between tabs, column one names the source of the row.

use unicode_normalization::UnicodeNormalization;

/// Runs `check` on each row of a vector file with exactly `COLUMNS` columns after the source.
pub fn each<const COLUMNS: usize>(file: &str, mut check: impl FnMut([&str; COLUMNS])) {
    let mut rows = 0;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        assert!(line.split('\t').next().is_some_and(|source| !source.is_empty()), "a row names its source: {line}");
        let cells: Vec<String> = line.split('\t').skip(1).map(unescaped).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let cells = cells.try_into().unwrap_or_else(|_| panic!("{COLUMNS} columns expected: {line}"));
        check(cells);
        rows += 1;
    }
    assert!(rows > 0);
}

/// `\u{9DC}` as the character it names.
fn unescaped(cell: &str) -> String {
    let mut parts = cell.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, after) = part.split_once('}').expect("an escape ends in }");
        text.extend(char::from_u32(u32::from_str_radix(digits, 16).expect("hexadecimal digits")));
        text.push_str(after);
    }
    text
}

/// `text` in Normalization Form C, for comparing with what a function made.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}
