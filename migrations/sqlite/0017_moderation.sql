-- The moderation queue: who decided about a comment, and trust that grows with every comment that stands.

-- Name of the member who changed the status last, as it was then; null: nobody of the newsroom did.
alter table comment add column decided_by text;

-- Reported comments in the order of their list, to go on behind any of them.
drop index comment_reported;
create index comment_reported on comment (reports desc, posted_at desc, id desc) where reports > 0;

-- What stands at once, or is spam at once, is counted for its writer like what a moderator decides.
create trigger comment_is_trusted after insert on comment
when new.reader_id is not null and new.status in ('approved', 'spam') begin
  update reader set allowed = allowed + (new.status = 'approved'), refused = refused + (new.status = 'spam') where id = new.reader_id;
end;
