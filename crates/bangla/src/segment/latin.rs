//! Words in Latin letters inside Bengali text.
//!
//! Purpose: a screen reader must be told where the language changes (WCAG 2.2, 3.1.2 Language of Parts); proper names and
//! single signs need no telling there, but names in Latin letters are unreadable to a Bengali voice.

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    /// The part.
    pub text: &'a str,
    /// Whether it is words in Latin letters.
    pub latin: bool,
}

/// `text` cut into words in Latin letters, with what stands between them, and the rest; put together again it is `text`.
///
/// A word has two letters at least, so `ভিটামিন C` has none. Spaces, digits and signs between two words belong to them.
///
/// ```
/// let runs = bangla::segment::latin_runs("এবার FIFA World Cup ২০২৬ সালে");
/// assert_eq!(runs.iter().map(|run| (run.text, run.latin)).collect::<Vec<_>>(),
///     [("এবার ", false), ("FIFA World Cup", true), (" ২০২৬ সালে", false)]);
/// ```
pub fn latin_runs(text: &str) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    // Where what is not yet in a run begins, and the words that wait for what follows them.
    let (mut done, mut open) = (0, None);
    let mut close = |open: &mut Option<(usize, usize)>, done: &mut usize| {
        if let Some((start, end)) = open.take() {
            add(&mut runs, text, *done, start, false);
            add(&mut runs, text, start, end, true);
            *done = end;
        }
    };
    for (start, end) in words(text) {
        match &mut open {
            Some((_, last)) if text.get(*last..start).is_some_and(joins) => *last = end,
            _ => {
                close(&mut open, &mut done);
                open = Some((start, end));
            }
        }
    }
    close(&mut open, &mut done);
    add(&mut runs, text, done, text.len(), false);
    runs
}

fn add<'a>(runs: &mut Vec<Run<'a>>, text: &'a str, start: usize, end: usize, latin: bool) {
    runs.extend(text.get(start..end).filter(|part| !part.is_empty()).map(|text| Run { text, latin }));
}

/// Where the words in Latin letters are: `e-mail`, `O’Brien`, `AT&T` are one each.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let (mut start, mut end, mut letters) = (None, 0, 0_usize);
    for (at, letter) in text.char_indices() {
        if is_latin(letter) {
            start.get_or_insert(at);
            end = at + letter.len_utf8();
            letters += 1;
        } else if !(matches!(letter, '-' | '\'' | '’' | '&' | '.' | '/') && end == at && start.is_some()) {
            words.extend(start.take().filter(|_| letters > 1).map(|start| (start, end)));
            letters = 0;
        }
    }
    words.extend(start.filter(|_| letters > 1).map(|start| (start, end)));
    words
}

/// Whether what stands between two words leaves them one run.
fn joins(between: &str) -> bool {
    between.chars().all(|letter| letter == ' ' || letter.is_ascii_graphic() || matches!(letter, '’' | '–' | '—'))
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24f}' | 'Ḁ'..='ỿ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> String {
        let runs = latin_runs(text);
        assert_eq!(runs.iter().map(|run| run.text).collect::<String>(), text, "put together again");
        assert!(runs.windows(2).all(|pair| pair[0].latin != pair[1].latin), "{runs:?}");
        runs.iter().map(|run| if run.latin { format!("[{}]", run.text) } else { run.text.to_owned() }).collect()
    }

    #[test]
    fn words_in_latin_letters_are_found() {
        for expected in [
            "",
            "ঢাকা",
            "[FIFA]",
            "[Dhaka University]",
            "এবার [FIFA World Cup]-এ",
            "‘[Windows 11 Pro]’ ও ১১",
            "ভিটামিন C আর A ও B",
            "[Plan B team]",
            "[BBC]-র [CNN]-এর",
            "[e-mail: a@example.com] এবং",
            "[O’Brien] বললেন, \"[AT&T]\"।",
            "[Müller, Łódź]",
            "[New York]। [Paris]",
            "৫G নয়, 5G",
            "[one]\n[two]",
            "k২ও [km]",
        ] {
            let text: String = expected.chars().filter(|letter| !matches!(letter, '[' | ']')).collect();
            assert_eq!(marked(&text), expected);
        }
    }
}
