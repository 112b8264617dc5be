-- Discussions: readers who take part, the state of what they say, its place in its thread, and what others think of it.
-- A reader is whoever has said something from a browser. One who has proved an address of mail has an account; all others are guests.

create table reader (
  id      integer primary key,
  name    text    not null, -- given last
  email   text    constraint reader_email_unique unique, -- in lower case, proved by a link; null: a guest
  made_at integer not null,
  seen_at integer not null,
  allowed integer not null default 0, -- comments that stand or stood: trust
  refused integer not null default 0  -- comments that a moderator has turned down or taken away
) strict;
create index reader_by_seen on reader (seen_at) where email is null;

create table reader_session (
  token     blob    primary key, -- SHA-256 of what the cookie holds
  reader_id integer not null references reader (id) on delete cascade,
  seen_at   integer not null,    -- last use, to a day
  ends_at   integer not null
) strict, without rowid;
create index reader_session_by_reader on reader_session (reader_id);
create index reader_session_by_end on reader_session (ends_at);

-- Secrets with which network addresses are kept as hashes (SHA-256). A new one comes every month, and with an old one
-- goes whatever its hashes could have told.
create table network_key (
  id      integer primary key,
  secret  blob    not null,
  made_at integer not null
) strict;

-- How far a comment is. What was there before has been read by everybody, so it is approved.
alter table comment add column status text not null default 'approved'
  constraint comment_status_known check (status in ('pending', 'approved', 'rejected', 'spam', 'removed'));
-- Whether its place on the page is filled: by itself, if it is approved, or, if it is answered, by a word that it was taken away.
alter table comment add column shown integer not null default 1;
alter table comment add column reader_id integer references reader (id) on delete set null;
-- A member of the newsroom says this as such.
alter table comment add column member_id integer references member (id) on delete set null;
-- Where in its thread it stands: for each of its levels below the opening 24 hexadecimal digits of time and id, which orders a thread
-- by the answers' time within what they answer. From the fourth level on all stand side by side.
alter table comment add column place text not null default '';
-- Shown comments that answer it, and, for the opening of a thread, all shown ones below it.
alter table comment add column answers integer not null default 0;
alter table comment add column replies integer not null default 0;
alter table comment add column likes integer not null default 0;
alter table comment add column dislikes integer not null default 0;
-- What is best, in millionths: the lower Wilson bound of its likes less that of its dislikes (model/comment/rank.rs).
alter table comment add column rank integer not null default 0;
alter table comment add column edited_at integer;
alter table comment add column decided_at integer; -- last change of status
alter table comment add column picked_at integer;  -- an editor's pick since
alter table comment add column network blob;       -- hash of its writer's network; null after a month
alter table comment add column form_key blob;      -- SHA-256 of the form's key and whose it is: a form that comes again is one comment

create unique index comment_by_form_key on comment (form_key) where form_key is not null;
create index comment_by_reader on comment (reader_id, posted_at desc, id desc) where reader_id is not null;
create index comment_by_network on comment (network, posted_at desc) where network is not null;
create index comment_by_member on comment (member_id) where member_id is not null;

-- Threads by time and by rank, the picks before all others; a thread by place.
drop index comment_opening;
create index comment_opening on comment (article_id, posted_at, id) where parent_id is null and shown = 1;
create index comment_best on comment (article_id, rank desc, posted_at, id) where parent_id is null and shown = 1;
create index comment_picked on comment (article_id, picked_at) where picked_at is not null;
drop index comment_by_thread;
create index comment_in_thread on comment (thread_id, place) where parent_id is not null and shown = 1;
-- What is to be decided, and what was, newest first.
create index comment_by_status on comment (status, posted_at desc, id desc);
create index comment_of_article_by_status on comment (article_id, status, posted_at desc, id desc);

