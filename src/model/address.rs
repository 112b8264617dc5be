//! Every address on the site is built here, so that it changes in one place.

mod lists;
pub mod machine;
pub mod newsroom;
pub mod reader;

pub use lists::{
    above, archive_day, archive_month, archive_year, author, below, following, page, popular, preceding, subsection,
    topic,
};

use super::{
    comment::TalkFrom,
    id::{ArticleId, CommentId, LiveEntryId},
    paging::Cursor,
    search::{SearchOrder, SearchRequest},
    slug::Slug,
};
use std::fmt::{Display, Write};

/// The front page.
pub const FRONT: &str = "/";

/// All articles, newest first.
pub const LATEST: &str = "/latest";

/// What is read most.
pub const POPULAR: &str = "/popular";

/// What was published when.
pub const ARCHIVE: &str = "/archive";

/// All topics.
pub const TOPICS: &str = "/topic";

/// All authors.
pub const AUTHORS: &str = "/author";

/// What the reader keeps on this device.
pub const SAVED: &str = "/saved";

/// The site's own feed.
pub const FEED: &str = "/feed.xml";

/// What a home screen is told.
pub const MANIFEST: &str = "/site.webmanifest";

/// From any page, the list of sections at its foot.
pub const SECTIONS: &str = "#sections";

/// The newsroom.
pub const NEWSROOM: &str = "/newsroom";

