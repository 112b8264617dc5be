-- Passkeys of members: what a member's device, key or keychain can sign with. Only public keys are kept, so who reads this table gets in nowhere.

create table passkey (
  id            integer primary key,
  member_id     integer not null references member (id) on delete cascade,
  credential    blob    not null constraint passkey_credential_unique unique, -- what the authenticator calls it
  handle        blob    not null, -- what it calls the member: random, the same for all of one member
  public_key    blob    not null, -- a point of P-256, uncompressed
  counter       integer not null, -- how often it has signed; 0 where that is not counted
  may_be_copied integer not null, -- whether it may be on several devices
  name          text    not null, -- what the member calls it
  made_at       integer not null,
  used_at       integer           -- null: not yet
) strict;
create index passkey_by_member on passkey (member_id, id);
