-- The house rules of discussions: who is read before they are printed, until when a story can be talked about, which words and links
-- are not wanted, who is shut out, and what the newsroom's own decisions have taught about spam.

-- A rule of the whole paper (no section, no story), of a section, or of a story. What one leaves open (null) the next wider one says,
-- and the settings say it last.
create table house_rule (
  id           integer primary key,
  section_id   integer references section (id) on delete cascade,
  article_id   blob    references article (id) on delete cascade,
  moderation   text    constraint house_rule_moderation_known check (moderation in ('open', 'after', 'newcomers', 'before')),
  links        text    constraint house_rule_links_known check (links in ('free', 'held', 'refused')),
  is_closed    integer, -- 1: nobody can comment; 0: everybody can, whatever wider rules say
  closes_days  integer, -- after so many days from publication nobody can comment any more; 0: never
  slow_seconds integer, -- between two comments of one reader under one story; 0: no wait
  minors       integer, -- 1: it is about children, so all is read first and readers are asked to name none
  constraint house_rule_scope check (section_id is null or article_id is null)
) strict;
create unique index house_rule_of_paper on house_rule ((1)) where section_id is null and article_id is null;
create unique index house_rule_of_section on house_rule (section_id) where section_id is not null;
create unique index house_rule_of_article on house_rule (article_id) where article_id is not null;

-- A page says whether it can be commented on.
create trigger purge_new_house_rule after insert on house_rule begin
  insert into changed_thing (tag) values (coalesce('talk:' || lower(hex(new.article_id)), 'site'));
end;
create trigger purge_changed_house_rule after update on house_rule begin
  insert into changed_thing (tag) values (coalesce('talk:' || lower(hex(new.article_id)), 'site'));
end;
create trigger purge_lost_house_rule after delete on house_rule begin
  insert into changed_thing (tag) values (coalesce('talk:' || lower(hex(old.article_id)), 'site'));
end;

-- Words and phrases that are looked for in every comment (crates/screening: in whatever shape they are written).
create table banned_word (
  id     integer primary key,
  phrase text    not null constraint banned_word_once unique,
  action text    not null constraint banned_word_action_known check (action in ('hold', 'refuse'))
) strict;

-- Hosts to which everybody may link, folded as crates/screening does.
create table allowed_host (
  host text primary key
) strict, without rowid;

-- Who cannot comment. One of the three says who it is.
create table ban (
  id        integer primary key,
  reader_id integer references reader (id) on delete cascade,
  email     text,             -- in lower case: whoever proves this address later
  network   blob,             -- as comment.network; never longer than its key is kept
  name      text    not null, -- as the newsroom knows them; may be empty
  reason    text    not null, -- they are told; may be empty
  until     integer,          -- null: for good
  banned_by text    not null, -- name of the member
  banned_at integer not null,
  constraint ban_of_one check ((reader_id is not null) + (email is not null) + (network is not null) = 1)
) strict;
create index ban_of_reader on ban (reader_id) where reader_id is not null;
create index ban_of_email on ban (email) where email is not null;
create index ban_of_network on ban (network) where network is not null;

-- How many comments that the newsroom let stand, and called spam, have each feature (crates/screening, bayes). The empty feature: all.
create table screening_feature (
  feature text    primary key,
  ham     integer not null default 0,
  spam    integer not null default 0
) strict, without rowid;

-- What was noticed of a comment when it came, as a list of model/newsroom/signal.rs in JSON, and as what its decision was learnt.
alter table comment add column signals text not null default '[]';
alter table comment add column taught text constraint comment_taught_known check (taught in ('ham', 'spam'));

-- What comments of the last days are like (crates/screening, similar): who floods is known by their copies.
create table comment_print (
  comment_id blob    primary key references comment (id) on delete cascade,
  posted_at  integer not null,
  exact      integer not null, -- 64 bits
  near       integer not null, -- 64 bits
  letters    integer not null
) strict, without rowid;
create index comment_print_by_time on comment_print (posted_at desc);
