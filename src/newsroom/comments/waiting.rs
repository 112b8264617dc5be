//! How many comments wait, beside the name of the queue in the navigation.

use crate::{
    api::newsroom::comments::get_waiting,
    i18n::Texts,
    model::newsroom::{member::Member, permission::Permission},
};
use leptos::{prelude::*, task::spawn_local};

/// The number, as far as it is known.
#[derive(Clone, Copy, Debug)]
pub(in crate::newsroom) struct Waiting {
    many: RwSignal<u32>,
    may_know: StoredValue<bool>,
}

impl Waiting {
    /// Not asked yet; who does not look after comments is told nothing.
    pub(in crate::newsroom) fn of(member: &Member) -> Self {
        Self { many: RwSignal::new(0), may_know: StoredValue::new(member.may(Permission::ModerateComments)) }
    }

    /// Asks how many there are now. What goes wrong with it, the queue itself tells.
    pub(in crate::newsroom) fn ask(self) {
        if !self.may_know.get_value() {
            return;
        }
        spawn_local(async move {
            if let Ok(many) = get_waiting().await {
                self.many.try_set(many);
            }
        });
    }

    /// The number, where there is one.
    pub(in crate::newsroom) fn view(self, texts: Texts) -> impl IntoView {
        move || {
            let many = u64::from(self.many.get());
            (many > 0).then(|| {
                view! {
                    " " <span class="waiting" aria-hidden="true">{texts.number(many)}</span>
                    <span class="waiting__said">{texts.comments_waiting(many)}</span>
                }
            })
        }
    }
}
