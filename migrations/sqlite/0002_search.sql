-- Search: which articles hold which words. The words are made by crates/bangla (analyze); SQLite only keeps and counts them.

-- An article in the index.
create table search_document (
  -- published_at * 65536 and a number among those of one millisecond: the index counts from new to old by itself, and a
  -- span of time is a span of ids.
  id         integer primary key,
  article_id blob    not null constraint search_document_article_unique unique references article (id) on delete cascade
) strict;

-- rowid is search_document.id. The texts are not kept (they are in article); tokens stand between spaces, and no token
-- holds an ASCII character that is not a letter or digit, so the tokenizer named ascii leaves each whole.
create virtual table search_index using fts5 (
  headline,   -- stems of the headline
  standfirst, -- stems of the standfirst
  names,      -- stems of section, authors, tags and captions
  body,       -- stems of the body
  exact,      -- the words of all these as written, folded: a word found as asked for counts more, and phrases are looked for here
  section,    -- one token that no text holds: § and the section's row number
  tokenize = 'ascii', content = '', contentless_delete = 1
);

-- The words of all articles, to find one that was typed in Latin letters or mistyped.
create table search_word (
  word     text    not null primary key, -- canonical form, as it can be shown
  folded   text    not null,             -- bangla::normalize::fold
  stem     text    not null,             -- as in search_index
  sound    text    not null,             -- bangla::phonetic::key; may be empty
  articles integer not null              -- how many had it when they first came into the index
) strict, without rowid;
create index search_word_by_sound on search_word (sound, articles desc);
create index search_word_by_folded on search_word (folded, articles desc);

-- By which rules the index was made: a program with other rules makes it anew.
create table search_rules (
  one     integer primary key check (one = 1), -- there is one row
  version integer not null                     -- server/search/indexing
) strict;
insert into search_rules (one, version) values (1, 0);

-- Articles whose place in the index is not up to date. Filled by triggers, so that no way of changing an article can forget it;
-- emptied by server/search/indexing.
create table search_due (
  article_id blob    primary key references article (id) on delete cascade,
  changes    integer not null default 1 -- how often it changed meanwhile: what was indexed is struck off only if nothing came after
) strict, without rowid;

insert into search_due (article_id) select id from article;

create trigger search_due_new_article after insert on article begin
  insert into search_due (article_id) values (new.id)
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_changed_article
after update of section_id, headline, standfirst, body, picture_caption, status, published_at on article begin
  insert into search_due (article_id) values (new.id)
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_new_byline after insert on article_author begin
  insert into search_due (article_id) values (new.article_id)
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_lost_byline after delete on article_author
when exists (select 1 from article where id = old.article_id) begin
  insert into search_due (article_id) values (old.article_id)
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_new_tag after insert on article_tag begin
  insert into search_due (article_id) values (new.article_id)
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_lost_tag after delete on article_tag
when exists (select 1 from article where id = old.article_id) begin
  insert into search_due (article_id) values (old.article_id)
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_renamed_author after update of name on author when new.name <> old.name begin
  insert into search_due (article_id) select article_id from article_author where author_id = new.id
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_renamed_tag after update of name on tag when new.name <> old.name begin
  insert into search_due (article_id) select article_id from article_tag where tag_id = new.id
    on conflict (article_id) do update set changes = changes + 1;
end;
create trigger search_due_renamed_section after update of name on section when new.name <> old.name begin
  insert into search_due (article_id) select id from article where section_id = new.id
    on conflict (article_id) do update set changes = changes + 1;
end;

-- What leaves the list leaves the index.
create trigger search_document_gone after delete on search_document begin
  delete from search_index where rowid = old.id;
end;
