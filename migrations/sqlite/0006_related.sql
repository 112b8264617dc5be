-- Related articles are kept with how near they are, so that a new article finds its place in the lists of those that were there before.
create table related_by_nearness (
  article_id blob not null references article (id) on delete cascade,
  related_id blob not null references article (id) on delete cascade,
  nearness   real not null, -- the same from both sides; what was worked out by older rules is below 0 and gives way
  primary key (article_id, related_id)
) strict, without rowid;
insert into related_by_nearness (article_id, related_id, nearness)
  select article_id, related_id, -1.0 - rank from article_related where true
  on conflict (article_id, related_id) do nothing;
drop table article_related;
alter table related_by_nearness rename to article_related;
create index article_related_by_nearness on article_related (article_id, nearness desc, related_id);
create index article_related_by_related on article_related (related_id);
