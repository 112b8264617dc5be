//! A reader at an address where nothing is: which articles its words may have meant.

use super::find::cards;
use crate::{
    model::{page::LostPage, slug::Slug},
    server::{error::Failure, reading, state::AppState, store::purge::Tag},
};
use percent_encoding::percent_decode_str;

/// Articles that are offered.
const OFFERED: u32 = 5;

/// Words of an address that are looked for; who tries out addresses of other programs makes no long search.
const MOST_WORDS: usize = 8;

/// What is offered at an address (path and query) where nothing is.
pub async fn lost(state: &AppState, at: &str) -> Result<LostPage, Failure> {
    // What comes to be at this address is an article of the paper.
    state.trail.note(Tag::Paper);
    let words = words(at);
    let rail = async { Ok(reading::rail(state).await?) };
    let (found, rail) = tokio::try_join!(cards(state, &words, OFFERED), rail)?;
    Ok(LostPage { words, found, rail })
}

/// The words of the last part of the path that is made like a slug; of an address of another program, none.
fn words(at: &str) -> String {
    let path = at.split(['?', '#']).next().unwrap_or_default();
    let Ok(path) = percent_decode_str(path).decode_utf8() else { return String::new() };
    let path = bangla::normalize::clean(&path).to_lowercase();
    let Some(last) = path.split('/').rev().find(|segment| !segment.is_empty()) else { return String::new() };
    if Slug::parse(last).is_err() {
        return String::new();
    }
    // A number alone is an id of another program.
    let words = last.split('-').filter(|word| word.chars().any(char::is_alphabetic));
    words.take(MOST_WORDS).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn an_address_says_what_was_looked_for() {
        for (at, expected) in [
            ("/world/putin-vietnam-sofor", "putin vietnam sofor"),
            ("/2024/12/putin-sofor/?utm_source=x#y", "putin sofor"),
            ("/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE-123", "ঢাকা"),
            ("/wp-login.php", ""),
            ("/a/b.c", ""),
            ("/%FF", ""),
            ("/12345", ""),
            ("/", ""),
            ("", ""),
        ] {
            assert_eq!(words(at), expected, "{at}");
        }
        assert_eq!(words(&format!("/{}", "a-".repeat(50) + "a")).split(' ').count(), 8);
    }
}
