//! Which address a name gets: one that nobody has, nobody had and the program does not need.

use crate::{
    model::{
        newsroom::naming::{NameOf, Refusal},
        slug::{RESERVED, Slug},
    },
    server::{error::Failure, state::AppState, store::naming::Holder},
};

/// Names that make the same slug are told apart by numbers, up to this.
const MOST_ALIKE: u32 = 1000;

/// Who wants an address.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish<'a> {
    /// What it is for.
    pub of: NameOf,
    /// The address of today, of a name that is there.
    pub own: Option<&'a Slug>,
    /// Whether it stands behind a section's, as articles do.
    pub within: bool,
}

enum Taken {
    Reserved,
    By(Holder),
}

impl Wish<'_> {
    /// The first address like this one that is free, with a number behind it if need be.
    pub(super) async fn free(self, state: &AppState, wished: &str) -> Result<Option<Slug>, Failure> {
        for number in 1..=MOST_ALIKE {
            let text = if number == 1 { wished.to_owned() } else { format!("{wished}-{number}") };
            let Ok(slug) = Slug::parse(&text) else { return Ok(None) };
            if self.taken(state, &slug).await?.is_none() {
                return Ok(Some(slug));
            }
        }
        Ok(None)
    }

    /// Why an address cannot be had, if it cannot.
    pub(super) async fn refusal(self, state: &AppState, slug: &Slug) -> Result<Option<Refusal>, Failure> {
        let Some(taken) = self.taken(state, slug).await? else { return Ok(None) };
        let free = self.free(state, slug.as_str()).await?.map(String::from).unwrap_or_default();
        Ok(Some(match taken {
            Taken::Reserved => Refusal::ReservedSlug { free },
            Taken::By(Holder { name, is_former: true }) => Refusal::FormerSlug { of: name, free },
            Taken::By(Holder { name, is_former: false }) => Refusal::TakenSlug { by: name, free },
        }))
    }

    async fn taken(self, state: &AppState, slug: &Slug) -> Result<Option<Taken>, Failure> {
        if self.of == NameOf::Section && RESERVED.contains(&slug.as_str()) {
            return Ok(Some(Taken::Reserved));
        }
        Ok(state.store.slug_holder(self.of, slug, self.within, self.own).await?.map(Taken::By))
    }
}
