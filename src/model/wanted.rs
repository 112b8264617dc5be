//! Which page an address asks for: the way back from `model::address`.

mod lists;

pub use lists::WantedList;

use self::lists::news_stretch;
use super::{
    address,
    comment::{Answering, TalkFrom},
    live::EntriesFrom,
    paging::Stretch,
    search::{LAST_PAGE, SearchOrder, SearchRequest},
    slug::{RESERVED, Slug},
};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// The first segment of a series' address.
const SERIES: &str = "series";

/// The first segment of a preview's address.
const PREVIEW: &str = "preview";

/// A page of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// `/`
    Front,
    /// `/{section}`
    Section {
        /// Which one.
        section: Slug,
        /// Which page of it.
        at: Stretch,
    },
    /// A list under an address of the engine's own.
    List(WantedList),
    /// `/{section}/{slug}`: an article, or a section within the section.
    Article {
        /// Where it is looked for.
        section: Slug,
        /// Which one.
        slug: Slug,
        /// Of a live story, these entries; another story has none and does not mind.
        entries: EntriesFrom,
        /// Which part of its discussion.
        talk: TalkFrom,
        /// What the form shall answer.
        reply_to: Option<Answering>,
        /// Which page, if it is a section; none if that cannot be read.
        at: Option<Stretch>,
    },
    /// `/series/{series}`
    Series {
        /// Which one.
        series: Slug,
    },
    /// `/search?q=`
    Search(SearchRequest),
    /// `/saved`
    Saved,
    /// `/preview/{token}`: a story before readers have it
    Preview {
        /// What opens it.
        token: Slug,
    },
    /// An address that the paper does not have.
    Nowhere,
}

impl Wanted {
    /// Reads path and query. Whatever cannot be read is nowhere.
    pub fn at(address: &str) -> Self {
        Self::read(address).unwrap_or(Self::Nowhere)
    }

    fn read(address: &str) -> Option<Self> {
        let (address, _fragment) = address.split_once('#').unwrap_or((address, ""));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let value =
            |key: &str| form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == key).map(|(_, value)| value);
        let slugs: Vec<Option<Slug>> = path.strip_prefix('/')?.split('/').take(MOST_SEGMENTS).map(slug).collect();
        let mut segments = slugs.iter().cloned();
        match (path, segments.next(), segments.next(), segments.next()) {
            ("/", ..) => Some(Self::Front),
            (address::SEARCH, ..) => Some(Self::Search(search(value))),
            (address::SAVED, ..) => Some(Self::Saved),
            (_, Some(first), Some(series), None) if first.as_ref().is_some_and(|first| first.as_str() == SERIES) => {
                Some(Self::Series { series: series? })
            }
            (_, Some(first), Some(token), None) if first.as_ref().is_some_and(|first| first.as_str() == PREVIEW) => {
                Some(Self::Preview { token: token? })
            }
            (_, Some(first), ..) if first.as_ref().is_some_and(is_ours) => {
                let segments: Vec<&str> = slugs.iter().map(|slug| slug.as_ref().map_or("", Slug::as_str)).collect();
                WantedList::read(&segments, value).map(Self::List)
            }
            (_, Some(section), None, _) => Some(Self::Section { section: section?, at: news_stretch(value)? }),
            (_, Some(section), Some(slug), None) => Some(Self::Article {
                section: section?,
                slug: slug?,
                entries: entries(&value),
                talk: match value(address::TALK) {
                    None => TalkFrom::default(),
                    Some(part) => part.parse().ok()?,
                },
                reply_to: answering(&value),
                at: news_stretch(value),
            }),
            _ => None,
        }
    }
}

/// One more than any address has.
const MOST_SEGMENTS: usize = 6;

/// What is looked for. Nothing that a reader may type is an error: what cannot be read is as if it were not there.
fn search<'q>(value: impl Fn(&str) -> Option<Cow<'q, str>>) -> SearchRequest {
    let day = |key: &str| value(key).and_then(|day| day.parse().ok());
    let newest = value(address::SEARCH_ORDER).is_some_and(|order| order == address::SEARCH_NEWEST);
    let page = value(address::SEARCH_PAGE).and_then(|page| page.parse::<u32>().ok()).unwrap_or(1);
    SearchRequest {
        typed: value(address::SEARCH_WORDS).unwrap_or_default().into_owned(),
        section: value(address::SEARCH_SECTION).and_then(|section| Slug::parse(&section).ok()),
        from: day(address::SEARCH_FROM),
        to: day(address::SEARCH_TO),
        order: if newest { SearchOrder::Newest } else { SearchOrder::Best },
        page: page.clamp(1, LAST_PAGE) - 1,
    }
}

/// Which entries of a live story. What cannot be read is as if it were not there: the story is, and a reader wants it.
fn entries<'q>(value: &impl Fn(&str) -> Option<Cow<'q, str>>) -> EntriesFrom {
    let cursor = |key: &str| value(key).and_then(|value| value.parse().ok());
    let entry = value(address::ENTRY).and_then(|id| id.parse().ok()).map(EntriesFrom::Entry);
    let before = || cursor(address::BEFORE).map(EntriesFrom::Before);
    let after = || cursor(address::AFTER).map(EntriesFrom::After);
    entry.or_else(before).or_else(after).unwrap_or_default()
}

