//! What was done in the newsroom: the latest first, and older acts on demand.

use super::{frame::Place, listed::Listed, notice::Notice};
use crate::{api::newsroom::audit::list_acts, i18n::Texts, model::newsroom::audit::AuditEntry};
use leptos::{prelude::*, task::spawn_local};

/// The page.
pub(super) fn audit(place: &Place) -> AnyView {
    let texts = place.texts;
    let (acts, notice) = (Listed::<AuditEntry, i64>::new(), Notice::new());
    let read = move |before: Option<i64>| {
        spawn_local(async move {
            match list_acts(before).await {
                Ok(page) => acts.take(before.is_none(), page.entries, page.next),
                Err(error) => notice.failed(texts, &error),
            }
        });
    };
    read(None);
    view! {
        <h1 class="heading" data-size="page">{texts.audit_heading()}</h1>
        {notice.view()}
        <ol class="audit" role="list">
            <For each=move || acts.all.get() key=|entry| entry.id children=move |entry| row(entry, texts) />
        </ol>
        {acts.further(texts.newsroom_older(), read)}
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
