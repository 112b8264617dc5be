//! An article with what belongs to it.

mod body;
mod byline;
pub(super) mod comment;
mod comment_form;
mod comment_text;
mod discussion;
mod live;
mod parts;
mod photo;
mod related;
mod tools;
mod topics;
mod video;
mod writers;

use self::{
    body::Body, byline::Byline, discussion::Discussion, live::Live, parts::Parts, photo::Photo, related::Related,
    tools::Tools, topics::Topics, video::Video, writers::Writers,
};
use super::{breadcrumb::Breadcrumb, frame::rail::Rail, head, printed};
use crate::{
    i18n::Texts,
    model::{
        address,
        article::ArticleKind,
        comment::{CommentStatus, PostedThread},
        page::ArticlePage,
        picture::Place,
        sheet::{PostedComment, Sheet},
        site::{Locale, ReturnedComment, Site},
    },
    ui::{heading::length, mixed::Mixed, picture::Picture},
};
use leptos::prelude::*;

/// Prints an article, with a comment form that came back.
pub fn article(page: ArticlePage, returned: Option<ReturnedComment>, site: &Site) -> Sheet {
    whole(page, For::Readers(returned), site)
}

/// Prints what an article will be: nobody reads it yet, passes it on or speaks of it, and no search engine keeps it.
pub fn preview(page: ArticlePage, site: &Site) -> Sheet {
    let mut sheet = whole(page, For::Desk, site);
    sheet.head.shared.is_unlisted = true;
    sheet
}

/// Who looks at an article.
enum For {
    /// Readers, one of whom may have sent a form that came back.
    Readers(Option<ReturnedComment>),
    /// Whoever has the link of a preview.
    Desk,
}

/// Each part is placed by the grid of `article.css`.
fn whole(page: ArticlePage, of: For, site: &Site) -> Sheet {
    let texts = Texts(site.locale);
    let path = address::article(&page.section.slug, &page.slug);
    let section = address::section(&page.section.slug);
    let mut steps = vec![(page.section.name.clone(), section.clone())];
    let subsection = page.subsection.as_ref();
    steps.extend(subsection.map(|part| (part.name.clone(), address::subsection(&page.section.slug, &part.slug))));
    steps.push((page.headline.clone(), path.clone()));
    let head = head::of_article(site, &page, &steps, texts);
    let talk = match of {
        For::Readers(returned) => {
            let returned = returned.filter(|returned| returned.article == page.id);
            let form = comment_form::Form { article: page.id, path: path.clone(), reply: page.reply, returned };
            Some((page.discussion, page.commenting, form))
        }
        For::Desk => None,
    };
    let comment_count = talk.as_ref().map(|(talk, ..)| talk.count);
    let counted = talk.as_ref().map(|_| page.id);
    let long = length(&page.headline);
    let (rail, kind, id, now) = (page.rail, page.kind, page.id, site.today);
    // A section that bears the kind's name says it already.
    let told = texts.kind(kind).filter(|told| *told != page.section.name);
    let story = tools::Story {
        path: path.clone(),
        canonical: format!("{}{path}", site.origin),
        headline: page.headline.clone(),
        section: page.section.name.clone(),
        published: texts.date_and_time(page.published),
    };
    let view = move || {
        let story = view! {
            <div class="article__place">
                <Breadcrumb steps texts />
            </div>
            <header class="article__header">
                <p class="article__section">
                    <a href=section><Mixed text=page.section.name /></a>
                    {told.map(|told| view! { " " <span class="article__kind" data-kind=kind.as_str()>{told}</span> })}
                </p>
                <h1 class="article__headline" data-length=long><Mixed text=page.headline.clone() /></h1>
                {(!page.standfirst.is_empty()).then(|| view! { <p class="article__standfirst"><Mixed text=page.standfirst /></p> })}
            </header>
            <div class="article__byline">
                <Byline
                    bylines=page.bylines.clone()
                    published=page.published
                    updated=page.updated
                    reading_minutes=page.reading_minutes
                    comment_count
                    texts
                />
                {counted.map(|_| view! { <Tools story texts /> })}
            </div>
            {match page.video {
                Some(address) => Some(view! {
                    <div class="article__picture"><Video address headline=page.headline poster=page.picture texts /></div>
                }.into_any()),
                // The pictures of a photo story are its body; its lead picture is for lists.
                None if kind == ArticleKind::Photo && page.body_html.contains("<img") => None,
                None => page.picture.map(|picture| view! {
                    <div class="article__picture"><Picture picture place=Place::ArticleLead /></div>
                }.into_any()),
            }}
            <div class="article__text">
                {match (page.live, kind) {
                    (Some(story), _) => view! { <Live article=id path summary=page.body_html story now texts /> }.into_any(),
                    (None, ArticleKind::Photo) => view! { <Photo counted html=page.body_html texts /> }.into_any(),
                    _ => view! { <Body counted html=page.body_html /> }.into_any(),
                }}
                {page.series.map(|place| view! { <Parts place texts /> })}
                <Topics topics=page.topics texts />
                <Writers authors=page.bylines texts />
            </div>
            <aside class="article__related" aria-label=texts.article_related()><Related articles=page.related texts now /></aside>
        };
        view! {
            <article class="article">
                <div class="article__sheet">{story}</div>
                {talk.map(|(talk, commenting, form)| view! { <div class="article__discussion"><Discussion talk commenting form texts /></div> })}
            </article>
            <div class="article__rail"><Rail rail texts now /></div>
        }
    };
    Sheet { head, html: printed(view), ..Sheet::default() }
}

/// Prints the thread of a comment that was just posted.
pub fn posted(posted: PostedThread, locale: Locale) -> PostedComment {
    let texts = Texts(locale);
    PostedComment {
        comment: posted.comment,
        notice: match posted.status {
            CommentStatus::Approved => texts.comment_posted(),
            CommentStatus::Pending | CommentStatus::Rejected | CommentStatus::Spam | CommentStatus::Removed => {
                texts.comment_held()
            }
        }
        .to_owned(),
        thread: posted.thread.opening.id,
        html: printed(|| discussion::thread(posted.thread, texts)),
        heading: discussion::heading(posted.count, texts),
        count: byline::comment_count(posted.count, texts),
    }
}
