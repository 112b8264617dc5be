//! One comment by itself, and what a reader can do with it: change it or take it away, or tell the moderators of it. The page is plain, its
//! forms work without code, and it knows who asks, so nobody keeps it.

use super::{article::comment::Comment, plain, printed};
use crate::{
    i18n::Texts,
    model::{
        address,
        comment::{CommentStatus, MAX_TEXT_GRAPHEMES, OneComment, ReportReason},
        error::{AppError, Field},
        site::{Site, Styles},
    },
    ui::field::TextField,
};
use leptos::prelude::*;

/// What was typed before and was not accepted, and why.
#[derive(Clone, Debug, Default)]
pub struct Rejected {
    /// As typed; of a report, its note.
    pub text: String,
    /// As chosen.
    pub reason: Option<ReportReason>,
    /// Why not.
    pub error: Option<AppError>,
}

/// Prints the page.
pub fn one_comment(one: OneComment, rejected: Rejected, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    let (title, name) = (texts.one_comment_heading(), site.name.clone());
    let back = format!("{}{}", one.article, address::comment(one.comment.id));
    let notice = notice(&one, texts);
    let stands = one.status == CommentStatus::Approved;
    let body = printed(move || {
        view! {
            <div class="one_comment">
                <header class="one_comment__header">
                    <p class="one_comment__name">{name}</p>
                    <a class="one_comment__back" href=back>{texts.one_comment_back()}</a>
                </header>
                <main class="one_comment__content" id="content" tabindex="-1">
                    <h1 class="heading" data-size="page">{title}</h1>
                    <p class="one_comment__under">{texts.one_comment_under()} ": " <a href=one.article.clone()>{one.headline.clone()}</a></p>
                    {notice.map(|notice| view! { <p class="one_comment__notice" role="status">{notice}</p> })}
                    <Comment comment=one.comment.clone() texts apart=one.article.clone() />
                    {stands.then(|| follow(&one, texts))}
                    {if one.is_own {
                        own(one, rejected, texts).into_any()
                    } else {
                        stands.then(|| report(&one, rejected, texts)).into_any()
                    }}
                </main>
            </div>
        }
    });
    plain::document(site, &[&styles.paper], title, &body)
}

/// What its writer is told of it, honestly.
fn notice(one: &OneComment, texts: Texts) -> Option<&'static str> {
    match one.status {
        CommentStatus::Approved => None,
        _ if !one.is_own => None,
        CommentStatus::Pending => Some(texts.comment_held()),
        CommentStatus::Rejected => Some(texts.one_comment_rejected()),
        CommentStatus::Spam => Some(texts.one_comment_spam()),
        CommentStatus::Removed => Some(texts.comment_removed()),
    }
}

fn own(one: OneComment, rejected: Rejected, texts: Texts) -> impl IntoView {
    let id = one.comment.id;
    let error = rejected.error.as_ref().map(|error| texts.error(error));
    let typed = if error.is_some() { rejected.text } else { one.comment.text };
    view! {
        {(one.may_edit || error.is_some()).then(|| view! {
            <form class="one_comment__form" method="post" action=address::comment_act(id, "edit") novalidate>
                <h2 class="one_comment__title">{texts.one_comment_edit()}</h2>
                <TextField
                    id="text".to_owned() name="text" label=texts.comment_text_label()
                    hint=texts.comment_text_hint(&texts.number(MAX_TEXT_GRAPHEMES as u64)) value=typed error
                />
                <p><button class="button" type="submit">{texts.one_comment_save()}</button></p>
            </form>
        })}
        {one.may_remove.then(|| view! {
            <form class="one_comment__form" method="post" action=address::comment_act(id, "remove")>
                <h2 class="one_comment__title">{texts.one_comment_remove()}</h2>
                <p>{texts.one_comment_remove_hint()}</p>
                <p><button class="button" data-kind="quiet" type="submit">{texts.one_comment_remove_button()}</button></p>
            </form>
        })}
    }
}

