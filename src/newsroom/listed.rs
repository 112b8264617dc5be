//! A list that is read page by page.

use leptos::prelude::*;

/// What has been read so far. `P` tells where the list goes on.
pub(super) struct Listed<T: Send + Sync + 'static, P: Send + Sync + 'static> {
    /// All of it.
    pub all: RwSignal<Vec<T>>,
    /// Where it goes on; nothing at its end.
    pub next: RwSignal<Option<P>>,
}

impl<T: Send + Sync + 'static, P: Send + Sync + 'static> Clone for Listed<T, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static, P: Send + Sync + 'static> Copy for Listed<T, P> {}

impl<T: Send + Sync + 'static, P: Clone + Send + Sync + 'static> Listed<T, P> {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), next: RwSignal::new(None) }
    }

    /// Takes a page: the first in place of everything, a further one behind it.
    pub(super) fn take(self, is_first: bool, page: Vec<T>, next: Option<P>) {
        self.all.update(|all| {
            if is_first {
                all.clear();
            }
            all.extend(page);
        });
        self.next.set(next);
    }

    /// The button that reads on, as long as the list does.
    pub(super) fn further(
        self,
        label: &'static str,
        read: impl Fn(Option<P>) + Copy + Send + Sync + 'static,
    ) -> impl IntoView {
        move || {
            self.next.get().map(|next| {
                view! {
                    <p>
                        <button class="button" data-kind="quiet" type="button" on:click=move |_| read(Some(next.clone()))>
                            {label}
                        </button>
                    </p>
                }
            })
        }
    }
}
