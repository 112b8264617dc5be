//! What was typed about a name, made into what is kept, or what is wrong with it.

use super::address::Wish;
use crate::{
    model::{
        newsroom::{
            naming::{NameForm, NameOf, Refusal, most},
            picture::Lack,
        },
        slug::Slug,
    },
    server::{error::Failure, pictures, state::AppState, store::naming::NameRecord},
};

/// The record; `before` is what is kept of it now.
pub(super) async fn checked(
    state: &AppState,
    of: NameOf,
    form: &NameForm,
    before: Option<&NameRecord>,
) -> Result<Result<NameRecord, Refusal>, Failure> {
    let (name, about, role) = match texts(of, form) {
        Ok(texts) => texts,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let picture = form.picture.clone().filter(|_| of != NameOf::Section);
    if let Some(refusal) = not_to_be_shown(state, picture.as_ref(), before).await? {
        return Ok(Err(refusal));
    }
    let within = form.within.clone().filter(|_| of == NameOf::Section);
    if let Some(refusal) = wrong_place(state, within.as_ref(), before).await? {
        return Ok(Err(refusal));
    }
    let wish = Wish { of, own: before.map(|record| &record.slug), within: within.is_some() };
    let typed = bangla::normalize::clean(form.slug.trim()).to_lowercase();
    let slug = match (typed.is_empty(), before) {
        (true, Some(record)) => record.slug.clone(),
        (true, None) => match wish.free(state, &bangla::slug::romanized(&name)).await? {
            Some(free) => free,
            None => return Ok(Err(Refusal::OddSlug)),
        },
        (false, _) => match Slug::parse(&typed) {
            Ok(slug) => slug,
            Err(_) => return Ok(Err(Refusal::OddSlug)),
        },
    };
    let stays = before.is_some_and(|record| record.slug == slug && record.within.is_some() == within.is_some());
    if !stays && let Some(refusal) = wish.refusal(state, &slug).await? {
        return Ok(Err(refusal));
    }
    Ok(Ok(NameRecord { slug, name, about, role, within, picture }))
}

/// Why a picture cannot be shown. What came by an import and stays as it is, nobody is asked about.
async fn not_to_be_shown(
    state: &AppState,
    picture: Option<&String>,
    before: Option<&NameRecord>,
) -> Result<Option<Refusal>, Failure> {
    if before.is_some_and(|record| record.picture.as_ref() == picture) {
        return Ok(None);
    }
    let files: Vec<String> = picture.cloned().into_iter().collect();
    let unready = pictures::ready_to_publish(state.store.as_ref(), &files).await?;
    Ok(unready.first().map(|unready| match unready.lack {
        Lack::Picture => Refusal::NoPicture,
        Lack::Alt => Refusal::NoAlt,
    }))
}

fn texts(of: NameOf, form: &NameForm) -> Result<(String, String, String), Refusal> {
    let clean = |text: &str| bangla::normalize::clean(text).trim().to_owned();
    let line = |text: &str| clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let is_long = |text: &str, max: usize| bangla::segment::graphemes(text) > max;
    let (name, about) = (line(&form.name), clean(&form.about));
    let role = if of == NameOf::Author { line(&form.role) } else { String::new() };
    if name.is_empty() {
        return Err(Refusal::NoName);
    }
    if is_long(&name, most::NAME) {
        return Err(Refusal::LongName { max: most::NAME as u32 });
    }
    if is_long(&role, most::ROLE) {
        return Err(Refusal::LongRole { max: most::ROLE as u32 });
    }
    if is_long(&about, most::ABOUT) {
        return Err(Refusal::LongAbout { max: most::ABOUT as u32 });
    }
    Ok((name, about, role))
}

/// Why a section cannot lie there. Sections lie within those of the navigation only, and articles keep a section where it is: its
/// address is a part of theirs.
async fn wrong_place(
    state: &AppState,
    within: Option<&Slug>,
    before: Option<&NameRecord>,
) -> Result<Option<Refusal>, Failure> {
    if before.map_or(within.is_none(), |record| record.within.as_ref() == within) {
        return Ok(None);
    }
    if let Some(outer) = within {
        let is_itself = before.is_some_and(|record| record.slug == *outer);
        let found = state.store.section_by_slug(outer).await?;
        if is_itself || found.is_none_or(|section| section.parent.is_some()) {
            return Ok(Some(Refusal::NoOuter));
        }
    }
    let Some(record) = before else { return Ok(None) };
    let bonds = state.store.section_bonds(&record.slug).await?;
    Ok(match (bonds.sections, bonds.articles) {
        (true, _) => Some(Refusal::HasSections),
        (false, true) => Some(Refusal::HasArticles),
        (false, false) => None,
    })
}
