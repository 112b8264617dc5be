//! Step one: characters that no reader sees and no writer meant.

/// The characters of `text` without invisible ones; line ends become line feeds.
///
/// Gone: U+FEFF, U+00AD, U+200B, the bidirectional controls, DEL and the C0 controls but tab and
/// line feed. Carriage return, vertical tab and form feed end a line: dropping them would join two words.
/// U+09F7, a currency sign that old fonts draw as a danda, becomes the danda.
pub(super) fn kept(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text.chars().peekable();
    std::iter::from_fn(move || {
        loop {
            let character = rest.next()?;
            match character {
                '\r' if rest.peek() == Some(&'\n') => {}
                '\r' | '\u{b}' | '\u{c}' => return Some('\n'),
                '\u{9f7}' => return Some('\u{964}'),
                other if is_invisible(other) => {}
                other => return Some(other),
            }
        }
    })
}

fn is_invisible(character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        '\0'..='\u{1f}' | '\u{7f}' => true,
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    fn kept(text: &str) -> String {
        super::kept(text).collect()
    }

    #[test]
    fn the_invisible_goes_and_lines_stay_lines() {
        assert_eq!(kept("\u{feff}ক\u{200b}খ\u{ad}গ\0\u{7f}\u{202e}\u{2066}ঘ\u{200f}"), "কখগঘ");
        assert_eq!(kept("ক\r\nখ\rগ\tঘ\u{b}ঙ\n"), "ক\nখ\nগ\tঘ\nঙ\n");
    }
}
