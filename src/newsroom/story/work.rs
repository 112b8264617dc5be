//! What is being written, and where it is kept.

use crate::{
    api::newsroom::story::save_story,
    browser::kept,
    model::{
        error::{AppError, Field},
        id::ArticleId,
        moment::Moment,
        newsroom::{
            draft::{Draft, most},
            story::{Saved, Story, StoryCard},
        },
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::time::Duration;

/// So long after the last stroke it is saved.
const AFTER: Duration = Duration::from_millis(1500);

/// So long after a save that failed it is tried again.
const AGAIN: Duration = Duration::from_secs(5);

/// Where the draft is kept.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Keeping {
    /// On the server's disk, since then.
    Kept(Moment),
    /// On this device; it goes to the server in a moment.
    Waiting,
    /// On its way to the server.
    Saving,
    /// On this device alone, for this reason.
    Failed(AppError),
    /// On this device: somebody else has saved, and both versions are there to be compared.
    Overtaken(Box<Story>),
}

/// A story at work. Its signals live as long as its page.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// What is written.
    pub draft: RwSignal<Draft>,
    /// How far it is.
    pub card: RwSignal<StoryCard>,
    /// Where the draft is kept.
    pub keeping: RwSignal<Keeping>,
    /// Of the draft that the server has.
    pub version: RwSignal<u32>,
    /// What that draft's headline makes of an address.
    pub made_slug: RwSignal<String>,
    /// A save that is to come.
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Work {
    /// Begins with what the server has; what this device kept of a version that did not get there goes on from where it was.
    pub(super) fn new(story: Story) -> Self {
        let Story { card, draft, version, made_slug, .. } = story;
        let on_device = kept::draft(&card.id.to_string()).and_then(|text| serde_json::from_str::<OnDevice>(&text).ok());
        let (draft, base, is_ahead) = match on_device {
            Some(found) if found.draft != draft => (found.draft, found.base, true),
            _ => (draft, version, false),
        };
        let work = Self {
            keeping: RwSignal::new(if is_ahead { Keeping::Waiting } else { Keeping::Kept(card.changed_at) }),
            draft: RwSignal::new(draft),
            card: RwSignal::new(card),
            version: RwSignal::new(base),
            made_slug: RwSignal::new(made_slug),
            timer: StoredValue::new(None),
        };
        if is_ahead {
            work.save_in(Duration::ZERO);
        }
        work
    }

    /// Changes the draft. It is kept on this device at once, and on the server soon.
    pub(super) fn change(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.keep_here();
        if !matches!(self.keeping.get_untracked(), Keeping::Overtaken(_) | Keeping::Saving) {
            self.keeping.set(Keeping::Waiting);
            self.save_in(AFTER);
        }
    }

    /// Saves now what has not been saved.
    pub(super) fn save_now(self) {
        if !matches!(self.keeping.get_untracked(), Keeping::Kept(_) | Keeping::Saving) {
            self.save_in(Duration::ZERO);
        }
    }

    /// Takes what the other has saved, in place of what is here.
    pub(super) fn take_theirs(self) {
        if let Keeping::Overtaken(theirs) = self.keeping.get_untracked() {
            kept::forget_draft(&self.id().to_string());
            self.version.set(theirs.version);
            self.keeping.set(Keeping::Kept(theirs.card.changed_at));
            self.made_slug.set(theirs.made_slug);
            self.draft.set(theirs.draft);
            self.card.set(theirs.card);
        }
    }

    /// Saves what is here over what the other has saved; theirs stays among the revisions.
    pub(super) fn keep_ours(self) {
        if let Keeping::Overtaken(theirs) = self.keeping.get_untracked() {
            self.version.set(theirs.version);
            self.keeping.set(Keeping::Waiting);
            self.save_in(Duration::ZERO);
        }
    }

    /// Which story it is.
    pub(super) fn id(self) -> ArticleId {
        self.card.with_untracked(|card| card.id)
    }

    /// Saves what has not been saved and waits for it. An error of none is that somebody else has saved.
    pub(super) async fn saved(self) -> Result<(), Option<AppError>> {
        self.stop_timer();
        match self.keeping.get_untracked() {
            Keeping::Kept(_) => return Ok(()),
            Keeping::Overtaken(_) => return Err(None),
            Keeping::Waiting | Keeping::Saving | Keeping::Failed(_) => {}
        }
        // One that is on its way comes back with another version than this one names: it is sent again until they agree.
        self.send().await;
        match self.keeping.get_untracked() {
            Keeping::Kept(_) => Ok(()),
            Keeping::Failed(error) => Err(Some(error)),
            _ => Err(None),
        }
    }

    fn keep_here(self) {
        let (base, draft) = (self.version.get_untracked(), self.draft.get_untracked());
        if let Ok(text) = serde_json::to_string(&OnDevice { base, draft }) {
            kept::keep_draft(&self.id().to_string(), &text);
        }
    }

    fn save_in(self, time: Duration) {
        self.stop_timer();
        let handle = set_timeout_with_handle(
            move || {
                spawn_local(self.send());
            },
            time,
        )
        .ok();
        self.timer.set_value(handle);
    }

    fn stop_timer(self) {
        self.timer.update_value(|timer| {
            if let Some(handle) = timer.take() {
                handle.clear();
            }
        });
    }

    /// Sends what is written, and again what is written meanwhile.
    async fn send(self) {
        if self.keeping.get_untracked() == Keeping::Saving {
            // What was written meanwhile is seen when that one has come back.
            return;
        }
        self.keeping.set(Keeping::Saving);
        loop {
            let (base, draft) = (self.version.get_untracked(), self.draft.get_untracked());
            if draft.body.len() > most::BODY_BYTES {
                return self.keeping.set(Keeping::Failed(AppError::too_long(Field::Body)));
            }
            match save_story(self.id(), base, draft.clone()).await {
                Ok(Saved::Kept { version, at, made_slug }) => {
                    self.version.set(version);
                    self.made_slug.set(made_slug);
                    if self.draft.with_untracked(|now| *now == draft) {
                        kept::forget_draft(&self.id().to_string());
                        self.card.update(|card| card.differs = true);
                        self.keeping.set(Keeping::Kept(at));
                        return;
                    }
                    self.keep_here();
                }
                Ok(Saved::Overtaken { story }) => return self.keeping.set(Keeping::Overtaken(story)),
                Err(error) => {
                    self.keeping.set(Keeping::Failed(error));
                    return self.save_in(AGAIN);
                }
            }
        }
    }
}

/// A draft as this device keeps it.
#[derive(serde::Serialize, serde::Deserialize)]
struct OnDevice {
    base: u32,
    draft: Draft,
}
