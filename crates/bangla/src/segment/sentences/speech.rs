//! What follows a quote and belongs to its sentence.
//!
//! Bengali has no capitals, so only the words can tell. Own list: verbs of speech and thought, and nouns that name what was quoted.

use crate::letters::is_letter_or_sign;

const WORDS: [&str; 33] = [
    "এমন",
    "জানতে",
    "জানান",
    "জানায়",
    "জানালেন",
    "জানিয়েছেন",
    "জিজ্ঞাসা",
    "জিজ্ঞেস",
    "নামক",
    "নামে",
    "নামের",
    "প্রশ্ন",
    "প্রশ্নে",
    "প্রশ্নের",
    "বলছিলেন",
    "বলছেন",
    "বলল",
    "বললাম",
    "বললে",
    "বললেন",
    "বললো",
    "বলে",
    "বলেই",
    "বলেছিলেন",
    "বলেছে",
    "বলেছেন",
    "বলেন",
    "মন্তব্য",
    "শিরোনামে",
    "শিরোনামের",
    "শীর্ষক",
    "স্লোগান",
    "স্লোগানে",
];

/// Whether the sentence of a closing quote goes on in `after`, on the same line.
pub(super) fn goes_on(after: &str) -> bool {
    let after = after.trim_start_matches(|space: char| space.is_whitespace() && !super::is_line_end(space));
    if after.starts_with(|next: char| matches!(next, ',' | ';' | '-' | '–' | '—') || next.is_lowercase()) {
        return true;
    }
    let end = after.find(|letter: char| !is_letter_or_sign(letter)).unwrap_or(after.len());
    after.get(..end).is_some_and(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_in_nfc_and_in_order() {
        assert!(WORDS.is_sorted());
        assert!(WORDS.iter().all(|word| unicode_normalization::is_nfc(word)));
    }
}
