//! A story that is told while it happens: its entries, a form for the next, and the end of it.

mod composer;
mod writing;
mod written;

use self::{
    composer::{composer, outcome},
    writing::Writing,
    written::written,
};
use super::{picture::Choosing, told::Told, work::Work};
use crate::{
    api::newsroom::coverage::{end_coverage, get_coverage},
    i18n::Texts,
    model::{
        article::ArticleKind,
        error::AppError,
        id::LiveEntryId,
        newsroom::{
            coverage::{Coverage, Posted},
            permission::Permission,
            stage::Stage,
        },
    },
    newsroom::frame::Place,
    ui::moment::Moment,
};
use leptos::{prelude::*, task::spawn_local};

/// What the parts of it share.
#[derive(Clone, Copy)]
struct Desk {
    work: Work,
    texts: Texts,
    /// As far as it is known; nothing as long as readers do not have it as a live story.
    known: RwSignal<Option<Coverage>>,
    told: RwSignal<Told>,
    pending: RwSignal<bool>,
    writing: Writing,
}

/// All of it, for who may publish the story, while it is a live one.
pub(super) fn coverage(work: Work, place: &Place, choosing: Choosing) -> AnyView {
    let (texts, member) = (place.texts, place.here.member.clone());
    let is_live = Memo::new(move |_| work.draft.with(|draft| draft.kind == ArticleKind::Live));
    let may = Memo::new(move |_| {
        work.card.with(|card| match &card.section {
            Some(section) => member.may_in(Permission::PublishStory, &section.slug),
            None => member.may(Permission::PublishStory),
        })
    });
    let shown = move || (is_live.get() && may.get()).then(|| section(work, choosing, texts));
    view! { {shown} }.into_any()
}

fn section(work: Work, choosing: Choosing, texts: Texts) -> AnyView {
    let desk = Desk {
        work,
        texts,
        known: RwSignal::new(None),
        told: RwSignal::new(Told::Nothing),
        pending: RwSignal::new(false),
        writing: Writing::new(work),
    };
    let stage = Memo::new(move |_| work.card.with(|card| (card.stage, card.differs)));
    Effect::new(move |_| {
        if stage.get().0 == Stage::Published {
            desk.read(None);
        }
    });
    let is_known = Memo::new(move |_| desk.known.with(Option::is_some));
    let content = move || match is_known.get() {
        true => running(desk, choosing),
        false => view! { <p class="coverage__hint">{texts.coverage_not_yet()}</p> }.into_any(),
    };
    view! {
        <section class="coverage" aria-labelledby="coverage">
            <h2 class="coverage__name" id="coverage">{texts.coverage_heading()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn running(desk: Desk, choosing: Choosing) -> AnyView {
    let texts = desk.texts;
    let ended = Memo::new(move |_| desk.known.with(|known| known.as_ref().and_then(|known| known.ended)));
    let entries = move || desk.known.with(|known| known.as_ref().map_or(Vec::new(), |known| known.entries.clone()));
    let further = move || {
        let last =
            desk.known.with(|known| known.as_ref().filter(|known| known.more)?.entries.last().map(|last| last.id));
        last.map(|last| view! {
            <p><button class="button" data-kind="quiet" type="button" on:click=move |_| desk.read(Some(last))>{texts.desk_more()}</button></p>
        })
    };
    let end = move || {
        let has_ended = ended.get().is_some();
        view! {
            <p class="coverage__end">
                {ended.get().map(|at| view! { <span>{texts.coverage_ended()} " " <Moment at texts /></span> })}
                <button
                    class="button" data-kind="quiet" type="button"
                    on:click=move |_| desk.act(move || end_coverage(desk.work.id(), !has_ended), |_| ())
                >{if has_ended { texts.coverage_resume() } else { texts.coverage_end() }}</button>
            </p>
        }
    };
    view! {
        {composer(desk, ended, choosing)}
        <div class="coverage__told">{move || outcome(desk)}</div>
        <ol class="coverage__list" role="list">
            <For
                each=entries key=|entry| (entry.id, entry.form.clone())
                children=move |entry| written(desk, entry)
            />
        </ol>
        {further}
        {end}
    }
    .into_any()
}

impl Desk {
    /// Reads the entries, or on behind one.
    fn read(self, before: Option<LiveEntryId>) {
        spawn_local(async move {
            match get_coverage(self.work.id(), before).await {
                Ok(found) => self.take(found, before.is_some()),
                Err(error) => self.told.set(Told::Wrong(error)),
            }
        });
    }

    fn take(self, found: Option<Coverage>, goes_on: bool) {
        if let Some(found) = &found {
            self.writing.named(found.next);
        }
        self.known.update(|known| match (known, found) {
            (Some(known), Some(found)) if goes_on => {
                known.more = found.more;
                let older = found.entries.into_iter();
                let older: Vec<_> = older.filter(|new| known.entries.iter().all(|entry| entry.id != new.id)).collect();
                known.entries.extend(older);
            }
            (known, found) => *known = found,
        });
    }

    /// Does something once, and shows how the story stands then; `then` hears how it went.
    fn act<F>(self, act: impl FnOnce() -> F, then: impl FnOnce(&Posted) + 'static)
    where
        F: Future<Output = Result<Posted, AppError>> + 'static,
    {
        if self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        self.told.set(Told::Nothing);
        let answer = act();
        spawn_local(async move {
            match answer.await {
                Ok(posted) => {
                    then(&posted);
                    self.told.set(match posted {
                        Posted::Done(now) => {
                            self.take(Some(now), false);
                            Told::Done
                        }
                        Posted::NotReady(lacking) => Told::Lacks(lacking),
                        Posted::Overtaken(now) => {
                            self.take(Some(now), false);
                            Told::Overtaken
                        }
                    });
                }
                Err(error) => self.told.set(Told::Wrong(error)),
            }
            self.pending.set(false);
        });
    }
}
