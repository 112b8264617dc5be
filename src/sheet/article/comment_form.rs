//! The form of a comment or a reply: an ordinary form that is sent to the article's own address. `browser/discussion` sends it without a load.

use crate::{
    i18n::Texts,
    model::{
        address::COMMENT_FORM,
        comment::MAX_TEXT_GRAPHEMES,
        error::{AppError, Field},
        id::ArticleId,
        sheet::Reply,
        site::RejectedComment,
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
    /// What was sent with it before, and why it came back.
    pub rejected: Option<RejectedComment>,
}

/// The one form of a page. Answering another comment, it moves there.
#[component]
pub(super) fn CommentForm(form: Form, texts: Texts) -> impl IntoView {
    let Form { article, path, reply, rejected } = form;
    let (typed, error) = rejected.map_or_else(Default::default, |rejected| (rejected.form, Some(rejected.error)));
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
    let text = if error.is_some() { typed.text } else { quoted.unwrap_or_default() };
    let answers = parent.is_some();
    view! {
        <form
            class="comment_form" id=COMMENT_FORM method="post" action=action aria-labelledby="comment-form-title"
            novalidate data-article=article.to_string()
        >
            <h3 class="comment_form__title" id="comment-form-title">{title}</h3>
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
                <a class="button" data-kind="quiet" data-cancel="" href=path rel="external" hidden=!answers>
                    {texts.comment_cancel_reply()}
                </a>
            </div>
        </form>
    }
}

fn field_id(field: &str) -> String {
    format!("{COMMENT_FORM}-{field}")
}
