//! Stored HTML is made when an article is; what an older renderer made is made anew when the server starts.

use super::render::{Edition, render, render_entry};
use crate::server::store::{
    Store, StoreResult,
    rendering::{DatedEntry, DatedText, NewEntryHtml, NewHtml},
};

/// Articles of one transaction: few enough that comments do not wait long behind it.
const BATCH: u32 = 100;

/// Renders every article anew whose HTML was not made by this renderer for this edition; says how many.
pub async fn bring_up_to_date(store: &dyn Store, edition: Edition<'_>) -> StoreResult<usize> {
    let rendered_by = edition.rendered_by();
    let mut renewed = 0;
    loop {
        let dated = store.dated_texts(rendered_by, BATCH).await?;
        if dated.is_empty() {
            return Ok(renewed);
        }
        let html: Vec<NewHtml> = dated.iter().map(|text| anew(text, edition)).collect();
        store.put_html(rendered_by, &html).await?;
        renewed += html.len();
    }
}

fn anew(text: &DatedText, edition: Edition<'_>) -> NewHtml {
    let DatedText { article, body, entries, media } = text;
    let entries = entries.iter().map(|DatedEntry { id, body, stored }| NewEntryHtml {
        id: *id,
        of: stored.clone(),
        html: render_entry(*id, body, media, edition).html,
    });
    NewHtml { article: *article, body_html: render(body, media, edition).html, entries_html: entries.collect() }
}
