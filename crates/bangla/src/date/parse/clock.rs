//! The time of day beside a date.

use super::token::Token;

/// Takes a time out of the parts of a date: `Some(None)` if there is none, `None` if what stands there is no time.
pub(super) fn take(tokens: &mut Vec<Token>) -> Option<Option<(u8, u8)>> {
    let Some(colon) = tokens.iter().position(|token| *token == Token::Mark(':')) else {
        return Some(None);
    };
    let start = colon.checked_sub(1)?;
    let mut end = colon.checked_add(2)?;
    let [hour, _, minute] = *tokens.get(start..end)? else { return None };
    let (hour, minute) = (hour.of_two_digits()?, minute.of_two_digits().filter(|minute| *minute < 60)?);
    if let Some([Token::Mark(':'), second]) = tokens.get(end..end.checked_add(2)?) {
        second.of_two_digits().filter(|second| *second < 60)?;
        end = end.checked_add(2)?;
    }
    let word = |place: Option<usize>| match tokens.get(place?) {
        Some(Token::Word(word)) => Some(*word),
        _ => None,
    };
    let (before, behind) = (word(start.checked_sub(1)), word(Some(end)));
    let parts = before.and_then(part_of_day).map(|part| (part, start.saturating_sub(1)..end));
    let parts = parts.or_else(|| behind.and_then(half_of_day).map(|part| (part, start..end.saturating_add(1))));
    // The T of ISO 8601; a Z or an offset behind the time stays and is refused, for a civil date has no zone.
    let (hour, span) = match parts {
        Some((part, span)) => (on_24_hours(hour, part)?, span),
        None if before == Some("t") => (hour, start.saturating_sub(1)..end),
        None => (hour, start..end),
    };
    tokens.drain(span);
    (hour < 24).then_some(Some((hour, minute)))
}

/// A part of the day as far as it decides what an hour means.
#[derive(Clone, Copy)]
enum Part {
    Morning,
    Noon,
    Afternoon,
    Night,
    Am,
    Pm,
}

fn part_of_day(word: &str) -> Option<Part> {
    match word {
        "ভোর" | "সকাল" => Some(Part::Morning),
        "দুপুর" => Some(Part::Noon),
        "বিকাল" | "বিকেল" | "সন্ধ্যা" => Some(Part::Afternoon),
        "রাত" | "রাত্রি" => Some(Part::Night),
        _ => None,
    }
}

fn half_of_day(word: &str) -> Option<Part> {
    match word {
        "am" | "এএম" | "পূর্বাহ্ণ" | "পূর্বাহ্ন" => Some(Part::Am),
        "pm" | "পিএম" | "অপরাহ্ণ" | "অপরাহ্ন" => Some(Part::Pm),
        _ => None,
    }
}

/// The hour, 0 to 23, of an hour on a twelve-hour clock in a part of the day.
fn on_24_hours(hour: u8, part: Part) -> Option<u8> {
    match (part, hour) {
        (Part::Am | Part::Night, 12) => Some(0),
        (Part::Pm | Part::Noon, 12) => Some(12),
        (Part::Morning | Part::Am, 1..=11) | (Part::Night, 1..=5) | (Part::Noon, 11) => Some(hour),
        (Part::Noon, 1..=4) | (Part::Afternoon | Part::Pm, 1..=11) | (Part::Night, 6..=11) => hour.checked_add(12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_written_as_texts_are_compared() {
        for word in ["ভোর", "সকাল", "দুপুর", "বিকাল", "বিকেল", "সন্ধ্যা", "রাত", "রাত্রি"]
        {
            assert!(part_of_day(&crate::normalize::clean(word)).is_some(), "{word}");
        }
        for word in ["এএম", "পূর্বাহ্ণ", "পূর্বাহ্ন", "পিএম", "অপরাহ্ণ", "অপরাহ্ন"]
        {
            assert!(half_of_day(&crate::normalize::clean(word)).is_some(), "{word}");
        }
    }
}
