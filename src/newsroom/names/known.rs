//! A name in the list: what can be done with it.

use super::{Room, naming::naming};
use crate::{
    api::newsroom::names::{get_name, move_section},
    i18n::Texts,
    model::{
        address,
        newsroom::naming::{KnownName, NameForm, NameOf, Way},
        slug::Slug,
    },
};
use leptos::{prelude::*, task::spawn_local};
use percent_encoding::percent_decode_str;

/// The entry; its form comes when it is opened.
pub(super) fn known(known: KnownName, room: Room) -> AnyView {
    let texts = room.texts;
    let of = room.of.get_untracked();
    let KnownName { slug, name, note, within, articles } = known;
    let to = match (of, &within) {
        (NameOf::Section, None) => address::section(&slug),
        (NameOf::Section, Some(outer)) => address::subsection(outer, &slug),
        (NameOf::Topic, _) => address::topic(&slug),
        (NameOf::Author, _) => address::author(&slug),
    };
    // As it is read, not as it is sent.
    let shown = percent_decode_str(&to).decode_utf8_lossy().into_owned();
    let moves = (of == NameOf::Section).then(|| moves(&slug, &name, room));
    view! {
        <li class="known" data-within=within.map(|_| "")>
            <p class="known__name">{name.clone()}</p>
            <p class="known__what">
                <a class="known__address" href=to rel="external">{shown}</a>
                {(!note.is_empty()).then(|| view! { <span>{note}</span> })}
                {articles.map(|articles| view! { <span>{texts.names_articles(u64::from(articles))}</span> })}
            </p>
            {moves}
            {opened(of, slug, &name, room)}
        </li>
    }
    .into_any()
}

fn opened(of: NameOf, slug: Slug, name: &str, room: Room) -> AnyView {
    let texts = room.texts;
    let read = RwSignal::new(None::<NameForm>);
    let id = format!("change-{slug}");
    let asked = slug.clone();
    let open = move |_| {
        if read.with_untracked(Option::is_some) {
            return;
        }
        let slug = asked.clone();
        spawn_local(async move {
            match get_name(of, slug).await {
                Ok(form) => read.set(Some(form)),
                Err(error) => room.notice.failed(room.texts, &error),
            }
        });
    };
    view! {
        <details class="known__more" on:toggle=open>
            <summary id=id>{texts.names_change(name)}</summary>
            {move || read.get().map(|start| naming(room, of, Some(slug.clone()), start))}
        </details>
    }
    .into_any()
}

/// Two buttons that move a section in the navigation.
fn moves(slug: &Slug, name: &str, room: Room) -> AnyView {
    let texts = room.texts;
    let button = |way: Way, sign: &'static str, label: fn(Texts, &str) -> String| {
        let id = format!("{}-{slug}", if way == Way::Up { "up" } else { "down" });
        let (label, slug, then) = (label(texts, name), slug.clone(), id.clone());
        let go = move |_| {
            let (slug, then) = (slug.clone(), then.clone());
            spawn_local(async move {
                match move_section(slug, way).await {
                    Ok(is_moved) => {
                        let texts = room.texts;
                        room.notice.done(if is_moved { texts.names_moved() } else { texts.names_at_end() });
                        room.read(None, Some(then));
                    }
                    Err(error) => room.notice.failed(room.texts, &error),
                }
            });
        };
        view! { <button class="known__move" id=id type="button" aria-label=label on:click=go>{sign}</button> }
    };
    view! {
        <p class="known__moves">{button(Way::Up, "↑", Texts::names_up)} {button(Way::Down, "↓", Texts::names_down)}</p>
    }
    .into_any()
}
