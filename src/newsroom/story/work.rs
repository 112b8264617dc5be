//! What is being written, and where it is kept.

use crate::{
    api::newsroom::story::{get_story, save_story},
    browser::kept,
    model::{
        error::{AppError, Field},
        id::ArticleId,
        moment::Moment,
        newsroom::{
            draft::{Draft, most},
            merge::{Merged, Part, merge},
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
    /// On this device: somebody else has changed the same.
    Overtaken(Box<Overtaken>),
}

/// Two versions that do not go together by themselves.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Overtaken {
    /// What the server has.
    pub theirs: Story,
    /// What both have changed.
    pub parts: Vec<Part>,
}

/// A story at work.
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
    /// Whose changes came into the draft by themselves, last.
    pub joined: RwSignal<Option<String>>,
    /// The draft as it was at that version: of it, what is written was made.
    base: StoredValue<Draft>,
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
        let (draft, made_of, base, is_ahead) = match on_device {
            Some(found) if found.draft != draft => (found.draft, found.made_of, found.base, true),
            _ => (draft.clone(), draft, version, false),
        };
        // A save may come back when its page has gone: what it is about must not have gone with it.
        let page = Owner::current();
        let owner = Owner::new_root(None);
        let work = owner.with(|| Self {
            keeping: RwSignal::new(if is_ahead { Keeping::Waiting } else { Keeping::Kept(card.changed_at) }),
            draft: RwSignal::new(draft),
            card: RwSignal::new(card),
            version: RwSignal::new(base),
            joined: RwSignal::new(None),
            base: StoredValue::new(made_of),
            made_slug: RwSignal::new(made_slug),
            timer: StoredValue::new(None),
        });
        std::mem::forget(owner);
        if let Some(page) = page {
            page.set();
        }
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
        if !matches!(self.keeping.get_untracked(), Keeping::Kept(_) | Keeping::Saving | Keeping::Overtaken(_)) {
            self.save_in(Duration::ZERO);
        }
    }

    /// Both versions become one: of what both have changed, ours counts, or theirs. The other stays among the revisions.
    pub(super) fn settle(self, ours_counts: bool) {
        let Keeping::Overtaken(overtaken) = self.keeping.get_untracked() else { return };
        let (ours, theirs) = (self.draft.get_untracked(), &overtaken.theirs);
        let merged = self.base.with_value(|base| {
            if ours_counts { merge(base, &ours, &theirs.draft) } else { merge(base, &theirs.draft, &ours) }
        });
        self.go_on_from(theirs, merged.draft);
        self.keeping.set(Keeping::Waiting);
        self.save_in(Duration::ZERO);
    }

    /// Which story it is.
    pub(super) fn id(self) -> ArticleId {
        self.card.with_untracked(|card| card.id)
    }

    /// Asks again how far the story is.
    pub(super) async fn look_again(self) {
        if let Ok(folder) = get_story(self.id()).await {
            self.card.set(folder.story.card);
            if matches!(self.keeping.get_untracked(), Keeping::Kept(_)) {
                self.version.set(folder.story.version);
                self.base.set_value(folder.story.draft);
            }
        }
    }

    /// Saves what has not been saved and waits for it. An error of none is that somebody else has saved.
    pub(super) async fn saved(self) -> Result<(), Option<AppError>> {
        self.stop_timer();
        match self.keeping.get_untracked() {
            Keeping::Kept(_) => return Ok(()),
            Keeping::Overtaken(_) => return Err(None),
            Keeping::Waiting | Keeping::Saving | Keeping::Failed(_) => {}
        }
        self.send().await;
        match self.keeping.get_untracked() {
            Keeping::Kept(_) => Ok(()),
            Keeping::Failed(error) => Err(Some(error)),
            _ => Err(None),
        }
    }

    fn keep_here(self) {
        let kept = OnDevice {
            base: self.version.get_untracked(),
            made_of: self.base.get_value(),
            draft: self.draft.get_untracked(),
        };
        if let Ok(text) = serde_json::to_string(&kept) {
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
        if matches!(self.keeping.get_untracked(), Keeping::Saving | Keeping::Overtaken(_)) {
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
                    self.base.set_value(draft.clone());
                    self.made_slug.set(made_slug);
                    if self.draft.with_untracked(|now| *now == draft) {
                        kept::forget_draft(&self.id().to_string());
                        self.card.update(|card| card.differs = true);
                        return self.keeping.set(Keeping::Kept(at));
                    }
                    self.keep_here();
                }
                Ok(Saved::Overtaken { story }) => {
                    let ours = self.draft.get_untracked();
                    let Merged { draft, conflicts } = self.base.with_value(|base| merge(base, &ours, &story.draft));
                    if !conflicts.is_empty() {
                        let overtaken = Overtaken { theirs: *story, parts: conflicts };
                        return self.keeping.set(Keeping::Overtaken(Box::new(overtaken)));
                    }
                    self.joined.set(story.card.changed_by.as_ref().map(|named| named.name.clone()));
                    self.go_on_from(&story, draft);
                }
                Err(error) => {
                    self.keeping.set(Keeping::Failed(error));
                    return self.save_in(AGAIN);
                }
            }
        }
    }

    /// What is written is made of this version from now on.
    fn go_on_from(self, theirs: &Story, draft: Draft) {
        self.version.set(theirs.version);
        self.base.set_value(theirs.draft.clone());
        self.made_slug.set(theirs.made_slug.clone());
        self.card.set(theirs.card.clone());
        self.draft.set(draft);
        self.keep_here();
    }
}

/// A draft as this device keeps it.
#[derive(serde::Serialize, serde::Deserialize)]
struct OnDevice {
    base: u32,
    made_of: Draft,
    draft: Draft,
}
