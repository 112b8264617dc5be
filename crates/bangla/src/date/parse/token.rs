//! The parts of a date: numbers, words, and the marks that join them.

/// One part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'text> {
    /// Up to four ASCII digits.
    Number { value: u16, digits: usize },
    /// Letters of any script with their marks.
    Word(&'text str),
    /// One of `- / . :`, with dashes as hyphens.
    Mark(char),
}

impl Token<'_> {
    /// A year of four figures, or of two: 69 to 99 are of the last century (POSIX `%y`).
    pub(super) fn year(self) -> Option<i32> {
        match self {
            Token::Number { value, digits: 4 } => Some(i32::from(value)),
            Token::Number { value: value @ 69.., digits: 2 } => Some(1900 + i32::from(value)),
            Token::Number { value, digits: 2 } => Some(2000 + i32::from(value)),
            _ => None,
        }
    }

    /// A day, month, hour or minute.
    pub(super) fn of_two_digits(self) -> Option<u8> {
        match self {
            Token::Number { value, digits: 1 | 2 } => u8::try_from(value).ok(),
            _ => None,
        }
    }
}

/// What a character belongs to.
#[derive(PartialEq, Eq)]
enum Kind {
    Space,
    Digit,
    Letter,
    Mark(char),
}

fn kind(character: char) -> Kind {
    match character {
        ',' | '\'' | '’' => Kind::Space,
        '0'..='9' => Kind::Digit,
        '-' | '‐' | '‑' | '–' | '—' => Kind::Mark('-'),
        '/' | '.' | ':' => Kind::Mark(character),
        other if other.is_whitespace() => Kind::Space,
        _ => Kind::Letter,
    }
}

/// The parts of `text`; `None` if a number in it is too long for a date.
pub(super) fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = kind(first);
        let end = match run {
            Kind::Mark(_) => first.len_utf8(),
            _ => rest.find(|character| kind(character) != run).unwrap_or(rest.len()),
        };
        let (part, after) = rest.split_at_checked(end)?;
        rest = after;
        match run {
            Kind::Space => {}
            Kind::Mark(mark) => tokens.push(Token::Mark(mark)),
            Kind::Letter => tokens.push(Token::Word(part)),
            Kind::Digit if part.len() <= 4 => {
                tokens.push(Token::Number { value: part.parse().ok()?, digits: part.len() });
            }
            Kind::Digit => return None,
        }
    }
    Some(tokens)
}
