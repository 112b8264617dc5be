//! What is kept, as traits in the words of the model; how it is kept is an engine's business (`store/sqlite`).

pub mod answer;
pub mod archive;
pub mod article;
pub mod audit;
pub mod author;
pub mod ban;
pub mod bulk;
pub mod comment;
pub mod coverage;
pub mod day;
pub mod desk;
pub mod feed;
pub mod former;
pub mod front;
pub mod house_rules;
pub mod job;
pub mod list;
pub mod live;
pub mod member;
pub mod moderation;
pub mod moment;
pub mod names;
pub mod naming;
pub mod news;
pub mod own_comment;
pub mod passkey;
pub mod picture;
pub mod popular;
pub mod purge;
pub mod reader;
pub mod reader_account;
pub mod reader_page;
pub mod reading;
pub mod rendering;
pub mod screening;
pub mod search;
pub mod section;
pub mod series;
pub mod session;
pub mod sitemap;
pub mod sqlite;
pub mod story;
pub mod thread;
pub mod topic;
pub mod upkeep;
pub mod vote;

pub use answer::AnswerStore;
pub use archive::ArchiveStore;
pub use article::ArticleStore;
pub use audit::AuditStore;
pub use author::AuthorStore;
pub use ban::BanStore;
pub use bulk::BulkStore;
pub use comment::CommentStore;
pub use coverage::CoverageStore;
pub use day::DayStore;
pub use desk::DeskStore;
pub use feed::FeedStore;
pub use former::FormerStore;
pub use front::FrontStore;
pub use house_rules::HouseRuleStore;
pub use job::JobStore;
pub use list::ListStore;
pub use live::LiveStore;
pub use member::MemberStore;
pub use moderation::ModerationStore;
pub use moment::MomentStore;
pub use names::NamesStore;
pub use naming::NamingStore;
pub use news::NewsStore;
pub use own_comment::OwnCommentStore;
pub use passkey::PasskeyStore;
pub use picture::PictureStore;
pub use popular::PopularStore;
pub use purge::PurgeStore;
pub use reader::ReaderStore;
pub use reader_account::ReaderAccountStore;
pub use reader_page::ReaderPageStore;
pub use reading::ReadingStore;
pub use rendering::RenderingStore;
pub use screening::ScreeningStore;
pub use search::SearchStore;
pub use section::SectionStore;
pub use series::SeriesStore;
pub use session::SessionStore;
pub use sitemap::SitemapStore;
pub use story::StoryStore;
pub use thread::ThreadStore;
pub use topic::TopicStore;
pub use upkeep::UpkeepStore;
pub use vote::VoteStore;

/// Everything that an engine can do.
pub trait Store:
    AnswerStore
    + ArchiveStore
    + ArticleStore
    + AuditStore
    + AuthorStore
    + BanStore
    + BulkStore
    + CommentStore
    + CoverageStore
    + DayStore
    + DeskStore
    + FeedStore
    + FormerStore
    + FrontStore
    + HouseRuleStore
    + JobStore
    + ListStore
    + LiveStore
    + MemberStore
    + ModerationStore
    + MomentStore
    + NamesStore
    + NamingStore
    + NewsStore
    + OwnCommentStore
    + PasskeyStore
    + PictureStore
    + PopularStore
    + PurgeStore
    + ReaderAccountStore
    + ReaderPageStore
    + ReaderStore
    + ReadingStore
    + RenderingStore
    + ScreeningStore
    + SearchStore
    + SectionStore
    + SeriesStore
    + SessionStore
    + SitemapStore
    + StoryStore
    + ThreadStore
    + TopicStore
    + UpkeepStore
    + VoteStore
{
}

impl<T> Store for T where
    T: AnswerStore
        + ArchiveStore
        + ArticleStore
        + AuditStore
        + AuthorStore
        + BanStore
        + BulkStore
        + CommentStore
        + CoverageStore
        + DayStore
        + DeskStore
        + FeedStore
        + FormerStore
        + FrontStore
        + HouseRuleStore
        + JobStore
        + ListStore
        + LiveStore
        + MemberStore
        + ModerationStore
        + MomentStore
        + NamesStore
        + NamingStore
        + NewsStore
        + OwnCommentStore
        + PasskeyStore
        + PictureStore
        + PopularStore
        + PurgeStore
        + ReaderAccountStore
        + ReaderPageStore
        + ReaderStore
        + ReadingStore
        + RenderingStore
        + ScreeningStore
        + SearchStore
        + SectionStore
        + SeriesStore
        + SessionStore
        + SitemapStore
        + StoryStore
        + ThreadStore
        + TopicStore
        + UpkeepStore
        + VoteStore
{
}

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The row that must be there is not.
    #[error("{0} is not in the store")]
    NotFound(&'static str),
    /// A value that must be unique is taken; names the column.
    #[error("{0} is taken")]
    Conflict(String),
    /// Locked, full, read-only or gone; trying again may help.
    #[error("the store is not available: {0}")]
    Unavailable(String),
    /// Anything else.
    #[error("the store failed: {0}")]
    Other(String),
}

/// The store's results.
pub type StoreResult<T> = Result<T, StoreError>;
