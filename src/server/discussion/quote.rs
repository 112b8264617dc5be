//! Somebody else's words at the beginning of an answer.

/// The most that is quoted, in graphemes: room is left for an answer.
const MOST: usize = 500;

/// A comment's own words, line by line after `>`, and a line to go on in. What it quotes itself is left out.
pub(super) fn quoted(text: &str) -> String {
    let own: Vec<&str> = text.lines().filter(|line| !line.starts_with('>')).collect();
    let own = own.join("\n");
    let own = own.trim();
    let start = bangla::segment::start(own, MOST);
    let mut lines: Vec<String> =
        start.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("> {}", line.trim_end())).collect();
    if start.len() < own.len()
        && let Some(last) = lines.last_mut()
    {
        last.push('…');
    }
    if lines.is_empty() { String::new() } else { lines.join("\n") + "\n\n" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_words_are_quoted_line_by_line() {
        assert_eq!(quoted("এক\n\nদুই"), "> এক\n> দুই\n\n");
        assert_eq!(quoted("> আগের কথা\nনিজের কথা"), "> নিজের কথা\n\n");
        assert_eq!(quoted("> আগের কথা"), "");
        assert_eq!(quoted("</textarea><b>"), "> </textarea><b>\n\n");
    }

    #[test]
    fn a_long_comment_leaves_room_for_the_answer() {
        assert_eq!(quoted(&"ক্ষ".repeat(MOST + 1)), format!("> {}…\n\n", "ক্ষ".repeat(MOST)));
        assert_eq!(quoted(&"ক্ষ".repeat(MOST)), format!("> {}\n\n", "ক্ষ".repeat(MOST)));
    }
}
