-- The newsroom's side of the paper: a story from the first idea on, whether readers know of it or not. What readers get is `article`,
-- written anew from the story's draft each time that it is published; nothing of this file is read by a page of the paper, but for `former_slug`.

-- One row for every article, and for every story that is not one yet. It is the desk's index card: lists read nothing else.
create table story (
  id          blob    primary key,      -- the article's id, from the first idea on
  stage       text    not null constraint story_stage_known
              check (stage in ('pitch', 'draft', 'review', 'ready', 'scheduled', 'published', 'withdrawn')),
  kind        text    not null,         -- as article.kind
  headline    text    not null,         -- of the draft where there is one; may be empty
  section_id  integer references section (id),        -- null: not decided yet
  slug        text,                     -- second part of the address that is wished for; null: made from the headline when it is published
  version     integer not null default 0,             -- of the draft: counts its changes; 0: never written here
  differs     integer not null default 0,             -- 1: the draft holds what readers do not have yet
  created_at  integer not null,
  created_by  integer references member (id),         -- null: imported
  changed_at  integer not null,         -- of the draft or of the stage
  changed_by  integer references member (id),
  assigned_to integer references member (id),
  due_at      integer,                  -- when the desk wants it
  publish_at  integer,                  -- when it is to be published by itself; with stage 'scheduled'
  embargo_at  integer,                  -- not to be published before
  trashed_at  integer                   -- null: not in the trash
) strict, without rowid;

create index story_by_changed on story (changed_at desc, id desc) where trashed_at is null;
create index story_by_stage on story (stage, changed_at desc, id desc) where trashed_at is null;
create index story_by_section on story (section_id, changed_at desc, id desc) where trashed_at is null;
create index story_by_assigned on story (assigned_to, changed_at desc, id desc) where trashed_at is null and assigned_to is not null;
create index story_by_creator on story (created_by, changed_at desc, id desc) where trashed_at is null and created_by is not null;
create index story_due on story (publish_at) where stage = 'scheduled';
create index story_by_due on story (due_at, id) where due_at is not null;
create index story_in_trash on story (changed_at desc, id desc) where trashed_at is not null;
create index story_trashed on story (trashed_at) where trashed_at is not null;

insert into story (id, stage, kind, headline, section_id, slug, created_at, changed_at)
  select id, status, kind, headline, section_id, slug, published_at, coalesce(updated_at, published_at) from article;

-- Articles that come in by an import get their card by themselves.
create trigger story_of_new_article after insert on article begin
  insert into story (id, stage, kind, headline, section_id, slug, created_at, changed_at)
    values (new.id, new.status, new.kind, new.headline, new.section_id, new.slug, new.published_at, coalesce(new.updated_at, new.published_at))
    on conflict (id) do nothing;
end;
create trigger story_of_changed_article after update of status, kind, headline, section_id, slug on article begin
  update story set stage = new.status, kind = new.kind, headline = new.headline, section_id = new.section_id, slug = new.slug
    where id = new.id and differs = 0;
end;

-- What is being written. A story that is published and not being changed has none.
create table story_draft (
  story_id blob primary key references story (id) on delete cascade,
  content  text not null -- model::newsroom::draft as JSON
) strict, without rowid;

-- How a story became what it is. A row is the draft as somebody left it.
create table story_revision (
  story_id    blob    not null references story (id) on delete cascade,
  version     integer not null, -- of the draft
  at          integer not null,
  member_id   integer references member (id),
  member_name text    not null, -- as they were called then
  why         text    not null constraint story_revision_why_known
              check (why in ('written', 'sent', 'published', 'corrected', 'imported')),
  content     text    not null,
  primary key (story_id, version)
) strict, without rowid;

-- What the desk says to each other about a story.
create table story_note (
  id          integer primary key,
  story_id    blob    not null references story (id) on delete cascade,
  at          integer not null,
  member_id   integer references member (id),
  member_name text    not null,
  text        text    not null
) strict;
create index story_note_by_story on story_note (story_id, id);

-- What is to be seen to before a story of a section is published, and what has been.
create table section_check (
  id         integer primary key,
  section_id integer references section (id) on delete cascade, -- null: of every section
  position   integer not null,
  text       text    not null
) strict;
create index section_check_by_section on section_check (section_id, position);
create table story_checked (
  story_id  blob    not null references story (id) on delete cascade,
  check_id  integer not null references section_check (id) on delete cascade,
  member_id integer references member (id),
  at        integer not null,
  primary key (story_id, check_id)
) strict, without rowid;

-- Addresses that articles had before: they lead to where the article stands now, however often it moved.
create table former_slug (
  slug       text primary key,
  article_id blob not null references article (id) on delete cascade
) strict, without rowid;
create index former_slug_by_article on former_slug (article_id);
create trigger former_slug_left after update of slug on article when old.slug <> new.slug and old.status in ('published', 'withdrawn') begin
  insert into former_slug (slug, article_id) values (old.slug, new.id)
    on conflict (slug) do update set article_id = excluded.article_id;
  delete from former_slug where slug = new.slug;
end;
create trigger former_slug_taken after insert on article begin
  delete from former_slug where slug = new.slug;
end;
