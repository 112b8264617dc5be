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
