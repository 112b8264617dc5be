//! Addresses that machines read: feeds and sitemaps.

use super::{AUTHORS, FRONT, TOPICS, encoded, section};
use crate::model::{
    feed::{FeedForm, FeedOf},
    slug::{RESERVED, Slug},
};
use percent_encoding::percent_decode_str;

/// The list of sitemaps.
pub const SITEMAPS: &str = "/sitemap.xml";

/// The sitemap of everything that is no article.
pub const SITEMAP_OF_PAGES: &str = "/sitemap/pages.xml";

/// What was published in the last two days.
pub const NEWS_SITEMAP: &str = "/news-sitemap.xml";

/// The paper's mark, for those who show it beside a story of ours.
pub const LOGO: &str = "/logo.png";

/// The side of that square in pixels.
pub const LOGO_SIZE: u32 = 512;

/// The same as small as it gets.
pub const FAVICON: &str = "/favicon.ico";

/// Which pages a browser may get ahead.
pub const SPECULATION: &str = "/speculation.json";

/// Server function: a page, printed.
pub const GET_SHEET: &str = "/api/v1/sheet/get_sheet";

/// Server function: posts a comment.
pub const POST_COMMENT: &str = "/api/v1/comment/post_comment";

/// Server function: votes on a comment.
pub const VOTE_COMMENT: &str = "/api/v1/comment/vote_comment";

/// Server function: what may be looked for.
pub const LIST_SUGGESTIONS: &str = "/api/v1/search/list_suggestions";

/// Server function: keeps what is written of a story.
pub const SAVE_STORY: &str = "/api/v1/newsroom/story/save_story";

/// Server function: compares what is kept of a story with what is written.
pub const COMPARE_DRAFT: &str = "/api/v1/newsroom/folder/compare_draft";

/// The page that a feed follows.
pub fn page(of: &FeedOf) -> String {
    match of {
        FeedOf::Site => FRONT.to_owned(),
        FeedOf::Section(slug) => section(slug),
        FeedOf::Subsection { section: outer, subsection } => format!("{}/{}", section(outer), encoded(subsection)),
        FeedOf::Topic(slug) => topic(slug),
        FeedOf::Author(slug) => author(slug),
    }
}

/// A feed.
pub fn feed(of: &FeedOf, form: FeedForm) -> String {
    let page = page(of);
    format!("{}/{}", page.trim_end_matches('/'), form.file())
}

/// Whether a sitemap may lie at a path.
pub fn is_sitemap(path: &str) -> bool {
    path == SITEMAPS || path == NEWS_SITEMAP || path.starts_with("/sitemap/")
}

/// The way back: which feed lies at a path.
pub fn feed_at(path: &str) -> Option<(FeedOf, FeedForm)> {
    let path = path.strip_prefix('/')?;
    let (page, file) = path.rsplit_once('/').unwrap_or(("", path));
    if page.is_empty() && file != path {
        return None;
    }
    let form = FeedForm::ALL.into_iter().find(|form| form.file() == file)?;
    let slugs: Vec<Slug> = match page {
        "" => Vec::new(),
        page => page.split('/').map(decoded).collect::<Option<_>>()?,
    };
    let ours = slugs.first().is_some_and(|first| RESERVED.contains(&first.as_str()));
    let of = match slugs.as_slice() {
        [] => FeedOf::Site,
        [first, slug] if TOPICS.ends_with(first.as_str()) && ours => FeedOf::Topic(slug.clone()),
        [first, slug] if AUTHORS.ends_with(first.as_str()) && ours => FeedOf::Author(slug.clone()),
        _ if ours => return None,
        [section] => FeedOf::Section(section.clone()),
        [section, subsection] => FeedOf::Subsection { section: section.clone(), subsection: subsection.clone() },
        _ => return None,
    };
    Some((of, form))
}

fn decoded(segment: &str) -> Option<Slug> {
    Slug::parse(&percent_decode_str(segment).decode_utf8().ok()?).ok()
}

/// A topic's page.
fn topic(slug: &Slug) -> String {
    format!("{TOPICS}/{}", encoded(slug))
}

/// An author's page.
fn author(slug: &Slug) -> String {
    format!("{AUTHORS}/{}", encoded(slug))
}

/// The sitemap of a month's articles, in parts that are counted from 1.
pub fn sitemap(year: i16, month: i8, part: u32) -> String {
    match part {
        1 => format!("/sitemap/{year:04}-{month:02}.xml"),
        part => format!("/sitemap/{year:04}-{month:02}-{part}.xml"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_lies_under_the_page_that_it_follows() {
        let slug = |text: &str| Slug::parse(text).unwrap();
        let subsection = FeedOf::Subsection { section: slug("sports"), subsection: slug("cricket") };
        for (of, form, at) in [
            (FeedOf::Site, FeedForm::Rss, "/feed.xml"),
            (FeedOf::Section(slug("world")), FeedForm::Atom, "/world/feed.atom"),
            (subsection, FeedForm::Rss, "/sports/cricket/feed.xml"),
            (FeedOf::Topic(slug("ঢাকা")), FeedForm::Json, "/topic/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE/feed.json"),
            (FeedOf::Author(slug("mitu")), FeedForm::Rss, "/author/mitu/feed.xml"),
        ] {
            assert_eq!(feed(&of, form), at);
            assert_eq!(feed_at(at), Some((of, form)));
        }
        for odd in [
            "",
            "feed.xml",
            "/feed",
            "/World/feed.xml",
            "/topic/feed.xml",
            "/media/feed.xml",
            "/a/b/c/feed.xml",
            "/%FF/feed.xml",
            "//feed.xml",
        ] {
            assert_eq!(feed_at(odd), None, "{odd}");
        }
    }

    #[test]
    fn the_first_part_of_a_month_has_no_number() {
        assert_eq!(sitemap(2024, 2, 1), "/sitemap/2024-02.xml");
        assert_eq!(sitemap(2024, 12, 3), "/sitemap/2024-12-3.xml");
    }
}
