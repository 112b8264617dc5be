//! A reader's own page.

use super::{document, link::ask};
use crate::{
    i18n::Texts,
    model::{
        address::{self, reader},
        comment::CommentStatus,
        error::{AppError, Field},
        reader::{Follow, OwnComment, OwnPage},
        site::{Site, Styles},
    },
    ui::{field::NameField, moment::Moment, pager::Pager},
};
use leptos::prelude::*;

/// What was typed before and was not accepted, and why.
#[derive(Clone, Debug, Default)]
pub struct Rejected {
    /// As typed.
    pub typed: String,
    /// Why not.
    pub error: Option<AppError>,
}

/// Prints the page.
pub fn own(page: OwnPage, rejected: Rejected, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    let title = if page.account.is_some() { texts.reader_heading() } else { texts.reader_enter_heading() };
    document(site, styles, title, move || {
        view! {
            {match page.account.clone() {
                Some(account) => view! {
                    <p>{texts.reader_signed_in()} " " <strong><bdi>{account.mail}</bdi></strong></p>
                    {name(account.name, &rejected, texts)}
                }.into_any(),
                None if page.is_offered => ask(rejected.typed.clone(), rejected.error.as_ref(), texts).into_any(),
                None => view! { <p class="reader__notice">{texts.reader_not_offered()}</p> }.into_any(),
            }}
            {page.is_known.then(|| known(&page, texts))}
            {page.account.is_some().then(|| leave(texts))}
        }
    })
}

/// What a guest has too.
fn known(page: &OwnPage, texts: Texts) -> impl IntoView + use<> {
    let new = page.new_notices;
    view! {
        <p>
            <a href=reader::NOTICES>{texts.reader_notices_heading()}</a>
            {(new > 0).then(|| view! { " " <strong class="reader__count">{texts.reader_notices_new(u64::from(new))}</strong> })}
        </p>
        <section id="comments">
            <h2 class="reader__title">{texts.reader_comments_heading()}</h2>
            {page.comments.is_empty().then(|| view! { <p>{texts.reader_comments_none()}</p> })}
            <ol class="reader__list" role="list">{page.comments.iter().map(|comment| said(comment, texts)).collect_view()}</ol>
            {page.next.map(|next| view! {
                <Pager label=texts.reader_older()>
                    <a class="button" data-kind="quiet" href=reader::comments_before(next)>{texts.reader_older()}</a>
                </Pager>
            })}
        </section>
        {(!page.follows.is_empty()).then(|| view! {
            <section>
                <h2 class="reader__title">{texts.reader_follows_heading()}</h2>
                <ol class="reader__list" role="list">{page.follows.iter().map(|follow| followed(follow, texts)).collect_view()}</ol>
            </section>
        })}
        <p><a href=reader::EXPORT download="">{texts.reader_export()}</a></p>
        <p><a href=reader::DELETE>{texts.reader_delete_heading()}</a></p>
    }
}

fn said(comment: &OwnComment, texts: Texts) -> impl IntoView + use<> {
    let status = match comment.status {
        CommentStatus::Approved => texts.reader_status_stands(),
        CommentStatus::Pending => texts.comment_waits(),
        CommentStatus::Rejected => texts.one_comment_rejected(),
        CommentStatus::Spam => texts.one_comment_spam(),
        CommentStatus::Removed => texts.comment_removed(),
    };
    view! {
        <li class="reader__entry">
            <p class="reader__words">{comment.text.clone()}</p>
            <p class="reader__about">
                {comment.headline.clone()} " · " <a href=address::one_comment(comment.id)><Moment at=comment.posted texts /></a> " · " {status}
            </p>
        </li>
    }
}

fn followed(follow: &Follow, texts: Texts) -> impl IntoView + use<> {
    view! {
        <li class="reader__entry">
            <p class="reader__words"><a href=follow.address.clone()><bdi>{follow.opening.clone()}</bdi></a></p>
            <p class="reader__about">{follow.headline.clone()}</p>
            <form method="post" action=address::comment_act(follow.comment, "follow")>
                <button class="button" data-kind="quiet" type="submit" name="follow" value="no">{texts.one_comment_unfollow()}</button>
            </form>
        </li>
    }
}

fn name(kept: String, rejected: &Rejected, texts: Texts) -> impl IntoView + use<> {
    let error = rejected.error.as_ref().filter(|error| error.field() == Some(Field::Name));
    let (value, error) = match error {
        Some(error) => (rejected.typed.clone(), Some(texts.error(error))),
        None => (kept, None),
    };
    view! {
        <form class="reader__part reader__form" method="post" action=reader::NAME novalidate>
            <NameField id="name".to_owned() name="name" label=texts.comment_name_label() value error />
            <p class="field__hint">{texts.reader_name_hint()}</p>
            <p><button class="button" type="submit">{texts.reader_name_save()}</button></p>
        </form>
    }
}

fn leave(texts: Texts) -> impl IntoView {
    view! {
        <form class="reader__part reader__leave" method="post" action=reader::SIGN_OUT>
            <button class="button" data-kind="quiet" type="submit">{texts.reader_sign_out()}</button>
            <button class="button" data-kind="quiet" type="submit" name="everywhere" value="1">{texts.reader_sign_out_everywhere()}</button>
        </form>
    }
}
