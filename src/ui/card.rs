//! An article in a list.

use super::{mixed::Mixed, moment::Moment, picture::Image};
use crate::{
    i18n::Texts,
    model::{address, article::ArticleCard, picture::Place},
};
use leptos::prelude::*;

/// How much room a card has, and so how much it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Large picture, standfirst.
    Lead,
    /// Picture, standfirst.
    Normal,
    /// Small picture, headline.
    Small,
}

/// Whether the card says of which section it is: not where all are of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionLabel {
    /// It does.
    Shown,
    /// It does not.
    Hidden,
}

/// The rank of the headline on its page (HTML `h2` or `h3`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Right under the page's own heading.
    Second,
    /// Under a part's heading.
    Third,
}

/// A card. The headline is its link. `place` says where its picture stands, where that is not what the size says: at the top
/// of the front, in a list, beside a headline.
#[component]
pub fn Card(
    article: ArticleCard,
    size: Size,
    rank: Rank,
    label: SectionLabel,
    #[prop(optional)] place: Option<Place>,
    texts: Texts,
) -> impl IntoView {
    let ArticleCard { section, slug, headline, standfirst, published, picture, .. } = article;
    let address = address::article(&section.slug, &slug);
    let (name, usual) = match size {
        Size::Lead => ("lead", Place::FrontLead),
        Size::Normal => ("normal", Place::List),
        Size::Small => ("small", Place::Small),
    };
    let place = place.unwrap_or(usual);
    let link = view! { <a href=address><Mixed text=headline /></a> };
    let headline = match rank {
        Rank::Second => view! { <h2 class="card__headline">{link}</h2> }.into_any(),
        Rank::Third => view! { <h3 class="card__headline">{link}</h3> }.into_any(),
    };
    let standfirst = (size != Size::Small && !standfirst.is_empty()).then_some(standfirst);
    view! {
        <article class="card" data-size=name>
            {picture.map(|picture| view! { <div class="card__picture"><Image picture place /></div> })}
            <div class="card__text">
                {(label == SectionLabel::Shown).then(|| view! {
                    <p class="card__section"><a href=address::section(&section.slug)><Mixed text=section.name /></a></p>
                })}
                {headline}
                {standfirst.map(|text| view! { <p class="card__standfirst"><Mixed text /></p> })}
                <p class="card__time"><Moment at=published texts /></p>
            </div>
        </article>
    }
    .into_any()
}
