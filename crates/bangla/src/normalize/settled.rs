//! Recognising text that cleaning leaves as it is. Nearly all of a newspaper is such text, and it costs ten times less to see that than to
//! clean it.

use crate::letters::{HASANTA, NUKTA, is_kar};

/// What a character is to the one after it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// White space, or the beginning.
    Gap,
    /// A letter that takes every sign.
    Letter,
    /// অ, which with া is আ.
    A,
    /// ড, ঢ or য, which take a nukta as well.
    Dotted,
    /// A vowel sign.
    Kar,
    /// Anything that takes no sign.
    Other,
}

/// Whether [`super::clean`] leaves `text` as it is; `false` also where that is not sure.
pub(super) fn is_settled(text: impl IntoIterator<Item = char>) -> bool {
    let mut before = Before::Gap;
    for character in text {
        let takes_sign = matches!(before, Before::Letter | Before::A | Before::Dotted);
        before = match character {
            'অ' => Before::A,
            'ড' | 'ঢ' | 'য' => Before::Dotted,
            'আ'..='ঋ' | 'এ' | 'ঐ' | 'ও' | 'ঔ' | 'ক'..='ন' | 'প'..='র' | 'ল' | 'শ'..='হ' => {
                Before::Letter
            }
            NUKTA if before == Before::Dotted => Before::Letter,
            '\u{9be}' if before == Before::A => return false,
            HASANTA if takes_sign => Before::Other,
            '\u{981}' | '\u{982}' if takes_sign || before == Before::Kar => Before::Other,
            kar if is_kar(kar) && takes_sign => Before::Kar,
            ' ' | '\n' | '\t' => Before::Gap,
            '।' if before != Before::Gap => Before::Other,
            'ৎ' | '০'..='৯' | '‘' | '’' | '“' | '”' | '–' | '—' | '…' => Before::Other,
            '|' => return false,
            ascii if ascii.is_ascii_graphic() => Before::Other,
            _ => return false,
        };
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{super::step_by_step, *};

    /// Every class of characters and every one that a rule of cleaning names.
    const ALPHABET: [char; 24] = [
        'অ', 'এ', 'ক', 'ড', 'য', 'র', 'ব', 'ত', 'ৎ', '\u{9be}', '\u{9bf}', '\u{9c7}', '\u{9d7}', '\u{981}', '\u{982}',
        '\u{983}', HASANTA, NUKTA, '৫', '।', '|', ' ', 'a', '\u{200d}',
    ];

    #[test]
    fn what_is_settled_is_not_changed_by_cleaning() {
        let mut texts = vec![String::new()];
        let mut settled = 0;
        for _ in 0..4 {
            let longer = texts.iter().flat_map(|text| ALPHABET.map(|character| format!("{text}{character}")));
            texts = longer.collect();
            for text in texts.iter().filter(|text| is_settled(text.chars())) {
                assert_eq!(step_by_step(text), *text);
                settled += 1;
            }
        }
        assert!(settled > 10_000, "{settled}");
    }

    #[test]
    fn news_is_settled() {
        for text in ["নির্বাচন কমিশন জানিয়েছে, ‘আজ ভোট’।", "চাঁদপুরে ২০২৪ সালের বাংলাদেশ-ভারত"]
        {
            assert!(is_settled(text.chars()), "{text}");
        }
    }
}
