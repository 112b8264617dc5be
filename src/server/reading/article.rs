//! An article page.

use super::{card, live::live, rail::rail, series};
use crate::{
    model::{
        address,
        article::ArticleKind,
        comment::{Answering, TalkFrom},
        error::AppError,
        id::ArticleId,
        live::EntriesFrom,
        page::ArticlePage,
        slug::Slug,
    },
    server::{
        discussion::{commenting, discussion, reply},
        error::Failure,
        state::AppState,
        store::{
            article::{FullArticle, ListedArticle},
            purge::Tag,
        },
    },
};

/// Related articles that are shown.
const RELATED: usize = 4;

/// All that an article page shows, of a live story these `entries`, this part of its discussion, its form set to answer `reply_to`. An article has one
/// address; asked for in another section, it says where it is.
pub async fn article(
    state: &AppState,
    section: &Slug,
    slug: &Slug,
    entries: EntriesFrom,
    talk: TalkFrom,
    reply_to: Option<Answering>,
) -> Result<ArticlePage, Failure> {
    let Some(full) = state.store.article_by_slug(slug).await? else {
        return Err(elsewhere(state, slug).await?.into());
    };
    state.trail.note(Tag::Article(full.listed.id));
    if full.listed.section.slug != *section {
        let to = address::article(&full.listed.section.slug, &full.listed.slug);
        return Err(AppError::Moved { to }.into());
    }
    state.trail.note(Tag::Talk(full.listed.id));
    let story = async {
        if full.listed.kind != ArticleKind::Live {
            return Ok(None);
        }
        live(state, full.listed.id, full.live_ended_at, entries).await.map(Some)
    };
    let (live, series, related, discussion, commenting, reply, rail) = tokio::try_join!(
        story,
        series::place(state, full.listed.id, full.series.clone()),
        state.store.related_articles(full.listed.id),
        discussion(state, full.listed.id, full.listed.comment_count, talk),
        commenting(state, full.listed.id),
        reply(state, full.listed.id, reply_to),
        rail(state)
    )?;
    let FullArticle {
        listed,
        headline,
        search_headline,
        share_headline,
        subsection,
        bylines,
        topics,
        updated_at,
        video,
        reading_minutes,
        body_html,
        ..
    } = full;
    let ListedArticle { id, kind, section, slug, standfirst, published_at, picture, .. } = listed;
    Ok(ArticlePage {
        id,
        kind,
        section,
        subsection,
        slug,
        headline,
        search_headline,
        share_headline,
        standfirst,
        bylines,
        topics,
        published: state.clock.moment(published_at),
        updated: updated_at.map(|at| state.clock.moment(at)),
        reading_minutes,
        picture,
        body_html,
        live,
        video,
        series,
        related: related.into_iter().take(RELATED).map(|article| card(state, article)).collect(),
        discussion,
        commenting,
        reply,
        rail,
    })
}

/// What to answer where no article is: one may have been there.
async fn elsewhere(state: &AppState, slug: &Slug) -> Result<AppError, Failure> {
    let Some(former) = state.store.former_article(slug).await? else { return Ok(AppError::NotFound) };
    state.trail.note(Tag::Article(former.id));
    Ok(former.now.map_or(AppError::Gone, |(section, slug)| AppError::Moved { to: address::article(&section, &slug) }))
}

/// The published article at this address.
pub async fn article_at(state: &AppState, section: &Slug, slug: &Slug) -> Result<ArticleId, Failure> {
    let found = state.store.article_by_slug(slug).await?.map(|article| article.listed);
    let found = found.filter(|article| article.section.slug == *section).ok_or(AppError::NotFound)?;
    Ok(found.id)
}
