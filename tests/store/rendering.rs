//! Stored HTML and the renderer that made it.

use crate::{
    engines::Opened,
    paper::{MORNING, article, publish, slug},
};
use hocchetaki::{
    i18n::Texts,
    model::{
        body::{Block, GalleryPicture},
        moment::UtcMillis,
        site::Locale,
    },
    server::{
        clock::Clock,
        publishing::{Edition, bring_up_to_date},
        store::rendering::NewHtml,
    },
};

/// More than are rendered in one transaction.
const MANY: u128 = 230;

pub async fn what_another_renderer_made_is_made_anew_once(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let mut all: Vec<_> = (1..=MANY).map(|number| article(number, "world", 1)).collect();
    let picture = GalleryPicture { media: "0a.svg".to_owned(), caption: String::new() };
    all[0].body.blocks.push(Block::Gallery { pictures: vec![picture] });
    publish(&*store, all).await;
    let (clock, _) = Clock::set(jiff::tz::TimeZone::UTC, UtcMillis(MORNING));
    let edition = Edition { texts: Texts(Locale::Bn), clock: &clock };
    assert_eq!(bring_up_to_date(&*store, edition).await.unwrap(), 0, "an import renders by itself");
    let before = html(&store, 1).await;
    assert!(before.contains("/media/0a.svg"), "{before}");

    // As an older version left it.
    let dated = store.dated_texts(1, 1000).await.unwrap();
    assert_eq!(dated.len() as u128, MANY);
    assert_eq!(dated[0].media.len(), 1);
    let old = |article| NewHtml { article, body_html: "<p>old</p>".to_owned(), entries_html: Vec::new() };
    let old: Vec<_> = dated.iter().map(|text| old(text.article)).collect();
    store.put_html(1, &old).await.unwrap();
    assert_eq!(html(&store, 1).await, "<p>old</p>");

    assert_eq!(bring_up_to_date(&*store, edition).await.unwrap() as u128, MANY);
    assert_eq!(html(&store, 1).await, before);
    assert_eq!(bring_up_to_date(&*store, edition).await.unwrap(), 0);

    // Words of another language stand round the story: rendered anew too.
    let english = Edition { texts: Texts(Locale::En), clock: &clock };
    assert_eq!(bring_up_to_date(&*store, english).await.unwrap() as u128, MANY);
    assert_eq!(store.dated_texts(english.rendered_by(), 10).await.unwrap(), []);
}

async fn html(store: &Opened, number: u128) -> String {
    store.article_by_slug(&slug(&format!("article-{number}"))).await.unwrap().unwrap().body_html
}