/// Whether a path is the newsroom's.
pub fn is_in_newsroom(path: &str) -> bool {
    path.strip_prefix(NEWSROOM).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The element that holds the masthead.
pub const MASTHEAD: &str = "masthead";

/// The bar at the foot of a phone.
pub const BAR: &str = "bar";

/// The comment form on an article page.
pub const COMMENT_FORM: &str = "comment-form";

/// The name of its button that only shows what the comment will be.
pub const PREVIEW: &str = "preview";

/// The element that shows it.
pub const COMMENT_PREVIEW: &str = "comment-preview";

/// Where that form stands when it answers nobody.
pub const COMMENT_FORM_HOME: &str = "discussion-form";

/// What is told beside it.
pub const DISCUSSION_NOTICE: &str = "discussion-notice";

/// The discussion on an article page.
pub const DISCUSSION: &str = "discussion";

/// The link in the byline that leads there, with the count.
pub const COMMENT_COUNT: &str = "comment-count";

/// The element that holds all threads.
pub const THREADS: &str = "threads";

/// What stands where nobody has said anything yet.
pub const NO_COMMENTS: &str = "no-comments";

/// The heading of a discussion.
pub const DISCUSSION_TITLE: &str = "discussion-title";

/// Query key: a page of a list begins below this entry; in the order of the alphabet, ends above it.
pub const BEFORE: &str = "before";

/// Query key: a page of a list ends above this entry; in the order of the alphabet, begins below it.
pub const AFTER: &str = "after";

/// Query key: a live story's page begins with this entry.
pub const ENTRY: &str = "entry";

/// The entries of a live story on its page.
pub const ENTRIES: &str = "entries";

/// The series.
pub const SERIES: &str = "/series";

/// Query key: which part of an article's discussion is shown ([`TalkFrom`]).
pub const TALK: &str = "talk";

/// The form of an article's page that all votes on comments share.
pub const VOTES: &str = "votes";

/// Query key: the comment that the form answers.
pub const REPLY_TO: &str = "reply-to";

/// Query key: the comment that the form answers, with its words to begin with.
pub const QUOTE: &str = "quote";

/// The search page.
pub const SEARCH: &str = "/search";

/// The field for what is looked for.
pub const SEARCH_BOX: &str = "search-words";

/// Query key: the words.
pub const SEARCH_WORDS: &str = "q";

/// Query key: the section's slug.
pub const SEARCH_SECTION: &str = "section";

/// Query key: the first day.
pub const SEARCH_FROM: &str = "from";

/// Query key: the last day.
pub const SEARCH_TO: &str = "to";

/// Query key: what comes first.
pub const SEARCH_ORDER: &str = "sort";

/// Its value for the newest.
pub const SEARCH_NEWEST: &str = "newest";

/// Query key: the page, counted from 1.
pub const SEARCH_PAGE: &str = "page";

/// A page of results. What is as always is left out.
pub fn search(request: &SearchRequest) -> String {
    let SearchRequest { typed, section, from, to, order, page } = request;
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair(SEARCH_WORDS, typed);
    if let Some(section) = section {
        query.append_pair(SEARCH_SECTION, section.as_str());
    }
    for (key, day) in [(SEARCH_FROM, from), (SEARCH_TO, to)] {
        if let Some(day) = day {
            query.append_pair(key, &day.to_string());
        }
    }
    if *order == SearchOrder::Newest {
        query.append_pair(SEARCH_ORDER, SEARCH_NEWEST);
    }
    if *page > 0 {
        query.append_pair(SEARCH_PAGE, &(page + 1).to_string());
    }
    format!("{SEARCH}?{}", query.finish())
}

/// A section's newest articles.
pub fn section(slug: &Slug) -> String {
    format!("/{}", encoded(slug))
}

/// A path of these segments.
pub fn path(segments: &[Slug]) -> String {
    segments.iter().fold(String::new(), |path, segment| path + "/" + &encoded(segment))
}

/// An article.
pub fn article(section: &Slug, slug: &Slug) -> String {
    format!("/{}/{}", encoded(section), encoded(slug))
}

/// A live story from one of its entries on, down at that entry: where it stays found while newer ones arrive.
pub fn live_entry(entry: LiveEntryId) -> String {
    format!("?{ENTRY}={entry}#{}", entry_element(entry))
}

/// The element that holds an entry.
pub fn entry_element(entry: LiveEntryId) -> String {
    format!("entry-{entry}")
}

/// From a live story's page, the same with the entries older than `before`.
pub fn entries_before(before: Cursor) -> String {
    format!("?{BEFORE}={before}#{ENTRIES}")
}

/// From a live story's page, the same with the entries right after `after`.
pub fn entries_after(after: Cursor) -> String {
    format!("?{AFTER}={after}#{ENTRIES}")
}

/// Where a live story's news can be heard of.
pub fn live_stream(article: ArticleId) -> String {
    format!("/stream/live/{article}")
}

/// A series.
pub fn series(slug: &Slug) -> String {
    format!("{SERIES}/{}", encoded(slug))
}

/// From an article's page, the same with this part of its discussion, down at an element of it.
pub fn talk(part: &TalkFrom, fragment: &str) -> String {
    format!("?{TALK}={part}#{fragment}")
}

/// From an article's page, a comment wherever it stands, for ever.
pub fn comment(comment: CommentId) -> String {
    talk(&TalkFrom::Comment(comment), &comment_fragment(comment))
}

/// From an article's page, the same with its comment form set to answer one comment.
pub fn reply(comment: CommentId) -> String {
    format!("?{REPLY_TO}={comment}#{COMMENT_FORM}")
}

/// From an article's page, the same with its comment form set to answer one comment, whose words stand in it.
pub fn quote(comment: CommentId) -> String {
    format!("?{QUOTE}={comment}#{COMMENT_FORM}")
}

/// A comment by itself, with what a reader can do with it.
pub fn one_comment(comment: impl Display) -> String {
    format!("/comment/{comment}")
}

/// Where a form does something with a comment.
pub fn comment_act(comment: impl Display, act: &str) -> String {
    format!("/comment/{comment}/{act}")
}

/// The fragment that marks a comment in its article.
pub fn comment_fragment(comment: impl Display) -> String {
    format!("comment-{comment}")
}

/// The element that holds a thread.
pub fn thread_element(opening: impl Display) -> String {
    format!("thread-{opening}")
}

/// A picture.
pub fn media(name: &str) -> String {
    format!("/media/{name}")
}

/// The value of `aria-current` (WAI-ARIA 1.2) for a link to `target` on the page at `path`.
pub fn within(path: &str, target: &str) -> Option<&'static str> {
    match path.strip_prefix(target) {
        Some("") => Some("page"),
        Some(rest) if rest.starts_with('/') => Some("true"),
        _ => None,
    }
}

/// What tells open pages of newly published articles.
pub const FRONT_STREAM: &str = "/stream/front";

/// The mark that an article was read.
pub fn read_mark(article: ArticleId) -> String {
    format!("/read/{article}.gif")
}

/// RFC 3986 percent-encoding of a path segment, upper-case digits; slugs hold no ASCII that needs it.
pub(super) fn encoded(slug: &Slug) -> String {
    let mut address = String::with_capacity(slug.as_str().len());
    for byte in slug.as_str().bytes() {
        if byte.is_ascii() {
            address.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bengali_slugs_are_percent_encoded() {
        let slug = |text: &str| Slug::parse(text).unwrap();
        assert_eq!(article(&slug("world"), &slug("rashiya-2024")), "/world/rashiya-2024");
        assert_eq!(section(&slug("ঢাকা")), "/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE");
    }
}
