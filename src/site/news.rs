//! News that came while a page was read: the page is told of them, and gets the sheet of its address anew when the reader asks. Part of the chunk
//! `tools`, which comes a moment after a page that grows old.

use crate::browser::{
    sheets,
    watch::{self, Paper},
};
use leptos::task::spawn_local;

/// Begins to watch on all pages.
pub(super) fn begin() {
    watch::begin(Paper { renew });
}

fn renew(at: String) {
    spawn_local(async move {
        // If the server is a later one, or does not answer: the browser loads the page.
        let sheet = sheets::renew(&at).await.ok();
        watch::renewed(&at, sheet.as_ref().map(|sheet| &*sheet.html));
    });
}
