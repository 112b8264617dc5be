-- Moderators close threads, and make threads of their own out of answers.

-- Of the opening of a thread: nobody answers in it since.
alter table comment add column closed_at integer;
-- Of the opening of a thread that was split off: what it answered, and where it goes back to.
alter table comment add column split_from blob references comment (id);

create trigger purge_moved_comment after update of parent_id, closed_at on comment
when old.shown = 1 and (old.parent_id, old.closed_at) is not (new.parent_id, new.closed_at) begin
  insert into changed_thing (tag) values ('talk:' || lower(hex(new.article_id)));
end;
