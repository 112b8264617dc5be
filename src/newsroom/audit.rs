//! What was done in the newsroom: the latest first, and older acts on demand.

use super::{frame::Place, notice::Notice};
use crate::{api::newsroom::audit::list_acts, i18n::Texts, model::newsroom::audit::AuditEntry};
use leptos::{prelude::*, task::spawn_local};

/// The page.
pub(super) fn audit(place: &Place) -> AnyView {
    let texts = place.texts;
    let (entries, next, notice) = (RwSignal::new(Vec::<AuditEntry>::new()), RwSignal::new(None), Notice::new());
    let read = move |before: Option<i64>| {
        spawn_local(async move {
            match list_acts(before).await {
                Ok(page) => {
                    entries.update(|entries| entries.extend(page.entries));
                    next.set(page.next);
                }
                Err(error) => notice.failed(texts, &error),
            }
        });
    };
    read(None);
    view! {
        <h1 class="heading" data-size="page">{texts.audit_heading()}</h1>
        {notice.view()}
        <ol class="audit" role="list">
            <For each=move || entries.get() key=|entry| entry.id children=move |entry| row(entry, texts) />
        </ol>
        {move || next.get().map(|before| view! {
            <p><button class="button" data-kind="quiet" type="button" on:click=move |_| read(Some(before))>{texts.newsroom_older()}</button></p>
        })}
    }
    .into_any()
}

fn row(entry: AuditEntry, texts: Texts) -> impl IntoView {
    let AuditEntry { at, name, address, act, subject, detail, .. } = entry;
    let name = if name.is_empty() { texts.audit_nobody().to_owned() } else { name };
    let detail = Some(detail).filter(|detail| detail != "{}");
    view! {
        <li class="audit__act">
            <p class="audit__what"><strong>{texts.act(&act)}</strong> " " <span class="audit__subject">{subject}</span></p>
            <p class="audit__who">{name} " · " {at} " · " {address}</p>
            {detail.map(|detail| view! { <p class="audit__detail"><code>{detail}</code></p> })}
        </li>
    }
}
