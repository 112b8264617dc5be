//! One comment.

use super::comment_text::CommentText;
use crate::{
    i18n::Texts,
    model::{
        address,
        comment::{self, Answered, Standing, Voice, Vote},
        id::CommentId,
    },
    ui::moment::Moment,
};
use leptos::prelude::*;

/// So many colours have the signs beside names.
const TONES: u32 = 6;

/// A comment, with what can be done about it. `apart` is one that is shown outside of its thread, with the address of the article that it stands under.
#[component]
pub fn Comment(
    comment: comment::Comment,
    texts: Texts,
    #[prop(optional, into)] apart: Option<String>,
) -> impl IntoView {
    let is_apart = apart.is_some();
    let path = apart.unwrap_or_default();
    let id = address::comment_fragment(comment.id);
    let id = if is_apart { format!("apart-{id}") } else { id };
    if comment.standing == Standing::Removed {
        return view! {
            <article class="comment" id=id tabindex="-1" data-state="removed">
                <p class="comment__removed">{texts.comment_removed()}</p>
            </article>
        }
        .into_any();
    }
    let name_id = format!("{id}-name");
    let labelled = name_id.clone();
    let badge = match comment.voice {
        Voice::Reader => None,
        Voice::Staff => Some(texts.comment_badge_staff()),
        Voice::Author => Some(texts.comment_badge_author()),
    };
    let waits = comment.standing == Standing::Waits;
    let (face, tone) = face(&comment.name);
    let (reply, label) = (address::reply(comment.id), texts.comment_reply_to(&comment.name));
    let (number, name) = (comment.id.to_string(), comment.name.clone());
    view! {
        <article class="comment" id=id tabindex="-1" aria-labelledby=labelled data-state=waits.then_some("waits")>
            <header class="comment__header">
                <span class="comment__face" data-tone=tone aria-hidden="true">{face}</span>
                <h3 class="comment__name" id=name_id><bdi>{comment.name.clone()}</bdi></h3>
                {badge.map(|badge| view! { <span class="comment__badge">{badge}</span> })}
                {(comment.is_picked && !is_apart).then(|| view! { <span class="comment__badge" data-kind="picked">{texts.comment_badge_picked()}</span> })}
                <a class="comment__link" href=format!("{path}{}", address::comment(comment.id)) rel="external nofollow"><Moment at=comment.posted texts /></a>
                {comment.is_edited.then(|| view! { <span class="comment__mark">{texts.comment_edited()}</span> })}
                {waits.then(|| view! { <span class="comment__mark">{texts.comment_waits()}</span> })}
            </header>
            {comment.answers.map(|answered| answers(answered, texts))}
            <CommentText text=comment.text />
            {(!waits && !is_apart).then(|| view! {
                <p class="comment__actions">
                    {(!comment.is_closed).then(|| view! {
                        <a class="comment__reply" href=reply rel="external nofollow" aria-label=label data-comment=number data-name=name>
                            {texts.comment_reply()}
                        </a>
                        <a class="comment__quote" href=address::quote(comment.id) rel="external nofollow" aria-label=texts.comment_quote_of(&comment.name)>
                            {texts.comment_quote()}
                        </a>
                    })}
                    {vote(comment.id, Vote::Like, comment.likes, texts.comment_act_like(), texts.comment_like_of(&comment.name), texts)}
                    {vote(comment.id, Vote::Dislike, comment.dislikes, texts.comment_act_dislike(), texts.comment_dislike_of(&comment.name), texts)}
                    <a class="comment__more" href=address::one_comment(comment.id) rel="external nofollow" aria-label=texts.comment_more_of(&comment.name)>
                        {texts.comment_act_more()}
                    </a>
                </p>
            })}
        </article>
    }
    .into_any()
}

/// A vote on a comment: its number and, without code, the button of the one form that all votes share.
fn vote(
    comment: CommentId,
    vote: Vote,
    count: u32,
    label: &'static str,
    spoken: String,
    texts: Texts,
) -> impl IntoView {
    view! {
        <button
            class="comment__vote" type="submit" form=address::VOTES formaction=address::comment_act(comment, "vote") name="vote" value=vote.as_str()
            aria-label=spoken data-comment=comment.to_string()
        >
            {label} " " <span class="comment__count">{(count > 0).then(|| texts.number(u64::from(count)))}</span>
        </button>
    }
}

fn answers(Answered { id, name }: Answered, texts: Texts) -> impl IntoView {
    view! {
        <p class="comment__answers">
            {texts.comment_answers()} ": " <a href=address::comment(id) rel="external nofollow"><bdi>{name}</bdi></a>
        </p>
    }
}

/// The sign that stands for a name: its first letter, in a colour that is always the name's own.
fn face(name: &str) -> (String, u32) {
    let first = bangla::segment::first(name).to_owned();
    // FNV-1a (RFC draft-eastlake-fnv), for a tone that stays with the name from page to page.
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (first, hash % TONES)
}
