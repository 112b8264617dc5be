//! The list of members.

use crate::{
    i18n::Texts,
    model::newsroom::people::{People, Person, PersonPlace, Standing},
    server::{error::Failure, state::AppState, store::member::ListedMember},
};

/// Members on a page.
const PAGE: u32 = 50;

/// The members behind a place, by name; times are told in the words of whoever asks.
pub async fn list(state: &AppState, texts: Texts, after: Option<PersonPlace>) -> Result<People, Failure> {
    let after = after.map(|place| (place.name, place.id));
    let mut listed = state.store.members(after, PAGE.saturating_add(1)).await?;
    let goes_on = listed.len() > PAGE as usize;
    listed.truncate(PAGE as usize);
    let last = listed.last().filter(|_| goes_on);
    let next = last.map(|last| PersonPlace { name: last.member.name.clone(), id: last.member.id });
    Ok(People { people: listed.into_iter().map(|listed| person(state, texts, listed)).collect(), next })
}

fn person(state: &AppState, texts: Texts, listed: ListedMember) -> Person {
    Person {
        standing: match (listed.is_suspended, listed.has_password) {
            (true, _) => Standing::Suspended,
            (false, false) => Standing::Invited,
            (false, true) => Standing::Active,
        },
        has_second_factor: listed.has_second_factor,
        seen: listed.seen_at.map(|at| texts.date_and_time(state.clock.moment(at))),
        member: listed.member,
    }
}
