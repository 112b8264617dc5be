//! An article in a list.

use super::{
    heading::length,
    icon::{Drawing, Icon},
    mixed::Mixed,
    moment::{Detail, Moment},
    picture::Image,
};
use crate::{
    i18n::Texts,
    model::{
        address,
        article::{ArticleCard, ArticleKind, Picture},
        moment,
        picture::Place,
    },
};
use leptos::prelude::*;

/// How much room a card has, and so how much it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Large picture, standfirst.
    Lead,
    /// Picture, standfirst.
    Normal,
    /// Picture above, headline.
    Tile,
    /// Small picture, headline.
    Small,
    /// Headline and time, for dense columns.
    Headline,
    /// Headline under the name and the portrait of the one whose opinion it is.
    Opinion,
}

impl Size {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Lead, Self::Normal, Self::Tile, Self::Small, Self::Headline, Self::Opinion];

    fn name(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Normal => "normal",
            Self::Tile => "tile",
            Self::Small => "small",
            Self::Headline => "headline",
            Self::Opinion => "opinion",
        }
    }
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

/// Whose opinion it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// The name.
    pub name: String,
    /// The face, if the paper has a picture.
    pub portrait: Option<Picture>,
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
    /// When the page is printed: the time is told as seen from then.
    #[prop(optional_no_strip)]
    now: Option<moment::Moment>,
    /// Who speaks, on an opinion.
    #[prop(optional_no_strip)]
    voice: Option<Voice>,
) -> impl IntoView {
    let ArticleCard { section, kind, slug, headline, standfirst, published, picture, .. } = article;
    let address = address::article(&section.slug, &slug);
    let place = place.unwrap_or(match size {
        Size::Lead => Place::FrontLead,
        Size::Normal => Place::List,
        Size::Tile => Place::Strip,
        Size::Small | Size::Headline | Size::Opinion => Place::Small,
    });
    let long = length(&headline);
    let link = view! { <a href=address><Mixed text=headline /></a> };
    let headline = match rank {
        Rank::Second => view! { <h2 class="card__headline" data-length=long>{link}</h2> }.into_any(),
        Rank::Third => view! { <h3 class="card__headline" data-length=long>{link}</h3> }.into_any(),
    };
    let standfirst = (matches!(size, Size::Lead | Size::Normal) && !standfirst.is_empty()).then_some(standfirst);
    let picture = picture.filter(|_| !matches!(size, Size::Headline | Size::Opinion));
    let (name, portrait) = voice.map_or((None, None), |voice| (Some(voice.name), voice.portrait));
    let section = (label == SectionLabel::Shown).then_some(section);
    // A section that bears the kind's name says it already; so does the one who speaks.
    let said = name.is_some() || section.as_ref().is_some_and(|section| Some(&*section.name) == texts.kind(kind));
    let told = texts.kind(kind).filter(|_| !said);
    let labels = (told.is_some() || section.is_some()).then(|| {
        view! {
            <p class="card__labels">
                {told.map(|told| view! { <span class="card__kind" data-kind=kind.as_str()>{told}</span> })}
                {section.map(|section| view! {
                    <a class="card__section" href=address::section(&section.slug)><Mixed text=section.name /></a>
                })}
            </p>
        }
    });
    let detail = now.map_or(Detail::DateAndTime, Detail::SeenFrom);
    view! {
        <article class="card" data-size=size.name()>
            {picture.map(|picture| view! {
                <div class="card__picture"><Image picture place />{badge(kind)}</div>
            })}
            {portrait.map(|picture| view! {
                <div class="card__portrait"><Image picture place=Place::Small /></div>
            })}
            <div class="card__text">
                {labels}
                {name.map(|name| view! { <p class="card__voice">{name}</p> })}
                {headline}
                {standfirst.map(|text| view! { <p class="card__standfirst"><Mixed text /></p> })}
                <p class="card__time"><Moment at=published detail texts /></p>
            </div>
        </article>
    }
    .into_any()
}

/// What a picture stands for, drawn on it.
fn badge(kind: ArticleKind) -> Option<impl IntoView> {
    let icon = match kind {
        ArticleKind::Photo => Icon::Camera,
        ArticleKind::Video => Icon::Play,
        ArticleKind::Report | ArticleKind::Opinion | ArticleKind::Live => return None,
    };
    Some(view! { <span class="card__badge"><Drawing icon /></span> })
}
