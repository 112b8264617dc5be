//! An article: a report, a live blog, a film.

use super::{
    LANGUAGE, Told,
    place::{breadcrumb, person, picture, publisher},
    things::{Author, BlogPosting, Coverage, Story, VideoObject},
    words::{beginning, text},
};
use crate::{
    i18n::Texts,
    model::{
        address, embed,
        live::{LiveEntry, LiveStory},
        moment::Moment,
        page::ArticlePage,
        picture::shared,
        site::Site,
    },
};

/// The page of an article.
pub(in crate::sheet) fn article(site: &Site, page: &ArticlePage, steps: &[(String, String)], texts: Texts) -> String {
    let url = format!("{}{}", site.origin, address::article(&page.section.slug, &page.slug));
    let authors = page.bylines.iter().map(|author| Author::Person(Box::new(person(site, author))));
    let mut author: Vec<Author> = authors.collect();
    if author.is_empty() {
        author.push(Author::Paper(publisher(site)));
    }
    let story = Story {
        kind: if page.live.is_some() { "LiveBlogPosting" } else { "NewsArticle" },
        main_entity_of_page: url.clone(),
        headline: page.headline.clone(),
        description: page.standfirst.clone(),
        image: page.picture.iter().map(|shown| picture(site, shown)).collect(),
        date_published: page.published.machine(),
        date_modified: modified(page).machine(),
        author,
        publisher: publisher(site),
        article_section: std::iter::once(&page.section).chain(&page.subsection).map(|it| it.name.clone()).collect(),
        keywords: page.topics.iter().map(|topic| topic.name.clone()).collect(),
        in_language: LANGUAGE,
        is_accessible_for_free: true,
        comment_count: page.discussion.count,
        video: page.video.as_deref().and_then(|film| video(site, page, film)),
        coverage: page.live.as_ref().map(|live| coverage(page, live, &url)),
        url,
    };
    Told::default().and(story).and(breadcrumb(site, steps, texts)).script()
}

/// When it changed last: in a live story, a new entry is a change.
pub(in crate::sheet) fn modified(page: &ArticlePage) -> Moment {
    let newest = page.live.as_ref().and_then(|live| live.newest);
    let newest = newest.map(|at| Moment { at, offset_minutes: page.published.offset_minutes });
    let changes = page.updated.into_iter().chain(newest).chain([page.published]);
    changes.max_by_key(|moment| moment.at).unwrap_or(page.published)
}

fn coverage(page: &ArticlePage, live: &LiveStory, url: &str) -> Coverage {
    Coverage {
        coverage_start_time: page.published.machine(),
        coverage_end_time: live.ended.map(Moment::machine),
        live_blog_update: live.entries.iter().map(|entry| update(entry, url)).collect(),
    }
}

fn update(entry: &LiveEntry, url: &str) -> BlogPosting {
    let words = text(&entry.body_html);
    BlogPosting {
        headline: if entry.headline.is_empty() { beginning(&words) } else { entry.headline.clone() },
        url: format!("{url}{}", address::live_entry(entry.id)),
        date_published: entry.posted.machine(),
        date_modified: entry.updated.unwrap_or(entry.posted).machine(),
        article_body: words,
    }
}

/// A film, if there is a picture that stands for it: without one, search engines take no notice.
fn video(site: &Site, page: &ArticlePage, film: &str) -> Option<VideoObject> {
    let poster = page.picture.as_ref()?;
    let frame = embed::recognise(film).map(|frame| frame.address);
    Some(VideoObject {
        name: page.headline.clone(),
        description: page.standfirst.clone(),
        thumbnail_url: vec![format!("{}{}", site.origin, shared(poster))],
        upload_date: page.published.machine(),
        content_url: frame.is_none().then(|| film.to_owned()),
        embed_url: frame,
    })
}
