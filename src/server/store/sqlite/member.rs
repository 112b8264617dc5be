//! Members in SQLite.

use super::{
    SqliteStore,
    audit::note,
    member_row::{CredentialsRow, ListedRow, MemberRow, select_credentials, select_member},
};
use crate::{
    model::{
        moment::UtcMillis,
        newsroom::{
            member::{Member, MemberId, Sections},
            role::Role,
        },
        site::Locale,
    },
    server::store::{
        MemberStore, StoreResult,
        audit::Act,
        member::{ChangedMember, Credentials, Hash, ListedMember, NewInvitation, NewMember},
    },
};
use async_trait::async_trait;
use sqlx::{Sqlite, Transaction};

#[async_trait]
impl MemberStore for SqliteStore {
    async fn add_member(&self, new: &NewMember, invitation: NewInvitation, act: &Act) -> StoreResult<MemberId> {
        let mut transaction = self.write().await?;
        let id: i64 = sqlx::query_scalar(
            "insert into member (email, name, role, all_sections, language, made_at) values (?, ?, ?, ?, ?, ?) returning id",
        )
        .bind(&new.email)
        .bind(&new.name)
        .bind(new.role.as_str())
        .bind(new.sections == Sections::All)
        .bind(language(new.language))
        .bind(act.at.0)
        .fetch_one(&mut *transaction)
        .await?;
        confine(&mut transaction, MemberId(id), &new.sections).await?;
        invite(&mut transaction, MemberId(id), invitation).await?;
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(MemberId(id))
    }

