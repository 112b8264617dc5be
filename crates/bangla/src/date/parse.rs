//! Dates read as Bengali news, archives and search boxes write them.

mod clock;
mod names;
mod token;

use super::Civil;
use token::Token;

/// Longer than any date with its weekday, its time and its era: what is longer is text, and is not looked through.
const LONGEST: usize = 256;

/// The date that `text` is, with its time if it has one; otherwise the first minute of the day.
///
/// It reads, in Bengali or ASCII digits:
/// - words: `২১ ফেব্রুয়ারি ২০২৪`, `২১শে ফেব্রুয়ারি, ২০২৪`, `২১ ফেব ২০২৪`, `21 February 2024`, `February 21, 2024`,
///   with the spellings of months in use (জানুয়ারী, আগষ্ট, অগস্ট, Sept);
/// - figures: `২১/২/২০২৪`, `২১-০২-২০২৪`, `২১.২.২৪` (day first, as Bangladesh and India write) and `2024-02-21` (ISO 8601);
/// - around them: the day of the week, an era (`খ্রিস্টাব্দ`, `খ্রি.`, `সাল`), and a time (`রাত ৯:০৫`, `২১:০৫`, `9:05 PM`,
///   `৯:০৫ অপরাহ্ণ`).
///
/// Two figures of a year mean 1969 to 2068, as in POSIX `%y`. `None` for all else: a day that does not exist, a day
/// of the week that is not that day's, a date without a year, a date with other words around it.
///
/// ```
/// use bangla::date::{self, parse_date};
/// let day = parse_date("বুধবার, ২১শে ফেব্রুয়ারি, ২০২৪");
/// assert_eq!(day.map(|day| date::iso_date(&day)).as_deref(), Some("2024-02-21"));
/// assert_eq!(parse_date("৩১/৪/২০২৪"), None);
/// ```
pub fn parse_date(text: &str) -> Option<Civil> {
    if text.len() > LONGEST {
        return None;
    }
    let text = crate::digits::to_ascii(&crate::normalize::clean(text)).to_ascii_lowercase();
    let mut tokens = token::tokens(&text)?;
    let time = clock::take(&mut tokens)?;
    let weekday = take_weekday(&mut tokens);
    drop_era(&mut tokens);
    drop_ordinal(&mut tokens);
    let (year, month, day) = if tokens.iter().any(|token| matches!(token, Token::Word(_))) {
        in_words(&tokens)?
    } else {
        in_figures(&tokens)?
    };
    let date = Civil::from_date(year, month, day)?;
    if weekday.is_some_and(|weekday| weekday != date.weekday) {
        return None;
    }
    let (hour, minute) = time.unwrap_or((0, 0));
    Some(Civil { hour, minute, ..date })
}

/// Year, month and day with the month's name in any of its places.
fn in_words(tokens: &[Token]) -> Option<(i32, u8, u8)> {
    // 21-Feb-2024, Feb. 21: what joins the parts says nothing once a word is among them.
    let parts: Vec<Token> =
        tokens.iter().copied().filter(|token| !matches!(token, Token::Mark('-' | '/' | '.'))).collect();
    let (year, month, day) = match *parts.as_slice() {
        [year @ Token::Number { digits: 4, .. }, Token::Word(month), day] => (year, month, day),
        [day, Token::Word(month), year] | [Token::Word(month), day, year] => (year, month, day),
        _ => return None,
    };
    Some((year.year()?, names::month(month)?, day.of_two_digits()?))
}

/// Year, month and day in three figures between two equal marks: year first if it has four figures, otherwise last.
fn in_figures(tokens: &[Token]) -> Option<(i32, u8, u8)> {
    let [one, Token::Mark(mark @ ('-' | '/' | '.')), month, Token::Mark(again), other] = *tokens else {
        return None;
    };
    let (year, day) = if matches!(one, Token::Number { digits: 4, .. }) { (one, other) } else { (other, one) };
    (mark == again).then_some(())?;
    Some((year.year()?, month.of_two_digits()?, day.of_two_digits()?))
}

/// Takes out the day of the week, which stands before or behind the date.
fn take_weekday(tokens: &mut Vec<Token>) -> Option<u8> {
    let (place, weekday) = tokens.iter().enumerate().find_map(|(place, token)| match token {
        Token::Word(word) => Some((place, names::weekday(word)?)),
        _ => None,
    })?;
    tokens.remove(place);
    Some(weekday)
}

/// Takes out the era behind the year, with the point that shortens it.
fn drop_era(tokens: &mut Vec<Token>) {
    if matches!(tokens.as_slice(), [.., Token::Word(_), Token::Mark('.')]) {
        tokens.pop();
    }
    if matches!(tokens.as_slice(), [.., Token::Number { .. }, Token::Word(word)] if names::is_era(word)) {
        tokens.pop();
    }
}

/// Takes out the ending that makes a number a day: ২১শে, 21st.
fn drop_ordinal(tokens: &mut Vec<Token>) {
    let endings = tokens.windows(2).position(|pair| match *pair {
        [Token::Number { value, .. }, Token::Word(word)] => names::is_day_ending(word, value),
        _ => false,
    });
    if let Some(place) = endings {
        tokens.remove(place.saturating_add(1));
    }
}
