//! Laying out the front page: what editors placed, and what fills the rest.

use super::weight::weight;
use crate::{
    model::{article::ArticleKind, front::FrontSlot, id::ArticleId, moment::UtcMillis, section::SectionLink},
    server::store::{
        article::ListedArticle,
        front::{FrontCandidate, PlacedArticle},
    },
};
use std::{cmp::Reverse, collections::HashSet};

/// Stories beside the lead.
pub(super) const SECONDARY: usize = 6;

/// Opinions.
pub(super) const OPINION: usize = 4;

/// Photo and video stories.
pub(super) const PICTURES: usize = 4;

/// Stories of a section's strip.
pub(super) const STRIP: usize = 5;

/// How many of one section stand among the lead and the stories beside it while another has something fresh.
const OF_ONE_SECTION: usize = 2;

/// Fresh is what is not older than this beside the newest: on a day without news, yesterday's are.
const FRESH_MILLIS: i64 = 36 * 3_600_000;

/// The front page, article by article.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    pub(super) lead: Option<ListedArticle>,
    pub(super) secondary: Vec<ListedArticle>,
    pub(super) opinion: Vec<ListedArticle>,
    pub(super) pictures: Vec<ListedArticle>,
    pub(super) strips: Vec<(SectionLink, Vec<ListedArticle>)>,
}

/// Lays out the page. The candidates' sections come in the order of the navigation. No article stands on the page twice unless it is
/// placed twice, and the same articles at the same time are always laid out alike.
pub(super) fn layout(placed: Vec<PlacedArticle>, candidates: Vec<FrontCandidate>, now: UtcMillis) -> Layout {
    let mut sections: Vec<SectionLink> = Vec::new();
    for candidate in &candidates {
        if !sections.contains(&candidate.article.section) {
            sections.push(candidate.article.section.clone());
        }
    }
    let mut lead = placed_in(&placed, FrontSlot::Lead, 1);
    let mut secondary = placed_in(&placed, FrontSlot::Secondary, SECONDARY);
    let mut opinion = placed_in(&placed, FrontSlot::Opinion, OPINION);
    let mut pictures = placed_in(&placed, FrontSlot::Pictures, PICTURES);
    let shown = [&lead, &secondary, &opinion, &pictures].into_iter().flatten().map(|article| article.id).collect();
    let mut supply = Supply::new(candidates, shown, now);

    fill(&mut lead, 1, || supply.take(is_news));
    while secondary.len() < SECONDARY {
        let since = supply.fresh_since;
        let balanced = |it: &FrontCandidate| {
            let of_its_section = lead.iter().chain(&secondary).filter(|known| known.section == it.article.section);
            is_news(it) && it.article.published_at.0 >= since && of_its_section.count() < OF_ONE_SECTION
        };
        let Some(next) = supply.take(balanced).or_else(|| supply.take(is_news)) else { break };
        secondary.push(next);
    }
    fill(&mut opinion, OPINION, || supply.take(|it| it.article.kind == ArticleKind::Opinion));
    fill(&mut pictures, PICTURES, || supply.take(is_pictures));
    let strips = sections.into_iter().map(|section| {
        let mut articles = Vec::new();
        fill(&mut articles, STRIP, || supply.take(|it| it.article.section == section));
        // A strip opens with a picture where it has one.
        if let Some(pictured) = articles.iter().position(|article: &ListedArticle| article.picture.is_some()) {
            let first = articles.remove(pictured);
            articles.insert(0, first);
        }
        (section, articles)
    });
    let strips = strips.filter(|(_, articles)| !articles.is_empty()).collect();
    Layout { lead: lead.pop(), secondary, opinion, pictures, strips }
}

/// Candidates that are not on the page yet, the weightiest first.
struct Supply {
    candidates: Vec<FrontCandidate>,
    fresh_since: i64,
}

impl Supply {
    fn new(candidates: Vec<FrontCandidate>, mut shown: HashSet<ArticleId>, now: UtcMillis) -> Self {
        let mut candidates = candidates;
        candidates.retain(|candidate| shown.insert(candidate.article.id));
        let newest = candidates.iter().map(|candidate| candidate.article.published_at.min(now).0).max();
        candidates.sort_by(|one, other| {
            let order = weight(other, now).total_cmp(&weight(one, now));
            let of_equals = |it: &FrontCandidate| Reverse((it.article.published_at, it.article.id));
            order.then_with(|| of_equals(one).cmp(&of_equals(other)))
        });
        Self { candidates, fresh_since: newest.unwrap_or_default().saturating_sub(FRESH_MILLIS) }
    }

    fn take(&mut self, is_wanted: impl Fn(&FrontCandidate) -> bool) -> Option<ListedArticle> {
        let place = self.candidates.iter().position(is_wanted)?;
        Some(self.candidates.remove(place).article)
    }
}

fn placed_in(placed: &[PlacedArticle], slot: FrontSlot, most: usize) -> Vec<ListedArticle> {
    placed.iter().filter(|it| it.slot == slot).take(most).map(|it| it.article.clone()).collect()
}

fn fill(articles: &mut Vec<ListedArticle>, most: usize, mut next: impl FnMut() -> Option<ListedArticle>) {
    while articles.len() < most {
        let Some(article) = next() else { return };
        articles.push(article);
    }
}

/// What may take the top of the page by itself.
fn is_news(candidate: &FrontCandidate) -> bool {
    matches!(candidate.article.kind, ArticleKind::Report | ArticleKind::Live)
}

fn is_pictures(candidate: &FrontCandidate) -> bool {
    matches!(candidate.article.kind, ArticleKind::Photo | ArticleKind::Video)
}

#[cfg(test)]
mod tests;
