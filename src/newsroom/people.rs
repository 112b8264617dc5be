//! The people of the newsroom: who they are and what they may do; inviting, changing and shutting out.

mod invite;
mod person;
mod rights;

use super::{frame::Place, listed::Listed, notice::Notice};
use crate::{
    api::newsroom::people::list_members,
    i18n::Texts,
    model::newsroom::people::{Link, Person, PersonPlace, SectionName},
};
use leptos::{prelude::*, task::spawn_local};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Room {
    texts: Texts,
    proof: super::proof::Proof,
    notice: Notice,
    /// A link that somebody was given just now, and who.
    link: RwSignal<Option<(String, Link)>>,
    /// All sections of the paper.
    sections: RwSignal<Vec<SectionName>>,
    /// Reads the list anew.
    changed: Callback<()>,
}

/// The page.
pub(super) fn people(place: &Place) -> AnyView {
    let (texts, notice) = (place.texts, Notice::new());
    let people = Listed::<Person, PersonPlace>::new();
    let (sections, link) = (RwSignal::new(Vec::new()), RwSignal::new(None));
    let read = move |after: Option<PersonPlace>| {
        spawn_local(async move {
            let is_first = after.is_none();
            match list_members(after).await {
                Ok(page) => {
                    sections.set(page.sections);
                    people.take(is_first, page.people, page.next);
                }
                Err(error) => notice.failed(texts, &error),
            }
        });
    };
    read(None);
    let changed = Callback::new(move |()| read(None));
    let room = Room { texts, proof: place.proof, notice, link, sections, changed };
    view! {
        <h1 class="heading" data-size="page">{texts.people_heading()}</h1>
        {notice.view()}
        {move || link.get().map(|(name, link)| told_once(&name, link, texts))}
        {invite::invite(room)}
        <ul class="people" role="list">
            {move || people.all.get().into_iter().map(|one| person::person(one, room)).collect_view()}
        </ul>
        {people.further(texts.newsroom_more(), read)}
    }
    .into_any()
}

/// The link, to be copied: the server does not know it any more.
fn told_once(name: &str, link: Link, texts: Texts) -> impl IntoView + use<> {
    let told = if link.is_mailed { texts.people_link_mailed(name) } else { texts.people_link(name) };
    view! {
        <div class="people__link field">
            <label class="field__label" for="people-link">{told}</label>
            <input class="field__input" id="people-link" type="text" readonly value=link.address />
        </div>
    }
}
