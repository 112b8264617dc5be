//! An address of every kind of page that reads the store.

use crate::site::TestSite;
use hocchetaki::{
    model::{
        comment::{TalkFrom, TalkOrder},
        id::CommentId,
        live::EntriesFrom,
        paging::Stretch,
        popular::Window,
        wanted::{Wanted, WantedList},
    },
    server::store::{ArchiveStore, archive::ArticleRecord},
};
use std::collections::BTreeSet;

/// What every page is called here. A page without a name does not compile, and one that is not walked fails.
const KINDS: &[&str] = &[
    "front",
    "section",
    "section below",
    "section above",
    "subsection or article",
    "article, replying",
    "article, best comments below",
    "article, newest comments",
    "article, newest comments below",
    "article, oldest comments",
    "article, oldest comments below",
    "article, one comment",
    "article, one thread",
    "live, older",
    "live, newer",
    "live, one entry",
    "series",
    "search",
    "latest",
    "latest below",
    "latest above",
    "popular",
    "popular below",
    "popular above",
    "topics",
    "topics below",
    "topics above",
    "topic",
    "topic below",
    "topic above",
    "authors",
    "authors below",
    "authors above",
    "author",
    "author below",
    "author above",
    "archive",
    "year",
    "month",
    "day",
    "day below",
    "day above",
    "saved",
    "lost",
];

