//! What the queue is filtered by: how far comments are, their section, words, and one story.

use super::{
    Room,
    answering::{Answering, answering},
};
use crate::model::{newsroom::moderation::Pile, slug::Slug};
use leptos::prelude::*;

/// A button for each pile, where there are several, and fields for the rest.
pub(super) fn filters(room: Room, piles: &'static [Pile]) -> AnyView {
    let texts = room.texts;
    let pile = move |pile: Pile| {
        view! {
            <button
                class="filters__choice" type="button" aria-pressed=move || room.wanted.with(|wanted| wanted.pile == pile).to_string()
                on:click=move |_| room.wanted.update(|wanted| wanted.pile = pile)
            >{texts.pile(pile)}</button>
        }
    };
    // Options are made once the sections are known, and not anew with each part of the list.
    let sections = Memo::new(move |_| room.sections.get());
    let options = move || {
        sections
            .get()
            .into_iter()
            .map(|section| view! { <option value=section.slug.to_string()>{section.name}</option> })
            .collect_view()
    };
    let story = Memo::new(move |_| room.wanted.with(|wanted| wanted.story));
    let choose = move |slug: String| room.wanted.update(|wanted| wanted.section = Slug::parse(&slug).ok());
    view! {
        <div class="piles">
            {(piles.len() > 1).then(|| view! {
                <div class="filters" role="group" aria-label=texts.comments_piles()>{piles.iter().copied().map(pile).collect_view()}</div>
            })}
            <div class="piles__fields">
                <div class="field" data-typing="">
                    <label class="field__label" for="comments-typed">{texts.comments_search()}</label>
                    <input
                        class="field__input" id="comments-typed" type="search"
                        on:input:target=move |event| {
                            let typed = event.target().value();
                            room.wanted.update(|wanted| wanted.typed = typed);
                        }
                    />
                </div>
                <div class="field">
                    <label class="field__label" for="comments-section">{texts.comments_section()}</label>
                    <select class="field__input" id="comments-section" on:change:target=move |event| choose(event.target().value())>
                        <option value="">{texts.comments_any_section()}</option>
                        {options}
                    </select>
                </div>
            </div>
            {move || story.get().map(|story| view! {
                <div class="piles__story">
                    {texts.comments_of_one_story()} " "
                    <button class="button" data-kind="quiet" type="button" on:click=move |_| room.wanted.update(|wanted| wanted.story = None)>
                        {texts.comments_all_stories()}
                    </button>
                    {answering(room, Answering { story, to: None, in_thread: false }, texts.comments_say())}
                </div>
            })}
        </div>
    }
    .into_any()
}
