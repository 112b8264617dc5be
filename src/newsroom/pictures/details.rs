//! What is to be seen on a picture, who made it, and what must stay in sight.

use super::{Library, focus::focus};
use crate::{
    api::newsroom::picture::describe_picture,
    model::newsroom::picture::{Alt, LibraryPicture},
};
use leptos::{prelude::*, task::spawn_local};

/// A form for a picture. Where one is to be chosen, saving chooses it.
pub(super) fn details(
    library: Library,
    picture: LibraryPicture,
    on_chosen: Option<Callback<LibraryPicture>>,
) -> AnyView {
    let texts = library.texts;
    let said = picture.description.clone();
    let decorative = RwSignal::new(said.alt == Some(Alt::Decorative));
    let alt = RwSignal::new(said.alt.as_ref().map_or("", Alt::text).to_owned());
    let (credit, caption) = (RwSignal::new(said.credit.clone()), RwSignal::new(said.caption.clone()));
    let (point, saved) = (RwSignal::new(said.focus), RwSignal::new(false));
    let shown = focus(texts, &picture, point);
    let as_it_is = picture.clone();
    let save = move || {
        let (file, as_it_is) = (as_it_is.file.clone(), as_it_is.clone());
        saved.set(false);
        spawn_local(async move {
            let (alt, decorative) = (alt.get_untracked(), decorative.get_untracked());
            let (credit, caption) = (credit.get_untracked(), caption.get_untracked());
            let known = &as_it_is.description;
            let is_known = alt == known.alt.as_ref().map_or("", Alt::text)
                && decorative == (known.alt == Some(Alt::Decorative))
                && (&credit, &caption, point.get_untracked()) == (&known.credit, &known.caption, known.focus);
            // Whoever may not describe it may choose it as it is.
            if let Some(on_chosen) = on_chosen.filter(|_| is_known) {
                return on_chosen.run(as_it_is);
            }
            match describe_picture(file, alt, decorative, credit, caption, point.get_untracked()).await {
                Ok(picture) => {
                    library.trouble.set(None);
                    library.put(picture.clone());
                    saved.set(true);
                    if let Some(on_chosen) = on_chosen {
                        on_chosen.run(picture);
                    }
                }
                Err(error) => library.trouble.set(Some(error)),
            }
        });
    };
    let label = if on_chosen.is_some() { texts.pictures_use() } else { texts.pictures_save() };
    view! {
        <form class="details" aria-label=texts.pictures_details() on:submit=move |event| { event.prevent_default(); save(); }>
            {shown}
            <div class="details__fields">
                {field("picture-alt", texts.pictures_alt(), texts.pictures_alt_hint(), alt, decorative)}
                <label class="details__decorative">
                    <input
                        type="checkbox" prop:checked=decorative
                        on:change=move |event| decorative.set(event_target_checked(&event))
                    />
                    " " {texts.pictures_decorative()}
                </label>
                {field("picture-caption", texts.pictures_caption(), texts.pictures_caption_hint(), caption, RwSignal::new(false))}
                {field("picture-credit", texts.pictures_credit(), texts.pictures_credit_hint(), credit, RwSignal::new(false))}
                <p class="details__acts">
                    <button class="button" type="submit">{label}</button>
                    <button class="button" data-kind="quiet" type="button" on:click=move |_| library.open.set(None)>
                        {texts.pictures_close()}
                    </button>
                    <span role="status">{move || saved.get().then(|| texts.pictures_saved())}</span>
                </p>
            </div>
        </form>
    }
    .into_any()
}

fn field(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: RwSignal<String>,
    off: RwSignal<bool>,
) -> AnyView {
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field" data-typing="">
            <label class="field__label" for=id>{label}</label>
            <textarea
                class="field__input details__text" id=id rows="2" aria-describedby=hint_id.clone()
                prop:value=value prop:disabled=off
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
            <p class="field__hint" id=hint_id>{hint}</p>
        </div>
    }
    .into_any()
}
