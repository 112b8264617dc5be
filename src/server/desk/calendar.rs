//! What comes when: a month of the desk.

use super::{open::card, rights::may_see};
use crate::{
    model::{
        error::AppError,
        moment::Moment,
        newsroom::{calendar::DeskMonth, member::Member, permission::Permission},
        search::Day,
    },
    server::{error::Failure, state::AppState},
};
use bangla::date::Civil;

/// More stories than one looks at in a month.
const MOST: u32 = 1000;

/// The month in which it is now, or that many months before or behind it, with what the member may see.
pub async fn month(state: &AppState, member: &Member, from_now: i16) -> Result<DeskMonth, Failure> {
    let now = state.clock.moment(state.clock.now()).civil();
    let months = now.year.saturating_mul(12).saturating_add(i32::from(now.month) - 1).saturating_add(from_now.into());
    let (first, next) = (first_of(months)?, first_of(months.saturating_add(1))?);
    let days = usize::try_from(next.days_since_epoch() - first.days_since_epoch()).unwrap_or(0);
    let (from, to) = (state.clock.beginning_of(day(&first)?), state.clock.beginning_of(day(&next)?));
    let whose = (!member.may(Permission::EditStory)).then_some(member.id);
    let mut all = vec![Vec::new(); days];
    for record in
        state.store.stories_between(from, to, whose, MOST).await?.into_iter().filter(|card| may_see(member, card))
    {
        let card = card(&state.clock, record);
        let told = card.publish_at.or(card.due_at).map(Moment::civil);
        if let Some(stories) = told.and_then(|civil| all.get_mut(usize::from(civil.day).checked_sub(1)?)) {
            stories.push(card);
        }
    }
    // 1 January 1970 was a Thursday.
    let first_weekday = u8::try_from((first.days_since_epoch() + 4).rem_euclid(7)).unwrap_or(0);
    let is_now = (first.year, first.month) == (now.year, now.month);
    let Day { year, month, .. } = day(&first)?;
    Ok(DeskMonth { year, month, first_weekday, days: all, today: is_now.then_some(now.day) })
}

fn first_of(months: i32) -> Result<Civil, AppError> {
    let month = u8::try_from(months.rem_euclid(12) + 1).map_err(|_| AppError::Malformed)?;
    Civil::from_date(months.div_euclid(12), month, 1).ok_or(AppError::Malformed)
}

fn day(civil: &Civil) -> Result<Day, AppError> {
    let part = |part: u8| i8::try_from(part).map_err(|_| AppError::Malformed);
    let year = i16::try_from(civil.year).map_err(|_| AppError::Malformed)?;
    Ok(Day { year, month: part(civil.month)?, day: part(civil.day)? })
}
