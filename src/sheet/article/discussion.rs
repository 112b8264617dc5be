//! What readers have said under an article: heading, threads, and the form for one more.

use super::{
    comment::Comment,
    comment_form::{CommentForm, Form},
};
use crate::{
    i18n::Texts,
    model::{
        address,
        comment::{self, Commenting, TalkFrom, TalkOrder, Thread},
    },
};
use leptos::prelude::*;

/// How many have spoken.
pub(super) fn heading(count: u32, texts: Texts) -> String {
    match count {
        0 => texts.comment_heading_none().to_owned(),
        count => texts.comment_heading(u64::from(count)),
    }
}

/// Heading, threads, and the way to further ones. `browser/discussion` puts what is posted into its place.
#[component]
pub(super) fn Discussion(talk: comment::Discussion, commenting: Commenting, form: Form, texts: Texts) -> impl IntoView {
    let comment::Discussion { count, part, picks, threads, next } = talk;
    let order = match part {
        TalkFrom::Top(order) | TalkFrom::Behind(order, _) => Some(order),
        TalkFrom::Thread(..) | TalkFrom::Comment(_) => None,
    };
    let more = next.zip(order).map(|(next, order)| address::talk(&TalkFrom::Behind(order, next), address::DISCUSSION));
    let whole = order.is_none().then(|| format!("{}#{}", form.path, address::DISCUSSION));
    // What somebody wrote meanwhile is not lost.
    let is_closed = commenting.is_closed && form.returned.is_none();
    view! {
        <section
            class="discussion" id=address::DISCUSSION tabindex="-1" aria-labelledby=address::DISCUSSION_TITLE data-closed=is_closed.then_some("")
        >
        <h2 class="heading" id=address::DISCUSSION_TITLE>{heading(count, texts)}</h2>
        {whole.map(|whole| view! {
            <p class="discussion__part">{texts.comment_one_thread()} " " <a href=whole rel="external">{texts.comment_whole()}</a></p>
        })}
        {order.filter(|_| threads.len() > 1 || more.is_some()).map(|order| orders(order, texts))}
        {(!picks.is_empty()).then(|| view! {
            <section class="discussion__picks" aria-labelledby="picked">
                <h3 class="discussion__picks_title" id="picked">{texts.comment_picks()}</h3>
                {picks.into_iter().map(|comment| view! { <Comment comment texts apart="" /> }).collect_view()}
            </section>
        })}
        <ol class="discussion__threads" id=address::THREADS>
            {threads.into_iter().map(|thread| self::thread(thread, texts)).collect_view()}
        </ol>
        {(count == 0 && !is_closed).then(|| view! { <p class="discussion__empty" id=address::NO_COMMENTS>{texts.comment_invitation()}</p> })}
        {more.map(|more| view! {
            <p class="discussion__more"><a class="button" data-kind="quiet" href=more rel="external nofollow">{texts.comment_more()}</a></p>
        })}
        <p class="discussion__notice" id=address::DISCUSSION_NOTICE role="status"></p>
        <form id=address::VOTES method="post" hidden></form>
        {house_rules(commenting, texts)}
        <div id=address::COMMENT_FORM_HOME>{(!is_closed).then(|| view! { <CommentForm form texts /> })}</div>
        <p class="discussion__own">{texts.comment_own_hint()} " " <a href=address::reader::READER rel="external nofollow">{texts.reader_heading()}</a></p>
        </section>
    }
}

/// What whoever wants to comment has to know.
fn house_rules(commenting: Commenting, texts: Texts) -> impl IntoView {
    let Commenting { is_closed, is_read_first, minors } = commenting;
    let told = [
        (is_closed, texts.comment_closed()),
        (is_read_first && !is_closed, texts.comment_read_first()),
        (minors && !is_closed, texts.comment_minors()),
    ];
    let told = told.into_iter().filter(|(holds, _)| *holds);
    told.map(|(_, sentence)| view! { <p class="discussion__rule">{sentence}</p> }).collect_view()
}

/// The orders in which threads can stand.
fn orders(present: TalkOrder, texts: Texts) -> impl IntoView {
    view! {
        <nav class="discussion__orders" aria-label=texts.comment_orders()>
            {TalkOrder::ALL.into_iter().map(|order| {
                let name = match order {
                    TalkOrder::Best => texts.comment_order_best(),
                    TalkOrder::Newest => texts.comment_order_newest(),
                    TalkOrder::Oldest => texts.comment_order_oldest(),
                };
                let current = (order == present).then_some("true");
                view! {
                    <a class="discussion__order" href=address::talk(&TalkFrom::Top(order), address::DISCUSSION) rel="external nofollow" aria-current=current>
                        {name}
                    </a>
                }
            }).collect_view()}
        </nav>
    }
}

/// A thread: its opening, and the answers below it, which can be folded up.
pub(super) fn thread(thread: Thread, texts: Texts) -> impl IntoView {
    let Thread { opening, reply_count, begins_late, replies, next } = thread;
    let (id, is_closed) = (opening.id, opening.is_closed);
    let label = texts.comment_replies_label(&opening.name);
    let first = begins_late.then(|| address::talk(&TalkFrom::Thread(id, None), &address::thread_element(id)));
    let shown = u32::try_from(replies.len()).unwrap_or(u32::MAX);
    let more = next.map(|next| address::talk(&TalkFrom::Thread(id, Some(next)), &address::thread_element(id)));
    view! {
        <li class="discussion__thread" id=address::thread_element(id)>
            <Comment comment=opening texts />
            {is_closed.then(|| view! { <p class="discussion__closed">{texts.comment_thread_closed()}</p> })}
            {(reply_count > 0).then(|| view! {
                <details class="discussion__answers" open>
                    <summary class="discussion__fold">{texts.comment_answer_count(u64::from(reply_count))}</summary>
                    {first.map(|first| view! { <p class="discussion__turn"><a href=first rel="external nofollow">{texts.comment_from_first()}</a></p> })}
                    <ol class="discussion__replies" role="list" aria-label=label>
                        {replies.into_iter().map(|reply| {
                            let level = reply.level;
                            view! { <li class="discussion__reply" data-level=level><Comment comment=reply texts /></li> }
                        }).collect_view()}
                    </ol>
                    {more.map(|more| {
                        let said = if begins_late {
                            texts.comment_further().to_owned()
                        } else {
                            texts.comment_more_answers(u64::from(reply_count.saturating_sub(shown)))
                        };
                        view! { <p class="discussion__turn"><a href=more rel="external nofollow">{said}</a></p> }
                    })}
                </details>
            })}
        </li>
    }
}
