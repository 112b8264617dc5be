//! What somebody is, and in which sections.

use crate::{
    i18n::Texts,
    model::{
        newsroom::{member::Sections, people::SectionName, role::Role},
        slug::Slug,
    },
    newsroom::field::ChoiceField,
};
use leptos::prelude::*;

/// What is chosen in the fields.
#[derive(Clone, Copy)]
pub(super) struct Rights {
    role: RwSignal<String>,
    sections: RwSignal<Vec<Slug>>,
}

impl Rights {
    pub(super) fn new(role: Role, sections: &Sections) -> Self {
        let sections = match sections {
            Sections::All => Vec::new(),
            Sections::Only(sections) => sections.clone(),
        };
        Self { role: RwSignal::new(role.to_string()), sections: RwSignal::new(sections) }
    }

    pub(super) fn role(self) -> Role {
        self.role.get_untracked().parse().unwrap_or(Role::Contributor)
    }

    pub(super) fn sections(self) -> Vec<Slug> {
        self.sections.get_untracked()
    }

    /// The fields. `of` makes their ids unique on the page.
    pub(super) fn fields(self, of: &str, all: RwSignal<Vec<SectionName>>, texts: Texts) -> impl IntoView + use<> {
        let roles = Role::ALL.map(|role| (role.as_str(), texts.role(role))).to_vec();
        let of = of.to_owned();
        let boxes = {
            let of = of.clone();
            move || all.get().into_iter().map(|section| self.section(&of, section)).collect_view()
        };
        view! {
            <ChoiceField id=format!("{of}-role") label=texts.people_role() choices=roles chosen=self.role />
            <fieldset class="rights">
                <legend class="field__label">{texts.people_sections()}</legend>
                <p class="field__hint">{texts.people_sections_hint()}</p>
                <div class="rights__sections">{boxes}</div>
            </fieldset>
        }
    }

    fn section(self, of: &str, section: SectionName) -> impl IntoView + use<> {
        let SectionName { slug, name } = section;
        let id = format!("{of}-{slug}");
        let (listed, toggled) = (slug.clone(), slug);
        let toggle = move |event| {
            let is_in = event_target_checked(&event);
            self.sections.update(|sections| {
                sections.retain(|other| *other != toggled);
                if is_in {
                    sections.push(toggled.clone());
                }
            });
        };
        view! {
            <label class="rights__section">
                <input
                    id=id type="checkbox" on:change=toggle
                    prop:checked=move || self.sections.with(|sections| sections.contains(&listed))
                />
                {name}
            </label>
        }
    }
}
