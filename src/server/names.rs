//! Names of the paper: sections, topics and authors, made and changed.

mod address;
mod checked;
mod keep;

pub use keep::{change, make, move_section};

use crate::{
    model::{
        error::AppError,
        newsroom::naming::{KnownNames, NameForm, NameOf},
        slug::Slug,
    },
    server::{error::Failure, state::AppState, store::naming::NameRecord},
};

/// Names of one part of a list.
const PART: u32 = 50;

/// More sections than a paper has: they are listed at once.
const MOST_SECTIONS: u32 = 500;

/// Names with this in them, those behind a place.
pub async fn list(state: &AppState, of: NameOf, typed: &str, after: Option<&Slug>) -> Result<KnownNames, Failure> {
    let typed = bangla::normalize::clean(typed);
    let part = if of == NameOf::Section { MOST_SECTIONS } else { PART };
    let mut names = state.store.known_names_of(of, typed.trim(), after, part.saturating_add(1)).await?;
    let more = names.len() > part as usize;
    names.truncate(part as usize);
    let next = names.last().filter(|_| more).map(|last| last.slug.clone());
    Ok(KnownNames { names, next })
}

/// One, as it can be changed.
pub async fn get(state: &AppState, of: NameOf, slug: &Slug) -> Result<NameForm, Failure> {
    let NameRecord { slug, name, about, role, within, picture } = known(state, of, slug).await?;
    Ok(NameForm { name, slug: slug.into(), about, role, within, picture })
}

async fn known(state: &AppState, of: NameOf, slug: &Slug) -> Result<NameRecord, Failure> {
    Ok(state.store.name_record(of, slug).await?.ok_or(AppError::NotFound)?)
}
