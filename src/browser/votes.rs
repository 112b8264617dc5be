//! Which comments this browser has voted on. Pages are the same for everybody, so what is one's own is marked from the device's memory.

use super::{device, document::document};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Its name in the memory.
const KEY: &str = "votes";

/// The most that are remembered.
const MOST: usize = 500;

/// Remembers a vote, or that one was taken back.
pub(super) fn remember(comment: &str, vote: &str) {
    device::write(KEY, &with(&device::read(KEY).unwrap_or_default(), comment, vote));
}

/// Marks the reader's votes on the page.
pub(super) fn show() {
    let _ = mark();
}

fn mark() -> Option<()> {
    let votes = device::read(KEY)?;
    let buttons = document()?.query_selector_all(".comment__vote").ok()?;
    for at in 0..buttons.length() {
        let button: Element = buttons.item(at)?.dyn_into().ok()?;
        let vote = line(&button.get_attribute("data-comment")?, &button.get_attribute("value")?);
        if votes.lines().any(|given| given == vote) {
            let _ = button.set_attribute("aria-pressed", "true");
        }
    }
    Some(())
}

fn line(comment: &str, vote: &str) -> String {
    format!("{comment} {vote}")
}

/// The memory, a line a vote, with another one at its end.
fn with(votes: &str, comment: &str, vote: &str) -> String {
    let mut lines: Vec<String> = votes.lines().filter(|line| !line.starts_with(comment)).map(str::to_owned).collect();
    if vote != "neither" {
        lines.push(line(comment, vote));
    }
    let old = lines.len().saturating_sub(MOST);
    lines.split_off(old).join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_has_one_vote_and_the_oldest_is_forgotten() {
        let votes = with(&with("", "a", "like"), "b", "dislike");
        assert_eq!(votes, "a like\nb dislike");
        assert_eq!(with(&votes, "a", "dislike"), "b dislike\na dislike");
        assert_eq!(with(&votes, "b", "neither"), "a like");
        let many = (0..MOST + 1).fold(String::new(), |votes, n| with(&votes, &format!("c{n:04}"), "like"));
        assert_eq!((many.lines().count(), many.lines().next()), (MOST, Some("c0001 like")));
    }
}
