-- The people of the newsroom: who they are, how they prove it, where they are signed in, and what they have done.
-- What opens a door (passwords, tokens, codes) is never kept itself, only a hash of it. Readers' pages are made of nothing in here.

create table member (
  id           integer primary key,
  email        text    not null constraint member_email_unique unique, -- in lower case, as it is compared
  name         text    not null,
  role         text    not null constraint member_role_known
               check (role in ('contributor', 'reporter', 'sub_editor', 'editor', 'moderator', 'admin')),
  all_sections integer not null default 1,                             -- 0: only those of member_section
  language     text    not null constraint member_language_known check (language in ('bn', 'en')),
  password     text,                                                   -- argon2id (PHC string); null until one is chosen
  totp_secret  blob,                                                   -- null: no second factor
  totp_step    integer not null default 0,                             -- the last thirty seconds whose code was used
  made_at      integer not null,
  seen_at      integer,                                                -- last sign-in
  suspended_at integer                                                 -- null: may sign in
) strict;
create index member_by_name on member (name, id);

create table member_section (
  member_id  integer not null references member (id) on delete cascade,
  section_id integer not null references section (id) on delete cascade,
  primary key (member_id, section_id)
) strict, without rowid;
create index member_section_by_section on member_section (section_id);

-- Codes for who has lost the second factor. Each opens once.
create table recovery_code (
  member_id integer not null references member (id) on delete cascade,
  code      blob    not null, -- SHA-256
  primary key (member_id, code)
) strict, without rowid;

create table session (
  id        integer primary key,
  token     blob    not null constraint session_token_unique unique, -- SHA-256 of what the cookie holds
  member_id integer not null references member (id) on delete cascade,
  begun_at  integer not null,
  seen_at   integer not null, -- last use, to some minutes
  proven_at integer not null, -- when the member last showed who they are
  ends_at   integer not null, -- whatever happens
  address   text    not null, -- of the machine that signed in
  agent     text    not null  -- what the browser calls itself
) strict;
create index session_by_member on session (member_id, seen_at desc, id desc);
create index session_by_end on session (ends_at);

-- Links that let somebody choose a password: an invitation, or a reset.
create table invitation (
  token     blob    primary key, -- SHA-256 of what the link holds
  member_id integer not null constraint invitation_member_unique unique references member (id) on delete cascade,
  ends_at   integer not null
) strict, without rowid;

-- Browsers that a member has signed in with: others' failures do not keep them out.
create table known_device (
  token     blob    primary key, -- SHA-256 of what the cookie holds
  member_id integer not null references member (id) on delete cascade,
  ends_at   integer not null
) strict, without rowid;
create index known_device_by_member on known_device (member_id, ends_at);

-- What was done, by whom. It stays when the member is gone, and nobody changes it.
create table audit (
  id          integer primary key,
  at          integer not null,
  member_id   integer,          -- null: the command line, or nobody who is known
  member_name text    not null, -- as it was then; may be empty
  address     text    not null, -- of the machine; may be empty
  act         text    not null, -- such as member.invited
  subject     text    not null, -- what it was done to; may be empty
  detail      text    not null  -- JSON
) strict;
create index audit_by_member on audit (member_id, id desc);
create trigger audit_is_not_changed before update on audit begin
  select raise(abort, 'what was done stays as it was written');
end;
create trigger audit_is_not_removed before delete on audit begin
  select raise(abort, 'what was done stays written');
end;
