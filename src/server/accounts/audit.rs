//! What was done, for those who may read it.

use crate::{
    i18n::Texts,
    model::{
        newsroom::audit::{AuditEntry, AuditPage},
        paging::{Paged, Stretch},
    },
    server::{error::Failure, state::AppState, store::audit::StoredAct},
};

/// Acts on a page.
const PAGE: u32 = 50;

/// Acts below one, newest first; times are told in the words of whoever asks.
pub async fn acts(state: &AppState, texts: Texts, before: Option<i64>) -> Result<AuditPage, Failure> {
    let acts = state.store.acts(before, PAGE.saturating_add(1)).await?;
    let Paged { entries, next, .. } = Paged::cut(acts, &Stretch::Top, PAGE, |act| act.id);
    let entry = |act: StoredAct| AuditEntry {
        id: act.id,
        at: texts.date_and_time(state.clock.moment(act.at)),
        name: act.name,
        address: act.address,
        act: act.act,
        subject: act.subject,
        detail: act.detail,
    };
    Ok(AuditPage { entries: entries.into_iter().map(entry).collect(), next })
}
