//! One comment.

use crate::{
    i18n::Texts,
    model::{address, comment},
    ui::moment::Moment,
};
use leptos::prelude::*;

/// A comment; `actions` stand under it.
#[component]
pub fn Comment(comment: comment::Comment, texts: Texts, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let id = address::comment_fragment(comment.id);
    let name_id = format!("{id}-name");
    let labelled = name_id.clone();
    let permalink = format!("#{id}");
    let paragraphs: Vec<String> =
        comment.text.split("\n\n").map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect();
    view! {
        <article class="comment" id=id tabindex="-1" aria-labelledby=labelled>
            <header class="comment__header">
                <h3 class="comment__name" id=name_id>{comment.name}</h3>
                <a class="comment__link" href=permalink rel="external"><Moment at=comment.posted texts /></a>
            </header>
            <div class="comment__text">
                {paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
            </div>
            {children.map(|children| view! { <p class="comment__actions">{children()}</p> })}
        </article>
    }
    .into_any()
}
