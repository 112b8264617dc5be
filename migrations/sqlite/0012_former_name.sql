-- Sections, topics and authors are renamed in the newsroom: the addresses that they had before lead to where they are now, for ever. A former
-- slug is never anybody's present one, so there is no circle and no second hop.

create table former_section (
  slug       text    primary key,
  section_id integer not null references section (id) on delete cascade
) strict, without rowid;
create index former_section_by_section on former_section (section_id);

-- A section that has come out of another is still looked for within it.
alter table section add column was_within integer not null default 0; -- 1: it was
create trigger section_came_out after update of parent_id on section when old.parent_id is not null and new.parent_id is null begin
  update section set was_within = 1 where id = new.id;
end;

create table former_topic (
  slug   text    primary key,
  tag_id integer not null references tag (id) on delete cascade
) strict, without rowid;
create index former_topic_by_topic on former_topic (tag_id);

create table former_author (
  slug      text    primary key,
  author_id integer not null references author (id) on delete cascade
) strict, without rowid;
create index former_author_by_author on former_author (author_id);

create trigger former_section_left after update of slug on section when old.slug <> new.slug begin
  insert into former_section (slug, section_id) values (old.slug, new.id)
    on conflict (slug) do update set section_id = excluded.section_id;
  delete from former_section where slug = new.slug;
end;
create trigger former_topic_left after update of slug on tag when old.slug <> new.slug begin
  insert into former_topic (slug, tag_id) values (old.slug, new.id)
    on conflict (slug) do update set tag_id = excluded.tag_id;
  delete from former_topic where slug = new.slug;
end;
create trigger former_author_left after update of slug on author when old.slug <> new.slug begin
  insert into former_author (slug, author_id) values (old.slug, new.id)
    on conflict (slug) do update set author_id = excluded.author_id;
  delete from former_author where slug = new.slug;
end;

-- The newsroom gives nobody a slug that was another's; an import may.
create trigger former_section_taken after insert on section begin
  delete from former_section where slug = new.slug;
end;
create trigger former_topic_taken after insert on tag begin
  delete from former_topic where slug = new.slug;
end;
create trigger former_author_taken after insert on author begin
  delete from former_author where slug = new.slug;
end;

-- Where a name is made, there was a page that said that nothing is there.
create trigger purge_new_topic_page after insert on tag begin
  insert into changed_thing (tag) values ('topic:' || new.slug);
end;
create trigger purge_new_author_page after insert on author begin
  insert into changed_thing (tag) values ('author:' || new.slug);
end;

-- The newsroom's list also has the topics without articles.
create index tag_by_name on tag (sort_key, id);

-- Whether a section has articles that readers do not get: with the lists of those that they do get, whether it has any.
create index article_apart_by_section on article (section_id) where status <> 'published';
create index article_apart_by_subsection on article (subsection_id) where status <> 'published' and subsection_id is not null;
