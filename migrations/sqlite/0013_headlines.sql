-- A headline for places where there is less room, or that are read by others: empty where the headline itself will do.
alter table article add column card_headline   text not null default ''; -- on cards and in lists
alter table article add column search_headline text not null default ''; -- for search engines: <title>
alter table article add column share_headline  text not null default ''; -- where it is shared: og:title

create trigger purge_changed_headlines after update of card_headline, search_headline, share_headline on article
when new.status = 'published'
 and (old.card_headline, old.search_headline, old.share_headline) is not (new.card_headline, new.search_headline, new.share_headline) begin
  insert into changed_thing (tag) values ('article:' || lower(hex(new.id))), ('texts');
end;

-- Links by which somebody without an account sees a story before readers do. The token itself is nowhere but in the link.
create table story_preview (
  token      blob    primary key, -- SHA-256
  story_id   blob    not null references story (id) on delete cascade,
  expires_at integer not null
) strict, without rowid;
create index story_preview_by_story on story_preview (story_id);
create index story_preview_by_end on story_preview (expires_at);