/// Which comment the form shall answer, and whether with its words. What cannot be read is as if it were not there.
fn answering<'q>(value: &impl Fn(&str) -> Option<Cow<'q, str>>) -> Option<Answering> {
    let answering = |key: &str, quotes: bool| {
        let comment = value(key)?.parse().ok()?;
        Some(Answering { comment, quotes })
    };
    answering(address::QUOTE, true).or_else(|| answering(address::REPLY_TO, false))
}

/// The engine's own addresses are no sections.
fn is_ours(section: &Slug) -> bool {
    RESERVED.contains(&section.as_str())
}

fn slug(segment: &str) -> Option<Slug> {
    Slug::parse(&percent_decode_str(segment).decode_utf8().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::{CommentId, LiveEntryId};
    use crate::model::paging::Cursor;
    use uuid::Uuid;

    #[test]
    fn an_address_leads_back_to_its_page() {
        let slug = |text: &str| Slug::parse(text).unwrap();
        let cursor: Cursor = "5.00000000000000000000000000000007".parse().unwrap();
        let (section, article) = (slug("ঢাকা"), slug("rashiya-2024"));
        assert_eq!(Wanted::at("/"), Wanted::Front);
        assert_eq!(Wanted::at("/?fbclid=x"), Wanted::Front);
        assert_eq!(Wanted::at(address::SAVED), Wanted::Saved);
        assert_eq!(
            Wanted::at(&address::below(&address::section(&section), cursor)),
            Wanted::Section { section: section.clone(), at: Stretch::Below(cursor) }
        );
        assert_eq!(
            Wanted::at(&address::article(&section, &article)),
            Wanted::Article {
                section,
                slug: article,
                entries: EntriesFrom::Newest,
                talk: TalkFrom::default(),
                reply_to: None,
                at: Some(Stretch::Top),
            }
        );
    }

    #[test]
    fn whatever_is_looked_for_leads_to_the_search_page() {
        let request = SearchRequest {
            typed: "ঢাকা & \"OR\" ১+১".to_owned(),
            section: Slug::parse("world").ok(),
            from: "2024-02-29".parse().ok(),
            to: "2024-03-01".parse().ok(),
            order: SearchOrder::Newest,
            page: 2,
        };
        assert_eq!(Wanted::at(&address::search(&request)), Wanted::Search(request));
        for odd in
            ["/search", "/search?q=", "/search?section=A/B&from=x&to=2023-02-30&sort=y&page=0", "/search?q=%FF%00"]
        {
            assert!(
                matches!(Wanted::at(odd), Wanted::Search(request) if !request.is_filtered() && request.page == 0),
                "{odd}"
            );
        }
        assert!(matches!(Wanted::at("/search?page=99999"), Wanted::Search(request) if request.page == LAST_PAGE - 1));
    }

    #[test]
    fn a_live_story_is_shown_whatever_is_asked_of_it() {
        let entries = |query: &str| match Wanted::at(&format!("/world/jhor{query}")) {
            Wanted::Article { entries, .. } => entries,
            other => panic!("{query}: {other:?}"),
        };
        let cursor: Cursor = "5.00000000000000000000000000000007".parse().unwrap();
        let entry = LiveEntryId(Uuid::from_u128(7));
        assert_eq!(entries(&address::live_entry(entry)), EntriesFrom::Entry(entry));
        assert_eq!(entries(&address::entries_before(cursor)), EntriesFrom::Before(cursor));
        assert_eq!(entries(&address::entries_after(cursor)), EntriesFrom::After(cursor));
        for odd in ["", "?entry=", "?entry=1", "?entry=%FF", "?before=x", "?after=-1.", "?entry=x&before=y"] {
            assert_eq!(entries(odd), EntriesFrom::Newest, "{odd}");
        }
    }

    #[test]
    fn a_comment_is_answered_with_its_words_or_without() {
        let answering = |query: &str| match Wanted::at(&format!("/world/jhor{query}")) {
            Wanted::Article { reply_to, .. } => reply_to,
            other => panic!("{query}: {other:?}"),
        };
        let comment = CommentId(Uuid::from_u128(7));
        assert_eq!(answering(&address::reply(comment)), Some(Answering { comment, quotes: false }));
        assert_eq!(answering(&address::quote(comment)), Some(Answering { comment, quotes: true }));
        for odd in ["?quote=", "?quote=1", "?reply-to=%FF"] {
            assert_eq!(answering(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_series_is_found_under_its_own_address() {
        let series = Slug::parse("নদী").unwrap();
        assert_eq!(Wanted::at(&address::series(&series)), Wanted::Series { series });
        assert_eq!(Wanted::at("/series"), Wanted::Nowhere);
        assert_eq!(Wanted::at("/series/a/b"), Wanted::Nowhere);
    }

    #[test]
    fn what_cannot_be_read_is_nowhere() {
        for address in ["", "x", "/a/b/c", "/a/", "/media", "//", "/A", "/%E0%A6", "/a?before=nonsense", "/a/b?talk="] {
            assert_eq!(Wanted::at(address), Wanted::Nowhere, "{address}");
        }
    }
}
