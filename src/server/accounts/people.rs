//! The members, and what an admin does with them.

use super::{Doer, Present, invitation};
use crate::{
    i18n::Texts,
    model::{
        error::{AppError, Field, Problem},
        newsroom::{
            member::{Member, MemberId, Sections},
            people::{Link, People, Person, PersonPlace, SectionName, Standing},
            role::Role,
        },
        paging::{Paged, Stretch},
    },
    server::{
        error::Failure,
        state::AppState,
        store::{
            audit::Act,
            member::{ChangedMember, Credentials, ListedMember},
        },
    },
};
use serde_json::{Value, json};

/// Members on a page.
const PAGE: u32 = 50;

/// The members behind a place, by name; times are told in the words of whoever asks.
pub async fn list(state: &AppState, texts: Texts, after: Option<PersonPlace>) -> Result<People, Failure> {
    let after = after.map(|place| (place.name, place.id));
    let listed = state.store.members(after, PAGE.saturating_add(1)).await?;
    let place = |listed: &ListedMember| PersonPlace { name: listed.member.name.clone(), id: listed.member.id };
    let Paged { entries, next, .. } = Paged::cut(listed, &Stretch::Top, PAGE, place);
    let sections = state.store.sections().await?;
    let sections = sections.into_iter().map(|it| SectionName { slug: it.slug, name: it.name }).collect();
    Ok(People { people: entries.into_iter().map(|listed| person(state, texts, listed)).collect(), next, sections })
}

fn person(state: &AppState, texts: Texts, listed: ListedMember) -> Person {
    Person {
        standing: match (listed.is_suspended, listed.has_password) {
            (true, _) => Standing::Suspended,
            (false, false) => Standing::Invited,
            (false, true) => Standing::Active,
        },
        has_second_factor: listed.has_second_factor,
        has_passkey: listed.has_passkey,
        seen: listed.seen_at.map(|at| texts.date_and_time(state.clock.moment(at))),
        member: listed.member,
    }
}

/// Takes somebody in.
pub async fn invite(
    state: &AppState,
    doer: &Doer,
    present: &Present,
    joining: invitation::Joining,
) -> Result<Link, Failure> {
    present.proven(state)?;
    Ok(invitation::invite(state, doer, joining).await?.told(state).await)
}

/// Gives a member a new link.
pub async fn reset(state: &AppState, doer: &Doer, present: &Present, member: MemberId) -> Result<Link, Failure> {
    present.proven(state)?;
    let found = found(state, member).await?;
    Ok(invitation::reset(state, doer, &found.member.email).await?.told(state).await)
}

/// Changes what a member is, and where that counts.
pub async fn change(
    state: &AppState,
    doer: &Doer,
    present: &Present,
    (member, role, sections): (MemberId, Role, Sections),
) -> Result<(), Failure> {
    present.proven(state)?;
    let found = found(state, member).await?.member;
    let detail =
        json!({ "role": role, "sections": sections, "was": { "role": found.role, "sections": found.sections } });
    let act = act(state, doer, "member.changed", &found, detail);
    done(state.store.change_member(member, role, &sections, &act).await?)
}

/// Shuts a member out at once, or lets them in again.
pub async fn suspend(
    state: &AppState,
    doer: &Doer,
    present: &Present,
    member: MemberId,
    is_suspended: bool,
) -> Result<(), Failure> {
    present.proven(state)?;
    let found = found(state, member).await?.member;
    let name = if is_suspended { "member.suspended" } else { "member.readmitted" };
    let act = act(state, doer, name, &found, json!({}));
    done(state.store.suspend_member(member, is_suspended, &act).await?)
}

/// Helps a member who has lost the second factor and all codes. Their passkeys go too: what is lost may have held them.
pub async fn remove_factors(state: &AppState, doer: &Doer, present: &Present, member: MemberId) -> Result<(), Failure> {
    present.proven(state)?;
    let found = found(state, member).await?.member;
    let act = act(state, doer, "second_factor.removed", &found, json!({ "passkeys": true }));
    Ok(state.store.remove_factors(member, &act).await?)
}

async fn found(state: &AppState, member: MemberId) -> Result<Credentials, Failure> {
    state.store.credentials_of(member).await?.ok_or_else(|| AppError::NotFound.into())
}

fn act(state: &AppState, doer: &Doer, act: &'static str, subject: &Member, detail: Value) -> Act {
    doer.act(state, act, &subject.email, detail)
}

fn done(changed: ChangedMember) -> Result<(), Failure> {
    match changed {
        ChangedMember::Done => Ok(()),
        ChangedMember::LastAdmin => Err(AppError::Invalid { field: Field::Role, problem: Problem::Last }.into()),
        ChangedMember::Nobody => Err(AppError::NotFound.into()),
    }
}
