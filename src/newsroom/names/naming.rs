//! The form of a name, new or known.

use super::{Room, fields::Line, refusals::refused};
use crate::{
    api::newsroom::names::{change_name, make_name},
    i18n::Texts,
    model::{
        newsroom::{
            names::Name,
            naming::{NameField, NameForm, NameOf, Naming, Refusal},
        },
        slug::Slug,
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// A form, and what came of it.
#[derive(Clone, Copy)]
pub(super) struct Filled {
    pub texts: Texts,
    pub of: NameOf,
    pub form: RwSignal<NameForm>,
    /// Whether a picture is being chosen.
    pub choosing: RwSignal<bool>,
    refusal: RwSignal<Option<Refusal>>,
    /// Others of this name.
    alike: RwSignal<Vec<Name>>,
    pending: RwSignal<bool>,
}

/// The fields with what is known; `slug` says of which name, none of a new one.
pub(super) fn naming(room: Room, of: NameOf, slug: Option<Slug>, start: NameForm) -> AnyView {
    let texts = room.texts;
    let filled = Filled {
        texts,
        of,
        form: RwSignal::new(start),
        choosing: RwSignal::new(false),
        refusal: RwSignal::new(None),
        alike: RwSignal::new(Vec::new()),
        pending: RwSignal::new(false),
    };
    let known = slug.clone();
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        filled.send(room, known.clone());
    };
    let id = slug.as_ref().map_or_else(|| "new".to_owned(), |slug| format!("name-{slug}"));
    let hint = match (of, slug.is_some()) {
        (_, false) => texts.names_slug_new(),
        (NameOf::Section, true) => texts.names_slug_section(),
        (_, true) => texts.names_slug_known(),
    };
    let name = Line {
        part: "name",
        label: texts.names_name(),
        field: NameField::Name,
        value: |form| &mut form.name,
        hint: "",
    };
    let address =
        Line { part: "slug", label: texts.names_slug(), field: NameField::Slug, value: |form| &mut form.slug, hint };
    let role = Line {
        part: "role",
        label: texts.names_role(),
        field: NameField::Role,
        value: |form| &mut form.role,
        hint: "",
    };
    let keep = if slug.is_none() { texts.names_make() } else { texts.newsroom_save() };
    view! {
        <form class="naming" on:submit=send novalidate>
            {filled.line(&id, name)}
            {filled.line(&id, address)}
            {(of == NameOf::Author).then(|| filled.line(&id, role))}
            {(of == NameOf::Section).then(|| filled.outer(&id, slug.as_ref(), room.outer))}
            {filled.about(&id)}
            {(of != NameOf::Section).then(|| filled.face())}
            {move || filled.warning()}
            <p>
                <button class="button" type="submit" aria-disabled=move || filled.pending.get().then_some("true")>
                    {move || if filled.alike.with(Vec::is_empty) { keep } else { texts.names_all_the_same() }}
                </button>
            </p>
        </form>
        {filled.library()}
    }
    .into_any()
}

impl Filled {
    fn send(self, room: Room, known: Option<Slug>) {
        if self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        let (of, form) = (self.of, self.form.get_untracked());
        let alike = !self.alike.with_untracked(Vec::is_empty);
        spawn_local(async move {
            let answer = match known.clone() {
                Some(slug) => change_name(of, slug, form.clone(), alike).await,
                None => make_name(of, form.clone(), alike).await,
            };
            self.pending.set(false);
            self.refusal.set(None);
            self.alike.set(Vec::new());
            match answer {
                Ok(Naming::Kept { slug }) => {
                    room.notice.done(self.texts.names_kept(form.name.trim()));
                    if known.is_none() {
                        self.form.set(NameForm::default());
                    }
                    // The entry is printed anew and the form in it is gone; what is typed next begins where the last one did.
                    let then = known.map_or_else(|| "new-name".to_owned(), |_| format!("change-{slug}"));
                    room.read(None, Some(then));
                }
                Ok(Naming::Refused(refusal)) => self.refusal.set(Some(refusal)),
                Ok(Naming::Alike(others)) => self.alike.set(others),
                Err(error) => room.notice.failed(self.texts, &error),
            }
        });
    }

    /// What is wrong with a field.
    pub(super) fn error(self, field: NameField) -> Option<String> {
        self.refusal.get().filter(|refusal| refusal.field() == field).map(|refusal| refused(self.texts, &refusal))
    }

    /// What is typed from now on is another name, of which nothing is known yet.
    pub(super) fn typed(self, change: impl FnOnce(&mut NameForm)) {
        self.form.update(change);
        self.alike.update(|alike| alike.clear());
    }

    /// That there are others of this name.
    fn warning(self) -> AnyView {
        let others = self.alike.get();
        let told = (!others.is_empty()).then(|| {
            let slugs: Vec<_> = others.iter().map(|other| other.slug.to_string()).collect();
            self.texts.names_alike(&slugs.join(", "))
        });
        view! { <p class="naming__warning" role="alert">{told}</p> }.into_any()
    }
}
