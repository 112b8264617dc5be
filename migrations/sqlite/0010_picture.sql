-- Pictures that the newsroom brings in and describes, and work that is done later and survives the end of the program.

-- A picture in the library. What readers see of it (alt, credit, widths, tone) was there before.
alter table media add column decorative integer not null default 0;   -- 1: it says nothing that a reader who cannot see it would miss
alter table media add column caption    text    not null default '';  -- offered for each story that shows it
alter table media add column focus_x    integer not null default 500; -- the point that must stay in sight where it is cut, in
alter table media add column focus_y    integer not null default 500; -- thousandths from its left and from its top
alter table media add column avif       integer not null default 0;   -- 1: each of its widths lies there as `{hash}-{width}.avif` too
alter table media add column added_at   integer not null default 0;   -- when it came in; 0: before this migration, or with an archive
alter table media add column member_id  integer references member (id); -- who brought it in; null: nobody who is known
alter table media add column name       text    not null default '';  -- of the file that was uploaded, for whoever looks for it
-- Until now an empty text meant a decoration.
update media set decorative = 1 where alt = '';

-- Which texts show a picture, so that their HTML is made anew when its files or its description have changed.
create table text_picture (
  file       text not null, -- media.file; the text may name one that is not there
  article_id blob not null references article (id) on delete cascade,
  primary key (file, article_id)
) strict, without rowid;
create index text_picture_by_article on text_picture (article_id);
create trigger text_picture_new after insert on article_text when instr(new.body, '"media"') begin
  insert into text_picture (file, article_id)
    select distinct atom, new.article_id from json_tree(new.body) where key = 'media' and type = 'text' on conflict do nothing;
end;
-- A picture that has left the text stays written down: the text is made anew once too often.
create trigger text_picture_changed after update of body on article_text when instr(new.body, '"media"') begin
  insert into text_picture (file, article_id)
    select distinct atom, new.article_id from json_tree(new.body) where key = 'media' and type = 'text' on conflict do nothing;
end;
create trigger text_picture_new_entry after insert on live_entry when instr(new.body, '"media"') begin
  insert into text_picture (file, article_id)
    select distinct atom, new.article_id from json_tree(new.body) where key = 'media' and type = 'text' on conflict do nothing;
end;
create trigger text_picture_changed_entry after update of body on live_entry when instr(new.body, '"media"') begin
  insert into text_picture (file, article_id)
    select distinct atom, new.article_id from json_tree(new.body) where key = 'media' and type = 'text' on conflict do nothing;
end;
insert into text_picture (file, article_id)
  select distinct j.atom, t.article_id from article_text t, json_tree(t.body) j
    where instr(t.body, '"media"') and j.key = 'media' and j.type = 'text'
  union
  select distinct j.atom, t.article_id from live_entry t, json_tree(t.body) j
    where instr(t.body, '"media"') and j.key = 'media' and j.type = 'text';
create trigger text_picture_dated after update of alt, credit, widths, tone, avif, focus_x, focus_y on media
when (old.alt, old.credit, old.widths, old.tone, old.avif, old.focus_x, old.focus_y)
  is not (new.alt, new.credit, new.widths, new.tone, new.avif, new.focus_x, new.focus_y) begin
  update article_text set rendered_by = 0 where article_id in (select article_id from text_picture where file = new.file);
end;

-- Pages that show a picture over their text are found by it whenever it changes, and only where it shows.
create index article_by_picture on article (picture_media_id) where picture_media_id is not null;
drop trigger purge_changed_media;
create trigger purge_changed_media after update of alt, credit, widths, tone, avif, focus_x, focus_y, width, height on media
when (old.alt, old.credit, old.widths, old.tone, old.avif, old.focus_x, old.focus_y, old.width, old.height)
  is not (new.alt, new.credit, new.widths, new.tone, new.avif, new.focus_x, new.focus_y, new.width, new.height) begin
  insert into changed_thing (tag) select 'article:' || lower(hex(id)) from article where picture_media_id = new.id and status = 'published';
  insert into changed_thing (tag) select 'author:' || slug from author where portrait_media_id = new.id;
end;

-- What pictures are found by: the tokens (bangla::analyze) of caption, text, credit and file name. rowid is media.id.
create virtual table picture_word using fts5 (words, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii');

-- Work that is done later, once: it is struck off when it is done, and what a killed program had begun is begun again.
create table job (
  id            integer primary key,
  kind          text    not null,           -- server/jobs has a file for each
  subject       text    not null,           -- what it is about; the same work is wanted once
  payload       text    not null,           -- JSON
  lane          text    not null,           -- those of one lane are done one after the other
  rank          integer not null,           -- of two that are due, the lower goes first
  run_at        integer,                    -- not before; null: given up, kept for whoever looks after the site
  attempts      integer not null default 0, -- times it was begun
  claimed_until integer,                    -- somebody is at it until then; later it is anybody's
  failure       text    not null default '', -- why the last attempt failed
  constraint job_wanted_once unique (kind, subject)
) strict;
create index job_due on job (lane, rank, run_at) where run_at is not null;
