//! What readers have said under an article: heading, threads, and the form for one more.

use super::{
    comment::Comment,
    comment_form::{CommentForm, Form},
};
use crate::{
    i18n::Texts,
    model::{
        address,
        comment::{self, Thread},
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
pub(super) fn Discussion(talk: comment::Discussion, form: Form, texts: Texts) -> impl IntoView {
    let comment::Discussion { count, threads, next } = talk;
    let more = next.map(|next| address::comments_after(next, address::DISCUSSION));
    view! {
        <section class="discussion" id=address::DISCUSSION tabindex="-1" aria-labelledby=address::DISCUSSION_TITLE>
        <h2 class="heading" id=address::DISCUSSION_TITLE>{heading(count, texts)}</h2>
        <ol class="discussion__threads" id=address::THREADS>
            {threads.into_iter().map(|thread| self::thread(thread, texts)).collect_view()}
        </ol>
        {(count == 0).then(|| view! { <p class="discussion__empty" id=address::NO_COMMENTS>{texts.comment_invitation()}</p> })}
        {more.map(|more| view! {
            <p class="discussion__more"><a class="button" data-kind="quiet" href=more>{texts.comment_more()}</a></p>
        })}
        <p class="discussion__notice" id=address::DISCUSSION_NOTICE role="status"></p>
        <div id=address::COMMENT_FORM_HOME><CommentForm form texts /></div>
        </section>
    }
}

/// A thread: its opening, and the replies one level down.
pub(super) fn thread(thread: Thread, texts: Texts) -> impl IntoView {
    let Thread { opening, replies } = thread;
    let (id, name) = (opening.id, opening.name.clone());
    let (target, label) = (address::reply(id), texts.comment_reply_to(&name));
    let replies_label = texts.comment_replies_label(&name);
    view! {
        <li class="discussion__thread" id=address::thread_element(id)>
            <Comment comment=opening texts>
                <a
                    class="comment__reply"
                    href=target
                    rel="external nofollow"
                    aria-label=label
                    data-comment=id.to_string()
                    data-name=name
                >
                    {texts.comment_reply()}
                </a>
            </Comment>
            {(!replies.is_empty()).then(|| view! {
                <ol class="discussion__replies" role="list" aria-label=replies_label>
                    {replies.into_iter().map(|reply| view! {
                        <li class="discussion__reply"><Comment comment=reply texts /></li>
                    }).collect_view()}
                </ol>
            })}
        </li>
    }
}
