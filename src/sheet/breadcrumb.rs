//! Where a page stands in the paper.

use crate::{i18n::Texts, model::address, ui::mixed::Mixed};
use leptos::prelude::*;

/// A name and an address.
pub(super) type Step = (String, String);

/// হোম / … / the page. The last step is the page itself.
#[component]
pub fn Breadcrumb(steps: Vec<Step>, texts: Texts) -> impl IntoView {
    let last = steps.len();
    let home = (texts.masthead_home().to_owned(), address::FRONT.to_owned());
    let steps = [home].into_iter().chain(steps).enumerate().map(move |(place, (name, address))| {
        let current = (place == last).then_some("page");
        view! { <li class="breadcrumb__step"><a href=address aria-current=current><Mixed text=name /></a></li> }
    });
    view! {
        <nav class="breadcrumb" aria-label=texts.breadcrumb_label()>
            <ol class="breadcrumb__list" role="list">{steps.collect_view()}</ol>
        </nav>
    }
}
