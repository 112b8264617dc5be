-- What has changed on the site's pages and is not yet said to everybody who keeps copies of them (server/page_cache, a CDN).
-- Filled by triggers within the transaction that makes the change, so that no writer can forget it and no crash can lose it;
-- told and struck off by the server. What each tag stands for: server/store/purge.rs. The newest row stays, so that numbers go on.
create table purge_due (
  tag    text    primary key,     -- what changed
  change integer not null unique  -- counts up: a tag that changes again gets a new number
) strict, without rowid;

-- An article that readers can see has come, gone or moved: the lists that hold it are others now. One row of `changed_list` is one such
-- change; the view exists for its trigger alone, so that the tags of a change are written down once.
create view changed_list as select id as article_id, section_id, subsection_id, series_id from article where 0;

create trigger purge_due_list instead of insert on changed_list begin
  insert into purge_due (tag, change)
    select tag, (select coalesce(max(change), 0) from purge_due) + row_number() over ()
    from (select 'paper' as tag
          union select 'article:' || lower(hex(new.article_id))
          union select 'section:' || slug from section where id in (new.section_id, new.subsection_id)
          union select 'series:' || slug from series where id = new.series_id
          union select 'topic:' || t.slug from article_tag l join tag t on t.id = l.tag_id where l.article_id = new.article_id
          union select 'author:' || u.slug from article_author l join author u on u.id = l.author_id where l.article_id = new.article_id)
    where true
    on conflict (tag) do update set change = excluded.change;
end;

-- One thing has changed: a row of `changed_thing` is its tag.
create view changed_thing as select tag from purge_due where 0;

create trigger purge_due_thing instead of insert on changed_thing begin
  insert into purge_due (tag, change) values (new.tag, (select coalesce(max(change), 0) from purge_due) + 1)
    on conflict (tag) do update set change = excluded.change;
end;

create trigger purge_new_article after insert on article when new.status = 'published' begin
  insert into changed_list (article_id, section_id, subsection_id, series_id)
    values (new.id, new.section_id, new.subsection_id, new.series_id);
end;
create trigger purge_moved_article
after update of section_id, subsection_id, series_id, series_part, status, published_at, slug, kind on article
when (old.status = 'published' or new.status = 'published')
 and (old.section_id, old.subsection_id, old.series_id, old.series_part, old.status, old.published_at, old.slug, old.kind)
  is not (new.section_id, new.subsection_id, new.series_id, new.series_part, new.status, new.published_at, new.slug, new.kind) begin
  insert into changed_list (article_id, section_id, subsection_id, series_id)
    values (old.id, old.section_id, old.subsection_id, old.series_id);
  insert into changed_list (article_id, section_id, subsection_id, series_id)
    values (new.id, new.section_id, new.subsection_id, new.series_id);
end;
create trigger purge_lost_article before delete on article when old.status = 'published' begin
  insert into changed_list (article_id, section_id, subsection_id, series_id)
    values (old.id, old.section_id, old.subsection_id, old.series_id);
end;
create trigger purge_changed_article
after update of headline, standfirst, picture_media_id, picture_caption, video, live_ended_at, updated_at, reading_minutes on article
when new.status = 'published'
 and (old.headline, old.standfirst, old.picture_media_id, old.picture_caption, old.video, old.live_ended_at, old.updated_at, old.reading_minutes)
  is not (new.headline, new.standfirst, new.picture_media_id, new.picture_caption, new.video, new.live_ended_at, new.updated_at, new.reading_minutes) begin
  insert into changed_thing (tag) values ('article:' || lower(hex(new.id))), ('texts');
end;
create trigger purge_changed_text after update of body_html on article_text when old.body_html is not new.body_html begin
  insert into changed_thing (tag) values ('article:' || lower(hex(new.article_id))), ('texts');
end;

create trigger purge_new_byline after insert on article_author begin
  insert into changed_thing (tag) select 'article:' || lower(hex(new.article_id));
  insert into changed_thing (tag) select 'author:' || slug from author where id = new.author_id;
