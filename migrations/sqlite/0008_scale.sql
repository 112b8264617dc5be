-- A large archive: what pages count, add up and look for is kept as it changes, so that no page goes through what lies behind it.

-- How many articles each hour has that is published, and when the last of them changed: the calendar of the archive and the
-- sitemaps add up hours and whole days of UTC, from which every time zone's days can be put together.
create table published_hour (
  hour       integer primary key, -- hours since 1970-01-01T00:00:00Z
  articles   integer not null,
  changed_at integer not null     -- never earlier than the last change of its articles; what was withdrawn counts as it was
) strict;
create table published_day (
  day        integer primary key, -- days since 1970-01-01
  articles   integer not null,
  changed_at integer not null
) strict;
-- Integer division cuts off towards zero, and there are papers from before 1970: the remainder is taken away first.
insert into published_hour (hour, articles, changed_at)
  select (published_at - (published_at % 3600000 + 3600000) % 3600000) / 3600000, count(*),
         max(max(published_at, coalesce(updated_at, published_at)))
  from article where status = 'published' group by 1;
insert into published_day (day, articles, changed_at)
  select (hour - (hour % 24 + 24) % 24) / 24, sum(articles), max(changed_at) from published_hour group by 1;

create trigger published_new after insert on article when new.status = 'published' begin
  insert into published_hour (hour, articles, changed_at)
    values ((new.published_at - (new.published_at % 3600000 + 3600000) % 3600000) / 3600000, 1,
            max(new.published_at, coalesce(new.updated_at, new.published_at)))
    on conflict (hour) do update set articles = articles + 1, changed_at = max(changed_at, excluded.changed_at);
  insert into published_day (day, articles, changed_at)
    values ((new.published_at - (new.published_at % 86400000 + 86400000) % 86400000) / 86400000, 1,
            max(new.published_at, coalesce(new.updated_at, new.published_at)))
    on conflict (day) do update set articles = articles + 1, changed_at = max(changed_at, excluded.changed_at);
end;
create trigger published_gone after delete on article when old.status = 'published' begin
  update published_hour set articles = articles - 1
    where hour = (old.published_at - (old.published_at % 3600000 + 3600000) % 3600000) / 3600000;
  update published_day set articles = articles - 1
    where day = (old.published_at - (old.published_at % 86400000 + 86400000) % 86400000) / 86400000;
end;
create trigger published_before after update of status, published_at, updated_at on article when old.status = 'published' begin
  update published_hour set articles = articles - 1
    where hour = (old.published_at - (old.published_at % 3600000 + 3600000) % 3600000) / 3600000;
  update published_day set articles = articles - 1
    where day = (old.published_at - (old.published_at % 86400000 + 86400000) % 86400000) / 86400000;
end;
create trigger published_now after update of status, published_at, updated_at on article when new.status = 'published' begin
  insert into published_hour (hour, articles, changed_at)
    values ((new.published_at - (new.published_at % 3600000 + 3600000) % 3600000) / 3600000, 1,
            max(new.published_at, coalesce(new.updated_at, new.published_at)))
    on conflict (hour) do update set articles = articles + 1, changed_at = max(changed_at, excluded.changed_at);
  insert into published_day (day, articles, changed_at)
    values ((new.published_at - (new.published_at % 86400000 + 86400000) % 86400000) / 86400000, 1,
            max(new.published_at, coalesce(new.updated_at, new.published_at)))
    on conflict (day) do update set articles = articles + 1, changed_at = max(changed_at, excluded.changed_at);
end;

-- How many articles are listed under a topic or an author, for the lists of their names.
alter table tag    add column articles integer not null default 0;
alter table author add column articles integer not null default 0;
update tag    set articles = (select count(*) from article_tag where tag_id = tag.id and listed_at is not null);
update author set articles = (select count(*) from article_author where author_id = author.id and listed_at is not null);
-- The list of topics leaves out those without articles.
drop index tag_by_sort_key;
create index tag_by_sort_key on tag (sort_key, id) where articles > 0;

create trigger tag_listed after insert on article_tag when new.listed_at is not null begin
  update tag set articles = articles + 1 where id = new.tag_id;
end;
create trigger tag_unlisted after delete on article_tag when old.listed_at is not null begin
  update tag set articles = articles - 1 where id = old.tag_id;
end;
create trigger tag_relisted after update of tag_id, listed_at on article_tag
when old.tag_id <> new.tag_id or (old.listed_at is null) <> (new.listed_at is null) begin
  update tag set articles = articles - 1 where id = old.tag_id and old.listed_at is not null;
  update tag set articles = articles + 1 where id = new.tag_id and new.listed_at is not null;
end;
create trigger author_listed after insert on article_author when new.listed_at is not null begin
  update author set articles = articles + 1 where id = new.author_id;
end;
create trigger author_unlisted after delete on article_author when old.listed_at is not null begin
  update author set articles = articles - 1 where id = old.author_id;
end;
create trigger author_relisted after update of author_id, listed_at on article_author
when old.author_id <> new.author_id or (old.listed_at is null) <> (new.listed_at is null) begin
  update author set articles = articles - 1 where id = old.author_id and old.listed_at is not null;
  update author set articles = articles + 1 where id = new.author_id and new.listed_at is not null;
end;

-- What is read most, worked out by whoever counts reads and not by every page: the longest lists there are, one for each span of hours.
create table most_read (
  hours      integer not null, -- how many hours of reads count
  hour       integer not null, -- the last of them, in hours since 1970
  score      integer not null, -- reads by weight
  article_id blob    not null references article (id) on delete cascade,
  primary key (hours, hour, score desc, article_id desc)
) strict, without rowid;
create index most_read_by_article on most_read (article_id);

-- The reads of one article in some hours, without a look into the table.
drop index read_count_by_article;
create index read_count_by_article on read_count (article_id, hour, reads);

-- Which stored HTML another renderer made, without reading all of it.
create index article_text_by_renderer on article_text (rendered_by, article_id);
