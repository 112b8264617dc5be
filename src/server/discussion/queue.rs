//! The moderation queue: comments for those who look after them, with what it takes to decide.

use crate::{
    model::{
        address,
        comment::CommentStatus,
        error::AppError,
        id::CommentId,
        newsroom::{
            member::{Member, MemberId, Sections},
            moderation::{
                AnsweredWords, Context, Decided, Line, Pile, Queue, QueuedComment, Record, Report, Rights,
                StoryOfComment, Wanted, may_moderate,
            },
        },
        slug::Slug,
    },
    server::{
        clock::Clock,
        error::Failure,
        state::AppState,
        store::{
            StoreResult,
            comment::StoredComment,
            moderation::{Filter, QueuedRecord},
        },
    },
};

/// Comments of one part of the list.
const PART: u32 = 50;

/// Reports that are shown of one part of the list.
const MOST_REPORTS: u32 = 500;

/// The navigation counts no further.
const MOST_WAITING: u32 = 1000;

/// Of a thread, so many comments before the one that is looked at, and in all.
const BEFORE: u32 = 6;
const AROUND: u32 = 16;

/// Other comments of a writer.
const OTHERS: u32 = 20;

/// Words by which a reader of the queue knows what is answered.
const FIRST_WORDS: usize = 14;

/// A part of the queue, as far as it is the member's.
pub async fn list(state: &AppState, member: &Member, wanted: Wanted) -> Result<Queue, Failure> {
    if !Pile::of(member).contains(&wanted.pile) {
        return Err(AppError::Forbidden.into());
    }
    let of_own = wanted.pile == Pile::Own;
    let filter = Filter {
        pile: wanted.pile,
        sections: match wanted.section {
            Some(section) => Some(vec![section]),
            None if of_own => None,
            None => own_sections(member).map(<[Slug]>::to_vec),
        },
        story: wanted.story,
        own: of_own.then_some(member.id),
        typed: bangla::normalize::clean(&wanted.typed).trim().to_owned(),
        after: wanted.after,
    };
    let (mut records, next) = state.store.queue(&filter, PART).await?;
    records.retain(|record| if of_own { is_own(member, &record.story_of) } else { may(member, record) });
    let mut sections = state.site().await?.sections;
    sections.retain(|section| may_moderate(member, &section.slug, None));
    Ok(Queue { comments: told(state, member, records).await?, next, sections })
}

/// How many comments wait for the member.
pub async fn waiting(state: &AppState, member: &Member) -> Result<u32, Failure> {
    Ok(state.store.waiting(own_sections(member), MOST_WAITING).await?)
}

/// The thread round a comment, and what else its writer has said where the member looks after it.
pub async fn context(state: &AppState, member: &Member, id: CommentId) -> Result<Option<Context>, Failure> {
    let Some(record) = state.store.queued(&[id]).await?.pop() else { return Ok(None) };
    let decides = may(member, &record);
    let answers = is_own(member, &record.story_of) && record.status == CommentStatus::Approved;
    if !decides && !answers {
        return Ok(None);
    }
    let mut others = match record.writer {
        Some((reader, ..)) if decides => state.store.comments_of(reader, OTHERS).await?,
        _ => Vec::new(),
    };
    others.retain(|other| other.id != id && may(member, other));
    let mut thread = thread(state, id).await?;
    // Who only answers reads what everybody reads.
    thread.retain(|line| decides || line.status == CommentStatus::Approved);
    Ok(Some(Context { thread, others: told(state, member, others).await? }))
}

/// These comments as they are now.
pub(super) async fn queued(state: &AppState, member: &Member, ids: &[CommentId]) -> StoreResult<Vec<QueuedComment>> {
    told(state, member, state.store.queued(ids).await?).await
}

/// Whether it is a member's own story: they began it, or were given it.
pub(super) fn is_own(member: &Member, story_of: &[Option<MemberId>]) -> bool {
    story_of.contains(&Some(member.id))
}

/// Whether a member looks after a comment.
pub(super) fn may(member: &Member, record: &QueuedRecord) -> bool {
    may_moderate(member, &record.section.slug, record.outer.as_ref())
}

