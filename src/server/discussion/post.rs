//! A reader posts a comment.

use super::{
    manners::{check_name, check_text},
    posted,
    rules::{Rules, rules_of_open},
    screen::screen,
    shut_out,
};
use crate::{
    i18n::Texts,
    model::{
        comment::{CommentForm, MAX_NAME_GRAPHEMES, MAX_TEXT_GRAPHEMES, PostedThread, Preview},
        error::{AppError, Field, Problem},
        id::{ArticleId, CommentId},
        moment::UtcMillis,
    },
    server::{
        error::Failure,
        readers::{Present, network},
        state::AppState,
        store::{
            comment::{AddedComment, NewComment, Writer},
            member::Hash,
        },
    },
};
use axum::http::HeaderValue;
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use uuid::Uuid;

/// The same words by the same name to the same comment within this time are one comment: a second press of the button,
/// a reload, a second try after the line broke.
pub(super) const SAME_FORM_MILLIS: i64 = 10 * 60 * 1000;

/// Names that nobody may imitate: those of the newsroom, and of the story's writers.
pub(super) const MOST_NAMES: u32 = 1000;

/// The longest key of a form, in bytes. Ours are UUIDs.
const MAX_KEY_BYTES: usize = 64;

/// A comment that was posted, and the cookie by which its writer is known from now on, if they were not before.
pub type Posted = (PostedThread, Option<HeaderValue>);

/// Keeps a comment. When this returns, it is on disk.
pub async fn post(
    state: &AppState,
    from: IpAddr,
    present: &Present,
    article: ArticleId,
    form: CommentForm,
) -> Result<Posted, Failure> {
    let texts = Texts(state.config.site.language);
    let (typed_name, Preview { name, text }) = words(present, &form, texts)?;
    state.pace.take(from)?;
    let reader = present.known();
    if let Some(reader) = reader {
        state.pace.take_of(reader.id)?;
    }
    let rules = rules_of_open(state, article).await?;
    let network = network(state, from).await?;
    shut_out::check(state, reader.map(|reader| reader.id), &network).await?;
    check_name(typed_name, &state.store.guarded_names(article, MOST_NAMES).await?, texts)?;
    // No person sees the field.
    let screened = screen(state, &rules, reader, &text, !form.website.is_empty(), None).await?;
    let now = state.clock.now();
    let (writer, cookie) = present.writer(state)?;
    let new = NewComment {
        id: CommentId(Uuid::now_v7()),
        article,
        parent: form.parent,
        form_key: form_key(&form.key, writer, from),
        writer,
        fingerprint: fingerprint(article, form.parent, &name, &text),
        name,
        text,
        posted_at: now,
        status: screened.status,
        network,
        signals: screened.signals,
        print: screened.print,
        slow_since: (rules.slow_seconds > 0).then(|| UtcMillis(now.0.saturating_sub(slow_millis(&rules)))),
        same_since: UtcMillis(now.0.saturating_sub(SAME_FORM_MILLIS)),
    };
    let added = state.store.add_comment(new).await?;
    // Whoever posts sees the comment on the page that follows, whoever printed it before.
    state.tell_changes().await;
    let (comment, count, cookie) = match added {
        AddedComment::Added { comment, count } => (comment, count, cookie),
        // The browser that sent it first is known by then.
        AddedComment::Repeated { comment, count } => (comment, count, None),
        AddedComment::TooSoon { last } => {
            let rest = last.0.saturating_add(slow_millis(&rules)).saturating_sub(now.0);
            let retry_seconds = u32::try_from(rest / 1000).unwrap_or_default().saturating_add(1);
            return Err(AppError::TooMany { retry_seconds }.into());
        }
        AddedComment::NoArticle => return Err(AppError::NotFound.into()),
        AddedComment::Closed => return Err(AppError::Invalid { field: Field::Parent, problem: Problem::Past }.into()),
        AddedComment::NoParent => {
            return Err(AppError::Invalid { field: Field::Parent, problem: Problem::Unknown }.into());
        }
    };
    Ok((posted(state, comment, count).await?, cookie))
}

/// The name as it was given, and name and text as they will be kept, if their shape allows it.
pub(super) fn words<'f>(
    present: &'f Present,
    form: &'f CommentForm,
    texts: Texts,
) -> Result<(&'f str, Preview), AppError> {
    let typed_name = present.account_name().unwrap_or(&form.name);
    let name = checked(typed_name, Field::Name, MAX_NAME_GRAPHEMES)?;
    let text = checked(&form.text, Field::Text, MAX_TEXT_GRAPHEMES)?;
    check_text(&form.text, texts)?;
    Ok((typed_name, Preview { name, text }))
}

fn slow_millis(rules: &Rules) -> i64 {
    i64::from(rules.slow_seconds).saturating_mul(1000)
}

/// The key of a form belongs to whoever drew it: with somebody else's nobody gets at a comment of theirs.
fn form_key(key: &str, writer: Writer, from: IpAddr) -> Option<Hash> {
    if key.is_empty() || key.len() > MAX_KEY_BYTES {
        return None;
    }
    let mut hash = Sha256::new();
    match writer {
        Writer::Reader(reader) => hash.update(reader.0.to_be_bytes()),
        Writer::Newcomer(..) => hash.update(from.to_string()),
    }
    hash.update([0]);
    hash.update(key);
    Some(hash.finalize().into())
}

/// The canonical form of what was typed, if it is neither empty nor too long.
pub(super) fn checked(typed: &str, field: Field, max_graphemes: usize) -> Result<String, AppError> {
    let clean = canonical(typed);
    // A text of nothing but invisible characters is empty too.
    if !clean.chars().any(|c| !(c.is_whitespace() || c.is_control() || is_invisible(c))) {
        return Err(AppError::empty(field));
    }
    if bangla::segment::graphemes(&clean) > max_graphemes {
        return Err(AppError::too_long(field));
    }
    Ok(clean)
}

/// What was typed, in the form in which all texts are kept.
pub(super) fn canonical(typed: &str) -> String {
    bangla::normalize::clean(&typed.replace("\r\n", "\n")).trim().to_owned()
}

/// Joiners, fillers and variation selectors: nothing to see by themselves (Unicode, Default_Ignorable_Code_Point).
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}')
}

fn fingerprint(article: ArticleId, parent: Option<CommentId>, name: &str, text: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(article.0.as_bytes());
    hash.update(parent.map_or(Uuid::nil(), |parent| parent.0).as_bytes());
    hash.update(name.as_bytes());
    hash.update([0]);
    hash.update(text.as_bytes());
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_counted_in_letters_as_a_reader_sees_them() {
        let letter = "ক্ষ্মী"; // one grapheme, six code points
        assert!(checked(&letter.repeat(60), Field::Name, 60).is_ok());
        assert_eq!(checked(&letter.repeat(61), Field::Name, 60), Err(AppError::too_long(Field::Name)));
    }

    #[test]
    fn nothing_to_see_is_empty() {
        for empty in ["", "  \n\t", "\u{200C}\u{200D}", "\u{3164}", "\u{FEFF}"] {
            assert_eq!(checked(empty, Field::Text, 9), Err(AppError::empty(Field::Text)), "{empty:?}");
        }
        assert_eq!(checked(" ! ", Field::Text, 9), Ok("!".to_owned()));
    }
}