    async fn invite_again(&self, member: MemberId, invitation: NewInvitation, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        invite(&mut transaction, member, invitation).await?;
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn invited(&self, token: &Hash, now: UtcMillis) -> StoreResult<Option<Member>> {
        let row: Option<MemberRow> = sqlx::query_as(select_member!(
            " from invitation i join member m on m.id = i.member_id
             where i.token = ? and i.ends_at > ? and m.suspended_at is null"
        ))
        .bind(token.as_slice())
        .bind(now.0)
        .fetch_optional(&self.readers)
        .await?;
        row.map(MemberRow::member).transpose()
    }

    async fn accept_invitation(&self, token: &Hash, password: &str, act: &Act) -> StoreResult<Option<MemberId>> {
        let mut transaction = self.write().await?;
        let member: Option<i64> = sqlx::query_scalar(
            "delete from invitation where token = ? and ends_at > ?
             and member_id in (select id from member where suspended_at is null) returning member_id",
        )
        .bind(token.as_slice())
        .bind(act.at.0)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(member) = member.map(MemberId) else { return Ok(None) };
        renew_password(&mut transaction, member, password, None).await?;
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(Some(member))
    }

    async fn set_password(&self, member: MemberId, password: &str, keep: Option<i64>, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        renew_password(&mut transaction, member, password, keep).await?;
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn change_member(
        &self,
        member: MemberId,
        role: Role,
        sections: &Sections,
        act: &Act,
    ) -> StoreResult<ChangedMember> {
        let mut transaction = self.write().await?;
        if role != Role::Admin && is_last_admin(&mut transaction, member).await? {
            return Ok(ChangedMember::LastAdmin);
        }
        let changed = sqlx::query("update member set role = ?, all_sections = ? where id = ?")
            .bind(role.as_str())
            .bind(*sections == Sections::All)
            .bind(member.0)
            .execute(&mut *transaction)
            .await?;
        if changed.rows_affected() == 0 {
            return Ok(ChangedMember::Nobody);
        }
        confine(&mut transaction, member, sections).await?;
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(ChangedMember::Done)
    }

    async fn suspend_member(&self, member: MemberId, is_suspended: bool, act: &Act) -> StoreResult<ChangedMember> {
        let mut transaction = self.write().await?;
        if is_suspended && is_last_admin(&mut transaction, member).await? {
            return Ok(ChangedMember::LastAdmin);
        }
        let changed = sqlx::query("update member set suspended_at = ? where id = ?")
            .bind(is_suspended.then_some(act.at.0))
            .bind(member.0)
            .execute(&mut *transaction)
            .await?;
        if changed.rows_affected() == 0 {
            return Ok(ChangedMember::Nobody);
        }
        if is_suspended {
            end_everything(&mut transaction, member, None).await?;
        }
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(ChangedMember::Done)
    }

    async fn change_account(&self, member: MemberId, name: &str, to: Locale, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("update member set name = ?, language = ? where id = ?")
            .bind(name)
            .bind(language(to))
            .bind(member.0)
            .execute(&mut *transaction)
            .await?;
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn set_second_factor(
        &self,
        member: MemberId,
        secret: Option<&[u8]>,
        codes: &[Hash],
        act: &Act,
    ) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        replace_secret(&mut transaction, member, secret).await?;
        for code in codes {
            sqlx::query("insert into recovery_code (member_id, code) values (?, ?)")
                .bind(member.0)
                .bind(code.as_slice())
                .execute(&mut *transaction)
                .await?;
        }
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn remove_factors(&self, member: MemberId, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        replace_secret(&mut transaction, member, None).await?;
        sqlx::query("delete from passkey where member_id = ?").bind(member.0).execute(&mut *transaction).await?;
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn recovery_codes(&self, member: MemberId) -> StoreResult<u32> {
        Ok(sqlx::query_scalar("select count(*) from recovery_code where member_id = ?")
            .bind(member.0)
            .fetch_one(&self.readers)
            .await?)
    }

    async fn credentials(&self, email: &str) -> StoreResult<Option<Credentials>> {
        let row: Option<CredentialsRow> = sqlx::query_as(select_credentials!("from member m where m.email = ?"))
            .bind(email)
            .fetch_optional(&self.readers)
            .await?;
        row.map(CredentialsRow::credentials).transpose()
    }

    async fn credentials_of(&self, member: MemberId) -> StoreResult<Option<Credentials>> {
        let row: Option<CredentialsRow> = sqlx::query_as(select_credentials!("from member m where m.id = ?"))
            .bind(member.0)
            .fetch_optional(&self.readers)
            .await?;
        row.map(CredentialsRow::credentials).transpose()
    }

    async fn members(&self, after: Option<(String, MemberId)>, limit: u32) -> StoreResult<Vec<ListedMember>> {
        let (name, id) = after.map_or((String::new(), 0), |(name, id)| (name, id.0));
        let rows: Vec<ListedRow> = sqlx::query_as(select_member!(
            ", m.password is not null as has_password, m.totp_secret is not null as has_second_factor,
               exists (select 1 from passkey p where p.member_id = m.id) as has_passkey, m.suspended_at is not null as is_suspended, m.seen_at
             from member m where (m.name, m.id) > (?, ?) order by m.name, m.id limit +?"
        ))
        .bind(name)
        .bind(id)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(ListedRow::listed).collect()
    }
}

/// How a language is kept.
pub(super) fn language(language: Locale) -> &'static str {
    match language {
        Locale::Bn => "bn",
        Locale::En => "en",
    }
}

/// Writes down the sections that a member is confined to.
pub(super) async fn confine(
    transaction: &mut Transaction<'_, Sqlite>,
    member: MemberId,
    sections: &Sections,
) -> StoreResult<()> {
    sqlx::query("delete from member_section where member_id = ?").bind(member.0).execute(&mut **transaction).await?;
    let Sections::Only(sections) = sections else { return Ok(()) };
    for section in sections {
        sqlx::query(
            "insert or ignore into member_section (member_id, section_id) select ?, id from section where slug = ?",
        )
        .bind(member.0)
        .bind(section.as_str())
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

/// Sets the secret of the second factor; recovery codes of the old one open nothing any more.
async fn replace_secret(
    transaction: &mut Transaction<'_, Sqlite>,
    member: MemberId,
    secret: Option<&[u8]>,
) -> StoreResult<()> {
    sqlx::query("update member set totp_secret = ? where id = ?")
        .bind(secret)
        .bind(member.0)
        .execute(&mut **transaction)
        .await?;
    sqlx::query("delete from recovery_code where member_id = ?").bind(member.0).execute(&mut **transaction).await?;
    Ok(())
}

async fn invite(transaction: &mut Transaction<'_, Sqlite>, member: MemberId, new: NewInvitation) -> StoreResult<()> {
    sqlx::query(
        "insert into invitation (token, member_id, ends_at) values (?, ?, ?)
         on conflict (member_id) do update set token = excluded.token, ends_at = excluded.ends_at",
    )
    .bind(new.token.as_slice())
    .bind(member.0)
    .bind(new.ends_at.0)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Whether without this member nobody could come in who may do everything.
async fn is_last_admin(transaction: &mut Transaction<'_, Sqlite>, member: MemberId) -> StoreResult<bool> {
    let (this, others): (bool, bool) = sqlx::query_as(
        "select exists (select 1 from member where id = ?1 and role = 'admin' and suspended_at is null),
                exists (select 1 from member where id <> ?1 and role = 'admin' and suspended_at is null
                        and password is not null)",
    )
    .bind(member.0)
    .fetch_one(&mut **transaction)
    .await?;
    Ok(this && !others)
}

/// Whoever knew the old password is out: sessions and links of the member end.
async fn renew_password(
    transaction: &mut Transaction<'_, Sqlite>,
    member: MemberId,
    password: &str,
    keep: Option<i64>,
) -> StoreResult<()> {
    sqlx::query("update member set password = ? where id = ?")
        .bind(password)
        .bind(member.0)
        .execute(&mut **transaction)
        .await?;
    end_everything(transaction, member, keep).await
}

/// Ends sessions but for one, links, and what browsers are known by.
async fn end_everything(
    transaction: &mut Transaction<'_, Sqlite>,
    member: MemberId,
    keep: Option<i64>,
) -> StoreResult<()> {
    sqlx::query("delete from session where member_id = ? and id is not ?")
        .bind(member.0)
        .bind(keep)
        .execute(&mut **transaction)
        .await?;
    sqlx::query("delete from known_device where member_id = ?").bind(member.0).execute(&mut **transaction).await?;
    sqlx::query("delete from invitation where member_id = ?").bind(member.0).execute(&mut **transaction).await?;
    Ok(())
}