fn own_sections(member: &Member) -> Option<&[Slug]> {
    match &member.sections {
        Sections::All => None,
        Sections::Only(sections) => Some(sections),
    }
}

async fn thread(state: &AppState, id: CommentId) -> StoreResult<Vec<Line>> {
    let Some(comment) = state.store.comment(id).await? else { return Ok(Vec::new()) };
    let mut lines = Vec::new();
    if comment.thread != id {
        lines.extend(state.store.comment(comment.thread).await?);
    }
    let behind = state.store.place_before(comment.thread, &comment.place, BEFORE).await?.unwrap_or_default();
    lines.extend(state.store.replies_behind(comment.thread, &behind, AROUND).await?);
    // What waits or was turned down has no place on the page; here it stands where it would.
    if lines.iter().all(|line| line.id != id) {
        let place = lines.iter().position(|line| line.place > comment.place).unwrap_or(lines.len());
        lines.insert(place, comment);
    }
    Ok(lines.into_iter().map(|comment| line(&state.clock, comment)).collect())
}

fn line(clock: &Clock, comment: StoredComment) -> Line {
    Line {
        id: comment.id,
        level: comment.place.level(),
        name: comment.name,
        text: comment.text,
        posted: clock.moment(comment.posted_at),
        status: comment.status,
    }
}

async fn told(state: &AppState, member: &Member, records: Vec<QueuedRecord>) -> StoreResult<Vec<QueuedComment>> {
    let reported: Vec<CommentId> = records.iter().filter(|it| it.reports > 0).map(|it| it.id).collect();
    let reports = if reported.is_empty() { Vec::new() } else { state.store.reports(&reported, MOST_REPORTS).await? };
    let of = |id: CommentId| {
        let own = reports.iter().filter(|(comment, ..)| *comment == id);
        own.map(|(_, reason, note)| Report { reason: reason.clone(), note: note.clone() }).collect()
    };
    Ok(records.into_iter().map(|record| comment(&state.clock, member, of(record.id), record)).collect())
}

fn rights(member: &Member, record: &QueuedRecord) -> Rights {
    let decide = may(member, record);
    let stands = record.status == CommentStatus::Approved;
    Rights {
        decide,
        answer: stands && !record.is_closed && (decide || is_own(member, &record.story_of)),
        take_back: stands && record.staff == Some(member.id),
    }
}

/// The comment for a member; who only answers is told what readers are.
fn comment(clock: &Clock, member: &Member, reports: Vec<Report>, record: QueuedRecord) -> QueuedComment {
    let may = rights(member, &record);
    let page = address::article(record.outer.as_ref().unwrap_or(&record.section.slug), &record.slug);
    let place = if record.is_shown { address::comment(record.id) } else { String::new() };
    QueuedComment {
        id: record.id,
        name: record.name,
        text: record.text,
        posted: clock.moment(record.posted_at),
        is_edited: record.is_edited,
        status: record.status,
        decided: record.decided.filter(|_| may.decide).map(|(by, at)| Decided { by, at: clock.moment(at) }),
        story: StoryOfComment {
            id: record.article,
            headline: record.headline,
            section: record.section.name,
            address: format!("{page}{place}"),
        },
        answers: record.answers.map(|(name, text)| AnsweredWords { name, beginning: beginning(&text) }),
        reports: if may.decide { reports } else { Vec::new() },
        report_count: if may.decide { record.reports } else { 0 },
        signals: if may.decide { record.signals } else { Vec::new() },
        is_staff: record.staff.is_some(),
        is_picked: record.is_picked,
        writer: record.writer.filter(|_| may.decide).map(|(_, allowed, refused)| Record { allowed, refused }),
        thread: record.thread,
        is_closed: record.is_closed,
        is_split: record.is_split,
        may,
    }
}

fn beginning(text: &str) -> String {
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(FIRST_WORDS).collect();
    let more = if words.next().is_some() { "…" } else { "" };
    format!("{}{more}", first.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_answered_is_told_by_its_first_words() {
        assert_eq!(beginning("এক\nদুই  তিন"), "এক দুই তিন");
        let long = "শব্দ ".repeat(FIRST_WORDS + 1);
        assert!(beginning(&long).ends_with("শব্দ…"), "{}", beginning(&long));
    }
}
