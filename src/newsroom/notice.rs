//! What came of the last act on a page.

use crate::{i18n::Texts, model::error::AppError};
use leptos::prelude::*;

/// A sentence, good or bad.
#[derive(Clone, Copy, Debug)]
pub(super) struct Notice {
    told: RwSignal<Option<(String, bool)>>,
}

impl Notice {
    pub(super) fn new() -> Self {
        Self { told: RwSignal::new(None) }
    }

    /// It is done.
    pub(super) fn done(self, sentence: impl Into<String>) {
        self.told.set(Some((sentence.into(), true)));
    }

    /// It is not.
    pub(super) fn failed(self, texts: Texts, error: &AppError) {
        self.told.set(Some((texts.staff_error(error), false)));
    }

    /// It cannot be: this has to change first.
    pub(super) fn told(self, sentence: impl Into<String>) {
        self.told.set(Some((sentence.into(), false)));
    }

    /// Where it is read out. It stands there from the beginning, so that readers of the screen hear what comes into it.
    pub(super) fn view(self) -> impl IntoView {
        view! {
            <p class="notice" role="status" data-state=move || self.told.get().map(|(_, good)| if good { "done" } else { "failed" })>
                {move || self.told.get().map(|(sentence, _)| sentence)}
            </p>
        }
    }
}