-- What comments said before their writers changed them: for moderators, until the comment is forgotten.
create table comment_former (
  id         integer primary key,
  comment_id blob    not null references comment (id) on delete cascade,
  until      integer not null,
  text       text    not null
) strict;
create index comment_former_by_comment on comment_former (comment_id, until);
-- What was removed and is still to be forgotten.
create index comment_to_forget on comment (decided_at) where status = 'removed' and text <> '';

create table comment_vote (
  comment_id blob    not null references comment (id) on delete cascade,
  reader_id  integer not null references reader (id) on delete cascade,
  network    blob,             -- of a guest: few of one network count; null: an account's
  value      integer not null constraint comment_vote_value_known check (value in (-1, 1)),
  voted_at   integer not null,
  primary key (comment_id, reader_id)
) strict, without rowid;
create index comment_vote_by_reader on comment_vote (reader_id);
create index comment_vote_by_network on comment_vote (comment_id, network) where network is not null;

create table comment_report (
  comment_id  blob    not null references comment (id) on delete cascade,
  reader_id   integer not null references reader (id) on delete cascade,
  reason      text    not null constraint comment_report_reason_known
              check (reason in ('abuse', 'hate', 'spam', 'false', 'private', 'other')),
  note        text    not null, -- may be empty
  reported_at integer not null,
  primary key (comment_id, reader_id)
) strict, without rowid;
create index comment_report_by_reader on comment_report (reader_id);
-- Reports that nobody has looked into.
alter table comment add column reports integer not null default 0;
create index comment_reported on comment (reports desc, posted_at desc) where reports > 0;

-- Where a new comment stands, and that it counts, is worked out here for whoever writes it: a form, an import, a made-up paper.
create trigger comment_is_placed after insert on comment when new.parent_id is not null begin
  update comment set place =
      (select substr(p.place, 1, 48) from comment p where p.id = new.parent_id)
      || printf('%012x', max(new.posted_at, 0)) || lower(substr(hex(new.id), 21))
    where id = new.id;
end;
create trigger comment_is_counted after insert on comment when new.shown = 1 begin
  update article set comment_count = comment_count + 1 where id = new.article_id and new.status = 'approved';
  update comment set answers = answers + 1 where id = new.parent_id;
  update comment set replies = replies + 1 where id = new.thread_id and new.parent_id is not null;
end;

-- What was there before: level by level.
with recursive placed (id, place) as (
  select id, '' from comment where parent_id is null
  union all
  select c.id, substr(p.place, 1, 48) || printf('%012x', max(c.posted_at, 0)) || lower(substr(hex(c.id), 21))
    from placed p join comment c on c.parent_id = p.id
)
update comment set place = placed.place from placed where comment.id = placed.id and comment.parent_id is not null;
update comment set
  answers = (select count(*) from comment c where c.parent_id = comment.id),
  replies = case when parent_id is null
                 then (select count(*) from comment c where c.thread_id = comment.id and c.parent_id is not null) else 0 end;

-- Pages change with what is shown on them.
drop trigger purge_new_comment;
drop trigger purge_changed_comment;
drop trigger purge_lost_comment;
create trigger purge_new_comment after insert on comment when new.shown = 1 begin
  insert into changed_thing (tag) values ('talk:' || lower(hex(new.article_id)));
end;
create trigger purge_changed_comment
after update of name, text, status, shown, reader_id, member_id, likes, dislikes, edited_at, picked_at on comment
when (old.shown = 1 or new.shown = 1)
 and (old.name, old.text, old.status, old.shown, old.member_id, old.likes, old.dislikes, old.edited_at, old.picked_at)
  is not (new.name, new.text, new.status, new.shown, new.member_id, new.likes, new.dislikes, new.edited_at, new.picked_at) begin
  insert into changed_thing (tag) values ('talk:' || lower(hex(new.article_id)));
end;
create trigger purge_lost_comment after delete on comment when old.shown = 1 begin
  insert into changed_thing (tag) values ('talk:' || lower(hex(old.article_id)));
end;
