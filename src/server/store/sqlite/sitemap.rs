//! What sitemaps list, in SQLite.

use super::{
    SqliteStore,
    media::widths,
    published::{Published, published},
    section::slug,
};
use crate::{
    model::{feed::FeedOf, moment::UtcMillis, picture, slug::Slug},
    server::store::{
        SitemapStore, StoreResult,
        sitemap::{MappedArticle, MappedList, Span, SpanContent},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;

#[derive(FromRow)]
struct MappedRow {
    section: String,
    slug: String,
    headline: String,
    published_at: i64,
    changed_at: i64,
    file: Option<String>,
    widths: Option<String>,
}

impl MappedRow {
    fn into_mapped(self) -> StoreResult<MappedArticle> {
        Ok(MappedArticle {
            section: slug(&self.section)?,
            slug: slug(&self.slug)?,
            headline: self.headline,
            published_at: UtcMillis(self.published_at),
            changed_at: UtcMillis(self.changed_at),
            picture: self.file.map(|file| picture::largest(&file, &widths(&self.widths.unwrap_or_default()))),
        })
    }
}

#[async_trait]
impl SitemapStore for SqliteStore {
    async fn mapped_span(&self) -> StoreResult<Option<(UtcMillis, UtcMillis)>> {
        let (first, last): (Option<i64>, Option<i64>) = sqlx::query_as(
            "select (select min(published_at) from article where status = 'published'),
                    (select max(published_at) from article where status = 'published')",
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(first.zip(last).map(|(first, last)| (UtcMillis(first), UtcMillis(last))))
    }

    async fn span_contents(&self, spans: &[Span]) -> StoreResult<Vec<SpanContent>> {
        let contents = published(self, spans.iter().map(|span| (span.from, span.to))).await?;
        let content = |content: Published| SpanContent {
            span: usize::try_from(content.span).unwrap_or(usize::MAX),
            articles: content.articles,
            changed_at: UtcMillis(content.changed_at),
        };
        Ok(contents.into_iter().map(content).collect())
    }

    async fn span_articles(&self, span: Span, skip: u32, limit: u32) -> StoreResult<Vec<MappedArticle>> {
        let rows: Vec<MappedRow> = sqlx::query_as(
            "select s.slug as section, a.slug, a.headline, a.published_at,
                    max(a.published_at, coalesce(a.updated_at, a.published_at)) as changed_at, m.file, m.widths
             from (select id, published_at from article
                   where status = 'published' and published_at >= ? and published_at < ?
                   order by published_at, id limit +? offset ?) w
             join article a on a.id = w.id cross join section s on s.id = a.section_id
             left join media m on m.id = a.picture_media_id
             order by w.published_at, w.id",
        )
        .bind(span.from.0)
        .bind(span.to.0)
        .bind(limit)
        .bind(skip)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(MappedRow::into_mapped).collect()
    }

    async fn news_articles(&self, since: UtcMillis, limit: u32) -> StoreResult<Vec<MappedArticle>> {
        let rows: Vec<MappedRow> = sqlx::query_as(
            "select s.slug as section, a.slug, a.headline, a.published_at,
                    max(a.published_at, coalesce(a.updated_at, a.published_at)) as changed_at, m.file, m.widths
             from article a cross join section s on s.id = a.section_id left join media m on m.id = a.picture_media_id
             where a.status = 'published' and a.published_at >= ?
             order by a.published_at desc, a.id desc limit +?",
        )
        .bind(since.0)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(MappedRow::into_mapped).collect()
    }

    async fn mapped_lists(&self, limit: u32) -> StoreResult<Vec<MappedList>> {
        let sections: Vec<(String, Option<String>, i64)> = sqlx::query_as(
            "select w.outer_slug, w.inner_slug, w.changed_at from (
                 select s.slug as outer_slug, null as inner_slug, s.position as outer_position, -1 as inner_position,
                        (select max(published_at) from article where section_id = s.id and status = 'published') as changed_at
                 from section s where s.parent_id is null
                 union all
                 select s.slug, b.slug, s.position, b.position,
                        (select max(published_at) from article where subsection_id = b.id and status = 'published')
                 from section b join section s on s.id = b.parent_id) w
             where w.changed_at is not null order by w.outer_position, w.inner_position limit +?",
        )
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        let topics = sqlx::query_as(
            "select w.slug, w.changed_at from (
                 select g.id, g.slug, (select max(listed_at) from article_tag where tag_id = g.id) as changed_at
                 from tag g) w
             where w.changed_at is not null order by w.id limit +?",
        );
        let authors = sqlx::query_as(
            "select w.slug, w.changed_at from (
                 select u.id, u.slug, (select max(listed_at) from article_author where author_id = u.id) as changed_at
                 from author u) w
             where w.changed_at is not null order by w.id limit +?",
        );
        let mut lists = Vec::new();
        for (outer, inner, changed_at) in sections {
            let section = slug(&outer)?;
            let of = match inner {
                None => FeedOf::Section(section),
                Some(text) => FeedOf::Subsection { section, subsection: slug(&text)? },
            };
            lists.push(MappedList { of, changed_at: UtcMillis(changed_at) });
        }
        let kinds: [(_, fn(Slug) -> FeedOf); 2] = [(topics, FeedOf::Topic), (authors, FeedOf::Author)];
        for (query, of) in kinds {
            let rows: Vec<(String, i64)> = query.bind(limit).fetch_all(&self.readers).await?;
            for (text, changed_at) in rows {
                lists.push(MappedList { of: of(slug(&text)?), changed_at: UtcMillis(changed_at) });
            }
        }
        Ok(lists)
    }
}
