//! A topic: what it is, and its stories.

use super::{
    breadcrumb::Breadcrumb,
    head,
    list::{self, Position, page_of_stories},
    structured,
};
use crate::{
    i18n::Texts,
    model::{address, feed::FeedOf, list_page::TopicPage, paging::Stretch, picture::Place, sheet::Sheet, site::Site},
    ui::{
        card::{SectionLabel, Size},
        mixed::Mixed,
        picture::Image,
    },
};
use leptos::prelude::*;

/// Prints a page of a topic.
pub fn topic(page: TopicPage, at: Stretch, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let TopicPage { topic, articles, rail } = page;
    let path = address::topic(&topic.slug);
    let steps = vec![(texts.topic_all().to_owned(), address::TOPICS.to_owned()), (topic.name.clone(), path.clone())];
    let place = Position::in_news(path, at, &articles, texts);
    let description = if topic.about.is_empty() { texts.topic_description(&topic.name) } else { topic.about.clone() };
    let head = place.head(site, &topic.name, &description);
    let mut head = head::followed(head, &topic.name, &FeedOf::Topic(topic.slug.clone()));
    if let Some(picture) = &topic.picture {
        head.shared.image = Some(head::shared_image(site, picture));
    }
    head.shared.structured = structured::collection(site, &topic.name, &description, place.own(), Some(&steps), texts);
    list::sheet(head, rail, texts, site.today, move || {
        view! {
            <Breadcrumb steps texts />
            <header class="topic">
                <div class="topic__words">
                    <h1 class="heading" data-size="page"><Mixed text=topic.name /></h1>
                    {(!topic.about.is_empty()).then(|| view! { <p class="topic__about"><Mixed text=topic.about /></p> })}
                </div>
                {topic.picture.map(|picture| view! {
                    <div class="topic__picture"><Image picture place=Place::Strip /></div>
                })}
            </header>
            {page_of_stories(articles.entries, place, Size::Normal, SectionLabel::Shown, texts.topic_empty().to_owned(), texts, now)}
        }
        .into_any()
    })
}
