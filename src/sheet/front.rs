//! The front page.

use super::{frame::rail::Rail, head, printed};
use crate::{
    i18n::Texts,
    model::{
        address,
        moment::Moment,
        page::{FrontPage, SectionStrip},
        picture::Place,
        sheet::Sheet,
        site::Site,
    },
    ui::card::{Card, Rank, SectionLabel, Size},
};
use leptos::prelude::*;

/// Prints the front page.
pub fn front(page: FrontPage, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let heading = texts.front_heading(&site.name);
    let FrontPage { lead, secondary, strips, rail } = page;
    let empty = lead.is_none();
    let view = move || {
        view! {
            <h1 class="unseen">{heading}</h1>
            <div class="front__news">
                {empty.then(|| view! { <p>{texts.front_empty()}</p> })}
                {lead.map(|lead| view! {
                    <section class="front__top" aria-label=texts.front_top_stories()>
                        <div class="front__lead">
                            <Card article=lead size=Size::Lead rank=Rank::Second label=SectionLabel::Shown texts now />
                        </div>
                        <ol class="front__seconds" role="list">
                            {secondary.into_iter().map(|article| view! {
                                <li class="front__second">
                                    <Card article size=Size::Small rank=Rank::Second label=SectionLabel::Shown texts now />
                                </li>
                            }).collect_view()}
                        </ol>
                    </section>
                })}
                {strips.into_iter().map(|strip| self::strip(strip, texts, now)).collect_view()}
            </div>
            <div class="front__rail"><Rail rail texts now /></div>
        }
    };
    Sheet {
        head: head::of_page(site, "", &site.about, address::FRONT),
        class: "front".to_owned(),
        html: printed(view),
        ..Sheet::default()
    }
}

fn strip(strip: SectionStrip, texts: Texts, now: Option<Moment>) -> AnyView {
    let SectionStrip { section, articles } = strip;
    let id = format!("strip-{}", section.slug);
    let labelled = id.clone();
    let target = address::section(&section.slug);
    let more = texts.front_more_of_section(&section.name);
    let stories = articles.into_iter().enumerate().map(|(place, article)| {
        let (size, place) = if place == 0 { (Size::Normal, Place::Strip) } else { (Size::Small, Place::Small) };
        view! { <li class="front__story"><Card article size place rank=Rank::Third label=SectionLabel::Hidden texts now /></li> }
    });
    view! {
        <section class="front__strip" aria-labelledby=labelled>
            <h2 class="heading" id=id><a href=target.clone()>{section.name}</a></h2>
            <ol class="front__stories" role="list">{stories.collect_view()}</ol>
            <p class="front__more"><a href=target>{more}</a></p>
        </section>
    }
    .into_any()
}
