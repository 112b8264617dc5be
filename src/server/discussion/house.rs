//! The newsroom keeps its house rules, its lists, and whom it shuts out.

use super::{moderate, rules};
use crate::{
    model::{
        error::{AppError, Field, Problem},
        id::CommentId,
        moment::UtcMillis,
        newsroom::{
            house_rules::{
                Ban, BanBy, BannedWord, HouseRule, HouseRules, MAX_BAN_DAYS, MAX_CLOSES_DAYS, MAX_NETWORK_DAYS,
                MAX_PHRASE_GRAPHEMES, MAX_SLOW_SECONDS, MOST_ON_A_LIST, NewBan, RuleScope,
            },
            member::{Member, Sections},
            moderation::may_moderate,
        },
    },
    server::{accounts::Doer, error::Failure, state::AppState, store::ban::BanOfWriter},
};
use serde_json::json;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A paper has some dozen sections.
const MOST_RULES: u32 = 500;

/// Bans of one part of the list.
const BANS: u32 = 100;

/// Rules and lists.
pub async fn list(state: &AppState, member: &Member) -> Result<HouseRules, Failure> {
    let most = MOST_ON_A_LIST as u32;
    let (rules, words, hosts, counted) = tokio::try_join!(
        state.store.house_rules(MOST_RULES),
        state.store.banned_words(most),
        state.store.allowed_hosts(most),
        state.store.feature_counts(&[""])
    )?;
    let mut sections = state.site().await?.sections;
    sections.retain(|section| may_moderate(member, &section.slug, None));
    Ok(HouseRules {
        sections,
        settings: rules::settings(&state.config.discussion),
        rules,
        words,
        hosts,
        taught: counted.first().map_or((0, 0), |all| (all.ham, all.spam)),
        may_change: looks_after_all(member),
    })
}

/// The rule of one place, empty if there is none.
pub async fn rule(state: &AppState, member: &Member, scope: &RuleScope) -> Result<HouseRule, Failure> {
    check_scope(state, member, scope).await?;
    Ok(state.store.house_rule(scope).await?.unwrap_or_default())
}

/// Makes this the rule of a place.
pub async fn set_rule(
    state: &AppState,
    member: &Member,
    doer: &Doer,
    scope: &RuleScope,
    rule: &HouseRule,
) -> Result<(), Failure> {
    check_scope(state, member, scope).await?;
    let is_possible = rule.closes_days.is_none_or(|days| days <= MAX_CLOSES_DAYS)
        && rule.slow_seconds.is_none_or(|seconds| seconds <= MAX_SLOW_SECONDS);
    if !is_possible {
        return Err(AppError::Malformed.into());
    }
    let act = doer.act(state, "discussion.rule", subject(scope), json!({ "rule": rule }));
    if !state.store.set_house_rule(scope, rule, &act).await? {
        return Err(AppError::NotFound.into());
    }
    state.tell_changes().await;
    Ok(())
}

/// Looks for a word from now on.
pub async fn set_word(state: &AppState, member: &Member, doer: &Doer, word: BannedWord) -> Result<(), Failure> {
    check_all(member)?;
    let phrase = bangla::normalize::clean(&word.phrase).trim().to_lowercase();
    if !phrase.chars().any(char::is_alphanumeric) {
        return Err(AppError::empty(Field::Text).into());
    }
    if bangla::segment::graphemes(&phrase) > MAX_PHRASE_GRAPHEMES {
        let problem = Problem::TooLong { max: MAX_PHRASE_GRAPHEMES as u32 };
        return Err(AppError::Invalid { field: Field::Text, problem }.into());
    }
    let kept = state.store.banned_words(MOST_ON_A_LIST as u32).await?;
    if kept.len() >= MOST_ON_A_LIST && kept.iter().all(|it| it.phrase != phrase) {
        return Err(too_many().into());
    }
    let act = doer.act(state, "discussion.word", phrase.as_str(), json!({ "action": word.action }));
    Ok(state.store.set_banned_word(&BannedWord { phrase, ..word }, &act).await?)
}

/// Looks for a word no longer.
pub async fn remove_word(state: &AppState, member: &Member, doer: &Doer, phrase: &str) -> Result<(), Failure> {
    check_all(member)?;
    let act = doer.act(state, "discussion.word_removed", phrase, json!({}));
    if state.store.remove_banned_word(phrase, &act).await? { Ok(()) } else { Err(AppError::NotFound.into()) }
}

