//! Words that are drawn out: চোওওর, chorrrr.

/// `word` with every repeated letter once, and no vowel letter after the sign of the same vowel.
pub(super) fn squeezed(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut before = '\0';
    for character in word.chars() {
        if character != before && !echoes(before, character) {
            out.push(character);
            before = character;
        }
    }
    out
}

/// Whether somebody has drawn `word` out: a letter three times, or a vowel letter after the sign of the same vowel.
pub(super) fn is_stretched(word: &str) -> bool {
    let mut last = ('\0', '\0');
    word.chars().any(|character| {
        let found = last == (character, character) || echoes(last.1, character);
        last = (last.1, character);
        found
    })
}

/// Whether the vowel letter `next` repeats `before`, its sign.
fn echoes(before: char, next: char) -> bool {
    matches!(
        (before, next),
        ('\u{9be}', 'আ' | 'অ')
            | ('\u{9bf}' | '\u{9c0}', 'ই' | 'ঈ')
            | ('\u{9c1}' | '\u{9c2}', 'উ' | 'ঊ')
            | ('\u{9c7}', 'এ')
            | ('\u{9cb}', 'ও')
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_out_is_seen_and_squeezed() {
        for (word, plain) in [("চোওওর", "চোর"), ("চোররররর", "চোর"), ("chorrrr", "chor"), ("শালাআআ", "শালা")]
        {
            assert!(is_stretched(word), "{word}");
            assert_eq!(squeezed(word), plain);
        }
        for word in ["চোর", "মমতা", "যাওয়া", "choor", "কুত্তা"] {
            assert!(!is_stretched(word), "{word}");
        }
    }
}
