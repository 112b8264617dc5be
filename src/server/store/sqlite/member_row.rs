//! A member as a row, with the sections that they are confined to.

use crate::{
    model::{
        moment::UtcMillis,
        newsroom::member::{Member, MemberId, Sections},
        site::Locale,
        slug::Slug,
    },
    server::store::{
        StoreError, StoreResult,
        member::{Credentials, ListedMember},
    },
};
use sqlx::FromRow;

/// `select` with the columns of [`MemberRow`]; the caller says which besides, and from where. `m` is the member.
macro_rules! select_member {
    ($($rest:literal),+) => {
        concat!(
            "select m.id, m.email, m.name, m.role, m.all_sections, m.language,
                    (select json_group_array(s.slug) from member_section ms join section s on s.id = ms.section_id
                     where ms.member_id = m.id) as sections",
            $($rest),+
        )
    };
}
pub(super) use select_member;

/// `select` with the columns of [`CredentialsRow`], likewise.
macro_rules! select_credentials {
    ($from:literal) => {
        select_member!(", m.password, m.totp_secret, m.totp_step, m.suspended_at ", $from)
    };
}
pub(super) use select_credentials;

/// What every query of a member reads. `sections` are slugs as a JSON array.
#[derive(FromRow)]
pub(super) struct MemberRow {
    id: i64,
    email: String,
    name: String,
    role: String,
    all_sections: bool,
    language: String,
    sections: String,
}

impl MemberRow {
    pub(super) fn member(self) -> StoreResult<Member> {
        let odd = |what: &str| StoreError::Other(format!("member {} has an unknown {what}", self.id));
        let sections: Vec<Slug> = serde_json::from_str(&self.sections).map_err(|_| odd("section"))?;
        Ok(Member {
            id: MemberId(self.id),
            role: self.role.parse().map_err(|_| odd("role"))?,
            sections: if self.all_sections { Sections::All } else { Sections::Only(sections) },
            language: Locale::of(&self.language),
            name: self.name,
            email: self.email,
        })
    }
}

/// A member with what decides whether they may come in.
#[derive(FromRow)]
pub(super) struct CredentialsRow {
    #[sqlx(flatten)]
    member: MemberRow,
    password: Option<String>,
    totp_secret: Option<Vec<u8>>,
    totp_step: i64,
    suspended_at: Option<i64>,
}

impl CredentialsRow {
    pub(super) fn credentials(self) -> StoreResult<Credentials> {
        Ok(Credentials {
            member: self.member.member()?,
            password: self.password,
            totp_secret: self.totp_secret,
            totp_step: self.totp_step,
            is_suspended: self.suspended_at.is_some(),
        })
    }
}

/// A member in the list of people.
#[derive(FromRow)]
pub(super) struct ListedRow {
    #[sqlx(flatten)]
    member: MemberRow,
    has_password: bool,
    has_second_factor: bool,
    has_passkey: bool,
    is_suspended: bool,
    seen_at: Option<i64>,
}

impl ListedRow {
    pub(super) fn listed(self) -> StoreResult<ListedMember> {
        Ok(ListedMember {
            member: self.member.member()?,
            has_password: self.has_password,
            has_second_factor: self.has_second_factor,
            has_passkey: self.has_passkey,
            is_suspended: self.is_suspended,
            seen_at: self.seen_at.map(UtcMillis),
        })
    }
}
