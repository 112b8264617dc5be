//! What belongs to a story besides its text: section, byline, topics, address.

use super::work::Work;
use crate::{
    api::newsroom::names::search_names,
    browser::letters,
    i18n::Texts,
    model::{
        newsroom::names::{Name, NameKind, Names},
        slug::Slug,
    },
};
use leptos::{prelude::*, reactive::graph::untrack, task::spawn_local};

/// The fields beside the text.
pub(super) fn facts(work: Work, texts: Texts, names: Names) -> AnyView {
    let Names { sections, authors, topics } = names;
    view! {
        <div class="facts">
            {section(work, texts, sections)}
            {several(NameKind::Author, [texts.story_byline(), texts.story_add_author()], authors, texts,
                move || work.draft.with(|draft| draft.authors.clone()),
                move |chosen| work.change(|draft| draft.authors = chosen))}
            {several(NameKind::Topic, [texts.story_topics(), texts.story_add_topic()], topics, texts,
                move || work.draft.with(|draft| draft.topics.clone()),
                move |chosen| work.change(|draft| draft.topics = chosen))}
            {slug(work, texts)}
        </div>
    }
    .into_any()
}

fn section(work: Work, texts: Texts, sections: Vec<Name>) -> AnyView {
    let chosen = move || work.draft.with(|draft| draft.section.as_ref().map(ToString::to_string).unwrap_or_default());
    let options = sections.into_iter().map(|Name { slug, name }| {
        let value = slug.to_string();
        let selected = {
            let value = value.clone();
            move || chosen() == value
        };
        view! { <option value=value selected=selected>{name}</option> }
    });
    view! {
        <div class="field">
            <label class="field__label" for="section">{texts.story_section()}</label>
            <select
                class="field__input" id="section"
                on:change:target=move |event| {
                    let section = Slug::parse(&event.target().value()).ok();
                    work.change(|draft| draft.section = section);
                }
            >
                <option value="" selected=move || chosen().is_empty()>{texts.story_no_section()}</option>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// Names in an order: each can be taken out, and others added at the end.
fn several(
    kind: NameKind,
    [label, add]: [&'static str; 2],
    first: Vec<Name>,
    texts: Texts,
    chosen: impl Fn() -> Vec<Slug> + Copy + Send + Sync + 'static,
    choose: impl Fn(Vec<Slug>) + Copy + Send + Sync + 'static,
) -> AnyView {
    let id = match kind {
        NameKind::Author => "author",
        NameKind::Topic => "topic",
    };
    let known = RwSignal::new(first);
    let offered = RwSignal::new(Vec::<Name>::new());
    let name_of = move |slug: &Slug| {
        known.with(|known| {
            known.iter().find(|name| name.slug == *slug).map_or(slug.to_string(), |name| name.name.clone())
        })
    };
    let chips = move || {
        chosen()
            .into_iter()
            .map(|slug| {
                let (name, gone) = (name_of(&slug), slug.clone());
                let label = texts.story_take_out(&name);
                let take_out = move |_| choose(untrack(chosen).into_iter().filter(|slug| *slug != gone).collect());
                view! {
                    <li class="facts__chip">
                        {name}
                        <button class="facts__out" type="button" aria-label=label on:click=take_out>"×"</button>
                    </li>
                }
            })
            .collect_view()
    };
    // Whether what is typed is one of the names: then it is taken.
    let take = move |typed: &str| {
        let typed = letters::composed(typed.trim());
        let Some(name) = offered.with_untracked(|names| names.iter().find(|name| name.name == typed).cloned()) else {
            return false;
        };
        let mut all = untrack(chosen);
        if !all.contains(&name.slug) {
            all.push(name.slug.clone());
            known.update(|known| known.push(name));
            choose(all);
        }
        offered.set(Vec::new());
        true
    };
    let list = format!("{id}-names");
    view! {
        <div class="field" data-typing="">
            <label class="field__label" for=id>{label}</label>
            <ul class="facts__chips" role="list">{chips}</ul>
            <input
                class="field__input" id=id type="text" list=list.clone() autocomplete="off" placeholder=add
                on:input:target=move |event| {
                    let field = event.target();
                    if take(&field.value()) {
                        return field.set_value("");
                    }
                    spawn_local(async move {
                        if let Ok(names) = search_names(kind, field.value()).await {
                            offered.set(names);
                            // Whoever types a name to its end need not choose it.
                            if take(&field.value()) {
                                field.set_value("");
                            }
                        }
                    });
                }
            />
            <datalist id=list>
                {move || offered.get().into_iter().map(|name| view! { <option value=name.name></option> }).collect_view()}
            </datalist>
        </div>
    }
    .into_any()
}

fn slug(work: Work, texts: Texts) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for="slug">{texts.story_slug()}</label>
            <input
                class="field__input" id="slug" type="text" autocapitalize="none" spellcheck="false" autocomplete="off"
                placeholder=work.made_slug aria-describedby="slug-hint"
                prop:value=move || work.draft.with(|draft| draft.slug.clone())
                on:input:target=move |event| {
                    let typed = event.target().value();
                    work.change(|draft| draft.slug = typed);
                }
            />
            <p class="field__hint" id="slug-hint">{texts.story_slug_hint()}</p>
        </div>
    }
    .into_any()
}