end;
create trigger purge_lost_byline after delete on article_author begin
  insert into changed_thing (tag) select 'article:' || lower(hex(old.article_id));
  insert into changed_thing (tag) select 'author:' || slug from author where id = old.author_id;
end;
create trigger purge_new_topic after insert on article_tag begin
  insert into changed_thing (tag) select 'article:' || lower(hex(new.article_id));
  insert into changed_thing (tag) select 'topic:' || slug from tag where id = new.tag_id;
end;
create trigger purge_lost_topic after delete on article_tag begin
  insert into changed_thing (tag) select 'article:' || lower(hex(old.article_id));
  insert into changed_thing (tag) select 'topic:' || slug from tag where id = old.tag_id;
end;

-- Names and faces stand on the pages of every article that has them.
create trigger purge_changed_author after update of slug, name, role, about, portrait_media_id on author begin
  insert into changed_thing (tag) values ('author:' || old.slug), ('author:' || new.slug), ('names');
  insert into changed_thing (tag) select 'article:' || lower(hex(article_id)) from article_author where author_id = new.id;
end;
create trigger purge_new_author after insert on author begin
  insert into changed_thing (tag) values ('names');
end;
create trigger purge_lost_author after delete on author begin
  insert into changed_thing (tag) values ('names');
end;
create trigger purge_changed_topic after update of slug, name, about, picture_media_id on tag begin
  insert into changed_thing (tag) values ('topic:' || old.slug), ('topic:' || new.slug), ('names');
  insert into changed_thing (tag) select 'article:' || lower(hex(article_id)) from article_tag where tag_id = new.id;
end;
create trigger purge_new_topic_name after insert on tag begin
  insert into changed_thing (tag) values ('names');
end;
create trigger purge_lost_topic_name after delete on tag begin
  insert into changed_thing (tag) values ('names');
end;
create trigger purge_changed_series after update of slug, name, about on series begin
  insert into changed_thing (tag) values ('series:' || old.slug), ('series:' || new.slug);
end;
create trigger purge_changed_media after update on media begin
  insert into changed_thing (tag) select 'article:' || lower(hex(id)) from article where picture_media_id = new.id;
  insert into changed_thing (tag) select 'author:' || slug from author where portrait_media_id = new.id;
end;

-- The sections stand on every page.
create trigger purge_new_section after insert on section begin
  insert into changed_thing (tag) values ('site');
end;
create trigger purge_changed_section after update on section begin
  insert into changed_thing (tag) values ('site');
end;
create trigger purge_lost_section after delete on section begin
  insert into changed_thing (tag) values ('site');
end;

create trigger purge_new_slot after insert on front_slot begin
  insert into changed_thing (tag) values ('front');
end;
create trigger purge_changed_slot after update on front_slot begin
  insert into changed_thing (tag) values ('front');
end;
create trigger purge_lost_slot after delete on front_slot begin
  insert into changed_thing (tag) values ('front');
end;

create trigger purge_new_comment after insert on comment begin
  insert into changed_thing (tag) values ('talk:' || lower(hex(new.article_id)));
end;
create trigger purge_changed_comment after update on comment begin
  insert into changed_thing (tag) values ('talk:' || lower(hex(new.article_id)));
end;
create trigger purge_lost_comment after delete on comment begin
  insert into changed_thing (tag) values ('talk:' || lower(hex(old.article_id)));
end;

create trigger purge_new_entry after insert on live_entry begin
  insert into changed_thing (tag) values ('live:' || lower(hex(new.article_id)));
end;
create trigger purge_changed_entry after update on live_entry begin
  insert into changed_thing (tag) values ('live:' || lower(hex(new.article_id)));
end;
create trigger purge_lost_entry after delete on live_entry begin
  insert into changed_thing (tag) values ('live:' || lower(hex(old.article_id)));
end;

-- What searches find, when it has been indexed.
create trigger purge_indexed after insert on search_document begin
  insert into changed_thing (tag) values ('texts');
end;
create trigger purge_indexed_anew after update on search_document begin
  insert into changed_thing (tag) values ('texts');
end;
create trigger purge_unindexed after delete on search_document begin
  insert into changed_thing (tag) values ('texts');
end;
