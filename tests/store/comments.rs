//! Comments.

use crate::{
    engines::Opened,
    paper::{article, article_id, comment_id, minute, posted, publish, slug},
};
use hocchetaki::{
    model::comment::{CommentStatus, ReplyPlace, TalkOrder},
    server::store::{
        Store,
        comment::{AddedComment, Writer},
    },
};

async fn count(store: &dyn Store) -> u32 {
    let article = store.article_by_slug(&slug("article-1")).await.unwrap().unwrap();
    article.listed.comment_count
}

async fn store_with_two(open: impl AsyncFn() -> Opened) -> Opened {
    let store = open().await;
    publish(&*store, vec![article(1, "world", 1), article(2, "world", 2)]).await;
    store
}

pub async fn a_new_comment_is_kept_and_counted(open: impl AsyncFn() -> Opened) {
    let store = store_with_two(open).await;
    let AddedComment::Added { comment: added, count: now } = store.add_comment(posted(1, 1, None, 5)).await.unwrap()
    else {
        panic!("it is new");
    };
    assert_eq!(now, 1);
    assert_eq!(store.comment(comment_id(1)).await.unwrap().as_ref(), Some(&added));
    assert_eq!(store.comment(comment_id(2)).await.unwrap(), None);
    assert_eq!((added.id, added.thread, added.posted_at), (comment_id(1), comment_id(1), minute(5)));
    let kept = store.opening_comments(article_id(1), TalkOrder::Oldest, None, 10).await.unwrap();
    assert_eq!((kept.entries, kept.next), (vec![added], None));
    assert_eq!(count(&*store).await, 1);
    assert!(store.opening_comments(article_id(2), TalkOrder::Oldest, None, 10).await.unwrap().entries.is_empty());
}

pub async fn a_reply_belongs_to_the_thread_of_what_it_answers(open: impl AsyncFn() -> Opened) {
    let store = store_with_two(open).await;
    for (number, parent) in [(1, None), (2, Some(1)), (3, Some(2))] {
        let added = store.add_comment(posted(number, 1, parent, number as i64)).await.unwrap();
        let AddedComment::Added { comment: added, count } = added else { panic!("{added:?}") };
        assert_eq!((added.thread, u128::from(count)), (comment_id(1), number));
    }
    let replies = store.reply_comments(&[comment_id(1)], 10).await.unwrap();
    assert_eq!(replies.iter().map(|it| it.id).collect::<Vec<_>>(), [comment_id(2), comment_id(3)]);
    assert_eq!(store.opening_comments(article_id(1), TalkOrder::Oldest, None, 10).await.unwrap().entries.len(), 1);
    assert_eq!(count(&*store).await, 3);
}

pub async fn the_same_form_within_its_time_is_one_comment(open: impl AsyncFn() -> Opened) {
    let store = store_with_two(open).await;
    store.add_comment(posted(1, 1, None, 5)).await.unwrap();
    let mut again = posted(1, 1, None, 14);
    again.id = comment_id(70);
    let AddedComment::Repeated { comment: earlier, count: 1 } = store.add_comment(again).await.unwrap() else {
        panic!("it is the same form");
    };
    assert_eq!((earlier.id, earlier.posted_at), (comment_id(1), minute(5)));
    assert_eq!(count(&*store).await, 1);
    let mut later = posted(1, 1, None, 16);
    later.id = comment_id(71);
    later.writer = Writer::Newcomer([71; 32], minute(1000));
    assert!(matches!(store.add_comment(later).await.unwrap(), AddedComment::Added { count: 2, .. }));
    assert_eq!(count(&*store).await, 2);
}

pub async fn a_comment_needs_its_article_and_what_it_answers(open: impl AsyncFn() -> Opened) {
    let store = store_with_two(open).await;
    store.add_comment(posted(1, 2, None, 1)).await.unwrap();
    assert_eq!(store.add_comment(posted(2, 9, None, 2)).await.unwrap(), AddedComment::NoArticle);
    assert_eq!(store.add_comment(posted(3, 1, Some(50), 3)).await.unwrap(), AddedComment::NoParent);
    // What it answers stands under another article.
    assert_eq!(store.add_comment(posted(4, 1, Some(1), 4)).await.unwrap(), AddedComment::NoParent);
    assert_eq!(count(&*store).await, 0);
    assert!(store.opening_comments(article_id(1), TalkOrder::Oldest, None, 10).await.unwrap().entries.is_empty());
    assert!(store.reply_comments(&[comment_id(1)], 10).await.unwrap().is_empty());
}

pub async fn discussions_are_paged_oldest_first(open: impl AsyncFn() -> Opened) {
    let store = store_with_two(open).await;
    // Two of each minute, so that pages end between comments of one time.
    for number in 0..11_u8 {
        let new = posted(u128::from(number), 1, None, i64::from(number / 2));
        store.add_comment(new).await.unwrap();
    }
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = store.opening_comments(article_id(1), TalkOrder::Oldest, after, 3).await.unwrap();
        assert!(page.entries.len() <= 3);
        seen.extend(page.entries.into_iter().map(|it| it.id));
        store.add_comment(posted(100 + seen.len() as u128, 1, None, 60)).await.unwrap();
        after = page.next;
        if after.is_none() || seen.len() > 11 {
            break;
        }
    }
    assert_eq!(seen[..11], (0..11).map(comment_id).collect::<Vec<_>>());
}

