-- The paper as a reader meets it: sections, authors, articles, pictures, comments, and how often each is read.
-- Ids of things that travel between sites (articles, comments) are UUIDs in 16 bytes; the rest are row numbers.
-- Times are milliseconds since 1970-01-01T00:00:00Z.

create table section (
  id          integer primary key,
  slug        text    not null constraint section_slug_unique unique, -- first part of every article's address
  name        text    not null,                                        -- as readers see it
  description text    not null,                                        -- one sentence; may be empty
  position    integer not null                                         -- place in the navigation, from 0
) strict;

create table author (
  id    integer primary key,
  slug  text not null constraint author_slug_unique unique, -- address of the author's page
  name  text not null,                                      -- as printed in the byline
  about text not null                                       -- a short biography; may be empty
) strict;

create table tag (
  id   integer primary key,
  slug text not null constraint tag_slug_unique unique,
  name text not null
) strict;

create table media (
  id         integer primary key,
  file       text    not null constraint media_file_unique unique, -- name in the media folder: hash of the bytes and ending
  media_type text    not null,                                     -- RFC 6838, e.g. image/svg+xml
  width      integer not null,                                     -- pixels
  height     integer not null,                                     -- pixels
  alt        text    not null,                                     -- what is to be seen; empty for a decoration
  credit     text    not null                                      -- who made it; may be empty
) strict;

create table article (
  id               blob    not null constraint article_id_unique unique,
  slug             text    not null constraint article_slug_unique unique, -- second part of the address, unique in the site
  section_id       integer not null references section (id),
  headline         text    not null,
  standfirst       text    not null,                    -- may be empty
  reading_minutes  integer not null,
  picture_media_id integer references media (id),       -- the lead picture
  picture_caption  text    not null,                    -- may be empty
  status           text    not null constraint article_status_known
                   check (status in ('draft', 'review', 'scheduled', 'published', 'withdrawn')),
  published_at     integer not null,                    -- first publication
  updated_at       integer,                             -- last change that readers should know of
  comment_count    integer not null default 0,          -- of all its comments; kept by the transaction that writes one
  -- The long texts come last: a list reads a row no further than it needs.
  body             text    not null,                    -- the block document (model::body) as JSON; what editors change
  body_html        text    not null                     -- rendered from it and sanitised; what readers get
) strict;

-- Every public list is newest first and goes on behind the entry (published_at, id).
create index article_by_published on article (published_at desc, id desc) where status = 'published';
create index article_by_section_published on article (section_id, published_at desc, id desc) where status = 'published';

create table article_author (
  article_id blob    not null references article (id) on delete cascade,
  author_id  integer not null references author (id),
  position   integer not null, -- place in the byline, from 0
  primary key (article_id, position)
) strict, without rowid;
create index article_author_by_author on article_author (author_id);

create table article_tag (
  article_id blob    not null references article (id) on delete cascade,
  tag_id     integer not null references tag (id),
  position   integer not null,
  primary key (article_id, position)
) strict, without rowid;
create index article_tag_by_tag on article_tag (tag_id);

-- What an article is about: its weightiest words (bangla::terms), from which related articles are found.
create table article_term (
  article_id blob not null references article (id) on delete cascade,
  term       text not null,
  weight     real not null, -- how much the word says of this article; 1 is a word said once in the text
  primary key (article_id, term)
) strict, without rowid;
create index article_term_by_term on article_term (term, article_id, weight);

-- "You may also like", worked out when an article is published, not when it is read.
create table article_related (
  article_id blob    not null references article (id) on delete cascade,
  rank       integer not null, -- 0 is the nearest
  related_id blob    not null references article (id) on delete cascade,
  primary key (article_id, rank)
) strict, without rowid;
create index article_related_by_related on article_related (related_id);

create table comment (
  id          blob    primary key,
  article_id  blob    not null references article (id) on delete cascade,
  thread_id   blob    not null,                     -- the comment that opened the thread; its own id if it did
  parent_id   blob    references comment (id),      -- the comment that it answers
  name        text    not null,
  text        text    not null,                     -- plain text
  posted_at   integer not null,
  fingerprint blob    not null                      -- SHA-256 of article, parent, name and text: tells a repeated form
) strict, without rowid;

create index comment_opening on comment (article_id, posted_at, id) where parent_id is null;
create index comment_by_thread on comment (thread_id, posted_at, id) where parent_id is not null;
create index comment_by_fingerprint on comment (fingerprint, posted_at);
create index comment_by_parent on comment (parent_id) where parent_id is not null;

create table read_count (
  article_id blob    not null references article (id) on delete cascade,
  hour       integer not null, -- hours since 1970-01-01T00:00:00Z
  reads      integer not null,
  primary key (hour, article_id)
) strict, without rowid;
create index read_count_by_article on read_count (article_id);
