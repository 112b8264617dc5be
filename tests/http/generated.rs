//! `hocchetaki demo --articles N`: a paper that was made up holds what an import of it would hold.

use crate::site::TestSite;
use hocchetaki::{
    i18n::Texts,
    server::{
        generated::{Wanted, generate},
        publishing, search,
        store::{ArchiveStore, archive::ArchiveRecords},
    },
};
use serde_json::json;
use sqlx::{Connection, Row, SqliteConnection, sqlite::SqliteConnectOptions};
use std::path::Path;

/// What derives from articles, in words that do not depend on row numbers; related articles are chosen more cheaply.
const DERIVED: &[&str] = &[
    "select id, slug, kind, section_id, coalesce(subsection_id, 0), headline, standfirst, reading_minutes, comment_count,
            coalesce((select file from media where id = picture_media_id), ''), picture_caption, status, published_at,
            coalesce(updated_at, 0), coalesce((select slug from series where id = series_id), ''), coalesce(series_part, 0),
            coalesce(video, ''), coalesce(live_ended_at, 0) from article order by id",
    "select article_id, rendered_by, body, body_html from article_text order by article_id",
    "select article_id, position, slug, coalesce(listed_at, 0) from article_author l join author a on a.id = author_id order by 1, 2",
    "select article_id, position, slug, coalesce(listed_at, 0) from article_tag l join tag t on t.id = tag_id order by 1, 2",
    "select article_id, term, weight from article_term order by 1, 2",
    "select id, article_id, thread_id, coalesce(parent_id, x''), name, text, posted_at, fingerprint from comment order by 1",
    "select id, article_id, posted_at, key_event, headline, body, body_html from live_entry order by 1",
    "select slug, name, about, sort_key from tag order by 1",
    "select slug, name, about, role, sort_key from author order by 1",
    "select id, article_id from search_document order by 1",
    "select word, folded, stem, sound, articles from search_word order by 1",
    "select term, col, doc, cnt from temp.vocabulary order by 1, 2",
];

async fn open(file: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(file);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let vocabulary = "create virtual table temp.vocabulary using fts5vocab('main', 'search_index', 'col')";
    sqlx::query(vocabulary).execute(&mut connection).await.unwrap();
    connection
}

async fn rows(connection: &mut SqliteConnection, query: &'static str) -> Vec<Vec<Vec<u8>>> {
    let rows = sqlx::query(query).fetch_all(connection).await.unwrap();
    let bytes = |row: &sqlx::sqlite::SqliteRow| {
        (0..row.len())
            .map(|column| {
                let text = row.try_get_unchecked::<Vec<u8>, _>(column);
                text.unwrap_or_else(|_| row.get_unchecked::<i64, _>(column).to_string().into_bytes())
            })
            .collect()
    };
    rows.iter().map(bytes).collect()
}

/// The sections that made-up stories are for, with a story of their own.
async fn site() -> TestSite {
    let site = TestSite::new().await;
    let archive: serde_json::Value = serde_json::from_str(include_str!("../../demo/archive.json")).unwrap();
    let mut archive = archive;
    // Without pictures: their bytes lie elsewhere.
    archive["media"] = json!([{"name": "a.svg", "width": 4, "height": 3, "alt": "নদী", "data": "PHN2Zy8+"}]);
    for author in archive["authors"].as_array_mut().unwrap() {
        author.as_object_mut().unwrap().remove("portrait");
    }
    for tag in archive["tags"].as_array_mut().unwrap() {
        tag.as_object_mut().unwrap().remove("picture");
    }
    archive["articles"] = json!([]);
    archive["front"] = json!([]);
    site.import(&archive).await;
    site
}

#[tokio::test]
async fn a_made_up_paper_holds_what_an_import_of_it_would() {
    let (made, imported) = (site().await, site().await);
    let wanted = Wanted { articles: 400, comments: 1500 };
    let mut told = Vec::new();
    let written = generate(&made.state, wanted, |written| told.push(written)).await.unwrap();
    assert_eq!((written.articles, written.comments, told.last()), (400, 1500, Some(&written)));

    let paper: ArchiveRecords = made.store.export().await.unwrap();
    assert_eq!(paper.articles.len(), 400);
    let edition = publishing::Edition { texts: Texts(made.state.config.site.language), clock: &made.state.clock };
    let renderings: Vec<_> =
        paper.articles.iter().map(|article| publishing::rendering(article, &paper.media, edition)).collect();
    imported.store.import(&paper, &renderings).await.unwrap();

    // Nothing is left to do for the next start.
    assert_eq!(search::bring_up_to_date(&made.store).await.unwrap(), 0);
    assert_eq!(publishing::bring_up_to_date(&made.store, edition).await.unwrap(), 0);
    assert_eq!(search::bring_up_to_date(&imported.store).await.unwrap(), 400);

    let mut one = open(&made.state.config.database.file).await;
    let mut other = open(&imported.state.config.database.file).await;
    for query in DERIVED {
        let (one, other) = (rows(&mut one, query).await, rows(&mut other, query).await);
        assert!(!one.is_empty(), "{query}");
        for (one, other) in one.iter().zip(&other) {
            assert_eq!(
                one.iter().map(|it| String::from_utf8_lossy(it)).collect::<Vec<_>>(),
                other.iter().map(|it| String::from_utf8_lossy(it)).collect::<Vec<_>>(),
                "{query}"
            );
        }
        assert_eq!(one.len(), other.len(), "{query}");
    }
    assert!(rows(&mut one, "pragma foreign_key_check").await.is_empty());
    assert_eq!(rows(&mut one, "pragma integrity_check").await, [[b"ok".to_vec()]]);
}

#[tokio::test]
async fn a_made_up_paper_is_a_paper() {
    let site = site().await;
    generate(&site.state, Wanted { articles: 600, comments: 3000 }, |_| {}).await.unwrap();
    let paper = site.store.export().await.unwrap();
    let mut headlines: Vec<_> = paper.articles.iter().map(|article| article.headline.as_str()).collect();
    headlines.sort_unstable();
    headlines.dedup();
    assert_eq!(headlines.len(), 600);
    let busiest = paper.articles.iter().max_by_key(|article| article.comments.len()).unwrap();
    assert!(busiest.comments.len() > 100 && busiest.comments.iter().any(|comment| comment.parent.is_some()));
    for article in &paper.articles {
        let words = bangla_words(&article.body.lines().join(" "));
        assert!((15..400).contains(&words), "{words} {}", article.slug);
        assert!(!article.authors.is_empty() && !article.tags.is_empty());
    }
    let section = paper.sections.iter().find(|it| it.slug == busiest.section).unwrap();
    let outer = section.parent.as_ref().unwrap_or(&section.slug);
    let page = site.get(&format!("/{outer}/{}", busiest.slug)).await;
    assert_eq!(page.status, 200);
    for path in
        ["/", "/latest", "/popular", "/archive", "/sports/cricket", "/topic", "/author", "/feed.xml", "/sitemap.xml"]
    {
        assert_eq!(site.get(path).await.status, 200, "{path}");
    }
}

fn bangla_words(text: &str) -> usize {
    text.split_whitespace().count()
}
