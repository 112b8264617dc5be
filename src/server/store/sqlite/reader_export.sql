-- All that is kept of one reader, as one JSON object. Times are those of Greenwich (ISO 8601).
select json_pretty(json_object(
  'name', r.name, 'email', r.email, 'since', strftime('%FT%TZ', r.made_at / 1000, 'unixepoch'),
  'comments_let_through', r.allowed, 'comments_turned_down', r.refused,
  'comments', (select json_group_array(json_object(
      'id', lower(hex(c.id)), 'article', a.headline, 'name', c.name, 'text', c.text, 'status', c.status,
      'posted', strftime('%FT%TZ', c.posted_at / 1000, 'unixepoch'), 'likes', c.likes, 'dislikes', c.dislikes,
      'said_before', json((select json_group_array(f.text) from comment_former f where f.comment_id = c.id))))
    from comment c join article a on a.id = c.article_id where c.reader_id = r.id),
  'votes', (select json_group_array(json_object(
      'comment', lower(hex(v.comment_id)), 'vote', iif(v.value = 1, 'like', 'dislike'),
      'given', strftime('%FT%TZ', v.voted_at / 1000, 'unixepoch')))
    from comment_vote v where v.reader_id = r.id),
  'reports', (select json_group_array(json_object(
      'comment', lower(hex(p.comment_id)), 'reason', p.reason, 'note', p.note,
      'given', strftime('%FT%TZ', p.reported_at / 1000, 'unixepoch')))
    from comment_report p where p.reader_id = r.id),
  'follows', (select json_group_array(json_object(
      'thread', lower(hex(t.thread_id)), 'since', strftime('%FT%TZ', t.since / 1000, 'unixepoch')))
    from thread_follow t where t.reader_id = r.id),
  'notices', (select json_group_array(json_object(
      'comment', lower(hex(n.comment_id)), 'kind', n.kind, 'told', strftime('%FT%TZ', n.told_at / 1000, 'unixepoch')))
    from reader_notice n where n.reader_id = r.id),
  'shut_out', (select json_group_array(json_object(
      'reason', b.reason, 'since', strftime('%FT%TZ', b.banned_at / 1000, 'unixepoch'), 'until', strftime('%FT%TZ', b.until / 1000, 'unixepoch')))
    from ban b where b.id in (select id from ban where reader_id = r.id union all select id from ban where email = r.email)),
  'sessions', (select json_group_array(json_object(
      'last_used', strftime('%FT%TZ', s.seen_at / 1000, 'unixepoch'), 'ends', strftime('%FT%TZ', s.ends_at / 1000, 'unixepoch')))
    from reader_session s where s.reader_id = r.id)))
from reader r where r.id = ?
