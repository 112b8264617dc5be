//! Filters that a member has kept on this device, under the words that they say.

use crate::{browser::kept, i18n::Texts, model::newsroom::story::Wanted};
use leptos::prelude::*;

/// More than fit beside each other.
const MOST: usize = 12;

/// A button for each that is kept, and one that keeps the present one.
pub(super) fn kept_filters(wanted: RwSignal<Wanted>, texts: Texts) -> AnyView {
    let all = RwSignal::new(read());
    let keep = move |_| {
        let now = Wanted { after: None, ..wanted.get_untracked() };
        all.update(|all| {
            all.retain(|kept| *kept != now);
            all.insert(0, now);
            all.truncate(MOST);
            write(all);
        });
    };
    let forget = move |gone: Wanted| {
        all.update(|all| {
            all.retain(|kept| *kept != gone);
            write(all);
        });
    };
    let entries = move || {
        let entry = |filter: Wanted| {
            let (name, chosen, gone) = (told(&filter, texts), filter.clone(), filter);
            let label = texts.desk_forget_filter(&name);
            view! {
                <li class="kept_filters__entry">
                    <button class="filters__choice" type="button" on:click=move |_| wanted.set(chosen.clone())>{name}</button>
                    <button class="kept_filters__forget" type="button" aria-label=label on:click=move |_| forget(gone.clone())>"×"</button>
                </li>
            }
        };
        all.get().into_iter().map(entry).collect_view()
    };
    // All stories need no filter that is kept.
    let is_any = move || wanted.with(|wanted| *wanted != Wanted::default());
    view! {
        <div class="kept_filters">
            <ul class="kept_filters__list" role="list" aria-label=texts.desk_kept_filters()>{entries}</ul>
            {move || is_any().then(|| view! {
                <button class="button" data-kind="quiet" type="button" on:click=keep>{texts.desk_keep_filter()}</button>
            })}
        </div>
    }
    .into_any()
}

fn told(filter: &Wanted, texts: Texts) -> String {
    let parts = [
        filter.stage.map(|stage| texts.stage(stage).to_owned()),
        filter.whose.map(|_| texts.desk_mine().to_owned()),
        filter.trash.then(|| texts.desk_trash().to_owned()),
        (!filter.typed.is_empty()).then(|| filter.typed.clone()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn read() -> Vec<Wanted> {
    kept::filters().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn write(all: &[Wanted]) {
    if let Ok(text) = serde_json::to_string(all) {
        kept::keep_filters(&text);
    }
}
