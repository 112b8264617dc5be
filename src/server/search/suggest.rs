//! What a reader may be about to type.

use super::{
    asked::{Wish, asked},
    meant::meant,
};
use crate::{
    model::{
        address,
        search::{Hint, MAX_TYPED, SearchRequest},
    },
    server::{
        error::Failure,
        state::AppState,
        store::search::{Term, Within},
    },
};

/// Forms of words that go on with the last one, the commonest, which are looked for in headlines.
const FORMS: u32 = 40;
/// Words of them that are offered.
const WORDS: usize = 3;
/// Stories.
const STORIES: u32 = 5;
/// One letter begins too much.
const SHORTEST: usize = 2;

/// Words that go on with what is typed, then stories with it in their headlines.
pub async fn suggest(state: &AppState, typed: &str) -> Result<Vec<Hint>, Failure> {
    let typed: String = typed.chars().take(MAX_TYPED).collect();
    let typed = bangla::normalize::clean(&typed);
    let Some(Wish::Word(last)) = asked(&typed).all.pop().and_then(|mut any| any.pop()) else { return Ok(Vec::new()) };
    if bangla::segment::graphemes(&last.folded) < SHORTEST && last.folded.chars().count() < SHORTEST {
        return Ok(Vec::new());
    }
    let store = state.store.as_ref();
    let before = typed.trim_end().rsplit_once(char::is_whitespace).map_or("", |(before, _)| before);
    let mut suggestions: Vec<Hint> = Vec::new();
    let mut stems = Vec::new();
    for known in store.words_beginning(&last.folded, FORMS).await? {
        if stems.contains(&known.stem) {
            continue;
        }
        if suggestions.len() < WORDS && known.word != last.exact {
            suggestions.push(words([before, &known.word].join(" ").trim()));
        }
        stems.push(known.stem);
    }
    let mut query = meant(store, &typed).await?.query;
    for term in query.all.iter_mut().flatten() {
        if let Term::Word { stem, .. } = term {
            *term = Term::InHeadline(std::mem::take(stem));
        }
    }
    if let Some(any) = query.all.last_mut() {
        any.extend(stems.into_iter().map(Term::InHeadline));
    }
    let within = Within::everywhere(state.clock.now());
    for found in store.answering_articles(&query, &within, 0, STORIES).await? {
        suggestions.push(Hint {
            address: address::article(&found.listed.section.slug, &found.listed.slug),
            text: found.listed.headline,
        });
    }
    Ok(suggestions)
}

fn words(text: &str) -> Hint {
    let request = SearchRequest { typed: text.to_owned(), ..SearchRequest::default() };
    Hint { text: text.to_owned(), address: address::search(&request) }
}
