//! Small papers for the laws.

use hocchetaki::{
    i18n::Texts,
    model::{
        article::ArticleKind,
        body::{Block, Body, Text, VERSION},
        comment::CommentStatus,
        id::{ArticleId, CommentId},
        moment::UtcMillis,
        picture::{Avif, Focus},
        slug::Slug,
    },
    server::{
        clock::Clock,
        publishing::{Edition, rendering},
        store::{
            Store, StoreResult,
            archive::{
                ArchiveRecords, ArticleRecord, AuthorRecord, CommentRecord, ImportReport, MediaRecord, SectionRecord,
                TagRecord,
            },
            comment::{NewComment, Writer},
            screening::Print,
        },
    },
};
use uuid::Uuid;

/// 23 December 2024, 04:00 UTC.
pub const MORNING: i64 = 1_734_926_400_000;

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub fn article_id(number: u128) -> ArticleId {
    ArticleId(Uuid::from_u128(number))
}

pub fn comment_id(number: u128) -> CommentId {
    CommentId(Uuid::from_u128(1_000_000 + number))
}

/// So many minutes after the morning.
pub fn minute(minutes: i64) -> UtcMillis {
    UtcMillis(MORNING + minutes * 60_000)
}

/// The article `article-<number>`, published so many minutes after the morning.
pub fn article(number: u128, section: &str, minutes: i64) -> ArticleRecord {
    ArticleRecord {
        id: article_id(number),
        slug: slug(&format!("article-{number}")),
        kind: ArticleKind::Report,
        section: slug(section),
        headline: format!("শিরোনাম {number}"),
        standfirst: format!("সারকথা {number}"),
        authors: vec![slug("mitu")],
        tags: Vec::new(),
        published_at: minute(minutes),
        updated_at: None,
        picture: None,
        body: body(&format!("লেখা {number}")),
        series: None,
        video: None,
        other_headlines: Default::default(),
        live_ended_at: None,
        entries: Vec::new(),
        comments: Vec::new(),
    }
}

/// A body of one paragraph.
pub fn body(text: &str) -> Body {
    Body { version: VERSION, blocks: vec![Block::Paragraph { text: Text::Plain(text.to_owned()) }] }
}

/// A comment of an archive, so many minutes after the morning.
pub fn comment(number: u128, parent: Option<u128>, minutes: i64) -> CommentRecord {
    CommentRecord {
        id: comment_id(number),
        parent: parent.map(comment_id),
        name: format!("পাঠক {number}"),
        text: format!("মন্তব্য {number}"),
        posted_at: minute(minutes),
    }
}

/// A comment that a reader posts now, so many minutes after the morning.
pub fn posted(number: u128, article: u128, parent: Option<u128>, minutes: i64) -> NewComment {
    let mut fingerprint = [0; 32];
    fingerprint[..16].copy_from_slice(&number.to_be_bytes());
    NewComment {
        id: comment_id(number),
        article: article_id(article),
        parent: parent.map(comment_id),
        name: format!("পাঠক {number}"),
        text: format!("মন্তব্য {number}"),
        writer: Writer::Newcomer(fingerprint, minute(1_000_000)),
        posted_at: minute(minutes),
        status: CommentStatus::Approved,
        network: [7; 32],
        signals: Vec::new(),
        print: Print { exact: 0, near: 0, letters: 0 },
        slow_since: None,
        form_key: None,
        fingerprint,
        same_since: minute(minutes - 10),
    }
}

/// A paper with these articles and all that they may refer to, in the order of exports.
pub fn paper(articles: Vec<ArticleRecord>) -> ArchiveRecords {
    let named = |slugs: [&str; 2]| slugs.map(|text| (slug(text), format!("নাম {text}")));
    ArchiveRecords {
        sections: ["world", "bangladesh", "sports"]
            .map(|text| SectionRecord {
                slug: slug(text),
                name: format!("নাম {text}"),
                description: format!("{text} নিয়ে"),
                parent: None,
            })
            .to_vec(),
        authors: named(["kabir", "mitu"])
            .map(|(slug, name)| AuthorRecord { slug, name, about: String::new(), role: String::new(), portrait: None })
            .to_vec(),
        tags: named(["nodi", "সেতু"])
            .map(|(slug, name)| TagRecord { slug, name, about: String::new(), picture: None })
            .to_vec(),
        series: Vec::new(),
        media: vec![MediaRecord {
            file: "0a.svg".to_owned(),
            media_type: "image/svg+xml".to_owned(),
            width: 1200,
            height: 675,
            widths: Vec::new(),
            tone: 0,
            avif: Avif::Missing,
            focus: Focus::default(),
            alt: "নদী".to_owned(),
            credit: "কেউ".to_owned(),
            caption: String::new(),
        }],
        articles,
        front: Vec::new(),
    }
}

/// Imports records with what is worked out from them.
pub async fn import(store: &dyn Store, records: &ArchiveRecords) -> StoreResult<ImportReport> {
    let (clock, _) = Clock::set(jiff::tz::TimeZone::UTC, UtcMillis(MORNING));
    let edition = Edition { texts: Texts::default(), clock: &clock };
    let renderings: Vec<_> =
        records.articles.iter().map(|article| rendering(article, &records.media, edition)).collect();
    store.import(records, &renderings).await
}

/// Imports articles and expects no trouble.
pub async fn publish(store: &dyn Store, articles: Vec<ArticleRecord>) -> ImportReport {
    import(store, &paper(articles)).await.unwrap()
}