/// Being told what is said in the thread, or not any more.
fn follow(one: &OneComment, texts: Texts) -> impl IntoView + use<> {
    let (hint, value, label) = if one.is_followed {
        (texts.one_comment_followed(), "no", texts.one_comment_unfollow())
    } else {
        (texts.one_comment_follow_hint(), "yes", texts.one_comment_follow())
    };
    view! {
        <form class="one_comment__form" method="post" action=address::comment_act(one.comment.id, "follow")>
            <p>{hint} " " <a href=address::reader::READER>{texts.reader_to_own()}</a></p>
            <p><button class="button" data-kind="quiet" type="submit" name="follow" value=value>{label}</button></p>
        </form>
    }
}

fn report(one: &OneComment, rejected: Rejected, texts: Texts) -> impl IntoView + use<> {
    let said = |part: Option<Field>| {
        let field = |error: &AppError| error.field().filter(|field| matches!(field, Field::Reason | Field::Note));
        rejected.error.as_ref().filter(|error| field(error) == part).map(|error| texts.error(error))
    };
    let (reason_error, note_error, other) = (said(Some(Field::Reason)), said(Some(Field::Note)), said(None));
    let chosen = rejected.reason;
    view! {
        <form class="one_comment__form" method="post" action=address::comment_act(one.comment.id, "report") novalidate>
            <fieldset class="one_comment__reasons">
                <legend class="one_comment__title">{texts.one_comment_report()}</legend>
                <p class="field__error">{reason_error}</p>
                {ReportReason::ALL.into_iter().map(|reason| view! {
                    <label class="one_comment__reason">
                        <input type="radio" name="reason" value=reason.as_str() checked=chosen == Some(reason) />
                        {self::reason(reason, texts)}
                    </label>
                }).collect_view()}
            </fieldset>
            <TextField
                id="note".to_owned() name="note" label=texts.one_comment_note() hint=texts.one_comment_note_hint().to_owned()
                value=rejected.text error=note_error
            />
            <p class="field__error" role="alert">{other}</p>
            <p><button class="button" type="submit">{texts.one_comment_send()}</button></p>
        </form>
    }
}

fn reason(reason: ReportReason, texts: Texts) -> &'static str {
    match reason {
        ReportReason::Abuse => texts.one_comment_reason_abuse(),
        ReportReason::Hate => texts.one_comment_reason_hate(),
        ReportReason::Spam => texts.one_comment_reason_spam(),
        ReportReason::False => texts.one_comment_reason_false(),
        ReportReason::Private => texts.one_comment_reason_private(),
        ReportReason::Other => texts.one_comment_reason_other(),
    }
}

/// Prints what comes after a report.
pub fn reported(one: &OneComment, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    let back = format!("{}{}", one.article, address::comment(one.comment.id));
    told(
        texts.one_comment_reported(),
        texts.one_comment_reported_hint(),
        (back, texts.one_comment_back()),
        site,
        styles,
    )
}

/// Prints why there is nothing to be seen or done.
pub fn refused(error: &AppError, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    let back = (address::FRONT.to_owned(), texts.not_found_to_front());
    told(texts.one_comment_refused(), &texts.error(error), back, site, styles)
}

fn told(title: &str, words: &str, back: (String, &'static str), site: &Site, styles: &Styles) -> String {
    let (heading, words, (href, label)) = (title.to_owned(), words.to_owned(), back);
    let body = printed(move || {
        view! {
            <div class="one_comment">
                <main class="one_comment__content" id="content" tabindex="-1">
                    <h1 class="heading" data-size="page">{heading}</h1>
                    <p class="one_comment__notice" role="status">{words}</p>
                    <p><a href=href>{label}</a></p>
                </main>
            </div>
        }
    });
    plain::document(site, &[&styles.paper], title, &body)
}
