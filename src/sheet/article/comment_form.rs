//! The form of a comment or a reply: an ordinary form that is sent to the article's own address. `browser/discussion` sends it without a load.

use super::comment_text::CommentText;
use crate::{
    i18n::Texts,
    model::{
        address::{COMMENT_FORM, COMMENT_PREVIEW, PREVIEW},
        comment::{MAX_TEXT_GRAPHEMES, Preview},
        error::{AppError, Field},
        id::ArticleId,
        sheet::Reply,
        site::{Returned, ReturnedComment},
    },
    ui::{
        button::SubmitButton,
        field::{NameField, TextField},
    },
};
use leptos::prelude::*;

/// What a form is printed with.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Under which article.
    pub article: ArticleId,
    /// The article's address.
    pub path: String,
    /// The comment that it answers, if any.
    pub reply: Option<Reply>,
    /// What was sent with it before, and why it comes back.
    pub returned: Option<ReturnedComment>,
}

/// The one form of a page. Answering another comment, it moves there.
#[component]
pub(super) fn CommentForm(form: Form, texts: Texts) -> impl IntoView {
    let Form { article, path, reply, returned } = form;
    let came_back = returned.is_some();
    let (typed, error, preview) = match returned {
        None => Default::default(),
        Some(ReturnedComment { form, why: Returned::Refused(error), .. }) => (form, Some(error), None),
        Some(ReturnedComment { form, why: Returned::Previewed(preview), .. }) => (form, None, Some(preview)),
    };
    // The sentence for the errors of one field, or for those of none.
    let sentence = |part: Option<Field>| {
        let field = |error: &AppError| error.field().filter(|field| *field != Field::Parent);
        error.as_ref().filter(|error| field(error) == part).map(|error| texts.error(error))
    };
    let title = match &reply {
        None => texts.comment_form_heading().to_owned(),
        Some(reply) => texts.comment_reply_heading(&reply.name),
    };
    let action = format!("{path}#{COMMENT_FORM}");
    let (parent, quoted) = reply.map(|reply| (reply.comment.to_string(), reply.quoted)).unzip();
    let text = if came_back { typed.text } else { quoted.unwrap_or_default() };
    let answers = parent.is_some();
    view! {
        <form
            class="comment_form" id=COMMENT_FORM method="post" action=action aria-labelledby="comment-form-title"
            novalidate data-article=article.to_string()
        >
            <h3 class="comment_form__title" id="comment-form-title">{title}</h3>
            {preview.map(|preview| shown(preview, texts))}
            <input type="hidden" name="parent" value=parent disabled=!answers />
            <NameField
                id=field_id("name") name="name" label=texts.comment_name_label() value=typed.name error=sentence(Some(Field::Name))
            />
            <TextField
                id=field_id("text") name="text" label=texts.comment_text_label()
                hint=texts.comment_text_hint(&texts.number(MAX_TEXT_GRAPHEMES as u64)) value=text error=sentence(Some(Field::Text))
            />
            <p class="comment_form__trap" aria-hidden="true">
                <label>{texts.comment_website_label()} <input name="website" type="text" tabindex="-1" autocomplete="off" /></label>
            </p>
            <p class="field__error" role="alert">{sentence(None)}</p>
            <div class="comment_form__actions">
                <SubmitButton label=texts.comment_submit() pending_label=texts.comment_sending() />
                <button class="button" data-kind="quiet" type="submit" name=PREVIEW value="1">{texts.comment_preview()}</button>
                <a class="button" data-kind="quiet" data-cancel="" href=path rel="external" hidden=!answers>
                    {texts.comment_cancel_reply()}
                </a>
            </div>
        </form>
    }
}

/// What the comment will be.
fn shown(Preview { name, text }: Preview, texts: Texts) -> impl IntoView {
    view! {
        <section class="comment_form__preview" id=COMMENT_PREVIEW aria-labelledby="comment-preview-title">
            <h4 class="comment_form__so_far" id="comment-preview-title">{texts.comment_preview_title()}</h4>
            <p class="comment_form__name"><bdi>{name}</bdi></p>
            <CommentText text />
        </section>
    }
}

fn field_id(field: &str) -> String {
    format!("{COMMENT_FORM}-{field}")
}
