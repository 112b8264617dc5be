//! A story in the list.

use super::choice::Choice;
use crate::{
    i18n::Texts,
    model::{address::newsroom, newsroom::story::StoryCard},
    ui::moment::Moment,
};
use leptos::prelude::*;

/// Headline, stage, section, who and when.
pub(super) fn entry(card: StoryCard, choice: Option<Choice>, texts: Texts) -> AnyView {
    let tick = choice.map(|choice| choice.tick(&card, texts));
    let headline = if card.headline.is_empty() { texts.story_untitled().to_owned() } else { card.headline };
    let writer = card.assigned_to.or(card.created_by).map(|named| named.name);
    let section = card.section.map(|section| section.name);
    view! {
        <li class="entry">
            {tick}
            <a class="entry__headline" href=newsroom::story(card.id)>{headline}</a>
            <p class="entry__facts">
                <span class="entry__stage" data-state=card.stage.as_str()>{texts.stage(card.stage)}</span>
                {(card.differs && card.stage.is_known_to_readers()).then(|| view! { <span class="entry__differs">{texts.story_differs()}</span> })}
                {section.map(|name| view! { <span>{name}</span> })}
                {writer.map(|name| view! { <span>{name}</span> })}
                {card.publish_at.map(|at| view! { <span class="entry__time">{texts.story_scheduled()} " " <Moment at texts /></span> })}
                <span class="entry__time"><Moment at=card.changed_at texts /></span>
            </p>
        </li>
    }
    .into_any()
}