/// Makes these the hosts to which everybody may link.
pub async fn set_hosts(
    state: &AppState,
    member: &Member,
    doer: &Doer,
    hosts: &[String],
) -> Result<Vec<String>, Failure> {
    check_all(member)?;
    if hosts.len() > MOST_ON_A_LIST {
        return Err(too_many().into());
    }
    let typed = hosts.iter().map(|host| host.trim()).filter(|host| !host.is_empty());
    let folded: Option<Vec<String>> = typed.map(host).collect();
    let mut folded = folded.ok_or(AppError::Invalid { field: Field::Text, problem: Problem::Unknown })?;
    folded.sort();
    folded.dedup();
    let act = doer.act(state, "discussion.hosts", "", json!({ "hosts": folded }));
    state.store.set_allowed_hosts(&folded, &act).await?;
    Ok(folded)
}

/// Shuts out whoever wrote a comment.
pub async fn ban(
    state: &AppState,
    member: &Member,
    doer: &Doer,
    comment: CommentId,
    new: NewBan,
) -> Result<(), Failure> {
    moderate::allowed(state, member, &[comment]).await?;
    let reason = moderate::checked_reason(&new.reason)?;
    let most = match new.by {
        BanBy::Network => MAX_NETWORK_DAYS,
        BanBy::Reader | BanBy::Mail => MAX_BAN_DAYS,
    };
    // A network's hash is not kept for ever, so nobody is shut out by it for good.
    let is_possible = new.days.map_or(new.by != BanBy::Network, |days| (1..=most).contains(&days));
    if !is_possible {
        return Err(AppError::Malformed.into());
    }
    let now = state.clock.now();
    let until = new.days.map(|days| UtcMillis(now.0.saturating_add(i64::from(days).saturating_mul(DAY))));
    let detail = json!({ "by": new.by, "days": new.days, "reason": reason });
    let act = doer.act(state, "discussion.banned", format!("comment:{comment}"), detail);
    if !state.store.ban_writer(&BanOfWriter { comment, by: new.by, reason, until }, &act).await? {
        return Err(AppError::NotFound.into());
    }
    Ok(())
}

/// Bans that hold, newest first.
pub async fn bans(state: &AppState, behind: Option<i64>) -> Result<Vec<Ban>, Failure> {
    let kept = state.store.bans(state.clock.now(), behind, BANS).await?;
    let ban = kept.into_iter().map(|ban| Ban {
        id: ban.id,
        by: ban.by,
        name: ban.name,
        reason: ban.reason,
        until: ban.until.map(|until| state.clock.moment(until)),
        member: ban.member,
        at: state.clock.moment(ban.at),
    });
    Ok(ban.collect())
}

/// Lets somebody in again.
pub async fn lift(state: &AppState, doer: &Doer, id: i64) -> Result<(), Failure> {
    let act = doer.act(state, "discussion.ban_lifted", format!("ban:{id}"), json!({}));
    if state.store.lift_ban(id, &act).await? { Ok(()) } else { Err(AppError::NotFound.into()) }
}

/// The host of what was typed: a name, or a whole address.
fn host(typed: &str) -> Option<String> {
    let bare = typed.trim_start_matches("https://").trim_start_matches("http://");
    screening::links::folded_host(bare.split('/').next().unwrap_or_default()).filter(|host| host.contains('.'))
}

fn subject(scope: &RuleScope) -> String {
    match scope {
        RuleScope::Paper => String::new(),
        RuleScope::Section(slug) => format!("section:{}", slug.as_str()),
        RuleScope::Story(id) => format!("story:{id}"),
    }
}

fn too_many() -> AppError {
    AppError::Invalid { field: Field::Text, problem: Problem::TooLong { max: MOST_ON_A_LIST as u32 } }
}

fn looks_after_all(member: &Member) -> bool {
    member.sections == Sections::All
}

fn check_all(member: &Member) -> Result<(), AppError> {
    if looks_after_all(member) { Ok(()) } else { Err(AppError::Forbidden) }
}

/// Whoever looks after a section keeps its rules, and those of its stories.
async fn check_scope(state: &AppState, member: &Member, scope: &RuleScope) -> Result<(), Failure> {
    let is_theirs = match scope {
        RuleScope::Paper => looks_after_all(member),
        RuleScope::Section(slug) => may_moderate(member, slug, None),
        RuleScope::Story(article) => {
            let story = state.store.talked_story(*article).await?.ok_or(AppError::NotFound)?;
            may_moderate(member, &story.section, story.outer.as_ref())
        }
    };
    if is_theirs { Ok(()) } else { Err(AppError::Forbidden.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_found_in_what_was_typed() {
        for typed in ["Paper.Example", "https://www.paper.example/a/b", "paper.example/"] {
            assert_eq!(host(typed).as_deref(), Some("paper.example"), "{typed}");
        }
        for typed in ["", "কাগজ", "https://", "a b"] {
            assert_eq!(host(typed), None, "{typed}");
        }
    }
}