fn kind(wanted: &Wanted) -> &'static str {
    fn by<C>(at: &Stretch<C>, names: [&'static str; 3]) -> &'static str {
        match at {
            Stretch::Top => names[0],
            Stretch::Below(_) => names[1],
            Stretch::Above(_) => names[2],
        }
    }
    match wanted {
        Wanted::Front => "front",
        Wanted::Section { at, .. } => by(at, ["section", "section below", "section above"]),
        Wanted::Article { talk: TalkFrom::Behind(TalkOrder::Best, _), .. } => "article, best comments below",
        Wanted::Article { talk: TalkFrom::Top(TalkOrder::Newest), .. } => "article, newest comments",
        Wanted::Article { talk: TalkFrom::Behind(TalkOrder::Newest, _), .. } => "article, newest comments below",
        Wanted::Article { talk: TalkFrom::Top(TalkOrder::Oldest), .. } => "article, oldest comments",
        Wanted::Article { talk: TalkFrom::Behind(TalkOrder::Oldest, _), .. } => "article, oldest comments below",
        Wanted::Article { talk: TalkFrom::Thread(..), .. } => "article, one thread",
        Wanted::Article { talk: TalkFrom::Comment(_), .. } => "article, one comment",
        Wanted::Article { reply_to: Some(_), .. } => "article, replying",
        Wanted::Article { entries: EntriesFrom::Before(_), .. } => "live, older",
        Wanted::Article { entries: EntriesFrom::After(_), .. } => "live, newer",
        Wanted::Article { entries: EntriesFrom::Entry(_), .. } => "live, one entry",
        Wanted::Article { entries: EntriesFrom::Newest, .. } => "subsection or article",
        Wanted::Series { .. } => "series",
        Wanted::Search(_) => "search",
        Wanted::Saved => "saved",
        // Without a token that opens, it is as lost.
        Wanted::Nowhere | Wanted::Preview { .. } => "lost",
        Wanted::List(list) => match list {
            WantedList::Latest(at) => by(at, ["latest", "latest below", "latest above"]),
            WantedList::Popular(_, at) => by(at, ["popular", "popular below", "popular above"]),
            WantedList::Topics(at) => by(at, ["topics", "topics below", "topics above"]),
            WantedList::Topic(_, at) => by(at, ["topic", "topic below", "topic above"]),
            WantedList::Authors(at) => by(at, ["authors", "authors below", "authors above"]),
            WantedList::Author(_, at) => by(at, ["author", "author below", "author above"]),
            WantedList::Archive => "archive",
            WantedList::Year(_) => "year",
            WantedList::Month(_) => "month",
            WantedList::Day(_, at) => by(at, ["day", "day below", "day above"]),
        },
    }
}

/// The live story with the most entries.
pub async fn live(site: &TestSite) -> ArticleRecord {
    let paper = site.store.export().await.unwrap();
    paper.articles.into_iter().max_by_key(|it| it.entries.len()).unwrap()
}

/// A comment whose writer is known.
pub async fn comment(site: &TestSite) -> CommentId {
    let paper = site.store.export().await.unwrap();
    let id = paper.articles.iter().find_map(|it| it.comments.last()).unwrap().id;
    site.write(&format!(
        "insert into reader (name, made_at, seen_at) values ('মীনা', 0, 0);
         update comment set reader_id = last_insert_rowid() where id = x'{}'",
        id.0.simple()
    ))
    .await;
    id
}

/// Every address with the kind of its page; what machines read is called by its address.
pub async fn addresses(site: &TestSite) -> Vec<(&'static str, String)> {
    let paper = site.store.export().await.unwrap();
    let outer = |article: &ArticleRecord| {
        let section = paper.sections.iter().find(|it| it.slug == article.section).unwrap();
        section.parent.clone().unwrap_or_else(|| section.slug.clone())
    };
    let path = |article: &ArticleRecord| format!("/{}/{}", outer(article), article.slug);
    let busiest = paper.articles.iter().max_by_key(|it| it.comments.len()).unwrap();
    let told = paper.articles.iter().max_by_key(|it| it.entries.len()).unwrap();
    let serial = paper.articles.iter().find(|it| it.series.is_some()).unwrap();
    let (busy, live) = (path(busiest), path(told));
    let entry = |place: usize| {
        let entry = &told.entries[place];
        format!("{}.{}", entry.posted_at.0, entry.id.0.simple())
    };
    let comment = &busiest.comments[busiest.comments.len() / 2];
    let behind = format!("{}.{}", comment.posted_at.0, comment.id.0.simple());
    let opening = busiest.comments.iter().find(|it| it.parent.is_none()).unwrap();
    let answer = busiest.comments.iter().rfind(|it| it.parent.is_some()).unwrap();
    let mut pages = vec![
        "/".to_owned(),
        "/sports/cricket".to_owned(),
        path(serial),
        format!("/series/{}", serial.series.as_ref().unwrap().0),
        format!("{busy}?talk=best.0.{behind}"),
        format!("{busy}?talk=newest"),
        format!("{busy}?talk=newest.0.{behind}"),
        format!("{busy}?talk=oldest"),
        format!("{busy}?talk=oldest.0.{behind}"),
        format!("{busy}?talk=thread.{}", opening.id.0.simple()),
        format!("{busy}?talk=comment.{}", answer.id.0.simple()),
        format!("{busy}?reply-to={}", comment.id),
        live.clone(),
        format!("{live}?before={}", entry(told.entries.len() / 2)),
        format!("{live}?after={}", entry(told.entries.len() / 2)),
        format!("{live}?entry={}", told.entries[3].id),
        "/topic".to_owned(),
        "/author".to_owned(),
        "/archive".to_owned(),
        "/archive/2023".to_owned(),
        "/archive/2024/12".to_owned(),
        "/archive/bangla/1431/8".to_owned(),
        "/archive/2024/12/30".to_owned(),
        "/saved".to_owned(),
        "/search?q=নদী".to_owned(),
        "/search?q=nodi dhaka".to_owned(),
        "/search?q=নির্বচন".to_owned(),
        "/search?q=নদী&sort=newest&section=bangladesh&from=2020-01-01&to=2024-12-31".to_owned(),
        "/2020/01/nodir-vangon-khobor".to_owned(),
        busy.clone(),
    ];
    pages.extend(Window::ALL.map(hocchetaki::model::address::popular));
    let middle = &paper.articles[paper.articles.len() / 2];
    let cursor = format!("{}.{}", middle.published_at.0, middle.id.0.simple());
    let lists = [
        "/bangladesh".to_owned(),
        "/bangladesh/jela".to_owned(),
        "/latest".to_owned(),
        format!("/topic/{}", middle.tags[0]),
        format!("/author/{}", middle.authors[0]),
        "/archive/2024/12/30".to_owned(),
    ];
    for list in lists {
        pages.extend([format!("{list}?before={cursor}"), format!("{list}?after={cursor}"), list]);
    }
    let names = [("/topic", paper.tags[5].slug.as_str()), ("/author", paper.authors[5].slug.as_str())];
    pages.extend(
        names.iter().flat_map(|(list, name)| [format!("{list}?after={name}"), format!("{list}?before={name}")]),
    );
    let hour = site.clock.load(std::sync::atomic::Ordering::Relaxed) / 3_600_000;
    let place = |score: u32| format!("{hour}.{score}.{}", busiest.id.0.simple());
    pages.extend([format!("/popular?before={}", place(99_999_999)), format!("/popular?after={}", place(1))]);

    let mut walked: Vec<(&'static str, String)> = pages.into_iter().map(|it| (kind(&Wanted::at(&it)), it)).collect();
    let kinds: BTreeSet<_> = walked.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, KINDS.iter().copied().collect(), "every kind of page is walked, and each has its name");
    for machine in [
        "/sitemap.xml",
        "/sitemap/pages.xml",
        "/sitemap/2024-12.xml",
        "/news-sitemap.xml",
        "/feed.xml",
        "/bangladesh/feed.xml",
        "/bangladesh/jela/feed.xml",
        "/readyz",
    ] {
        walked.push((machine, machine.to_owned()));
    }
    // Something may have been there that has another name now.
    for nothing in ["/nothing", "/world/nothing", "/topic/nothing", "/author/nothing"] {
        walked.push(("lost", nothing.to_owned()));
        walked.push(("lost", format!("{nothing}/feed.xml")));
    }
    walked.push(("/topic/…/feed.xml", format!("/topic/{}/feed.xml", middle.tags[0])));
    walked.push(("/author/…/feed.xml", format!("/author/{}/feed.xml", middle.authors[0])));
    walked
}
