-- Sitemaps tell how many articles each month has and when one of them changed last: one walk along an index, not through the table.
create index article_by_change on article (published_at, updated_at) where status = 'published';
