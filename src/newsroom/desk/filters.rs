//! What the list of stories is filtered by.

use crate::{
    i18n::Texts,
    model::newsroom::{member::MemberId, stage::Stage, story::Wanted},
};
use leptos::prelude::*;

/// A button for each stage, one for one's own stories and one for the trash.
pub(super) fn filters(wanted: RwSignal<Wanted>, texts: Texts, member: MemberId) -> AnyView {
    let stages = std::iter::once(None).chain(Stage::ALL.map(Some)).map(|stage| {
        let name = stage.map_or(texts.desk_all(), |stage| texts.stage(stage));
        let pressed = move || wanted.with(|wanted| wanted.stage == stage && !wanted.trash);
        let choose = move |_| {
            wanted.update(|wanted| {
                wanted.stage = stage;
                wanted.trash = false;
            })
        };
        choice(name, pressed, choose)
    });
    let mine = choice(
        texts.desk_mine(),
        move || wanted.with(|wanted| wanted.whose == Some(member)),
        move |_| wanted.update(|wanted| wanted.whose = wanted.whose.is_none().then_some(member)),
    );
    let trash = choice(
        texts.desk_trash(),
        move || wanted.with(|wanted| wanted.trash),
        move |_| wanted.update(|wanted| wanted.trash = !wanted.trash),
    );
    view! {
        <div class="field" data-typing="">
            <label class="field__label" for="desk-typed">{texts.desk_search()}</label>
            <input
                class="field__input" id="desk-typed" type="search" prop:value=move || wanted.with(|wanted| wanted.typed.clone())
                on:input:target=move |event| {
                    let typed = event.target().value();
                    wanted.update(|wanted| wanted.typed = typed);
                }
            />
        </div>
        <div class="filters" role="group" aria-label=texts.desk_filters()>
            {stages.collect_view()}
            <span class="filters__apart">{mine}{trash}</span>
        </div>
    }
    .into_any()
}

fn choice(
    name: &'static str,
    pressed: impl Fn() -> bool + Send + 'static,
    choose: impl Fn(leptos::ev::MouseEvent) + 'static,
) -> AnyView {
    view! {
        <button class="filters__choice" type="button" aria-pressed=move || pressed().to_string() on:click=choose>{name}</button>
    }
    .into_any()
}
