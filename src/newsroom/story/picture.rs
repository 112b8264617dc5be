//! The pictures of a story: the one that leads it, and those that the editor asks for.

use super::work::Work;
use crate::{
    api::newsroom::picture::get_picture,
    browser::{
        editor::{MediaAsk, PictureAsk, Shown},
        upload,
    },
    i18n::Texts,
    model::newsroom::{
        draft::{DraftPicture, most},
        picture::{Alt, LibraryPicture, UPLOAD, UploadProblem, Uploaded},
    },
    newsroom::pictures::{self, small},
};
use leptos::{prelude::*, task::spawn_local};

/// For what a picture is chosen.
#[derive(Clone)]
enum For {
    Lead,
    Body(PictureAsk),
}

/// Choosing pictures of one story.
#[derive(Clone, Copy)]
pub(super) struct Choosing {
    texts: Texts,
    what: RwSignal<Option<For>, LocalStorage>,
    /// What went wrong with a picture that was dropped or pasted.
    trouble: RwSignal<Option<UploadProblem>>,
}

impl Choosing {
    pub(super) fn new(texts: Texts) -> Self {
        Self { texts, what: RwSignal::new_local(None), trouble: RwSignal::new(None) }
    }

    /// The editor wants a picture: what was dropped is sent, else somebody chooses.
    pub(super) fn answer(self, ask: PictureAsk) {
        let Some(file) = ask.file() else {
            // Of a page that text was pasted from we know the address of a picture, but not whose it is.
            return if ask.is_elsewhere() { ask.cancel() } else { self.what.set(Some(For::Body(ask))) };
        };
        self.trouble.set(None);
        let address = upload::address_for(&file, UPLOAD);
        let end = move |answer: upload::Answer| match serde_json::from_str::<Uploaded>(&answer.body) {
            Ok(uploaded) => ask.place(&uploaded.picture.file, &shown(&uploaded.picture)),
            Err(_) => {
                ask.cancel();
                self.trouble.set(Some(serde_json::from_str(&answer.body).unwrap_or(UploadProblem::BrokenOff)));
            }
        };
        upload::send(&file, &address, |_| {}, end);
    }

    fn close(self) {
        if let Some(For::Body(ask)) = self.what.get_untracked() {
            ask.cancel();
        }
        self.what.set(None);
    }
}

/// Tells the editor how a picture looks.
pub(super) fn describe(ask: MediaAsk) {
    spawn_local(async move {
        if let Ok(picture) = get_picture(ask.media()).await {
            ask.answer(&shown(&picture));
        }
    });
}

fn shown(picture: &LibraryPicture) -> Shown {
    let said = &picture.description;
    let alt = said.alt.as_ref().map_or("", Alt::text).to_owned();
    Shown { src: small(picture), alt, caption: said.caption.clone() }
}

/// The lead picture, and the window in which one is chosen.
pub(super) fn lead(work: Work, choosing: Choosing) -> AnyView {
    let texts = choosing.texts;
    let file = Memo::new(move |_| work.draft.with(|draft| draft.picture.as_ref().map(|picture| picture.file.clone())));
    let known = RwSignal::new(None::<LibraryPicture>);
    Effect::new(move |_| {
        let Some(file) = file.get() else { return known.set(None) };
        if known.with_untracked(|known| known.as_ref().is_some_and(|known| known.file == file)) {
            return;
        }
        spawn_local(async move { known.set(get_picture(file).await.ok()) });
    });
    let choose = move |_| choosing.what.set(Some(For::Lead));
    let picture = move || {
        match file.get() {
        None => view! {
            <button class="picture__choose" type="button" on:click=choose>{texts.story_choose_lead()}</button>
        }
        .into_any(),
        Some(_) => view! {
            {move || known.get().map(|picture| image(&picture))}
            {caption(work, texts)}
            <p class="picture__acts">
                <button class="button" data-kind="quiet" type="button" on:click=choose>{texts.story_change_lead()}</button>
                <button class="button" data-kind="quiet" type="button" on:click=move |_| work.change(|draft| draft.picture = None)>
                    {texts.story_remove_lead()}
                </button>
            </p>
        }
        .into_any(),
    }
    };
    view! {
        <section class="picture" aria-label=texts.story_lead()>{picture}</section>
        <p class="picture__trouble" role="alert">
            {move || choosing.trouble.get().map(|problem| pictures::problem(texts, &problem))}
        </p>
        {move || choosing.what.get().map(|what| window(work, choosing, what, known))}
    }
    .into_any()
}

fn image(picture: &LibraryPicture) -> AnyView {
    let said = &picture.description;
    let alt = said.alt.as_ref().map_or("", Alt::text).to_owned();
    let (tone, focus) = (picture.tone, said.focus.steps());
    view! {
        <img
            class="picture__image" src=small(picture) alt=alt width=picture.width height=picture.height
            data-tone=(tone > 0).then_some(tone) data-focus=focus
        />
    }
    .into_any()
}

fn caption(work: Work, texts: Texts) -> AnyView {
    let text = move || work.draft.with(|draft| draft.picture.as_ref().map_or(String::new(), |it| it.caption.clone()));
    view! {
        <div class="field" data-typing="">
            <label class="field__label" for="lead-caption">{texts.story_lead_caption()}</label>
            <input
                class="field__input" id="lead-caption" type="text" maxlength=most::CAPTION prop:value=text
                on:input:target=move |event| {
                    let typed = event.target().value();
                    work.change(|draft| {
                        if let Some(picture) = &mut draft.picture {
                            picture.caption = typed;
                        }
                    });
                }
            />
        </div>
    }
    .into_any()
}

/// The library, in a window over the page.
fn window(work: Work, choosing: Choosing, what: For, known: RwSignal<Option<LibraryPicture>>) -> AnyView {
    let texts = choosing.texts;
    let what = StoredValue::new_local(what);
    let chosen = move |picture: LibraryPicture| {
        match what.get_value() {
            For::Body(ask) => {
                ask.place(&picture.file, &shown(&picture));
                // It has its answer.
                choosing.what.set(None);
            }
            For::Lead => {
                let lead = DraftPicture { file: picture.file.clone(), caption: picture.description.caption.clone() };
                known.set(Some(picture));
                work.change(|draft| draft.picture = Some(lead));
                choosing.what.set(None);
            }
        }
    };
    pictures::window(texts, chosen, move || choosing.close())
}
