-- What the desk needs of the paper's names and headlines.

-- A picture stands beside topics too, and a portrait on the pages of whatever its author wrote.
drop trigger purge_changed_media;
create trigger purge_changed_media after update of alt, credit, widths, tone, avif, focus_x, focus_y, width, height on media
when (old.alt, old.credit, old.widths, old.tone, old.avif, old.focus_x, old.focus_y, old.width, old.height)
  is not (new.alt, new.credit, new.widths, new.tone, new.avif, new.focus_x, new.focus_y, new.width, new.height) begin
  insert into changed_thing (tag) select 'article:' || lower(hex(id)) from article where picture_media_id = new.id and status = 'published';
  insert into changed_thing (tag) select 'author:' || slug from author where portrait_media_id = new.id;
  insert into changed_thing (tag)
    select 'article:' || lower(hex(l.article_id)) from author u join article_author l on l.author_id = u.id where u.portrait_media_id = new.id;
  insert into changed_thing (tag) select 'topic:' || slug from tag where picture_media_id = new.id;
end;

-- Stories are found by any part of their headlines: three letters in a row are looked up, not looked for in every story.
alter table story add column number integer; -- its row in story_headline
update story set number = w.number
  from (select id, row_number() over (order by created_at, id) as number from story) w where story.id = w.id;
create unique index story_by_number on story (number);
create virtual table story_headline using fts5 (headline, content = '', contentless_delete = 1, tokenize = 'trigram');
insert into story_headline (rowid, headline) select number, headline from story;

create trigger story_headline_new after insert on story begin
  update story set number = (select coalesce(max(number), 0) + 1 from story) where id = new.id;
  insert into story_headline (rowid, headline) select number, headline from story where id = new.id;
end;
create trigger story_headline_changed after update of headline on story when old.headline <> new.headline begin
  update story_headline set headline = new.headline where rowid = new.number;
end;
create trigger story_headline_lost after delete on story begin
  delete from story_headline where rowid = old.number;
end;