pub async fn replies_are_given_for_the_asked_threads_up_to_a_limit(open: impl AsyncFn() -> Opened) {
    let store = store_with_two(open).await;
    for (number, parent) in [(1, None), (2, None), (3, None), (4, Some(3)), (5, Some(1)), (6, Some(2)), (7, Some(1))] {
        store.add_comment(posted(number, 1, parent, number as i64)).await.unwrap();
    }
    let ids = async |threads: &[u128], limit| {
        let threads: Vec<_> = threads.iter().copied().map(comment_id).collect();
        let replies = store.reply_comments(&threads, limit).await.unwrap();
        replies.into_iter().map(|it| it.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(&[1, 2], 10).await, [5, 7, 6].map(comment_id));
    assert_eq!(ids(&[1, 2], 1).await, [5, 6].map(comment_id));
    assert_eq!(ids(&[3], 10).await, [4].map(comment_id));
    assert!(ids(&[], 10).await.is_empty());
}

pub async fn an_answer_stands_below_what_it_answers_and_from_the_fourth_level_on_side_by_side(
    open: impl AsyncFn() -> Opened,
) {
    let store = store_with_two(open).await;
    // 1 ← 2 ← 3 ← 4 ← 5 ← 6, then 7 answers 1 again, 8 answers 2, and 9 the deepest.
    for (number, parent) in [
        (1, None),
        (2, Some(1)),
        (3, Some(2)),
        (4, Some(3)),
        (5, Some(4)),
        (6, Some(5)),
        (7, Some(1)),
        (8, Some(2)),
        (9, Some(6)),
    ] {
        store.add_comment(posted(number, 1, parent, number as i64)).await.unwrap();
    }
    let replies = store.replies_behind(comment_id(1), &ReplyPlace::default(), 20).await.unwrap();
    let stand: Vec<_> = replies.iter().map(|it| (it.id, it.place.level())).collect();
    let expected = [(2, 2), (3, 3), (4, 4), (5, 4), (6, 4), (9, 4), (8, 3), (7, 2)];
    assert_eq!(stand, expected.map(|(number, level)| (comment_id(number), level)));
    assert_eq!(replies[5].parent, Some((comment_id(6), Some("পাঠক 6".to_owned()))));
    let opening = store.comment(comment_id(1)).await.unwrap().unwrap();
    assert_eq!(opening.replies, 8);
    let behind = store.replies_behind(comment_id(1), &replies[2].place, 3).await.unwrap();
    assert_eq!(behind.iter().map(|it| it.id).collect::<Vec<_>>(), [5, 6, 9].map(comment_id));
    let before = store.place_before(comment_id(1), &replies[5].place, 2).await.unwrap();
    assert_eq!(before.as_ref(), Some(&replies[3].place));
    assert_eq!(store.place_before(comment_id(1), &replies[1].place, 2).await.unwrap(), None);
}

pub async fn threads_stand_newest_first_as_they_stand_oldest_first(open: impl AsyncFn() -> Opened) {
    let store = store_with_two(open).await;
    for number in 0..7_u8 {
        store.add_comment(posted(u128::from(number), 1, None, i64::from(number / 2))).await.unwrap();
    }
    for (order, expected) in [
        (TalkOrder::Oldest, [0, 1, 2, 3, 4, 5, 6]),
        (TalkOrder::Best, [0, 1, 2, 3, 4, 5, 6]),
        (TalkOrder::Newest, [6, 5, 4, 3, 2, 1, 0]),
    ] {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = store.opening_comments(article_id(1), order, after, 2).await.unwrap();
            seen.extend(page.entries.into_iter().map(|it| it.id));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen, expected.map(comment_id), "{order:?}");
    }
}

pub async fn a_comment_that_waits_is_neither_shown_nor_counted_nor_answered(open: impl AsyncFn() -> Opened) {
    let store = store_with_two(open).await;
    for status in [CommentStatus::Pending, CommentStatus::Spam] {
        let mut held = posted(if status == CommentStatus::Spam { 2 } else { 1 }, 1, None, 5);
        held.status = status;
        let AddedComment::Added { comment, count: 0 } = store.add_comment(held).await.unwrap() else {
            panic!("it is kept");
        };
        assert_eq!(comment.status, status);
        assert_eq!(
            store.add_comment(posted(9, 1, Some(comment.id.0.as_u128()), 6)).await.unwrap(),
            AddedComment::NoParent
        );
    }
    assert!(store.opening_comments(article_id(1), TalkOrder::Newest, None, 9).await.unwrap().entries.is_empty());
    assert_eq!(count(&*store).await, 0);
}

pub async fn the_same_key_is_one_comment_whatever_it_says(open: impl AsyncFn() -> Opened) {
    let store = store_with_two(open).await;
    let with_key = |number, key| {
        let mut new = posted(number, 1, None, 5 + number as i64 * 60);
        new.form_key = Some([key; 32]);
        new
    };
    assert!(matches!(store.add_comment(with_key(1, 1)).await.unwrap(), AddedComment::Added { .. }));
    let again = store.add_comment(with_key(2, 1)).await.unwrap();
    assert!(matches!(again, AddedComment::Repeated { comment, count: 1 } if comment.id == comment_id(1)));
    assert!(matches!(store.add_comment(with_key(3, 2)).await.unwrap(), AddedComment::Added { count: 2, .. }));
}
