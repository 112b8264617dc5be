//! What the article is about: the way to more of it.

use crate::{
    i18n::Texts,
    model::{address, names::TopicLink},
    ui::mixed::Mixed,
};
use leptos::prelude::*;

/// Links to the topics, if there are any.
#[component]
pub fn Topics(topics: Vec<TopicLink>, texts: Texts) -> impl IntoView {
    (!topics.is_empty()).then(|| {
        let links = topics.into_iter().map(|topic| {
            view! { <li><a class="topics__link" href=address::topic(&topic.slug)><Mixed text=topic.name /></a></li> }
        });
        view! {
            <nav class="topics" aria-label=texts.topic_of_article()>
                <ul class="topics__list" role="list">{links.collect_view()}</ul>
            </nav>
        }
    })
}
