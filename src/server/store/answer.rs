//! What members of the newsroom say under stories, in the store.

use super::{StoreResult, audit::Act, member::Hash};
use crate::model::{
    id::{ArticleId, CommentId},
    moment::UtcMillis,
    newsroom::member::MemberId,
    slug::Slug,
};
use async_trait::async_trait;

/// A story that members may speak under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkedStory {
    /// Its headline.
    pub headline: String,
    /// Its section.
    pub section: Slug,
    /// The section that this one lies in.
    pub outer: Option<Slug>,
    /// Whose it is: who began it, and who was given it.
    pub story_of: [Option<MemberId>; 2],
}

/// An answer that shall be kept.
#[derive(Clone, Debug)]
pub struct NewAnswer {
    /// Its id, if it turns out to be new.
    pub id: CommentId,
    /// Under which article.
    pub article: ArticleId,
    /// The comment that is answered; none: it is said to the story.
    pub parent: Option<CommentId>,
    /// Whose it is.
    pub member: MemberId,
    /// As readers know the member.
    pub name: String,
    /// Checked.
    pub text: String,
    /// Hash of the form's key, if it had one, and whose it is.
    pub form_key: Option<Hash>,
    /// Tells a repeated form from a new answer.
    pub fingerprint: Hash,
    /// An answer with the same fingerprint since then is the same answer.
    pub same_since: UtcMillis,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It is kept, durably; a form that came again is what it was the first time.
    Kept(CommentId),
    /// There is no such published article.
    NoArticle,
    /// The article has no such comment to answer.
    NoParent,
    /// Nobody answers in that thread any more.
    Closed,
}

/// Keeps what members say. Each method that writes is one transaction, which also writes down what was done.
#[async_trait]
pub trait AnswerStore: Send + Sync {
    /// The published story.
    async fn talked_story(&self, article: ArticleId) -> StoreResult<Option<TalkedStory>>;

    /// Keeps an answer, which stands at once; a repeated form is kept once.
    async fn add_answer(&self, answer: &NewAnswer, act: &Act) -> StoreResult<Answered>;

    /// Takes a member's own answer away. False if it is not theirs, or does not stand.
    async fn take_back_answer(&self, comment: CommentId, member: MemberId, act: &Act) -> StoreResult<bool>;
}
