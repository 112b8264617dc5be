//! The form of a comment or a reply. Without JavaScript it is an ordinary form that is sent to the article's own address.

use crate::{
    api::comment::post_comment,
    browser::focus,
    i18n::Texts,
    model::{
        address::COMMENT_FORM,
        comment::{self, MAX_TEXT_GRAPHEMES},
        error::{AppError, Field as Part},
        id::ArticleId,
        sheet::{PostedComment, Reply},
        site::RejectedComment,
    },
    ui::{
        button::SubmitButton,
        field::{NameField, TextField},
    },
};
use leptos::{ev::SubmitEvent, html, prelude::*};

/// A form. It keeps what is typed until it is posted.
#[component]
pub(super) fn CommentForm(
    article: ArticleId,
    path: String,
    /// The comment that it answers, if any.
    reply: RwSignal<Option<Reply>>,
    rejected: Option<RejectedComment>,
    #[prop(into)] on_posted: Callback<PostedComment>,
    #[prop(into)] on_cancel: Callback<()>,
    texts: Texts,
) -> impl IntoView {
    let (typed, first_error) = rejected.map_or_else(Default::default, |rejected| (rejected.form, Some(rejected.error)));
    let (name, text) = (NodeRef::<html::Input>::new(), NodeRef::<html::Textarea>::new());
    let error = RwSignal::new(first_error);
    let action = format!("{path}#{COMMENT_FORM}");
    let send = Action::new(move |form: &comment::CommentForm| post_comment(article, form.clone()));
    let pending = send.pending();
    Effect::new(move |_| match send.value().get() {
        None => {}
        Some(Ok(posted)) => {
            error.set(None);
            if let Some(text) = text.get_untracked() {
                text.set_value("");
            }
            on_posted.run(posted);
        }
        Some(Err(problem)) => {
            focus::quietly(&field_id(if problem.field() == Some(Part::Name) { "name" } else { "text" }));
            error.set(Some(problem));
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(name), Some(text), false) = (name.get_untracked(), text.get_untracked(), pending.get_untracked())
        else {
            return;
        };
        let parent = reply.with_untracked(|reply| reply.as_ref().map(|reply| reply.comment));
        send.dispatch(comment::CommentForm { parent, name: name.value(), text: text.value() });
    };
    // The sentence for the errors of one field, or for those of none.
    let sentence = move |part: Option<Part>| {
        let field = |error: &AppError| error.field().filter(|field| *field != Part::Parent);
        Signal::derive(move || {
            error.with(|error| error.as_ref().filter(|error| field(error) == part).map(|error| texts.error(error)))
        })
    };
    let title = move || {
        reply.with(|reply| match reply {
            None => texts.comment_form_heading().to_owned(),
            Some(reply) => texts.comment_reply_heading(&reply.name),
        })
    };
    let parent = move || reply.with(|reply| reply.as_ref().map(|reply| reply.comment.to_string()));
    view! {
        <form class="comment_form" id=COMMENT_FORM method="post" action=action aria-labelledby="comment-form-title" novalidate on:submit=submit>
            <h3 class="comment_form__title" id="comment-form-title">{title}</h3>
            <input type="hidden" name="parent" value=parent disabled=move || parent().is_none() />
            <NameField
                id=field_id("name") name="name" label=texts.comment_name_label() value=typed.name
                error=sentence(Some(Part::Name)) field=name
            />
            <TextField
                id=field_id("text") name="text" label=texts.comment_text_label()
                hint=texts.comment_text_hint(&texts.number(MAX_TEXT_GRAPHEMES as u64)) value=typed.text
                error=sentence(Some(Part::Text)) field=text
            />
            <p class="field__error" role="alert">{sentence(None)}</p>
            <div class="comment_form__actions">
                <SubmitButton label=texts.comment_submit() pending_label=texts.comment_sending() pending />
                <a
                    class="button"
                    data-kind="quiet"
                    href=path
                    rel="external"
                    hidden=move || parent().is_none()
                    on:click=move |click| {
                        click.prevent_default();
                        on_cancel.run(());
                    }
                >
                    {texts.comment_cancel_reply()}
                </a>
            </div>
        </form>
    }
}

fn field_id(field: &str) -> String {
    format!("{COMMENT_FORM}-{field}")
}
