//! A reph on the wrong letter: নিবার্চন for নির্বাচন.
//!
//! Where the sign is drawn and where it is typed are two places, so it is the commonest slip of its kind. It is one for the hand and
//! four edits for code points.

use crate::letters::{HASANTA, is_consonant, is_kar};

/// `folded` with one reph moved to the letter before the one that it stands on, for each that can be.
pub(super) fn moved(folded: &str) -> Vec<String> {
    let text: Vec<char> = folded.chars().collect();
    let rephs = text.windows(2).enumerate().filter(|(_, pair)| *pair == ['র', HASANTA]).map(|(place, _)| place);
    rephs.filter_map(|place| move_left(&text, place)).collect()
}

/// The reph at `place`, moved before the letter before it with its vowel sign.
fn move_left(text: &[char], place: usize) -> Option<String> {
    let (before, rest) = text.split_at_checked(place)?;
    let (reph, after) = rest.split_at_checked(2)?;
    let letter = before.iter().rposition(|character| !is_kar(*character))?;
    let (kept, passed) = before.split_at_checked(letter)?;
    is_consonant(*passed.first()?).then(|| [kept, reph, passed, after].into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn each_reph_goes_one_letter_back() {
        assert_eq!(moved("নিবার্চন"), ["নির্বাচন"]);
        assert_eq!(moved("দুনির্তি"), ["দুর্নিতি"]);
        assert_eq!(moved("র্ক"), [""; 0]);
        assert_eq!(moved("আর্ক"), [""; 0]);
        assert_eq!(moved("ঢাকা"), [""; 0]);
    }
}
