//! The house rules of discussions, for those who look after comments. A member who is confined to sections keeps the rules of those.

use crate::model::{
    error::AppError,
    id::CommentId,
    newsroom::house_rules::{Ban, BannedWord, HouseRule, HouseRules, NewBan, RuleScope},
};
use leptos::{
    prelude::*,
    server_fn::codec::{GetUrl, Json},
};

/// Rules of the paper and of its sections, and both lists.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/comments/list_house_rules")]
pub async fn list_house_rules() -> Result<HouseRules, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::house};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(house::list(&staff.caller.state, staff.member()).await)
}

/// The rule of one place, empty if there is none.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/comments/get_house_rule")]
pub async fn get_house_rule(scope: RuleScope) -> Result<HouseRule, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::house};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(house::rule(&staff.caller.state, staff.member(), &scope).await)
}

/// Makes this the rule of a place.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/set_house_rule")]
pub async fn set_house_rule(scope: RuleScope, rule: HouseRule) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::house};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(house::set_rule(&staff.caller.state, staff.member(), &staff.doer(), &scope, &rule).await)
}

/// Looks for a word from now on, or for what it leads to anew.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/set_banned_word")]
pub async fn set_banned_word(word: BannedWord) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::house};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(house::set_word(&staff.caller.state, staff.member(), &staff.doer(), word).await)
}

/// Looks for a word no longer.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/remove_banned_word")]
pub async fn remove_banned_word(phrase: String) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::house};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(house::remove_word(&staff.caller.state, staff.member(), &staff.doer(), &phrase).await)
}

/// Makes these the hosts to which everybody may link; answers them as they are kept.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/set_allowed_hosts")]
pub async fn set_allowed_hosts(hosts: Vec<String>) -> Result<Vec<String>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::house};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(house::set_hosts(&staff.caller.state, staff.member(), &staff.doer(), &hosts).await)
}

/// Bans that hold, newest first, behind one.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/comments/list_bans")]
pub async fn list_bans(behind: Option<i64>) -> Result<Vec<Ban>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::house};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(house::bans(&staff.caller.state, behind).await)
}

/// Shuts out whoever wrote a comment.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/ban_writer")]
pub async fn ban_writer(comment: CommentId, ban: NewBan) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::house};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(house::ban(&staff.caller.state, staff.member(), &staff.doer(), comment, ban).await)
}

/// Lets somebody in again.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/lift_ban")]
pub async fn lift_ban(id: i64) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::house};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(house::lift(&staff.caller.state, &staff.doer(), id).await)
}
