//! Links by which somebody chooses a password: whoever joins, and whoever has forgotten theirs.

use super::{Doer, letter, member, password, token, token::Token};
use crate::{
    model::{
        address,
        error::{AppError, Field, Problem},
        moment::UtcMillis,
        newsroom::{
            member::{Member, Sections},
            people::Link,
            role::Role,
        },
        site::Locale,
    },
    server::{
        error::Failure,
        state::AppState,
        store::{
            StoreError,
            member::{NewInvitation, NewMember},
        },
    },
};
use serde_json::json;

const DAY: i64 = 24 * 60 * 60_000;

/// An invitation opens for so long.
const INVITATION_LASTS: i64 = 7 * DAY;

/// A link for who has forgotten the password, for so long.
const RESET_LASTS: i64 = DAY;

/// Who shall join.
#[derive(Clone, Debug)]
pub struct Joining {
    /// As typed.
    pub email: String,
    /// As typed.
    pub name: String,
    /// What they become.
    pub role: Role,
    /// Where that counts.
    pub sections: Sections,
    /// The language of their newsroom.
    pub language: Locale,
}

/// Somebody has been given a link.
#[derive(Clone, Debug)]
pub struct Invited {
    /// Who.
    pub member: Member,
    /// Whether they had chosen a password before.
    pub has_password: bool,
    /// What the link holds. It is nowhere else.
    pub token: String,
}

impl Invited {
    /// Sends the link by mail, if there is any; it can be copied all the same.
    pub async fn told(self, state: &AppState) -> Link {
        let address = self.link(state);
        let is_mailed = letter::send_link(state, &self.member, &address, self.has_password).await;
        Link { address, is_mailed }
    }

    /// The link, whole.
    pub fn link(&self, state: &AppState) -> String {
        format!("{}{}", state.config.site.origin.trim_end_matches('/'), address::newsroom::join(&self.token))
    }
}

/// Takes somebody in; by the link they choose a password.
pub async fn invite(state: &AppState, doer: &Doer, joining: Joining) -> Result<Invited, Failure> {
    let new = NewMember {
        email: member::email(&joining.email)?,
        name: member::name(&joining.name)?,
        role: joining.role,
        sections: joining.sections,
        language: joining.language,
    };
    let (token, invitation) = link(state, INVITATION_LASTS)?;
    let act = doer.act(state, "member.invited", &new.email, json!({ "role": new.role, "sections": new.sections }));
    match state.store.add_member(&new, invitation, &act).await {
        Ok(id) => {
            let NewMember { email, name, role, sections, language } = new;
            Ok(Invited { member: Member { id, name, email, role, sections, language }, has_password: false, token })
        }
        Err(StoreError::Conflict(_)) => Err(AppError::Invalid { field: Field::Email, problem: Problem::Taken }.into()),
        Err(cause) => Err(cause.into()),
    }
}

/// Gives a member a new link, which makes every older one useless.
pub async fn reset(state: &AppState, doer: &Doer, email: &str) -> Result<Invited, Failure> {
    let found = state.store.credentials(&member::email(email)?).await?;
    let Some(found) = found else { return Err(AppError::NotFound.into()) };
    let lasts = if found.password.is_some() { RESET_LASTS } else { INVITATION_LASTS };
    let (token, invitation) = link(state, lasts)?;
    let act = doer.act(state, "member.reset", &found.member.email, json!({}));
    state.store.invite_again(found.member.id, invitation, &act).await?;
    Ok(Invited { member: found.member, has_password: found.password.is_some(), token })
}

/// Whose link it is; nobody's, if it is used up or too old.
pub async fn invited(state: &AppState, token: &str) -> Result<Member, Failure> {
    let found = state.store.invited(&token::hash(token), state.clock.now()).await?;
    found.ok_or_else(|| AppError::NotFound.into())
}

/// Sets the password that the holder of the link has chosen. The link opens nothing after that, and whoever was signed in is out.
pub async fn accept(state: &AppState, doer: &Doer, token: &str, chosen: &str) -> Result<(), Failure> {
    let member = invited(state, token).await?;
    password::check(chosen, &member, &state.config.site.name)?;
    let hash = state.doorkeeper.passwords.hash(chosen).await?;
    let act = doer.act(state, "password.chosen", &member.email, json!({}));
    match state.store.accept_invitation(&token::hash(token), &hash, &act).await? {
        Some(_) => Ok(()),
        None => Err(AppError::NotFound.into()),
    }
}

fn link(state: &AppState, lasts: i64) -> Result<(String, NewInvitation), Failure> {
    let token = Token::new()?;
    let ends_at = UtcMillis(state.clock.now().0.saturating_add(lasts));
    Ok((token.text, NewInvitation { token: token.hash, ends_at }))
}
