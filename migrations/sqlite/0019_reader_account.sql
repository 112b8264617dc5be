-- Accounts of readers: links by mail that open them, what a reader follows, and what they are told of.

create table reader_link (
  token   blob    primary key, -- SHA-256 of what the link holds
  email   text    not null,    -- in lower case: whose account it opens or begins
  ends_at integer not null
) strict, without rowid;
create index reader_link_by_email on reader_link (email);
create index reader_link_by_end on reader_link (ends_at);

create table thread_follow (
  reader_id integer not null references reader (id) on delete cascade,
  thread_id blob    not null references comment (id) on delete cascade, -- the comment that opened it
  since     integer not null,
  primary key (reader_id, thread_id)
) strict, without rowid;
create index thread_follow_by_thread on thread_follow (thread_id);
create index thread_follow_by_time on thread_follow (reader_id, since desc);

-- What a reader is told of: of one comment the most telling thing.
create table reader_notice (
  id         integer primary key,
  reader_id  integer not null references reader (id) on delete cascade,
  comment_id blob    not null references comment (id) on delete cascade,
  kind       text    not null constraint reader_notice_kind_known
             check (kind in ('answer', 'mention', 'followed', 'approved', 'rejected', 'spam', 'removed')),
  told_at    integer not null,
  is_new     integer not null default 1,
  constraint reader_notice_once unique (reader_id, comment_id)
) strict;
create index reader_notice_by_reader on reader_notice (reader_id, id desc); -- the newest first
create index reader_notice_new on reader_notice (reader_id) where is_new = 1;
create index reader_notice_by_comment on reader_notice (comment_id);

-- A comment that stands tells whom it answers, whom it names (@name, somebody of its thread), and who follows its thread; one that waits
-- tells nobody until it stands. Written here, so that it is one transaction with the comment, whoever lets it stand.
create trigger new_comment_is_told after insert on comment when new.status = 'approved' begin
  insert or ignore into reader_notice (reader_id, comment_id, kind, told_at)
    select p.reader_id, new.id, 'answer', new.posted_at from comment p
      where p.id = new.parent_id and p.reader_id is not null and p.reader_id is not new.reader_id;
  insert or ignore into reader_notice (reader_id, comment_id, kind, told_at)
    select c.reader_id, new.id, 'mention', new.posted_at from comment c
      where instr(new.text, '@') > 0 and c.thread_id = new.thread_id and c.status = 'approved' and c.name <> ''
        and c.reader_id is not null and c.reader_id is not new.reader_id and instr(new.text, '@' || c.name) > 0;
  insert or ignore into reader_notice (reader_id, comment_id, kind, told_at)
    select f.reader_id, new.id, 'followed', new.posted_at from thread_follow f
      where f.thread_id = new.thread_id and f.reader_id is not new.reader_id;
end;
create trigger approved_comment_is_told after update of status on comment when new.status = 'approved' and old.status <> 'approved' begin
  insert or ignore into reader_notice (reader_id, comment_id, kind, told_at)
    select p.reader_id, new.id, 'answer', coalesce(new.decided_at, new.posted_at) from comment p
      where p.id = new.parent_id and p.reader_id is not null and p.reader_id is not new.reader_id;
  insert or ignore into reader_notice (reader_id, comment_id, kind, told_at)
    select c.reader_id, new.id, 'mention', coalesce(new.decided_at, new.posted_at) from comment c
      where instr(new.text, '@') > 0 and c.thread_id = new.thread_id and c.status = 'approved' and c.name <> ''
        and c.reader_id is not null and c.reader_id is not new.reader_id and instr(new.text, '@' || c.name) > 0;
  insert or ignore into reader_notice (reader_id, comment_id, kind, told_at)
    select f.reader_id, new.id, 'followed', coalesce(new.decided_at, new.posted_at) from thread_follow f
      where f.thread_id = new.thread_id and f.reader_id is not new.reader_id;
end;
-- What does not stand any more is told to nobody but its writer.
create trigger lost_comment_is_untold after update of status on comment when old.status = 'approved' and new.status <> 'approved' begin
  delete from reader_notice where comment_id = new.id and reader_id is not new.reader_id;
end;
-- Its writer hears what a moderator decided: that it stands after all, or does not. What they took away themselves they know.
create trigger decision_is_told after update of status on comment
when new.reader_id is not null and old.status <> new.status and new.status in ('approved', 'rejected', 'spam') begin
  insert or replace into reader_notice (reader_id, comment_id, kind, told_at)
    values (new.reader_id, new.id, new.status, coalesce(new.decided_at, new.posted_at));
end;
create trigger removal_is_told after update of decided_by on comment
when new.reader_id is not null and new.status = 'removed' and new.decided_by is not null and old.decided_by is null begin
  insert or replace into reader_notice (reader_id, comment_id, kind, told_at)
    values (new.reader_id, new.id, 'removed', coalesce(new.decided_at, new.posted_at));
end;
