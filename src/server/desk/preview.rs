//! A story as readers will see it, for whoever has the link: as far as it is written, and with gaps where it lacks something.

use super::{
    Hand,
    open::{known, opened},
    proof::likeness,
    rights::{may_see, require},
};
use crate::{
    i18n::Texts,
    model::{
        article::Picture,
        comment::{Commenting, Discussion},
        error::AppError,
        id::ArticleId,
        names::{Author, TopicLink},
        newsroom::{names::Name, preview::Preview},
        page::ArticlePage,
        section::SectionLink,
        slug::Slug,
    },
    server::{
        error::Failure,
        publishing, reading,
        state::AppState,
        store::archive::{LeadRecord, MediaRecord},
    },
};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A link opens for so long.
const OPEN_MILLIS: i64 = 7 * 24 * 60 * 60 * 1000;

/// Makes a link by which anybody sees the story as it is written, for a week.
pub async fn make_preview(state: &AppState, hand: &Hand, id: ArticleId) -> Result<Preview, Failure> {
    let story = known(state, id).await?;
    require(may_see(hand.member()?, &story.card))?;
    // Nobody guesses 148 random bits.
    let token = format!("{}{}", Uuid::now_v7().simple(), Uuid::now_v7().simple());
    let act = hand.act(state, "story.previewed", id, json!({}));
    let until = crate::model::moment::UtcMillis(act.at.0.saturating_add(OPEN_MILLIS));
    state.store.add_preview(id, &Sha256::digest(&token), until, &act).await?;
    let token = Slug::parse(&token).map_err(|_| AppError::Malformed)?;
    Ok(Preview { token, until: state.clock.moment(until) })
}

/// What the link shows today.
pub async fn preview(state: &AppState, token: &Slug) -> Result<ArticlePage, Failure> {
    let found = state.store.previewed(&Sha256::digest(token.as_str()), state.clock.now()).await?;
    let id = found.ok_or(AppError::NotFound)?;
    let story = known(state, id).await?;
    let card = story.card.clone();
    let opened = opened(state, story).await?;
    let before = state.store.article_record(id).await?;
    let (article, media) = likeness(state, &card, &opened.draft, before).await?;
    let texts = Texts(state.config.site.language);
    let rendering = publishing::rendering(&article, &media, publishing::Edition { texts, clock: &state.clock });
    let names = opened.names;
    let section = names.sections.iter().find(|name| name.slug == article.section);
    let section = section.or(names.sections.first()).ok_or(AppError::NotFound)?;
    Ok(ArticlePage {
        id,
        kind: article.kind,
        section: SectionLink { slug: section.slug.clone(), name: section.name.clone() },
        subsection: None,
        slug: article.slug,
        headline: article.headline,
        search_headline: article.other_headlines.search,
        share_headline: article.other_headlines.share,
        standfirst: article.standfirst,
        bylines: names.authors.into_iter().map(author).collect(),
        topics: names.topics.into_iter().map(|Name { slug, name }| TopicLink { slug, name }).collect(),
        published: state.clock.moment(article.published_at),
        updated: article.updated_at.map(|at| state.clock.moment(at)),
        reading_minutes: rendering.reading_minutes,
        picture: article.picture.and_then(|lead| picture(lead, &media)),
        body_html: rendering.body_html,
        live: None,
        video: article.video,
        series: None,
        related: Vec::new(),
        discussion: Discussion::default(),
        commenting: Commenting::default(),
        reply: None,
        rail: reading::rail(state).await?,
    })
}

fn author(Name { slug, name }: Name) -> Author {
    Author { slug, name, role: String::new(), about: String::new(), portrait: None }
}

fn picture(lead: LeadRecord, media: &[MediaRecord]) -> Option<Picture> {
    let record = media.iter().find(|record| record.file == lead.file)?.clone();
    Some(Picture {
        file: record.file,
        widths: record.widths,
        tone: record.tone,
        avif: record.avif,
        focus: record.focus,
        width: record.width,
        height: record.height,
        alt: record.alt,
        caption: lead.caption,
        credit: record.credit,
    })
}
