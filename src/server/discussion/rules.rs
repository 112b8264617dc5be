//! What holds under an article: its house rules, those of its sections and of the paper, and at last the settings.

use crate::{
    i18n::Texts,
    model::{
        comment::Commenting,
        error::AppError,
        id::ArticleId,
        moment::UtcMillis,
        newsroom::house_rules::{HouseRule, LinkRule, Moderation},
    },
    server::{config::discussion::DiscussionConfig, error::Failure, state::AppState, store::StoreResult},
};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Rules with nothing left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rules {
    /// When comments are looked at.
    pub moderation: Moderation,
    /// What becomes of links.
    pub links: LinkRule,
    /// Nobody can comment, or not any more.
    pub is_closed: bool,
    /// Between two comments of one reader.
    pub slow_seconds: u32,
    /// It is about children.
    pub minors: bool,
}

/// What holds under a published article now; none if there is no such.
pub(super) async fn rules(state: &AppState, article: ArticleId) -> StoreResult<Option<Rules>> {
    let Some(of) = state.store.rules_of_article(article).await? else { return Ok(None) };
    let rule =
        of.rules.into_iter().chain([settings(&state.config.discussion)]).fold(HouseRule::default(), HouseRule::or);
    Ok(Some(resolved(rule, of.published_at, state.clock.now())))
}

/// What readers are told of it.
pub async fn commenting(state: &AppState, article: ArticleId) -> StoreResult<Commenting> {
    let told = rules(state, article).await?.map(|rules| Commenting {
        is_closed: rules.is_closed,
        is_read_first: rules.minors || rules.moderation == Moderation::Before,
        minors: rules.minors,
    });
    Ok(told.unwrap_or_default())
}

/// What holds under an article that can be commented on.
pub(super) async fn rules_of_open(state: &AppState, article: ArticleId) -> Result<Rules, Failure> {
    let rules = rules(state, article).await?.ok_or(AppError::NotFound)?;
    if rules.is_closed {
        let sentence = Texts(state.config.site.language).error_closed().to_owned();
        return Err(AppError::Refused { field: None, sentence }.into());
    }
    Ok(rules)
}

/// What the settings say.
pub(super) fn settings(config: &DiscussionConfig) -> HouseRule {
    HouseRule {
        moderation: Some(config.moderation),
        links: Some(config.links),
        closes_days: Some(config.closes_days),
        ..HouseRule::default()
    }
}

fn resolved(rule: HouseRule, published_at: UtcMillis, now: UtcMillis) -> Rules {
    let closes_days = rule.closes_days.unwrap_or_default();
    let age = now.0.saturating_sub(published_at.0);
    let is_over = closes_days > 0 && age > i64::from(closes_days).saturating_mul(DAY);
    Rules {
        moderation: rule.moderation.unwrap_or_default(),
        links: rule.links.unwrap_or_default(),
        // Whoever opens a story on purpose means it, however old the story is.
        is_closed: rule.is_closed.unwrap_or(is_over),
        slow_seconds: rule.slow_seconds.unwrap_or_default(),
        minors: rule.minors.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_discussion_closes_by_itself_unless_it_is_open_on_purpose() {
        let (day, published) = (UtcMillis(DAY), UtcMillis(0));
        let after = |days: i64| UtcMillis(days * DAY + 1);
        let week = HouseRule { closes_days: Some(7), ..HouseRule::default() };
        assert!(!resolved(week, published, day).is_closed && !resolved(week, published, UtcMillis(7 * DAY)).is_closed);
        assert!(resolved(week, published, after(7)).is_closed);
        let never = HouseRule { closes_days: Some(0), ..HouseRule::default() };
        assert!(!resolved(never, published, after(9000)).is_closed);
        assert!(!resolved(HouseRule { is_closed: Some(false), ..week }, published, after(70)).is_closed);
        assert!(resolved(HouseRule { is_closed: Some(true), ..never }, published, day).is_closed);
    }
}
