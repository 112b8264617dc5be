//! The moderation queue: what readers have said, and what becomes of it.

mod answering;
mod around;
mod deeds;
mod keys;
mod noticed;
mod piles;
mod queued;
mod several;
mod shut_out;
mod thread;
mod waiting;

pub(super) use self::waiting::Waiting;

use self::{answering::Form, around::around, keys::keys, piles::filters, queued::queued, several::several};
use super::{frame, house::rule, listed::Listed, notice::Notice};
use crate::{
    api::newsroom::comments::list_comments,
    i18n::Texts,
    model::{
        id::CommentId,
        newsroom::{
            house_rules::RuleScope,
            moderation::{Decision, Pile, Place, QueuedComment, Wanted},
            permission::Permission,
        },
        section::SectionLink,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Room {
    texts: Texts,
    notice: Notice,
    waiting: Waiting,
    /// What the queue is filtered by.
    wanted: RwSignal<Wanted>,
    /// The queue as far as it has been read.
    listed: Listed<QueuedComment, Place>,
    /// Sections by which it can be filtered.
    sections: RwSignal<Vec<SectionLink>>,
    /// The comment that the keys are for.
    at: RwSignal<Option<CommentId>>,
    /// Those that are chosen together.
    chosen: RwSignal<Vec<CommentId>>,
    /// Why the next decision is made; may be empty.
    reason: RwSignal<String>,
    /// The last decisions, to be taken back.
    last: RwSignal<Vec<Decision>>,
    /// What the member is saying.
    form: Form,
    /// The member's name, by which readers will know them.
    name: StoredValue<String>,
    /// The comment whose thread is open beside it.
    opened: RwSignal<Option<CommentId>>,
    /// The list is being read.
    reading: RwSignal<bool>,
    /// A decision is on its way.
    pending: RwSignal<bool>,
}

/// The page.
pub(super) fn comments(place: &frame::Place) -> AnyView {
    let (texts, member) = (place.texts, &place.here.member);
    let piles = Pile::of(member);
    let moderates = member.may(Permission::ModerateComments);
    let room = Room {
        texts,
        notice: Notice::new(),
        waiting: place.waiting,
        wanted: RwSignal::new(Wanted { pile: piles.first().copied().unwrap_or_default(), ..Wanted::default() }),
        listed: Listed::new(),
        sections: RwSignal::new(Vec::new()),
        at: RwSignal::new(None),
        chosen: RwSignal::new(Vec::new()),
        reason: RwSignal::new(String::new()),
        last: RwSignal::new(Vec::new()),
        form: Form::new(),
        name: StoredValue::new(member.name.clone()),
        opened: RwSignal::new(None),
        reading: RwSignal::new(false),
        pending: RwSignal::new(false),
    };
    Effect::new(move |_| {
        room.wanted.track();
        room.read(None);
    });
    let row = move |comment: QueuedComment| queued(room, comment);
    let key = |comment: &QueuedComment| {
        let decided = comment.decided.as_ref().map(|decided| decided.at.at);
        (
            comment.id,
            comment.status,
            decided,
            comment.report_count,
            comment.is_picked,
            comment.is_closed,
            comment.is_split,
        )
    };
    let nothing = move || {
        let is_empty = room.listed.all.with(Vec::is_empty) && room.listed.next.with(Option::is_none);
        (is_empty && !room.reading.get()).then(|| texts.comments_nothing())
    };
    view! {
        <div class="comments" data-state=move || room.opened.get().map(|_| "beside")>
            <h1 class="heading" data-size="page">{texts.comments_heading()}</h1>
            {filters(room, piles)}
            {moderates.then(|| story_rule(room))}
            {moderates.then(|| keys(room))}
            {moderates.then(|| several(room))}
            {room.notice.view()}
            <ol class="comments__list" role="list" aria-busy=move || room.reading.get().to_string()>
                <For each=move || room.listed.all.get() key=key children=row />
            </ol>
            <p class="comments__none" role="status">{nothing}</p>
            {room.listed.further(texts.desk_more(), move |next| room.read(next))}
            <div class="comments__beside">{around(room)}</div>
        </div>
    }
    .into_any()
}

/// What holds under the one story whose comments are shown.
fn story_rule(room: Room) -> AnyView {
    let texts = room.texts;
    let story = Memo::new(move |_| room.wanted.with(|wanted| wanted.story));
    let shown = move || {
        story.get().map(|story| {
            view! {
                <details class="comments__rule">
                    <summary>{texts.comments_story_rule()}</summary>
                    {rule(texts, room.notice, RuleScope::Story(story))}
                </details>
            }
        })
    };
    view! { {shown} }.into_any()
}

impl Room {
    /// Reads the queue, from its beginning or on from a place.
    fn read(self, after: Option<Place>) {
        let asked = self.wanted.get_untracked();
        let is_first = after.is_none();
        if is_first {
            self.chosen.set(Vec::new());
            self.opened.set(None);
            self.at.set(None);
        }
        self.reading.set(true);
        spawn_local(async move {
            let answer = list_comments(Wanted { after, ..asked.clone() }).await;
            // Meanwhile the member may want something else, or be elsewhere.
            if self.wanted.try_get_untracked().as_ref() != Some(&asked) {
                return;
            }
            self.reading.set(false);
            match answer {
                Ok(queue) => {
                    self.sections.set(queue.sections);
                    self.listed.take(is_first, queue.comments, queue.next);
                }
                Err(error) => self.notice.failed(self.texts, &error),
            }
        });
    }

    /// A comment of the list.
    fn comment(self, id: CommentId) -> Option<QueuedComment> {
        self.listed.all.with_untracked(|all| all.iter().find(|comment| comment.id == id).cloned())
    }

    /// Puts comments as they are now into their places.
    fn put(self, changed: &[QueuedComment]) {
        self.listed.all.update(|all| {
            for comment in all {
                if let Some(now) = changed.iter().find(|now| now.id == comment.id) {
                    *comment = now.clone();
                }
            }
        });
    }
}
