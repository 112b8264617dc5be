//! Work that is done later, once.

use super::StoreResult;
use crate::model::moment::UtcMillis;
use async_trait::async_trait;

/// What kind of work it is. Each has a file in `server/jobs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// HTML that shows a picture as it was before.
    RenderTexts,
    /// The index, where it has a name as it was before.
    IndexTexts,
    /// The widths of a picture that has come in.
    MakeSizes,
    /// The same in the form that takes long.
    MakeAvif,
}

/// Those of one lane are done one after the other; the lanes do not wait for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// What somebody waits for: each takes less than a second.
    Prompt,
    /// What unpacks pictures: one at a time, so that the memory that it takes has a bound.
    Pictures,
}

impl JobKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::RenderTexts, Self::IndexTexts, Self::MakeSizes, Self::MakeAvif];

    /// As it stands in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RenderTexts => "render_texts",
            Self::IndexTexts => "index_texts",
            Self::MakeSizes => "make_sizes",
            Self::MakeAvif => "make_avif",
        }
    }

    /// Who does it.
    pub const fn lane(self) -> Lane {
        match self {
            Self::RenderTexts | Self::IndexTexts => Lane::Prompt,
            Self::MakeSizes | Self::MakeAvif => Lane::Pictures,
        }
    }

    /// Of two that are due in one lane, the lower goes first.
    pub const fn rank(self) -> i64 {
        match self {
            Self::RenderTexts | Self::MakeSizes => 0,
            Self::IndexTexts | Self::MakeAvif => 1,
        }
    }
}

impl Lane {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Prompt, Self::Pictures];

    /// As it stands in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Prompt => "prompt",
            Self::Pictures => "pictures",
        }
    }
}

/// Work that shall be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewJob {
    /// What.
    pub kind: JobKind,
    /// About what: the same kind of work on the same subject is wanted once, at the time that was said last.
    pub subject: String,
    /// What the work must know beside; JSON.
    pub payload: serde_json::Value,
    /// Not before.
    pub run_at: UtcMillis,
}

impl NewJob {
    /// Work on a subject that says all, to be done at once.
    pub fn now(kind: JobKind, subject: &str, now: UtcMillis) -> Self {
        Self { kind, subject: subject.to_owned(), payload: serde_json::Value::Null, run_at: now }
    }
}

/// Work that somebody is at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its number in the store.
    pub id: i64,
    /// As stored: another version may have wanted what this one does not know.
    pub kind: String,
    /// About what.
    pub subject: String,
    /// What the work must know beside.
    pub payload: serde_json::Value,
    /// The how manyeth attempt this is, from 1.
    pub attempt: u32,
    /// When it is anybody's again. Also tells this claim from others on the same work.
    pub until: UtcMillis,
}

/// Work that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedJob {
    /// As stored.
    pub kind: String,
    /// About what.
    pub subject: String,
    /// Why the last attempt failed.
    pub failure: String,
}

/// Keeps work until it is done. Whoever wants work together with something else gives it to the method that writes the other thing.
#[async_trait]
pub trait JobStore: Send + Sync {
    /// Wants work. What was wanted of the same kind and subject is wanted anew, even while somebody is at it.
    async fn add_job(&self, job: &NewJob) -> StoreResult<()>;

    /// Wants it no more.
    async fn drop_job(&self, kind: JobKind, subject: &str) -> StoreResult<()>;

    /// Whether work of this lane is due: asked often, and takes no lock.
    async fn is_job_due(&self, lane: Lane, now: UtcMillis) -> StoreResult<bool>;

    /// The next work of this lane that is due, for nobody else until then.
    async fn claim_job(&self, lane: Lane, now: UtcMillis, until: UtcMillis) -> StoreResult<Option<Claim>>;

    /// It is done. If it was wanted anew meanwhile, it stays.
    async fn finish_job(&self, claim: &Claim) -> StoreResult<()>;

    /// It went on well and is not done: the rest at `run_at`, as a first attempt.
    async fn continue_job(&self, claim: &Claim, run_at: UtcMillis) -> StoreResult<()>;

    /// It failed. Without another time it is given up, and stays for whoever looks after the site.
    async fn fail_job(&self, claim: &Claim, run_at: Option<UtcMillis>, failure: &str) -> StoreResult<()>;

    /// Whoever was at something when the program ended is at it no more.
    async fn release_claims(&self) -> StoreResult<()>;

    /// What was given up, newest first.
    async fn failed_jobs(&self, limit: u32) -> StoreResult<Vec<FailedJob>>;
}
