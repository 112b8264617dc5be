//! How the story became what it is, and the way back.

use super::{difference::difference, work::Work};
use crate::{
    api::newsroom::folder::{get_revision, list_revisions},
    i18n::Texts,
    model::{
        error::AppError,
        newsroom::revision::{Compared, Revision},
    },
    newsroom::listed::Listed,
    ui::moment::Moment,
};
use leptos::{prelude::*, task::spawn_local};

/// What is looked at.
#[derive(Clone, Copy)]
struct History {
    work: Work,
    texts: Texts,
    listed: Listed<Revision, u32>,
    open: RwSignal<Option<(u32, Compared)>>,
    error: RwSignal<Option<AppError>>,
}

impl History {
    fn read(self, before: Option<u32>) {
        spawn_local(async move {
            match list_revisions(self.work.id(), before).await {
                Ok(part) => self.listed.take(before.is_none(), part.revisions, part.next),
                Err(error) => self.error.set(Some(error)),
            }
        });
    }

    fn look(self, version: u32) {
        spawn_local(async move {
            // What is compared is what the server has.
            let saved = self.work.saved().await;
            match get_revision(self.work.id(), version).await {
                Ok(compared) if saved.is_ok() => self.open.set(Some((version, compared))),
                Ok(_) => {}
                Err(error) => self.error.set(Some(error)),
            }
        });
    }
}

/// The list, read when it is opened.
pub(super) fn history(work: Work, texts: Texts) -> AnyView {
    let history = History { work, texts, listed: Listed::new(), open: RwSignal::new(None), error: RwSignal::new(None) };
    let entries = move || history.listed.all.get().into_iter().map(|revision| entry(history, revision)).collect_view();
    view! {
        <details class="history" on:toggle=move |_| history.read(None)>
            <summary class="history__name">{texts.history_heading()}</summary>
            <ol class="history__list" role="list">{entries}</ol>
            {move || history.listed.all.with(Vec::is_empty).then(|| view! { <p class="history__none">{texts.history_none()}</p> })}
            {history.listed.further(texts.desk_more(), move |before| history.read(before))}
            <p class="history__trouble" role="alert">{move || history.error.get().map(|error| texts.staff_error(&error))}</p>
        </details>
    }
    .into_any()
}

fn entry(history: History, revision: Revision) -> AnyView {
    let texts = history.texts;
    let Revision { version, at, name, why } = revision;
    let compared = move || {
        let open = history.open.get().filter(|(open, _)| *open == version);
        open.map(|(_, compared)| comparison(history, compared))
    };
    view! {
        <li class="history__entry">
            <button class="history__open" type="button" on:click=move |_| history.look(version)>
                {texts.why(why)} ", " <Moment at texts />
            </button>
            <span class="history__who">{name}</span>
            {compared}
        </li>
    }
    .into_any()
}

fn comparison(history: History, compared: Compared) -> AnyView {
    let texts = history.texts;
    let Compared { draft, lines } = compared;
    let restore = move |_| {
        let draft = draft.clone();
        history.work.change(|now| *now = draft);
        history.open.set(None);
    };
    view! {
        <div class="history__comparison">
            <p class="history__about">{texts.history_about()}</p>
            {difference(lines, texts)}
            <p class="history__acts">
                <button class="button" data-kind="quiet" type="button" on:click=restore>{texts.history_restore()}</button>
                <button class="button" data-kind="quiet" type="button" on:click=move |_| history.open.set(None)>{texts.pictures_close()}</button>
            </p>
        </div>
    }
    .into_any()
}
