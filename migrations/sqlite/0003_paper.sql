-- The paper beyond plain stories: subsections, kinds of article, series, live entries, what editors placed on the front page, and
-- lists by tag and author that stay in order however long they grow.

-- A subsection is a section within another; articles carry both, so that the section's list is one index.
alter table section add column parent_id integer references section (id); -- null: a section of the navigation
create index section_by_parent on section (parent_id, position) where parent_id is not null;

alter table author add column role text not null default '';                             -- what they are in the paper; may be empty
alter table author add column portrait_media_id integer references media (id);
alter table author add column sort_key blob not null default x'';                        -- bangla::collate::key of the name
create index author_by_sort_key on author (sort_key, id);

alter table tag add column about text not null default '';                               -- an introduction to the topic; may be empty
alter table tag add column picture_media_id integer references media (id);
alter table tag add column sort_key blob not null default x'';
create index tag_by_sort_key on tag (sort_key, id);

create table series (
  id    integer primary key,
  slug  text not null constraint series_slug_unique unique,
  name  text not null,
  about text not null -- one sentence; may be empty
) strict;

-- The long texts get a table of their own: a list reads none of them.
create table article_text (
  article_id  blob    not null constraint article_text_unique unique references article (id) on delete cascade,
  rendered_by integer not null, -- version of the renderer that made body_html (server/publishing); 0: an older one
  body        text    not null, -- the block document (model::body) as JSON; what editors change
  body_html   text    not null  -- rendered from it and sanitised; what readers get
) strict;
insert into article_text (article_id, rendered_by, body, body_html) select id, 0, body, body_html from article;

drop trigger search_due_changed_article;
alter table article drop column body;
alter table article drop column body_html;

alter table article add column kind text not null default 'report' constraint article_kind_known
  check (kind in ('report', 'opinion', 'live', 'photo', 'video'));
alter table article add column subsection_id integer references section (id); -- a section whose parent is section_id
alter table article add column series_id     integer references series (id);
alter table article add column series_part   integer;                         -- place in the series, from 1
alter table article add column video         text;                            -- address of the film of a video story
alter table article add column live_ended_at integer;                         -- when a live story ended; null while it goes on

create index article_by_subsection_published on article (subsection_id, published_at desc, id desc)
  where status = 'published' and subsection_id is not null;
create index article_by_kind_published on article (kind, published_at desc, id desc) where status = 'published';
create index article_by_series on article (series_id, series_part) where series_id is not null;

create trigger search_due_changed_article
after update of section_id, headline, standfirst, picture_caption, status, published_at on article begin
  insert into search_due (article_id) values (new.id)
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_changed_text after update of body on article_text begin
  insert into search_due (article_id) values (new.article_id)
    on conflict (article_id) do update set changes = changes + 1;
end;

-- A live story's entries. The article's own body is the summary that stays on top.
create table live_entry (
  id         blob    not null constraint live_entry_id_unique unique,
  article_id blob    not null references article (id) on delete cascade,
  posted_at  integer not null,
  updated_at integer,          -- last change that readers should know of
  key_event  integer not null, -- 1: one of the events that the list on top names
  headline   text    not null, -- may be empty
  body       text    not null, -- as article_text.body
  body_html  text    not null
) strict;
create index live_entry_by_article on live_entry (article_id, posted_at desc, id desc);

create trigger search_due_new_entry after insert on live_entry begin
  insert into search_due (article_id) values (new.article_id)
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_changed_entry after update of headline, body on live_entry begin
  insert into search_due (article_id) values (new.article_id)
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_lost_entry after delete on live_entry
when exists (select 1 from article where id = old.article_id) begin
  insert into search_due (article_id) values (old.article_id)
    on conflict (article_id) do update set changes = changes + 1;
end;

-- What editors placed on the front page. What they leave free is filled by itself.
create table front_slot (
  slot       text    not null constraint front_slot_known check (slot in ('lead', 'secondary', 'opinion', 'pictures')),
  position   integer not null, -- from 0
  article_id blob    not null references article (id) on delete cascade,
  primary key (slot, position)
) strict, without rowid;
create index front_slot_by_article on front_slot (article_id);

-- Lists by tag and author are in the order of publication: the time stands beside the link while the article is published.
alter table article_tag    add column listed_at integer; -- article.published_at of a published article
alter table article_author add column listed_at integer;
update article_tag    set listed_at = (select published_at from article where id = article_id and status = 'published');
update article_author set listed_at = (select published_at from article where id = article_id and status = 'published');
drop index article_tag_by_tag;
drop index article_author_by_author;
create index article_tag_by_tag on article_tag (tag_id, listed_at desc, article_id desc);
create index article_author_by_author on article_author (author_id, listed_at desc, article_id desc);

create trigger listed_new_tag after insert on article_tag begin
  update article_tag set listed_at = (select published_at from article where id = new.article_id and status = 'published')
    where article_id = new.article_id and position = new.position;
end;
create trigger listed_new_author after insert on article_author begin
  update article_author set listed_at = (select published_at from article where id = new.article_id and status = 'published')
    where article_id = new.article_id and position = new.position;
end;
create trigger listed_changed after update of status, published_at on article begin
  update article_tag set listed_at = case new.status when 'published' then new.published_at end where article_id = new.id;
  update article_author set listed_at = case new.status when 'published' then new.published_at end where article_id = new.id;
end;
