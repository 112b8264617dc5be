//! Passkeys in SQLite.

use super::{
    SqliteStore,
    audit::{note, noted},
};
use crate::{
    model::{moment::UtcMillis, newsroom::member::MemberId},
    server::{
        passkey::Passkey,
        store::{
            PasskeyStore, StoreError, StoreResult,
            audit::Act,
            passkey::{NewPasskey, StoredPasskey},
        },
    },
};
use async_trait::async_trait;
use sqlx::FromRow;

#[derive(FromRow)]
struct PasskeyRow {
    id: i64,
    member_id: i64,
    credential: Vec<u8>,
    handle: Vec<u8>,
    public_key: Vec<u8>,
    counter: i64,
    may_be_copied: bool,
    name: String,
    made_at: i64,
    used_at: Option<i64>,
}

impl PasskeyRow {
    fn stored(self) -> StoreResult<StoredPasskey> {
        let counter = u32::try_from(self.counter);
        let counter = counter.map_err(|_| StoreError::Other(format!("passkey {} counts oddly", self.id)))?;
        Ok(StoredPasskey {
            id: self.id,
            member: MemberId(self.member_id),
            passkey: Passkey {
                id: self.credential,
                public_key: self.public_key,
                counter,
                may_be_copied: self.may_be_copied,
            },
            handle: self.handle,
            name: self.name,
            made_at: UtcMillis(self.made_at),
            used_at: self.used_at.map(UtcMillis),
        })
    }
}

/// `select` with the columns of [`PasskeyRow`]; the caller says which.
macro_rules! select_passkey {
    ($which:literal) => {
        concat!(
            "select id, member_id, credential, handle, public_key, counter, may_be_copied, name, made_at, used_at from passkey ",
            $which
        )
    };
}

#[async_trait]
impl PasskeyStore for SqliteStore {
    async fn add_passkey(&self, new: &NewPasskey, act: &Act) -> StoreResult<()> {
        let NewPasskey { member, passkey, handle, name } = new;
        let mut transaction = self.write().await?;
        sqlx::query(
            "insert into passkey (member_id, credential, handle, public_key, counter, may_be_copied, name, made_at)
             values (?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(member.0)
        .bind(&passkey.id)
        .bind(handle)
        .bind(&passkey.public_key)
        .bind(passkey.counter)
        .bind(passkey.may_be_copied)
        .bind(name)
        .bind(act.at.0)
        .execute(&mut *transaction)
        .await?;
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn passkey(&self, credential: &[u8]) -> StoreResult<Option<StoredPasskey>> {
        let row: Option<PasskeyRow> = sqlx::query_as(select_passkey!("where credential = ?"))
            .bind(credential)
            .fetch_optional(&self.readers)
            .await?;
        row.map(PasskeyRow::stored).transpose()
    }

    async fn passkeys(&self, member: MemberId, limit: u32) -> StoreResult<Vec<StoredPasskey>> {
        let rows: Vec<PasskeyRow> = sqlx::query_as(select_passkey!("where member_id = ? order by id limit +?"))
            .bind(member.0)
            .bind(limit)
            .fetch_all(&self.readers)
            .await?;
        rows.into_iter().map(PasskeyRow::stored).collect()
    }

    async fn rename_passkey(&self, member: MemberId, id: i64, name: &str, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let renamed = sqlx::query("update passkey set name = ? where id = ? and member_id = ?")
            .bind(name)
            .bind(id)
            .bind(member.0)
            .execute(&mut *transaction)
            .await?;
        noted(transaction, renamed.rows_affected(), act).await
    }

    async fn remove_passkey(&self, member: MemberId, id: i64, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let removed = sqlx::query("delete from passkey where id = ? and member_id = ?")
            .bind(id)
            .bind(member.0)
            .execute(&mut *transaction)
            .await?;
        noted(transaction, removed.rows_affected(), act).await
    }
}
