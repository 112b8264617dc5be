//! An article with what belongs to it.

mod body;
mod breadcrumb;
mod byline;
mod comment;
mod discussion;
mod related;

use self::{body::Body, breadcrumb::Breadcrumb, byline::Byline, related::Related};
use super::{frame::rail::Rail, head, printed};
use crate::{
    i18n::Texts,
    model::{
        address,
        comment::PostedThread,
        page::ArticlePage,
        picture::Place,
        sheet::{PostedComment, Sheet, Talk},
        site::{Locale, Site},
    },
    ui::{heading::length, picture::Picture},
};
use leptos::prelude::*;

/// Prints an article. Each part is placed by the grid of `article.css`.
pub fn article(page: ArticlePage, site: &Site) -> Sheet {
    let texts = Texts(site.locale);
    let path = address::article(&page.section.slug, &page.slug);
    let section = address::section(&page.section.slug);
    let head = head::of_article(site, &page.headline, &page.standfirst, &path, page.picture.as_ref());
    let comment_count = page.discussion.count;
    let talk = Talk {
        article: page.id,
        path: path.clone(),
        reply: page.reply,
        html: printed(|| discussion::view(page.discussion, texts)),
    };
    let long = length(&page.headline);
    let (rail, now) = (page.rail, site.today);
    let view = move || {
        view! {
            <div class="article__place">
                <Breadcrumb section=page.section.clone() path headline=page.headline.clone() texts />
            </div>
            <header class="article__header">
                <p class="article__section"><a href=section>{page.section.name}</a></p>
                <h1 class="article__headline" data-length=long>{page.headline}</h1>
                {(!page.standfirst.is_empty()).then(|| view! { <p class="article__standfirst">{page.standfirst}</p> })}
            </header>
            <div class="article__byline">
                <Byline
                    bylines=page.bylines
                    published=page.published
                    updated=page.updated
                    reading_minutes=page.reading_minutes
                    comment_count
                    texts
                />
            </div>
            {page.picture.map(|picture| view! {
                <div class="article__picture"><Picture picture place=Place::ArticleLead /></div>
            })}
            <div class="article__text"><Body article=page.id html=page.body_html /></div>
            <aside class="article__related" aria-label=texts.article_related()><Related articles=page.related texts now /></aside>
        }
    };
    Sheet {
        head,
        class: "article".to_owned(),
        html: printed(view),
        below: printed(move || view! { <Rail rail texts now /> }),
        talk: Some(talk),
        error: None,
    }
}

/// Prints the thread of a comment that was just posted.
pub fn posted(posted: PostedThread, locale: Locale) -> PostedComment {
    let texts = Texts(locale);
    PostedComment {
        comment: posted.comment,
        thread: posted.thread.opening.id,
        html: printed(|| discussion::thread(posted.thread, texts)),
        heading: discussion::heading(posted.count, texts),
        count: byline::comment_count(posted.count, texts),
    }
}
