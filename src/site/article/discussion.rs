//! The discussion: printed threads, and one form, which moves to the comment that is being answered.

use super::comment_form::CommentForm;
use crate::{
    browser::{focus, printed},
    i18n::Texts,
    model::{
        address,
        sheet::{PostedComment, Reply, Talk},
        site::RejectedComment,
    },
};
use leptos::{ev::MouseEvent, prelude::*};

/// Where the form stands when it answers nobody.
const HOME: &str = "discussion-form";

/// Threads and form.
#[component]
pub(super) fn Discussion(talk: Talk, rejected: Option<RejectedComment>, texts: Texts) -> impl IntoView {
    let Talk { article, path, html, reply } = talk;
    let reply = RwSignal::new(reply);
    let notice = RwSignal::new("");
    let clicked = move |click: MouseEvent| {
        let asked = printed::asked(&click, "a.comment__reply", ["data-comment", "data-name"]);
        let Some([comment, name]) = asked else { return };
        let Ok(comment) = comment.parse() else { return };
        click.prevent_default();
        reply.set(Some(Reply { comment, name }));
        printed::move_into(address::COMMENT_FORM, &address::thread_element(comment));
        focus::nearby(&format!("{}-name", address::COMMENT_FORM));
    };
    let go_home = move || {
        reply.set(None);
        printed::move_into(address::COMMENT_FORM, HOME);
    };
    let posted = move |posted: PostedComment| {
        go_home();
        printed::remove(address::NO_COMMENTS);
        printed::put(address::THREADS, &address::thread_element(posted.thread), &posted.html);
        printed::write(address::DISCUSSION_TITLE, &posted.heading);
        printed::write(address::COMMENT_COUNT, &posted.count);
        notice.set(texts.comment_posted());
        focus::go_to(&address::comment_fragment(posted.comment));
    };
    view! {
        <section class="discussion" id="discussion" tabindex="-1" aria-labelledby=address::DISCUSSION_TITLE on:click=clicked>
            <div inner_html=html></div>
            <p class="discussion__notice" role="status" data-state=move || (!notice.get().is_empty()).then_some("said")>
                {notice}
            </p>
            <div id=HOME>
                <CommentForm article path reply rejected on_posted=posted on_cancel=move |()| go_home() texts />
            </div>
        </section>
    }
}
