//! Who wrote the article, at its end: portrait, role and a line of biography.

use crate::{
    i18n::Texts,
    model::{address, names::Author, picture::Place},
    ui::{mixed::Mixed, picture::Image},
};
use leptos::prelude::*;

/// The authors of whom there is something to say.
#[component]
pub fn Writers(authors: Vec<Author>, texts: Texts) -> impl IntoView {
    let known = |author: &Author| !author.about.is_empty() || !author.role.is_empty() || author.portrait.is_some();
    let authors: Vec<_> = authors.into_iter().filter(known).collect();
    (!authors.is_empty()).then(|| {
        let writers = authors.into_iter().map(|author| {
            view! {
                <li class="writers__one">
                    {author.portrait.map(|picture| view! {
                        <div class="writers__portrait"><Image picture place=Place::Small /></div>
                    })}
                    <div class="writers__words">
                        <p class="writers__name"><a href=address::author(&author.slug)><Mixed text=author.name /></a></p>
                        {(!author.role.is_empty()).then(|| view! { <p class="writers__role"><Mixed text=author.role /></p> })}
                        {(!author.about.is_empty()).then(|| view! { <p class="writers__about"><Mixed text=author.about /></p> })}
                    </div>
                </li>
            }
        });
        view! {
            <section class="writers" aria-label=texts.author_of_article()>
                <ul class="writers__list" role="list">{writers.collect_view()}</ul>
            </section>
        }
    })
}
