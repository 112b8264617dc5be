//! The entry that is being written. What is typed is kept on this device until readers have it.

use crate::{
    browser::kept,
    model::{
        id::LiveEntryId,
        newsroom::coverage::{EntryForm, Posted, WrittenEntry},
    },
    newsroom::story::work::Work,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// An entry in the form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    pub form: EntryForm,
    /// Which it is, as soon as that is known.
    pub of: Option<LiveEntryId>,
    /// What readers have of it, if they have it.
    pub was: Option<EntryForm>,
    /// A new entry that waits while another is changed.
    aside: Option<Box<Self>>,
}

/// What is being written.
#[derive(Clone, Copy)]
pub(super) struct Writing {
    work: Work,
    pub now: RwSignal<Written>,
    /// Whether readers are to see when it was changed.
    pub told: RwSignal<bool>,
}

impl Writing {
    /// Goes on where this device was left.
    pub(super) fn new(work: Work) -> Self {
        let kept = kept::draft(&name(work)).and_then(|text| serde_json::from_str(&text).ok());
        Self { work, now: RwSignal::new(kept.unwrap_or_default()), told: RwSignal::new(false) }
    }

    /// Whether it is an entry that readers have.
    pub(super) fn is_change(self) -> bool {
        self.now.with(|now| now.was.is_some())
    }

    /// Whether it is this one.
    pub(super) fn is_change_of(self, entry: LiveEntryId) -> bool {
        self.now.with_untracked(|now| now.was.is_some() && now.of == Some(entry))
    }

    /// What a new entry is to be called; one that is being written has its name already.
    pub(super) fn named(self, next: LiveEntryId) {
        if self.now.with_untracked(|now| now.of.is_none()) {
            self.now.update(|now| now.of = Some(next));
        }
    }

    /// Something is typed.
    pub(super) fn change(self, change: impl FnOnce(&mut EntryForm)) {
        self.now.update(|now| change(&mut now.form));
        self.keep();
    }

    /// An entry that readers have is changed; a new one that had been begun waits.
    pub(super) fn take_up(self, entry: &WrittenEntry) {
        self.now.update(|now| {
            let begun = (now.form != EntryForm::default()).then(|| Box::new(now.clone()));
            *now = Written { aside: begun, ..Written::of(entry) };
        });
        self.keep();
    }

    /// It has come to its end, or shall not be; what waited for that comes back.
    pub(super) fn leave(self) {
        self.told.set(false);
        self.now.update(|now| *now = now.aside.take().map_or_else(Written::default, |aside| *aside));
        self.keep();
    }

    /// Readers have what was sent; or somebody was faster. What is written here since, or against that, is to come in the place of what they
    /// have now.
    pub(super) fn came_to(self, posted: &Posted, sent: &EntryForm) {
        match posted {
            Posted::Done(_) if self.now.with_untracked(|now| now.form == *sent) => self.leave(),
            Posted::NotReady(_) => {}
            Posted::Done(stands) | Posted::Overtaken(stands) => {
                self.now.update(|now| {
                    let there = stands.entries.iter().find(|entry| Some(entry.id) == now.of);
                    now.of = Some(there.map_or(stands.next, |entry| entry.id));
                    now.was = there.map(|entry| entry.form.clone());
                });
                self.keep();
            }
        }
    }

    fn keep(self) {
        let name = name(self.work);
        self.now.with_untracked(|now| {
            if now.form == EntryForm::default() {
                kept::forget_draft(&name);
            } else if let Ok(text) = serde_json::to_string(now) {
                kept::keep_draft(&name, &text);
            }
        });
    }
}

impl Written {
    fn of(entry: &WrittenEntry) -> Self {
        Self { form: entry.form.clone(), of: Some(entry.id), was: Some(entry.form.clone()), aside: None }
    }
}

/// What this device keeps it under.
fn name(work: Work) -> String {
    format!("live:{}", work.id())
}
