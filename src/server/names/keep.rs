//! A name is made or changed. When that is done, no reader gets a page with the old one.

use super::{checked::checked, known};
use crate::{
    model::{
        error::AppError,
        newsroom::{
            names::Name,
            naming::{NameForm, NameOf, Naming, Way},
        },
        slug::Slug,
    },
    server::{
        accounts::Doer,
        error::Failure,
        state::AppState,
        store::{
            job::{JobKind, NewJob},
            naming::NameRecord,
        },
    },
};
use serde_json::{Value, json};

/// Namesakes that are shown.
const SHOWN: u32 = 5;

/// Makes one; of two with the same name only if that is known (`alike`).
pub async fn make(state: &AppState, doer: &Doer, of: NameOf, form: &NameForm, alike: bool) -> Result<Naming, Failure> {
    let record = match checked(state, of, form, None).await? {
        Ok(record) => record,
        Err(refusal) => return Ok(Naming::Refused(refusal)),
    };
    let others = if alike { Vec::new() } else { namesakes(state, of, &record, None).await? };
    if !others.is_empty() {
        return Ok(Naming::Alike(others));
    }
    let act = doer.act(state, "names.made", subject(of, &record.slug), told(&record));
    if !state.store.make_name(of, &record, &act).await? {
        return Err(AppError::Conflict.into());
    }
    state.tell_changes().await;
    Ok(Naming::Kept { slug: record.slug })
}

/// Changes the one that is at this address. Where that changes its address, the old one leads to the new one from now on.
pub async fn change(
    state: &AppState,
    doer: &Doer,
    (of, slug): (NameOf, &Slug),
    form: &NameForm,
    alike: bool,
) -> Result<Naming, Failure> {
    let before = known(state, of, slug).await?;
    let record = match checked(state, of, form, Some(&before)).await? {
        Ok(record) => record,
        Err(refusal) => return Ok(Naming::Refused(refusal)),
    };
    if record == before {
        return Ok(Naming::Kept { slug: record.slug });
    }
    let is_renamed = record.name != before.name;
    let others =
        if alike || !is_renamed { Vec::new() } else { namesakes(state, of, &record, Some(&before.slug)).await? };
    if !others.is_empty() {
        return Ok(Naming::Alike(others));
    }
    let detail = json!({ "was": told(&before), "now": told(&record) });
    let act = doer.act(state, "names.changed", subject(of, &record.slug), detail);
    // A name can stand in a large part of the archive: the index follows by itself.
    let job = is_renamed.then(|| NewJob::now(JobKind::IndexTexts, "names", state.clock.now()));
    if !state.store.change_name(of, &before.slug, &record, job.as_ref(), &act).await? {
        return Err(AppError::Conflict.into());
    }
    state.tell_changes().await;
    Ok(Naming::Kept { slug: record.slug })
}

/// Lets a section change places with its neighbour in the navigation; false at the end of it.
pub async fn move_section(state: &AppState, doer: &Doer, slug: &Slug, way: Way) -> Result<bool, Failure> {
    let record = known(state, NameOf::Section, slug).await?;
    let act =
        doer.act(state, "names.changed", subject(NameOf::Section, slug), json!({ "moved": way, "name": record.name }));
    let is_moved = state.store.move_section(slug, way, &act).await?;
    if is_moved {
        state.tell_changes().await;
    }
    Ok(is_moved)
}

async fn namesakes(
    state: &AppState,
    of: NameOf,
    record: &NameRecord,
    own: Option<&Slug>,
) -> Result<Vec<Name>, Failure> {
    Ok(state.store.namesakes(of, &record.name, own, SHOWN).await?)
}

fn subject(of: NameOf, slug: &Slug) -> String {
    format!("{}:{slug}", of.as_str())
}

/// A name as it is written down.
fn told(record: &NameRecord) -> Value {
    let NameRecord { slug, name, about, role, within, picture } = record;
    json!({ "slug": slug, "name": name, "about": about, "role": role, "within": within, "picture": picture })
}
