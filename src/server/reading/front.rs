//! The front page, filled by itself: the newest first, then what each section has beyond them.

use super::{card, rail::rail};
use crate::{
    model::page::{FrontPage, SectionStrip},
    server::{error::Failure, state::AppState, store::article::ListedArticle},
};

/// The lead and the stories under it.
const TOP_STORIES: u32 = 7;

/// Stories of a section's strip.
const STRIP: usize = 4;

/// All that the front page shows; no story twice.
pub async fn front(state: &AppState) -> Result<FrontPage, Failure> {
    // A strip stays full even if all top stories are of its section.
    let per_section = TOP_STORIES + STRIP as u32;
    let (top, by_section, rail) = tokio::try_join!(
        state.store.latest_articles(TOP_STORIES),
        state.store.latest_articles_by_section(per_section),
        rail(state)
    )?;
    let below = by_section.into_iter().filter(|article| top.iter().all(|known| known.id != article.id)).collect();
    let mut top = top.into_iter().map(|article| card(&state.clock, article));
    Ok(FrontPage { lead: top.next(), secondary: top.collect(), strips: strips(state, below), rail })
}

/// Articles, sections together, cut into strips.
fn strips(state: &AppState, articles: Vec<ListedArticle>) -> Vec<SectionStrip> {
    let mut strips: Vec<SectionStrip> = Vec::new();
    for article in articles {
        let article = card(&state.clock, article);
        match strips.last_mut() {
            Some(strip) if strip.section == article.section => {
                if strip.articles.len() < STRIP {
                    strip.articles.push(article);
                }
            }
            _ => strips.push(SectionStrip { section: article.section.clone(), articles: vec![article] }),
        }
    }
    strips
}
